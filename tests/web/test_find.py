import pytest
from django.urls import reverse
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hana")]


def found(client, sought: str, **headers: str) -> list[str]:
    answer = client.get(reverse("find-people"), {"q": sought}, headers=headers)
    return [person.name for person in answer.context["found"]]


@pytest.mark.parametrize("sought", ["森", "田 光", "ひか", "ヒカル", "もりた", "髙"])
def test_any_part_of_the_name_or_its_kana_finds(client, sought):
    make.person("森田 光高", kana="もりた ひかるたか")
    make.person("小川 静", kana="おがわ しずか")

    assert found(client, sought) == ["森田 光高"]


def test_people_of_other_teams_are_never_among_those_found(client):
    make.person("森田 光", of=make.ren().team)

    assert found(client, "森田") == []


def test_finding_nobody_offers_to_begin_a_record_with_what_was_typed(client):
    answer = client.get(reverse("find-people"), {"q": "すずき"})

    assert f'href="{reverse("new-person")}?called=%E3%81%99' in answer.content.decode()


def test_what_was_typed_stands_in_the_new_record(client):
    answer = client.get(reverse("new-person"), {"called": "すずき"})

    assert answer.context["form"]["called"].value() == "すずき"


def test_nothing_is_sought_before_something_is_typed(client):
    make.person()

    answer = client.get(reverse("find-people"))

    assert answer.context["found"] == []
    assert reverse("new-person") + "?called" not in answer.content.decode()


def test_as_one_types_only_the_findings_are_sent(client):
    make.person("森田 光")

    answer = client.get(reverse("find-people"), {"q": "森"}, headers={"hx-request": "true"})

    assert b"<html" not in answer.content
    assert "森田 光" in answer.content.decode()


def test_too_many_are_cut_short_with_a_word(client):
    for number in range(31):
        make.person(f"森田 {number:02}")

    assert len(found(client, "森田")) == 30


@pytest.mark.parametrize("sought", ["%", "_", "\\", "％", "森_光", "森%光", "'", "\x00", ""])
def test_marks_that_mean_something_to_a_database_stand_for_nothing(client, sought):
    make.person("森田 光")
    make.person("小川 静")

    assert found(client, sought) == []


def test_a_name_with_such_marks_is_found_by_its_letters(client):
    make.person("100%_の\\人")
    make.person("1000の人")

    assert found(client, "100%_の\\") == ["100%_の\\人"]
    assert found(client, "100の人") == ["100%_の\\人"]


@pytest.mark.parametrize("sought", ["𠮷", "𠮷野", "吉野", "葛\U000e0100城", "葛城"])
def test_rare_characters_are_found_in_every_form(client, sought):
    make.person("𠮷野 葛\U000e0100城")

    assert found(client, sought) == ["𠮷野 葛\U000e0100城"]


def test_a_whole_letter_as_a_name_finds_nobody_and_stands_in_its_field(client):
    make.person("森田 光")

    answer = client.get(reverse("find-people"), {"q": "森" * 10_000})

    assert answer.context["found"] == []
    assert answer.context["sought"] == "森" * 10_000
