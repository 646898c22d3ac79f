"""A silence is told only when a tie's own rhythm does not explain it."""

from dataclasses import replace
from datetime import date, timedelta

from tests.core.drawing.lives import TODAY, every

from banso.core.contacts.modes import Mode
from banso.core.lifeline.drawing.tellings import tellings
from banso.core.lifeline.evidence import known_of
from banso.core.lifeline.facts import Contact, Life, Tie
from banso.core.ties.kinds import TieKind

BEGIN = date(2025, 11, 1)
LOOKED = tuple(
    Contact(f"c{i}", BEGIN + timedelta(14 * i), Mode.VISIT, 60, ring_reviewed=True)
    for i in range(28)
)
FRIEND = Tie("t", "将棋の友人", TieKind.FRIEND, BEGIN, BEGIN)


def telling_of(tie):
    (told,) = tellings(known_of(Life(ties=(tie,), contacts=LOOKED), today=TODAY), [TODAY])
    return told


def test_a_weekly_friend_not_met_for_months_is_told():
    tie = replace(FRIEND, seen_on=every(7, BEGIN, TODAY - timedelta(90)))

    silence = telling_of(tie).silence

    assert silence.label == "将棋の友人"
    assert silence.silent_days > 60
    assert silence.survival < 1 / 20


def test_a_friend_met_last_week_is_told_as_surely_there():
    tie = replace(FRIEND, seen_on=every(7, BEGIN, TODAY))

    assert telling_of(tie) == (None, ("将棋の友人",))


def test_two_meetings_make_no_rhythm():
    tie = replace(FRIEND, seen_on=(BEGIN, BEGIN + timedelta(7)))

    assert telling_of(tie).silence is None


def test_without_ties_there_is_nothing_to_tell():
    nothing = known_of(Life(), today=TODAY)

    assert tellings(nothing, [TODAY]) == [(None, ())]
    assert tellings(nothing, []) == []
