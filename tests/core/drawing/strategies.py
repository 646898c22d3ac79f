"""Random lives to draw: crowded, empty, strange; never a real one."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.precision import Precision
from banso.core.contacts.modes import Mode
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
from banso.core.ties.kinds import Circle, TieKind

BEGIN, TODAY = date(2006, 1, 1), date(2026, 11, 20)

days = st.dates(BEGIN, TODAY)
names = st.text("将棋の会食堂町内子ども世話役abcWM 12", min_size=1, max_size=24)
roles = st.one_of(st.just(""), names)
lengths = st.integers(0, 2500).map(timedelta)


def some(element, most=12):
    return st.lists(element, max_size=most).map(tuple)


@st.composite
def ties(draw, key):
    began = draw(days)
    ended = draw(st.one_of(st.none(), lengths.map(lambda length: began + length)))
    seen = tuple(sorted(d for d in draw(some(days)) if d >= began))
    return Tie(
        f"t{key}", draw(names), draw(st.sampled_from(TieKind)), began, began, ended_on=ended,
        role=draw(roles), circle=draw(st.sampled_from(Circle)), seen_on=seen,
    )  # fmt: skip


@st.composite
def plans(draw):
    begins = draw(days)
    return Plan(draw(names), draw(names), begins, begins + draw(lengths), ended=draw(st.booleans()))


@st.composite
def lives(draw):
    known = tuple(draw(ties(key)) for key in range(draw(st.integers(0, 14))))
    tie_keys = st.sampled_from([None, *(tie.key for tie in known)])
    contact_days = sorted(draw(some(days, 40)))
    return Life(
        ties=known,
        contacts=tuple(Contact(f"c{i}", on, Mode.VISIT, 60, ring_reviewed=i % 2 == 0)
                       for i, on in enumerate(contact_days)),
        observations=by_day(draw(some(st.builds(Observation, key=names, on=days,
            step=st.one_of(st.none(), st.sampled_from(Step)), voice=st.sampled_from(Voice))))),
        plans=with_keys(sorted(draw(some(plans(), 20)), key=lambda plan: plan.begins_on)),
        troubles=by_day(draw(some(st.builds(Trouble, key=names, label=names, on=days,
            precision=st.sampled_from(Precision), told=st.booleans()), 20))),
        crossings=by_day(draw(some(st.builds(Crossing, key=names, on=days, tie_key=tie_keys,
            kind=st.sampled_from(CrossingKind))))),
        passages=with_keys(draw(some(st.builds(Passage, key=names, words=names, began_on=days,
            precision=st.sampled_from(Precision)), 6))),
    )  # fmt: skip


def by_day(facts):
    return with_keys(sorted(facts, key=lambda fact: fact.on))


def with_keys(facts):
    """Each with a key of its own."""
    return tuple(replace(fact, key=f"{type(fact).__name__}{i}") for i, fact in enumerate(facts))
