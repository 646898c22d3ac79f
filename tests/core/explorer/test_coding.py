import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.explorer.stands import stands

from banso.core.explorer import coding
from banso.core.explorer.coding import decode, encode, nearest
from banso.core.explorer.events import LONGEST, MOST_EVENTS, Stand, TieEvent
from banso.core.explorer.stories import stories
from banso.core.explorer.vocabulary import TieName

STEPS = [step.stand for story in stories().values() for step in story.steps]


@given(stands)
def test_a_stand_is_read_as_it_was_written(stand):
    assert decode(encode(stand)) == stand


@pytest.mark.parametrize("stand", STEPS)
def test_every_step_of_every_story_fits_into_an_address(stand):
    assert decode(encode(stand)) == stand
    assert len(encode(stand)) < 1200


@given(st.text(max_size=200) | st.text("0123456789.~-txpascf", max_size=60))
def test_any_text_has_a_sensible_stand_near_it(text):
    stand, problems = nearest(text)

    assert decode(encode(stand)) == stand
    assert bool(problems) or decode(text) == stand


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", coding.Malformed),
        ("120.1.2", coding.Malformed),
        ("１２０", coding.Malformed),
        ("11", coding.OutOfRange),
        ("9999", coding.OutOfRange),
        ("120.121", coding.OutOfRange),
        ("120~y.1", coding.UnknownKind),
        ("120~a.1", coding.Malformed),
        ("120~a.1.2.3", coding.Malformed),
        ("120~a.-1.2", coding.Malformed),
        ("120~a.1.4", coding.UnknownName),
        ("120~a.120.3", coding.OutOfRange),
        ("120~x.nothing.3.-", coding.UnknownName),
        ("120~p.home.30.20", coding.OutOfRange),
        ("120~t.diner.3.g9.inner.none.weekly", coding.UnknownName),
        ("120" + "~a.1.2" * (MOST_EVENTS + 1), coding.TooMany),
        ("120" + "~" * 9000, coding.TooMany),
    ],
)
def test_what_is_no_stand_is_named(text, problem):
    with pytest.raises(problem):
        decode(text)


def test_what_can_be_read_of_a_broken_address_is_kept():
    tie = TieEvent(TieName.DINER, LONGEST - 1)

    stand, problems = nearest(f"9999~{coding.encode_event(tie._replace(month=5000))}~y.3~a.x.1")

    assert stand == Stand(LONGEST, (tie,))
    assert len(problems) == 4
