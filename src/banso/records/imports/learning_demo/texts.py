"""Remarks in every state on lessons and definition, with discussion and two revisions.

Whoever speaks here is invented, and so is what they say. A text that is not there is passed over.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from django.utils import timezone

from banso.core.access.teaching import MAY_TEACH
from banso.records.audience import Field, Position
from banso.records.meetings.queries import meetings_for_choice
from banso.records.staff.models import Worker
from banso.records.texts import actions, queries
from banso.records.texts.actions import Wording
from banso.records.texts.choices import Decision, Origin, TextKind
from banso.records.texts.models import Remark, Version

DISCUSSED, DECIDED, PUBLISHED = timedelta(2), timedelta(14), timedelta(21)  # after it was said


class Story(NamedTuple):
    """``adds``: a paragraph, proposed with the remark or published as the answer to it."""

    kind: TextKind
    place: int  # which of its kind, from 0
    days_ago: int
    words: str
    origin: Origin = Origin.READING
    origin_words: str = ""
    field: str = ""
    position: str = ""
    talk: Sequence[str] = ()
    decision: str = ""
    reason: str = ""
    adds: str = ""
    proposes: bool = False
    note: str = ""  # of the version that answers


STORIES = (
    Story(
        TextKind.LESSON,
        0,
        160,
        "両輪の図が出てきたところで、どちらの輪から見ればよいのか迷いました。",
        origin=Origin.QUESTIONNAIRE,
        origin_words="第1講の受講後アンケート",
        field=Field.AGEING,
        position=Position.DESK,
        talk=("研修の場でも同じ質問が出ました。", "一文あれば足りそうです。"),
        decision=Decision.ADOPTED,
        reason="図の読み方は本文だけでわかる必要があるため。",
        adds="図を見るときは、まず伴走の線をたどってください。問題を解く支援は、その線の途中に現れます。",
        note="両輪の図の読み方を加えた。",
    ),
    Story(
        TextKind.DEFINITION,
        0,
        120,
        "「つながり続ける」だけでは、支援者がずっと一人で抱えるように読めてしまいます。",
        origin=Origin.MEETING,
        origin_words="検討部会での発言から",
        talk=("現場では、まさにそこが不安の種です。", "つなぎの先の人々も主語に入れたいです。"),
        decision=Decision.ADOPTED,
        reason="担い手が支援者だけではないことは、定義の中で言うべきであるため。",
        adds="つながり続けるのは、一人の支援者ではなく、本人を囲む人々の輪である。",
        proposes=True,
        note="だれがつながり続けるのかを加えた。",
    ),
    Story(
        TextKind.DEFINITION,
        0,
        90,
        "つながりの本数に目安の数を書いてはどうでしょうか。上司に説明しやすくなります。",
        talk=("数が一人歩きしないか心配です。",),
        decision=Decision.DECLINED,
        reason="数を書くと目標として読まれ、イメージの共有というねらいから外れるため。",
    ),
    Story(
        TextKind.LESSON,
        3,
        60,
        "本人が会いたくないと言った日のことを、事例に加えてほしいです。",
        origin=Origin.RUN,
        origin_words="60分研修のふり返りで",
        field=Field.YOUTH,
        decision=Decision.ADOPTED,
        reason="断られた日をどう受け止めるかは、どの現場にもある問いであるため。",
    ),
    Story(
        TextKind.DEFINITION,
        0,
        20,
        "地域の人が読んでもわかるように、言い換えを一つ添えたいです。",
        field=Field.HARDSHIP,
        talk=("賛成です。民生委員の集まりで読み合わせてみます。",),
        adds="言い換えれば、困りごとが片づいた後も、気にかける人がいるということである。",
        proposes=True,
    ),
    Story(
        TextKind.LESSON,
        1,
        6,
        "制度の名前が続くところは、表になっていると後で見返しやすいです。",
        origin=Origin.LESSON,
        position=Position.OFFICE,
    ),
)


def fill(chance: Random, *, at: datetime) -> None:
    """Tell the stories as they would have happened up to ``at``."""
    workers = list(Worker.objects.at_work_on(timezone.localdate(at)).order_by("pk"))
    teachers = [worker for worker in workers if worker.duty in MAY_TEACH]
    texts = {kind: queries.current_of([kind]) for kind in (TextKind.LESSON, TextKind.DEFINITION)}
    for story in STORIES if teachers else ():
        if story.place < len(texts[story.kind]):
            _tell(story, texts[story.kind][story.place], _Cast(chance, workers, teachers, at))


class _Cast(NamedTuple):
    chance: Random
    workers: Sequence[Worker]
    teachers: Sequence[Worker]
    at: datetime


def _tell(story: Story, first: Version, cast: _Cast) -> None:
    said_at = cast.at - timedelta(story.days_ago)
    remark = _said(story, queries.current(first.text), cast)
    for number, words in enumerate(story.talk):
        moment = said_at + DISCUSSED + timedelta(hours=5 * number)
        actions.comment(remark, words, by=cast.chance.choice(cast.workers), at=moment)
    if story.decision:
        _decided(story, remark, cast)
    if story.note:
        now = queries.current(first.text)
        actions.publish(
            now.text,
            _longer(now, story.adds),
            after=now.number,
            note=story.note,
            answers=[remark],
            by=cast.chance.choice(cast.teachers),
            at=said_at + PUBLISHED,
        )


def _said(story: Story, now: Version, cast: _Cast) -> Remark:
    somebody = cast.chance.choice(cast.workers)
    return actions.remark(
        now,
        story.words,
        origin=story.origin,
        origin_words=story.origin_words,
        field=story.field,
        position=story.position,
        proposed=_longer(now, story.adds) if story.proposes else None,
        by=None if story.origin == Origin.QUESTIONNAIRE else somebody,
        at=cast.at - timedelta(story.days_ago),
    )


def _decided(story: Story, remark: Remark, cast: _Cast) -> None:
    """In the last meeting before that day, if there was one; else by agreement."""
    moment = cast.at - timedelta(story.days_ago) + DECIDED
    on = timezone.localdate(moment)
    meeting = meetings_for_choice().filter(on__lte=on).first()
    actions.decide(
        remark,
        decision=story.decision,
        reason=story.reason,
        on=on,
        agreed_by="検討部会の出席者全員",
        meeting=meeting if story.origin == Origin.MEETING else None,
        by=cast.chance.choice(cast.teachers),
        at=moment,
    )


def _longer(now: Version, paragraph: str) -> Wording:
    words = Wording.of(now)
    return words._replace(body=f"{words.body.rstrip()}\n\n{paragraph}\n")
