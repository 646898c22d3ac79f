"""A piece of work with its committee (2 meetings) and its working group (11 meetings).

The course is like that of the report this product comes from; days, people and words are made up.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from random import Random
from typing import NamedTuple

from django.utils import timezone

from banso.core.access.teaching import MAY_TEACH
from banso.records.meetings import actions, proceedings
from banso.records.meetings.choices import Came, How, Manner, Role, SeriesKind
from banso.records.meetings.models import Meeting, Member, Series
from banso.records.staff.models import Worker


class Sitting(NamedTuple):
    """``days_ago`` below zero: still to come."""

    days_ago: int
    begins: int  # hour
    hours: int
    about: Sequence[str]


COMMITTEE = (
    Sitting(
        150,
        13,
        2,
        (
            "今年度の計画の確認",
            "教材づくりの検討状況",
            "研修会の開き方の検討状況",
            "意見交換：伴走型支援とは",
        ),
    ),
    Sitting(
        40,
        13,
        2,
        (
            "今年度の取り組みの報告（教材とアンケート、シンポジウム、手引き）",
            "伴走型支援のイメージと概念図",
            "意見交換",
        ),
    ),
)
WORKING_GROUP = (
    Sitting(260, 14, 2, ("進め方の検討",)),
    Sitting(252, 18, 1, ("進め方の検討", "伴走型支援に関する検討")),
    Sitting(238, 16, 2, ("伴走型支援に関する検討",)),
    Sitting(196, 16, 1, ("教材の構成の検討",)),
    Sitting(172, 17, 1, ("検討状況の整理",)),
    Sitting(126, 17, 2, ("伴走型支援に関する検討", "教材の原稿の検討")),
    Sitting(112, 16, 2, ("概念図の説明文の検討",)),
    Sitting(76, 19, 2, ("伴走型支援に関する検討",)),
    Sitting(62, 18, 2, ("受講後アンケートの結果の検討",)),
    Sitting(55, 13, 2, ("手引きの研修モデルの検討",)),
    Sitting(-20, 16, 2, ("次年度に向けた教材の見直し", "寄せられたご意見への対応")),
)
MEMBERS = (
    ("架空 花子", "見本大学", Role.CHAIR),
    ("例題 一郎", "NPO法人 みほんの家", Role.MEMBER),
    ("仮名 みどり", "見本町社会福祉協議会", Role.MEMBER),
    ("想定 誠", "みほん若者サポートの会", Role.MEMBER),
    ("雛形 和子", "見本町民生委員児童委員協議会", Role.OBSERVER),
)
MINUTES = """# 話し合ったこと
- {about}
- 「これが伴走型支援だ」と決めつけず、イメージとして共有することを確かめた。
- 現場の実践から言葉を足していく。

# 確認したこと
次回までに、事務局が今日の意見を整理する。
"""
AGREED = (
    "定義は「イメージ」として示し、実践をもとに見直していく。",
    "教材は4講とし、それぞれに話し合いの問いを付ける。",
)
TO_DO = ("意見を整理した資料を作る", "教材の原稿を直す", "研修モデルの案を書く")
CAME = (Came.CAME, Came.CAME, Came.ON_LINE, Came.AWAY)
EVERY = 3  # every third meeting of the working group leaves something to do


def fill(chance: Random, *, at: datetime) -> None:
    """The piece of work, its two series and what happened; without somebody who teaches, nothing."""
    by = Worker.objects.filter(duty__in=MAY_TEACH).order_by("user__username").first()
    if by is None:
        return
    work = actions.begin_undertaking(
        "伴走型支援の学びと手引きづくり",
        years=f"{timezone.localdate(at).year}年度",
        aim="現場の実践をもとに、伴走型支援を言葉と図にし、学べる教材にまとめる。",
        by=by,
        at=at,
    )
    series = [
        actions.found_series(name, kind=kind, purpose=purpose, undertaking=work, by=by, at=at)
        for name, kind, purpose in (
            ("検討委員会", SeriesKind.COMMITTEE, "事業の計画と成果を検討する。"),
            ("作業部会", SeriesKind.WORKING_GROUP, "言葉、図、教材の案をつくる。"),
        )
    ]
    for each, sittings in zip(series, (COMMITTEE, WORKING_GROUP), strict=True):
        members = list(_members(each, by, at))
        for number, sitting in enumerate(sittings, start=1):
            meeting = _planned(each, sitting, number, by=by, at=at)
            if sitting.days_ago > 0:
                _held(meeting, sitting, members, chance=chance, by=by, at=at)


def _members(series: Series, by: Worker, at: datetime) -> Iterable[Member]:
    for name, affiliation, role in MEMBERS:
        yield actions.add_member(
            series, name=name, affiliation=affiliation, role=role, by=by, at=at
        )
    yield actions.add_member(series, worker=by, role=Role.SECRETARIAT, by=by, at=at)


def _planned(series: Series, sitting: Sitting, number: int, *, by: Worker, at: datetime) -> Meeting:
    meeting = actions.plan_meeting(
        series,
        number=number,
        on=timezone.localdate(at - timedelta(sitting.days_ago)),
        begins=time(sitting.begins),
        ends=time(sitting.begins + sitting.hours),
        manner=Manner.ON_LINE if number % 2 else Manner.BOTH,
        place="" if number % 2 else "見本町役場 会議室",
        by=by,
        at=at,
    )
    for place, title in enumerate(sitting.about, start=1):
        actions.put_on_agenda(meeting, title, place=place, by=by, at=at)
    return meeting


def _held(
    meeting: Meeting,
    sitting: Sitting,
    members: Sequence[Member],
    *,
    chance: Random,
    by: Worker,
    at: datetime,
) -> None:
    """Attendance, minutes, and now and then a decision and something to do."""
    who = {"by": by, "at": at}
    came = {member: chance.choice(CAME) for member in members}
    proceedings.note_attendance(meeting, came=came, **who)
    words = MINUTES.format(about=sitting.about[0])
    proceedings.write_minutes(meeting, minutes=words, minutes_saved=0, **who)
    approved = meeting.on + timedelta(14)
    proceedings.approve_minutes(meeting, on=approved, **who)
    if meeting.series.kind == SeriesKind.COMMITTEE:
        proceedings.decide(meeting, AGREED[meeting.number - 1], how=How.AGREEMENT, **who)
    if meeting.number % EVERY == 0:
        until = meeting.on + timedelta(21)
        done = until if meeting.number < len(WORKING_GROUP) - EVERY else None
        to_do = TO_DO[meeting.number // EVERY % len(TO_DO)]
        proceedings.give_task(meeting, to_do, who="事務局", until=until, done_on=done, **who)
