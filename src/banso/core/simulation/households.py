"""Who lives with whom: couples, siblings, parent and child, three generations, and many alone.

Every four neighbours of the town are dealt into households together, from a seed of their
own. So each of them can be made alone and still fits the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from banso.core.simulation.naming import FAMILY_NAMES, Spelling
from banso.core.simulation.townlife import Stay

NEIGHBOURS = 4
SHARES = (((1, 1, 1, 1), 9), ((2, 1, 1), 6), ((2, 2), 2), ((3, 1), 2), ((4,), 1))
TOGETHER = {  # by size: relation to the head of the household, sex, years younger than the head
    2: (
        (("世帯主", "male", 0), ("妻", "female", 2)),
        (("世帯主", "female", 0), ("長男", "male", 26)),
        (("世帯主", "male", 0), ("弟", "male", 4)),
        (("世帯主", "female", 0), ("妹", "female", 3)),
        (("世帯主", "male", 0), ("母", "female", -25)),
    ),
    3: (
        (("世帯主", "male", 0), ("妻", "female", 1), ("長女", "female", 28)),
        (("世帯主", "female", 0), ("長女", "female", 24), ("孫", "male", 46)),
    ),
    4: ((("世帯主", "male", 0), ("妻", "female", -1), ("長男", "male", 27), ("父", "male", -28)),),
}
HEAD = "世帯主"
HEAD_SEEN_BY = {  # relation: what a man, what a woman at the head is to them
    "妻": ("夫", "妻"),
    "弟": ("兄", "姉"),
    "妹": ("兄", "姉"),
    "長男": ("父", "母"),
    "長女": ("父", "母"),
    "孫": ("祖父", "祖母"),
    "母": ("息子", "娘"),
    "父": ("息子", "娘"),
}
YOUNGEST, OLDEST = 28, 95
LEFT, JOINED, HAS_A_HOUSEHOLD = 0.15, 0.15, 0.6  # chosen: most members were always there


@dataclass(frozen=True, slots=True)
class Place:
    """What the household decides of a person's life."""

    family: Spelling
    sex: str
    age: int
    stay: Stay | None
    living_with: tuple[str, ...]  # what the others are, as the desk writes it


def place_of(seed: str, index: int, *, since: date, today: date) -> Place:
    """The place of the person ``index``. Whoever comes or goes does so after ``since``."""
    first = index - index % NEIGHBOURS
    rng = Random(f"{seed}/neighbours/{first}")
    places = list(_dealt(rng, first, since=since, today=today))
    return places[index - first]


def _dealt(rng: Random, first: int, *, since: date, today: date) -> Iterator[Place]:
    sizes = rng.choices([s for s, _ in SHARES], weights=[w for _, w in SHARES])[0]
    for size in sizes:
        yield from _under_one_roof(rng, (first, size), since=since, today=today)
        first += size


def _under_one_roof(
    rng: Random, who: tuple[int, int], *, since: date, today: date
) -> Iterator[Place]:
    first, size = who
    family, age = rng.choice(FAMILY_NAMES), rng.randint(24, 78)
    if size == 1:
        stay = Stay(first, HEAD) if rng.random() < HAS_A_HOUSEHOLD else None
        yield Place(family, rng.choice(("male", "female")), age, stay, ())
        return
    members = rng.choice(TOGETHER[size])
    head_is = members[0][1]
    age = _fitting(age, [younger for _, _, younger in members])
    for relation, sex, younger in members:
        others = (seen_by(relation, other, head_is) for other, *_ in members if other != relation)
        stay = _stay(rng, Stay(first, relation), since=since, today=today)
        yield Place(family, sex, age - younger, stay, tuple(others))


def seen_by(relation: str, other: str, head_is: str) -> str:
    """What ``other`` is to somebody with this relation to the head of the household."""
    if relation == HEAD:
        return other
    if other == HEAD:
        return HEAD_SEEN_BY[relation][head_is == "female"]
    return "家族"


def _fitting(age: int, younger: list[int]) -> int:
    """An age of the head that leaves everybody grown up and alive."""
    return max(YOUNGEST + max(younger), min(age, OLDEST + min(younger)))


def _stay(rng: Random, stay: Stay, *, since: date, today: date) -> Stay:
    """Most have always lived there; some came, some went."""
    chance = rng.random()
    day = since + timedelta(days=int(rng.random() * (today - since).days))
    if stay.relation == HEAD or chance > LEFT + JOINED:
        return stay
    return replace(stay, left_on=day) if chance < LEFT else replace(stay, joined_on=day)
