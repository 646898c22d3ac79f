"""What the answers say together, and what of it is not told."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from tests.core.questionnaires.asked import UNCLEAR, USEFUL, WHERE, definition, given

from banso.core.questionnaires.columns import Given
from banso.core.questionnaires.comparing import compare
from banso.core.questionnaires.counting import group_sizes, results

WHOLE = {1: definition()}


def of(name: str, found: list):
    return next(each for each in found if each.question.name == name)


def test_each_option_is_counted():
    answers = [given(useful=1, unclear="no"), given(useful=5), given(change="電話")]

    found = results(WHOLE, answers)

    useful, unclear, change = (of(name, found) for name in ("useful", "unclear", "change"))
    assert useful.told == ((1, 0, 0, 0, 1), 2, 3.0)
    assert (unclear.told.counts, unclear.told.share(1)) == ((0, 1), 1.0)
    assert (change.told, change.answered) == (None, 1)


def test_of_several_each_is_counted_and_the_person_once():
    answers = [
        given(unclear="yes", where=["words", "cases"]),
        given(unclear="yes", where=["words"]),
    ]

    assert of("where", results(WHOLE, answers)).told == ((2, 0, 1), 2, None)


def test_without_answers_there_is_nothing_to_tell():
    assert of("useful", results(WHOLE, [])).told == ((0, 0, 0, 0, 0), 0, None)


def test_a_question_put_otherwise_is_another_question():
    later = {**USEFUL, "words": "どのくらい役に立ちましたか"}
    definitions = {1: definition(USEFUL, UNCLEAR), 2: definition(UNCLEAR, later)}
    answers = [Given({"useful": 1, "unclear": "no"}, 1), Given({"useful": 5, "unclear": "no"}, 2)]

    found = results(definitions, answers)

    assert [(r.question.name, r.earlier, r.answered) for r in found] == [
        ("unclear", False, 2),
        ("useful", False, 1),
        ("useful", True, 1),
    ]


def test_a_question_that_few_of_a_group_answered_is_left_out_for_that_group():
    answers = [given(useful=3, field="hardship")] * 9 + [given(useful=3, field="ageing")] * 4
    answers += [given(field="ageing")] * 4 + [given(useful=1, field="youth")] * 6

    by_field = of("useful", results(WHOLE, answers)).by_field

    told = {group: part and part.answered for group, part in by_field}
    assert told == {"ageing": None, "hardship": 9, "youth": None}
    assert group_sizes([a.field for a in answers]) == {"ageing": 8, "hardship": 9, "youth": 6}


def test_a_size_that_is_too_small_is_not_told():
    sizes = group_sizes(["office"] * 7 + ["desk"] * 2 + [""] * 12)

    assert sizes == {"": 12, "desk": None, "office": None}


ANSWER = st.builds(
    given,
    useful=st.integers(1, 5),
    field=st.sampled_from(["", "hardship", "ageing", "youth"]),
    position=st.sampled_from(["", "office", "desk"]),
)


@for_all(st.lists(ANSWER, max_size=40))
def test_what_is_left_out_cannot_be_computed(answers):
    found = of("useful", results(WHOLE, answers))

    for groups in (found.by_field, found.by_position):
        told = [part for _, part in groups if part]
        assert all(part.answered >= 5 for part in told)
        rest = found.told.answered - sum(part.answered for part in told)
        assert rest == 0 or rest >= 5 or not told


def waves(changes: list[tuple[int, int]], *, codes: bool) -> tuple[list, list]:
    before = [given(useful=b, pair=f"p{n}" * codes) for n, (b, _) in enumerate(changes)]
    after = [given(useful=a, pair=f"p{n}" * codes) for n, (_, a) in enumerate(changes)]
    return before, after[::-1]


CHANGES = [(2, 4), (3, 3), (3, 5), (1, 2), (4, 5), (2, 4)]


def test_with_codes_the_own_change_of_each_is_told():
    told = of("useful", compare(WHOLE, *waves(CHANGES, codes=True)))

    change = told.changes[0]
    assert told.pairs == 6
    assert change.difference.value == pytest.approx(8 / 6)
    assert change.difference.low > 0


def test_without_codes_the_waves_are_two_groups_and_less_is_known():
    paired, grouped = (
        of("useful", compare(WHOLE, *waves(CHANGES, codes=codes))) for codes in (True, False)
    )

    wide, narrow = (c.changes[0].difference for c in (grouped, paired))
    assert grouped.pairs == 0
    assert wide.value == pytest.approx(narrow.value)
    assert wide.high - wide.low > narrow.high - narrow.low


def test_of_choices_the_shares_are_compared():
    before = [given(unclear="yes")] * 8 + [given(unclear="no")] * 2
    after = [given(unclear="yes")] * 2 + [given(unclear="no")] * 8

    yes, no = of("unclear", compare(WHOLE, before, after)).changes

    assert (yes.option, yes.before, yes.after) == ("yes", 0.8, 0.2)
    assert yes.difference.high < 0 < no.difference.low


def test_four_people_are_not_compared():
    told = of("useful", compare(WHOLE, *waves(CHANGES[:4], codes=True)))

    assert told.changes == ()


def test_paired_choices_are_compared_within_the_pairs():
    before = [given(unclear="yes", pair=f"p{n}") for n in range(6)]
    after = [given(unclear="no", pair=f"p{n}") for n in range(6)] + [given(unclear="yes")] * 3

    told = of("unclear", compare(WHOLE, before, after))

    assert (told.pairs, told.changes[0].after) == (6, 0.0)


def test_a_question_of_one_wave_only_is_not_compared():
    definitions = {1: definition(USEFUL), 2: definition(UNCLEAR, WHERE)}
    before, after = [Given({"useful": 3}, 1)] * 6, [Given({"unclear": "no"}, 2)] * 6

    assert compare(definitions, before, after) == []
