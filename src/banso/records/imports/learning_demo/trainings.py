"""Training in the fictional town: one that is over, one to come, a series in its midst.

Whoever takes part is invented, and the names say so.
"""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from random import Random

from django.utils import timezone

from banso.core.access.teaching import MAY_TEACH
from banso.records.audience import Field, Position
from banso.records.staff.models import Worker
from banso.records.trainings.actions import clock, joining, runs
from banso.records.trainings.choices import Was
from banso.records.trainings.models import Participation, Run, Session, TrainingModel

FAMILY = ("架空", "見本", "例題", "試作", "模擬", "仮名", "創作", "想定")
GIVEN = (
    "さくら",
    "たろう",
    "かえで",
    "みのる",
    "あおい",
    "けんじ",
    "ゆき",
    "すすむ",
    "なお",
    "ちよ",
)
THERE = 0.85  # of those who joined
AT_NIGHT, AFTERNOON = time(18, 0), time(13, 30)
AN_HOUR, HALF_A_DAY, SERIES = "sixty-minutes", "half-day", "four-sessions"
SERIES_DAYS = (-35, -14, 7, 28)  # from today


def fill(chance: Random, *, at: datetime) -> None:
    """A past hour with attendance, a half day to come, a series with two of four held."""
    models = {model.name: model for model in TrainingModel.objects.order_by("place")}
    teacher = _teacher()
    if teacher is None or not {AN_HOUR, HALF_A_DAY, SERIES} <= models.keys():
        return
    _past_hour(models[AN_HOUR], teacher, chance, at=at)
    _coming_half_day(models[HALF_A_DAY], teacher, chance, at=at)
    _series_in_its_midst(models[SERIES], teacher, chance, at=at)


def _teacher() -> Worker | None:
    among = Worker.objects.filter(duty__in=MAY_TEACH, left_on=None)
    return among.order_by("-duty", "user__username").first()  # a trainer before the others


def _past_hour(model: TrainingModel, teacher: Worker, chance: Random, *, at: datetime) -> None:
    begins = _on(at, -21, AFTERNOON)
    run = runs.begin(
        model,
        title="伴走型支援の研修（60分）",
        begins=[begins],
        place="役場 第2会議室",
        for_whom="field",
        note="昼食のあとにお集まりください。",
        by=teacher,
        at=begins - timedelta(20),
    )
    people = _join(run, chance, guests=24, colleagues=7, at=begins - timedelta(7))
    _hold(run.sessions.get(number=1), people, chance, teacher=teacher)


def _coming_half_day(
    model: TrainingModel, teacher: Worker, chance: Random, *, at: datetime
) -> None:
    run = runs.begin(
        model,
        title="半日の研修：地域の方といっしょに",
        begins=[_on(at, 16, AFTERNOON)],
        place="中央公民館 ホール",
        link="https://meeting.example/mihon",
        other_trainers="架空 先生（見本大学）",
        capacity=24,
        note="上ばきをお持ちください。オンラインの方は10分前につないでください。",
        by=teacher,
        at=at - timedelta(5),
    )
    _join(run, chance, guests=7, colleagues=4, at=at - timedelta(2))


def _series_in_its_midst(
    model: TrainingModel, teacher: Worker, chance: Random, *, at: datetime
) -> None:
    begins = [_on(at, days, AT_NIGHT) for days in SERIES_DAYS]
    run = runs.begin(
        model,
        title="4回続きの研修：自分の事例で",
        begins=begins,
        place="見本町くらし相談室",
        for_whom="office",
        by=teacher,
        at=begins[0] - timedelta(30),
    )
    people = _join(run, chance, guests=4, colleagues=6, at=begins[0] - timedelta(10))
    for session in run.sessions.order_by("number")[:2]:
        _hold(session, people, chance, teacher=teacher)


def _on(at: datetime, days: int, hour: time) -> datetime:
    day = timezone.localdate(at) + timedelta(days)
    return timezone.make_aware(datetime.combine(day, hour))


def _join(
    run: Run, chance: Random, *, guests: int, colleagues: int, at: datetime
) -> Sequence[Participation]:
    """Some by code, some of the office; most say their field and position, some do not."""
    names = [f"{family} {given}" for family in FAMILY for given in GIVEN]
    people = [
        joining.join_by_code(run, joining.Somebody(name, *_said(chance)), again="another", at=at)
        for name in chance.sample(names, guests)
    ]
    teaching = run.trainers.values("pk")
    here = list(
        Worker.objects.filter(left_on=None).exclude(pk__in=teaching).order_by("user__username")
    )
    for worker in chance.sample(here, min(colleagues, len(here))):
        one = joining.join(run, by=worker, at=at)
        field, position = _said(chance)
        joining.amend(one, field=field, position=position, by=worker, at=at)
        people.append(one)
    return people


def _said(chance: Random) -> tuple[str, str]:
    return chance.choice([*Field.values, ""]), chance.choice([*Position.values, ""])


def _hold(
    session: Session, people: Sequence[Participation], chance: Random, *, teacher: Worker
) -> None:
    """The clock went from step to step, and the trainer wrote down who was there."""
    now = session.begins_at + timedelta(minutes=chance.randint(0, 6))
    clock.start(session, by=teacher, at=now)
    for step in session.steps.order_by("place"):
        clock.go_to(session, step, by=teacher, at=now)
        now += timedelta(minutes=step.minutes + chance.randint(-1, 3))
    clock.finish(session, by=teacher, at=now)
    for one in people:
        was = Was.PRESENT if chance.random() < THERE else Was.ABSENT
        joining.mark(one, session, was=was, by=teacher, at=now)
