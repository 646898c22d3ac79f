"""A symposium that was held, and one that is open for registration. Everybody is made up.

The stream's address is one of those that are kept for examples and lead nowhere.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from django.utils import timezone

from banso.core.access.teaching import MAY_TEACH
from banso.core.simulation.naming import FAMILY_NAMES, MEN, WOMEN, full_name
from banso.records.audience import Field, Position
from banso.records.events import actions, queries, registering
from banso.records.events.choices import ItemKind, Manner, SpeakerRole
from banso.records.events.models import Event
from banso.records.staff.models import Worker

LIVE = "https://stream.mihon.example/live"
LECTURER, PANELIST, MODERATOR = SpeakerRole.LECTURER, SpeakerRole.PANELIST, SpeakerRole.MODERATOR


class Part(NamedTuple):
    begins: time
    ends: time
    kind: ItemKind
    title: str
    speakers: Sequence[tuple[str, str, SpeakerRole]] = ()


PAST = (
    Part(time(14), time(14, 5), ItemKind.GREETING, "開会のあいさつ"),
    Part(
        time(14, 5),
        time(15, 5),
        ItemKind.KEYNOTE,
        "つながり続けるということ",
        [("架空 花子", "見本大学", LECTURER)],
    ),
    Part(time(15, 5), time(15, 15), ItemKind.BREAK, "休憩"),
    Part(
        time(15, 15),
        time(16, 25),
        ItemKind.PANEL,
        "支援の両輪を、見本町でどう回すか",
        [
            ("仮名 みどり", "見本町社会福祉協議会", MODERATOR),
            ("例題 一郎", "NPO法人 みほんの家", PANELIST),
            ("想定 誠", "みほん若者サポートの会", PANELIST),
            ("雛形 和子", "民生委員・児童委員", PANELIST),
        ],
    ),
)
COMING = (
    Part(
        time(13, 30),
        time(14, 20),
        ItemKind.REPORT,
        "「もどし」から見えたこと",
        [("例題 一郎", "NPO法人 みほんの家", SpeakerRole.REPORTER)],
    ),
    Part(
        time(14, 30),
        time(15, 30),
        ItemKind.PANEL,
        "人々の輪に、役割をもってかかわる",
        [
            ("架空 花子", "見本大学", MODERATOR),
            ("雛形 和子", "民生委員・児童委員", PANELIST),
        ],
    ),
)
ABOUT_PAST = (
    "問題を解く支援と、つながり続ける支援。この両輪を、分野を越えてどう組み合わせるかを考えます。"
)
ABOUT_COMING = "前回のシンポジウムで寄せられた声をもとに、実践を持ち寄って話し合います。"


def fill(chance: Random, *, at: datetime) -> None:
    """Both events; without somebody who teaches, nothing."""
    by = Worker.objects.filter(duty__in=MAY_TEACH).order_by("user__username").first()
    if by is not None:
        _past(chance, by=by, at=at)
        _coming(chance, by=by, at=at)


def _past(chance: Random, *, by: Worker, at: datetime) -> None:
    """120 places, some more who wanted one, and who came in the end."""
    day = timezone.localdate(at) - timedelta(120)
    opened = at - timedelta(165)
    event = actions.plan(
        "ともに歩く支援って、どういうこと？",
        subtitle="重層的支援のキーワードを考えるシンポジウム",
        begins_at=_moment(day, time(14)),
        ends_at=_moment(day, time(16, 30)),
        manner=Manner.ON_LINE,
        stream=LIVE,
        host="見本町",
        patrons="見本県\n見本町社会福祉協議会",
        asks_to="見本町 くらし支援課",
        about=ABOUT_PAST,
        capacity=120,
        by=by,
        at=opened,
    )
    _programme(event, PAST, by=by, at=opened)
    _registered(event, 128, chance, at=opened)
    everybody = queries.listed(event)
    for registration in chance.sample(everybody.placed, 5):
        registering.withdraw(registration, at=opened + timedelta(30))
    placed = queries.listed(event).placed
    came = {each: chance.random() < 0.85 for each in placed}
    registering.note_who_came(event, came=came, by=by, at=at - timedelta(119))


def _coming(chance: Random, *, by: Worker, at: datetime) -> None:
    """40 places, of which all are taken; two wait."""
    day = timezone.localdate(at) + timedelta(24)
    opened = at - timedelta(14)
    event = actions.plan(
        "つなぎ・もどし・つなぎ直しを語る会",
        title_en="Linking, returning, linking anew: an afternoon of practice",
        begins_at=_moment(day, time(13, 30)),
        ends_at=_moment(day, time(15, 30)),
        manner=Manner.BOTH,
        place="見本町 中央公民館",
        stream=LIVE,
        host="見本町",
        asks_to="見本町くらし相談室",
        about=ABOUT_COMING,
        about_en="People from practice tell and discuss, starting from what was said last time.",
        capacity=40,
        by=by,
        at=opened,
    )
    _programme(event, COMING, by=by, at=opened)
    _registered(event, 42, chance, at=opened)


def _programme(event: Event, parts: Sequence[Part], *, by: Worker, at: datetime) -> None:
    for place, part in enumerate(parts, start=1):
        item = actions.put_in_programme(
            event,
            part.title,
            kind=part.kind,
            begins=part.begins,
            ends=part.ends,
            place=place,
            by=by,
            at=at,
        )
        for order, (name, affiliation, role) in enumerate(part.speakers, start=1):
            actions.add_speaker(
                item, name, affiliation=affiliation, role=role, place=order, by=by, at=at
            )
    actions.publish(event, by=by, at=at)


def _registered(event: Event, how_many: int, chance: Random, *, at: datetime) -> None:
    """One after the other, an hour apart; about every third leaves an address."""
    for number in range(how_many):
        family, given = chance.choice(FAMILY_NAMES), chance.choice((*MEN, *WOMEN))
        registering.register(
            event,
            full_name(family, given).written,
            contact="" if number % 3 else f"p{number}@mihon.example",
            field=chance.choice((*Field.values, "")),
            position=chance.choice((*Position.values, "")),
            at=at + timedelta(hours=number),
        )


def _moment(day: date, at: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, at))
