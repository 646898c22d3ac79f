"""What the points say: plain, dated, and never more certain than the records."""

from datetime import date

import pytest
from django.utils.translation import override
from tests.core.drawing import lives
from tests.web.charts.cast import TODAY, chart

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.precision import Precision
from banso.core.lifeline.drawing import MarkKind
from banso.core.lifeline.drawing.tellings import Silence, Telling
from banso.core.lifeline.facts import Crossing, Life, Observation, Passage, Plan, Tie, Trouble
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import HowEnded, TieKind
from banso.web.charts import sentences

DAY, LATER = date(2024, 3, 10), date(2024, 9, 1)


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield


def test_a_silent_tie_is_told_beside_its_own_rhythm_and_never_rarer_than_once_in_a_hundred():
    silence = Silence("将棋の友人", usual_gap_days=8.3, silent_days=85, survival=0.0001)

    told = sentences.of_silence(silence)

    assert told == (
        "将棋の友人: usually in touch every 8 days, now silent for 85 days. "
        "With such a rhythm this happens once in 100 times."
    )


def test_an_amount_is_printed_in_halves_with_its_band():
    story = chart().story

    told = sentences.of_day(date(2018, 1, 1), story, telling=Telling(None, ()), contacts=2)

    assert told == "Jan. 1, 2018: about 2.5 ties (1.5 to 3). 2 contacts around then."


def test_what_was_told_later_says_so():
    told = sentences.of_day(
        date(2013, 1, 1), chart().story, telling=Telling(None, ("母", "姉")), contacts=0
    )

    assert "as told later" in told
    assert told.endswith("Most surely there: 母, 姉.")


def test_a_day_before_the_first_tie_says_that_nothing_is_known():
    story = chart(Life()).story

    told = sentences.of_day(DAY, story, telling=Telling(None, ()), contacts=0)

    assert told == "March 10, 2024: no tie has been heard of yet."


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        pytest.param(
            Observation("o", DAY, Step.IF_ASKED, Voice.SELF, words="少しなら"),
            "March 10, 2024: In the person's own words, “moves if asked”. “少しなら”",
            id="own words",
        ),
        pytest.param(
            Observation("o", DAY, Step.HEAVY, Voice.WORKER),
            "March 10, 2024: As the worker saw it, “feels heavy”.",
            id="a worker's view",
        ),
        pytest.param(
            Observation("o", DAY, None, Voice.SELF),
            "March 10, 2024: motivation was not asked that day.",
            id="not asked is an answer",
        ),
    ],
)
def test_motivation_is_told_with_its_voice(seen, told):
    assert sentences.of_observation(seen) == told


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        pytest.param(Trouble("x", "失業", DAY), "March 10, 2024: trouble “失業”.", id="plain"),
        pytest.param(
            Trouble("x", "失業", DAY, Precision.MONTH, told=True),
            "March 2024: trouble “失業” (told later).",
            id="no more exact than it was told",
        ),
        pytest.param(
            Trouble("x", "失業", DAY, settled_on=LATER),
            "March 10, 2024: trouble “失業”; settled on Sept. 1, 2024.",
            id="settled",
        ),
    ],
)
def test_a_trouble_is_told(trouble, told):
    assert sentences.of_trouble(trouble) == told


def test_a_tie_is_told_with_its_role_and_its_end():
    place = Tie("t", "食堂", TieKind.PLACE, DAY, DAY, role="皿洗い", ended_on=LATER,
                how_ended=HowEnded.CHOSE)  # fmt: skip
    friend = Tie("f", "隣の人", TieKind.NEIGHBOUR, DAY, DAY, began_precision=Precision.ABOUT)

    assert sentences.of_ties([place, friend]) == (
        "From March 10, 2024: 食堂, in the role “皿洗い”. "
        "Until Sept. 1, 2024 (the person chose to leave). Also: 隣の人."
    )
    assert sentences.of_tie(friend) == "From about 2024: 隣の人."


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (
            Plan("p", "債務整理", DAY, LATER),
            "From March 10, 2024, planned until Sept. 1, 2024: 債務整理.",
        ),
        (
            Plan("p", "債務整理", DAY, LATER, ended=True, result="完了"),
            "From March 10, 2024 to Sept. 1, 2024: 債務整理. 完了",
        ),
        (
            Plan("p", "債務整理", DAY, LATER, ended=True),
            "From March 10, 2024 to Sept. 1, 2024: 債務整理.",
        ),
    ],
)
def test_a_plan_is_told_with_its_period(plan, told):
    assert sentences.of_plan(plan) == told


def test_a_crossing_and_a_passage_are_told():
    story = chart().story

    back = sentences.of_crossing(Crossing("k", CrossingKind.BRING_BACK, DAY), story)
    link = sentences.of_crossing(Crossing("k", CrossingKind.LINK, DAY, "t4"), story)
    passage = sentences.of_passage(Passage("s", "工場に勤める", DAY, until=LATER))

    assert back == "March 10, 2024: Return."
    assert link == "March 10, 2024: Link – 食堂・将棋の会."
    assert passage == "As told, from 2024 to 2024: 工場に勤める."
    assert sentences.of_passage(Passage("s", "上京", DAY)) == "As told, 2024: 上京."


def test_every_kind_of_mark_has_its_sentence():
    drawn = chart()

    told = sentences.sentences(drawn.drawing.marks, drawn.story)

    assert {mark.kind for mark in drawn.drawing.marks} == set(MarkKind)
    assert len(told) == len(drawn.drawing.marks)
    assert all(told)


def test_nothing_is_said_of_days_after_today():
    drawn = chart(lives.three_facts())

    samples = [mark for mark in drawn.drawing.marks if mark.kind is MarkKind.SAMPLE]

    assert max(mark.end for mark in samples) <= TODAY
