"""What is told of the time before the desk knew the person: life story and old troubles."""

from datetime import date, timedelta
from random import Random

from banso.core.calendar.precision import Precision
from banso.core.lifeline.facts import Passage, Trouble
from banso.core.simulation.crises import TOLD

STORY = (  # words, age at which it may begin (from, to), whether it lasts until the next
    ("港の近くの町で育つ", (0, 3), False),
    ("山あいの村で、祖父母に育てられる", (0, 6), False),
    ("高校を出て、町工場に住み込みで働く", (17, 20), True),
    ("専門学校を途中でやめる", (19, 21), False),
    ("料理屋で修業する", (18, 26), True),
    ("運送の仕事に就く", (20, 35), True),
    ("結婚する", (22, 38), False),
    ("子どもが生まれる", (24, 40), False),
    ("小さな店を開く", (28, 45), True),
    ("親をみるために町へ戻る", (35, 58), False),
    ("離婚し、一人で暮らす", (30, 60), False),
    ("夜勤の警備を続ける", (40, 62), True),
    ("定年まで同じ会社に勤める", (45, 60), True),
    ("家にこもりがちになる", (25, 65), False),
    ("町内会の役を引き受ける", (40, 68), True),
)
TOLD_TROUBLES = ((), (), (0.3,), (0.6,), (0.25, 0.7))  # where in the grown-up life


def passages_of(rng: Random, *, born: date, met_on: date) -> tuple[Passage, ...]:
    """Some stations of the life, in order, each remembered by its year."""
    found: list[Passage] = []
    chosen = sorted(rng.sample(STORY, rng.randint(1, 5)), key=lambda one: one[1])
    for words, ages, lasts in chosen:
        began = _year(born, rng.randint(*ages))
        if began < met_on and (not found or found[-1].began_on <= began):
            until = _year(born, ages[1] + rng.randint(1, 8)) if lasts else None
            until = until if until and until < met_on else None
            key = f"s{len(found)}"
            precision = rng.choice((Precision.YEAR, Precision.YEAR, Precision.ABOUT))
            found.append(Passage(key, words, began, precision, until))
    return tuple(found)


def told_troubles_of(rng: Random, *, born: date, met_on: date) -> list[Trouble]:
    grown_up = _year(born, 18)
    span = (met_on - grown_up).days
    shares = rng.choice(TOLD_TROUBLES) if span > 0 else ()
    troubles: list[Trouble] = []
    for label, share in zip(rng.sample(TOLD, len(shares)), shares, strict=True):
        on = (grown_up + timedelta(days=int(span * share))).replace(day=1)
        precision = Precision.MONTH if rng.random() < 0.4 else Precision.YEAR
        on = on if precision is Precision.MONTH else on.replace(month=1)
        troubles.append(Trouble(f"h{len(troubles)}", label, on, precision, told=True))
    return troubles


def _year(born: date, age: int) -> date:
    return date(born.year + age, 1, 1)
