"""Invented lives to draw: from three facts to forty years. Nobody here exists."""

import random
from datetime import date, timedelta

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.precision import Precision
from banso.core.contacts.modes import Mode, usual_minutes
from banso.core.lifeline.facts import (
    Contact,
    Crossing,
    Life,
    Observation,
    Passage,
    Plan,
    Tie,
    Trouble,
)
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import Circle, HowEnded, TieKind

TODAY = date(2026, 11, 20)


def every(days: int, begin: date, end: date, *, seed: int = 0) -> tuple[date, ...]:
    """About every so many days, as people meet: never exactly."""
    chance = random.Random(f"{days}{begin}{seed}")
    found, day = [], begin
    while day < end:
        found.append(day)
        day += timedelta(max(1, round(days * chance.uniform(0.6, 1.4))))
    return tuple(found)


def contacts(mode: Mode, days: tuple[date, ...], *, looked: bool = True) -> list[Contact]:
    minutes = usual_minutes(mode, reached=True)
    return [
        Contact(f"c-{mode}-{day}", day, mode, minutes, ring_reviewed=looked and i % 2 == 0)
        for i, day in enumerate(days)
    ]


def three_facts() -> Life:
    """A first telephone call: a sister, a trouble, and nothing else."""
    return Life(
        ties=(Tie("t1", "姉", TieKind.KIN, date(2025, 4, 1), date(2026, 9, 14)),),
        contacts=(Contact("c1", date(2026, 9, 14), Mode.PHONE, 10, ring_reviewed=True),),
        troubles=(Trouble("x1", "雇い止め", date(2026, 8, 1), Precision.MONTH, told=True),),
    )


CONCEPT_PLANS = (
    Plan("p1", "住まいの確保", date(2014, 12, 1), date(2015, 5, 10), ended=True),
    Plan("p2", "債務整理", date(2015, 2, 1), date(2015, 11, 1), ended=True),
    Plan("p3", "就労準備", date(2015, 10, 1), date(2016, 6, 10), ended=True),
    Plan("p4", "入院・治療", date(2019, 11, 1), date(2020, 5, 1), ended=True),
    Plan("p5", "家計改善", date(2020, 3, 1), date(2020, 10, 10), ended=True),
    Plan("p6", "住み替え", date(2024, 3, 1), date(2024, 8, 10), ended=True),
    Plan("p7", "家計の見直し", date(2026, 7, 1), date(2026, 12, 28)),
)
CONCEPT_TROUBLES = (
    Trouble("x1", "失業・母の死", date(2014, 8, 20), Precision.MONTH, told=True),
    Trouble("x2", "発病・入院", date(2019, 10, 15), settled_on=date(2020, 9, 1)),
    Trouble("x3", "立ち退き", date(2024, 2, 10), settled_on=date(2024, 8, 10)),
)
CONCEPT_CROSSINGS = (
    Crossing("k1", CrossingKind.LINK, date(2016, 4, 5), "t4"),
    Crossing("k2", CrossingKind.BRING_BACK, date(2019, 10, 25)),
    Crossing("k3", CrossingKind.RELINK, date(2021, 3, 10), "t6"),
    Crossing("k4", CrossingKind.BRING_BACK, date(2024, 2, 20)),
    Crossing("k5", CrossingKind.RELINK, date(2024, 9, 20), "t8"),
)


def whole_concept() -> Life:
    """2012-2026 with three crises, as in the concept chart (概念図)."""
    return Life(
        ties=_concept_ties(),
        contacts=tuple(sorted(_concept_contacts(), key=lambda c: c.on)),
        observations=_concept_observations(),
        plans=CONCEPT_PLANS,
        troubles=CONCEPT_TROUBLES,
        crossings=CONCEPT_CROSSINGS,
        passages=(
            Passage("s1", "母と二人で暮らす", date(2012, 4, 1), until=date(2014, 8, 1)),
            Passage("s2", "工場に勤める", date(2012, 4, 1), until=date(2014, 6, 1)),
        ),
    )


def _concept_ties() -> tuple[Tie, ...]:
    first = date(2014, 11, 20)

    def tie(key, label, kind, *, began, **more):
        return Tie(key, label, kind, began, max(began, first), **more)

    ill, well = date(2019, 10, 15), date(2020, 11, 1)
    return (
        tie("t1", "母", TieKind.KIN, began=date(1970, 1, 1), circle=Circle.INNER,
            ended_on=date(2014, 8, 20), how_ended=HowEnded.DIED),
        tie("t2", "工場の仲間", TieKind.WORK, began=date(2008, 4, 1), ended_on=date(2014, 6, 1),
            how_ended=HowEnded.BROKE_OFF),
        tie("t3", "姉", TieKind.KIN, began=date(1968, 1, 1), circle=Circle.INNER,
            seen_on=every(40, date(2015, 6, 1), ill) + every(35, date(2020, 3, 1), TODAY)),
        tie("t4", "食堂・将棋の会", TieKind.PLACE, began=date(2016, 4, 5), role="皿洗い",
            seen_on=every(7, date(2016, 4, 5), ill) + every(12, date(2021, 1, 5), TODAY)),
        tie("t5", "作業所", TieKind.WORK, began=date(2018, 5, 10), role="部品の検品",
            seen_on=every(5, date(2018, 5, 10), ill), ended_on=date(2020, 2, 1),
            how_ended=HowEnded.FADED),
        tie("t6", "隣の人", TieKind.NEIGHBOUR, began=date(2021, 3, 10),
            seen_on=every(10, date(2021, 3, 10), date(2024, 2, 1))),
        tie("t7", "子ども食堂", TieKind.PLACE, began=date(2022, 5, 20), role="勉強を教える",
            seen_on=every(7, date(2022, 5, 20), date(2024, 2, 10))
            + every(9, date(2024, 6, 10), TODAY)),
        tie("t8", "町内の輪", TieKind.GROUP, began=date(2024, 9, 20), role="会の世話役",
            seen_on=every(9, date(2024, 9, 20), TODAY)),
        tie("t9", "民生委員", TieKind.VOLUNTEER, began=well,
            seen_on=every(30, well, TODAY), circle=Circle.OUTER),
    )  # fmt: skip


def _concept_contacts() -> list[Contact]:
    first = date(2014, 11, 20)
    return [
        *contacts(Mode.VISIT, every(7, first, date(2016, 3, 1))),
        *contacts(Mode.ACCOMPANY, every(20, first, date(2015, 8, 1), seed=1)),
        *contacts(Mode.PHONE, every(24, date(2016, 3, 1), date(2019, 10, 15))),
        *contacts(Mode.VISIT, every(6, date(2019, 10, 25), date(2021, 2, 1))),
        *contacts(Mode.MEETING, every(21, date(2019, 11, 1), date(2020, 12, 1), seed=2)),
        *contacts(Mode.VISIT, every(45, date(2021, 2, 1), date(2024, 2, 10))),
        *contacts(Mode.VISIT, every(8, date(2024, 2, 20), date(2024, 9, 20))),
        *contacts(Mode.PHONE, every(30, date(2024, 9, 20), TODAY)),
    ]


def _concept_observations() -> tuple[Observation, ...]:
    said = [
        ("2014-11-20", 1), ("2015-02-10", 1), ("2015-05-01", 2), ("2015-08-15", 2),
        ("2015-12-01", 3), ("2016-04-01", 3), ("2016-08-01", 4), ("2016-11-20", 4),
        ("2017-03-01", 4), ("2017-07-10", 5), ("2018-05-01", 5), ("2018-09-01", 5),
        ("2019-01-10", 4), ("2019-05-10", 5), ("2019-10-28", 1), ("2020-01-15", 1),
        ("2020-04-01", 2), ("2020-07-01", 2), ("2020-10-01", 2), ("2021-01-10", 3),
        ("2021-05-10", 3), ("2021-09-10", 4), ("2022-05-01", 4), ("2022-08-01", 5),
        ("2023-02-01", 5), ("2024-02-21", 2), ("2024-05-01", 2), ("2024-09-01", 3),
        ("2024-12-01", 4), ("2025-06-01", 4), ("2025-09-15", 5), ("2026-09-01", 4),
    ]  # fmt: skip
    found = [
        Observation(f"o{i}", date.fromisoformat(day), Step(step), _voice(i))
        for i, (day, step) in enumerate(said)
    ]
    apart = Observation("oa", date(2020, 7, 4), Step.WILLING, Voice.SELF, words="もう働ける")
    silent = Observation("on", date(2023, 9, 1), None, Voice.SELF)
    return tuple(sorted([*found, apart, silent], key=lambda o: o.on))


def _voice(i: int) -> Voice:
    return Voice.SELF if i % 3 else Voice.WORKER


def forty_years(*, ties: int = 30, visits: int = 5000, events: int = 40) -> Life:
    """As much as one record ever holds."""
    chance = random.Random(7)
    known = tuple(_some_tie(i, chance) for i in range(ties))
    visit_days = _some_days(visits, chance)
    troubles = [Trouble(f"x{i}", f"困りごと その{i}", _some_day(chance)) for i in range(events)]
    plans = [(_some_day(chance), f"家計改善の支援 {i}") for i in range(events)]
    observed = _some_days(events * 4, chance)
    kinds = list(CrossingKind)
    return Life(
        ties=known,
        contacts=tuple(_some_contact(i, day, chance) for i, day in enumerate(visit_days)),
        observations=tuple(
            Observation(f"o{i}", day, Step(chance.randint(1, 5)), chance.choice(list(Voice)))
            for i, day in enumerate(observed)
        ),
        plans=tuple(
            Plan(f"p{i}", label, on, on + timedelta(chance.randrange(60, 700)), ended=True)
            for i, (on, label) in enumerate(sorted(plans))
        ),
        troubles=tuple(sorted(troubles, key=lambda t: t.on)),
        crossings=tuple(
            Crossing(f"k{i}", kinds[i % 3], day)
            for i, day in enumerate(_some_days(events // 2, chance))
        ),
    )


def _some_day(chance: random.Random) -> date:
    begin = date(1986, 4, 1)
    return begin + timedelta(chance.randrange((TODAY - begin).days))


def _some_days(number: int, chance: random.Random) -> list[date]:
    return sorted(_some_day(chance) for _ in range(number))


def _some_tie(i: int, chance: random.Random) -> Tie:
    began, kind = _some_day(chance), chance.choice(list(TieKind))
    end = min(TODAY, began + timedelta(chance.randrange(400, 5000)))
    seen = every(chance.choice((7, 14, 30, 60)), began, end, seed=i)
    role = chance.choice(("", "", "世話役", "会計", "畑の手伝い"))
    over = end < TODAY and chance.random() < 0.6
    return Tie(
        f"t{i}", f"{kind.value} {i}の集まり", kind, began, began, role=role, seen_on=seen,
        ended_on=end if over else None, how_ended=HowEnded.FADED if over else None,
    )  # fmt: skip


def _some_contact(i: int, day: date, chance: random.Random) -> Contact:
    mode, minutes = chance.choice(list(Mode)), chance.randrange(5, 90)
    return Contact(f"c{i}", day, mode, minutes, ring_reviewed=chance.random() < 0.4)
