"""Whoever is looked for is found by any part of any name, however it was typed."""

import pytest
from tests import make

from banso.records.people.actions import give_name
from banso.records.people.choices import NameKind
from banso.records.people.models import Person
from banso.records.people.queries import find

pytestmark = pytest.mark.django_db


def found(text: str) -> list[str]:
    return [person.called for person in find(Person.objects.all(), text)]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("渡辺", id="the family name"),
        pytest.param("渡邊", id="an older form of a character"),
        pytest.param("辺", id="a single character"),
        pytest.param("渡辺花子", id="without the space"),
        pytest.param("花", id="part of the given name"),
        pytest.param("わたなべ", id="kana"),
        pytest.param("ワタナベ", id="katakana"),
        pytest.param("ﾜﾀﾅﾍﾞ ﾊﾅｺ", id="half-width katakana"),
        pytest.param("たなべ", id="the middle of a reading"),
        pytest.param("なべはな", id="across the space"),
    ],
)
def test_one_person_is_found_by(typed):
    make.person("渡辺 花子", kana="わたなべ はなこ")
    make.person("佐藤 一郎", kana="さとう いちろう")

    assert found(typed) == ["渡辺 花子"]


@pytest.mark.parametrize("typed", ["", "　", "・"])
def test_nothing_to_look_for_finds_nobody(typed):
    make.person("渡辺 花子")

    assert found(typed) == []


def test_pairs_from_different_places_are_not_taken_for_the_whole():
    """「さと」 and 「とし」 both stand in さとう としお, but 「さとし」 does not."""
    make.person("佐藤 俊夫", kana="さとう としお")
    make.person("智", kana="さとし")

    assert found("さとし") == ["智"]


def test_two_names_do_not_run_into_each_other():
    make.person("山本", kana="やまもと")

    assert found("本や") == []


def test_a_whole_name_comes_before_a_beginning_and_a_beginning_before_a_part():
    make.person("小林 森夫", kana="こばやし もりお")
    make.person("林田", kana="はやしだ")
    make.person("林", kana="はやし")

    assert found("林") == ["林", "林田", "小林 森夫"]
    assert found("はやし") == ["林", "林田"]


def test_former_names_and_aliases_find_a_person_too():
    person = make.person("山本 春", kana="やまもと はる")
    give_name(person, "石川 春", kind=NameKind.FORMER, by=make.hana(), at=make.NOON)
    give_name(person, "はるちゃん", kind=NameKind.ALIAS, by=make.hana(), at=make.NOON)

    assert found("石川") == found("ちゃん") == ["山本 春"]


def test_only_those_whom_one_may_see_are_searched():
    make.person("渡辺 花子")
    theirs = make.person("渡辺 一郎", of=make.ren().team)

    assert list(find(Person.objects.filter(team=theirs.team_id), "渡辺")) == [theirs]


@pytest.mark.parametrize("how_many", [1, 5])
def test_finding_asks_once(how_many, django_assert_num_queries):
    for number in range(how_many):
        make.person(f"渡辺 {number}")

    with django_assert_num_queries(1):
        assert len(found("渡辺")) == how_many
