"""The worked example of docs/how-the-curves-are-computed.md, to the printed digits."""

import json
from pathlib import Path

import numpy as np
import pytest
from tests.core.lifeline.lives import day, reviews, tie

from banso.core.lifeline.amount import to_step
from banso.core.lifeline.compute import curves_of, grid
from banso.core.lifeline.curves import Knowledge
from banso.core.lifeline.facts import Life
from banso.core.lifeline.readings import tie_readings
from banso.core.lifeline.survival import once_in
from banso.core.ties.kinds import Circle, TieKind

EXAMPLE = json.loads(
    (Path(__file__).parents[2] / "examples" / "worked_example.json").read_text(encoding="utf-8")
)
TODAY = day(360)


def example_life() -> Life:
    ties = [
        tie(
            kind=TieKind(row["kind"]),
            circle=Circle(row["circle"]),
            role=row["role"],
            began=row["seen_on"][0],
            seen=row["seen_on"],
        )
        for row in EXAMPLE["ties"]
    ]
    return Life(ties=tuple(ties), contacts=reviews(*EXAMPLE["reviewed_on"]))


def as_printed(value: float, like: str) -> str:
    return f"{value:.{len(like.partition('.')[2])}f}"


@pytest.mark.parametrize(
    ("row", "number"),
    [pytest.param(row, n, id=row["label"]) for n, row in enumerate(EXAMPLE["ties"])],
)
def test_each_tie_reads_as_printed(row, number):
    expected = row["expected_on_day_360"]

    read = tie_readings(example_life(), TODAY)[number]

    assert (read.weight, read.silent_days) == (expected["weight"], expected["silent_days"])
    assert {
        name: as_printed(value, like=expected[name])
        for name, value in {
            "gaps": read.gaps,
            "gap_days": read.gap_days,
            "usual_gap_days": read.usual_gap_days,
            "survival": read.survival,
            "q": read.q,
            "counts": read.weight * read.q,
        }.items()
    } == {name: like for name, like in expected.items() if isinstance(like, str)}


@pytest.mark.parametrize(
    "expected", [pytest.param(row, id=f"day {row['day']}") for row in EXAMPLE["amounts"]]
)
def test_the_amount_and_its_band_read_as_printed(expected):
    amount = curves_of(example_life(), grid(day(0), TODAY), today=TODAY).amount

    at = expected["day"]
    assert as_printed(amount.mean[at], like=expected["mean"]) == expected["mean"]
    assert to_step(amount.low[at]) == expected["low"]
    assert to_step(amount.high[at]) == expected["high"]
    assert amount.knowledge[at] == Knowledge.SEEN


def test_the_friend_is_missed_and_the_sentence_says_once_in_a_hundred():
    friend = tie_readings(example_life(), TODAY)[1]

    assert (round(friend.usual_gap_days), friend.silent_days) == (8, 85)
    assert once_in(friend.survival) == 100


def test_a_day_reads_alike_on_every_grid():
    whole = curves_of(example_life(), grid(day(0), TODAY), today=TODAY)

    part = curves_of(example_life(), grid(day(0), TODAY, most=25), today=TODAY)

    same = np.isin(whole.days, part.days)
    assert part.amount.mean == pytest.approx(whole.amount.mean[same])
    assert part.amount.low == pytest.approx(whole.amount.low[same])
