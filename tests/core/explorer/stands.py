"""Any stand at all, for the laws."""

from hypothesis import strategies as st

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.explorer.coding import fitted
from banso.core.explorer.events import (
    AlongsideEvent,
    CrossingEvent,
    PlanEvent,
    SaidEvent,
    Stand,
    TieEvent,
    TroubleEvent,
)
from banso.core.explorer.vocabulary import (
    Closeness,
    Ending,
    PlanName,
    Rhythm,
    Role,
    TieName,
    TroubleName,
)
from banso.core.motivation.steps import Step
from banso.core.ties.kinds import Circle

LENGTH = 48
months = st.integers(0, LENGTH - 1)
ends = st.none() | st.integers(1, LENGTH)
ties = st.builds(
    TieEvent,
    st.sampled_from(TieName),
    months,
    ends,
    st.sampled_from(Ending),
    st.sampled_from(Circle),
    st.sampled_from(Role),
    st.sampled_from(Rhythm),
)
alongside = st.builds(AlongsideEvent, months, st.sampled_from(Closeness))
events = st.one_of(
    ties,
    alongside,
    st.builds(TroubleEvent, st.sampled_from(TroubleName), months, ends),
    st.builds(PlanEvent, st.sampled_from(PlanName), months, st.integers(1, LENGTH)),
    st.builds(SaidEvent, months, st.sampled_from(Step)),
    st.builds(
        CrossingEvent, st.sampled_from(CrossingKind), months, st.none() | st.sampled_from(TieName)
    ),
).map(lambda event: fitted(event, LENGTH))
stands = st.lists(events, max_size=8).map(lambda some: Stand(LENGTH, tuple(some)))
