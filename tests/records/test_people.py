import pytest
from tests import make
from tests.make import NOON, TODAY, days_ago

from banso.core.calendar.past import InTheFuture
from banso.core.calendar.precision import Precision
from banso.records.audit.queries import history_of_person, history_of_record
from banso.records.people import actions, queries
from banso.records.people.choices import NameKind, Sex
from banso.records.people.models import Person

pytestmark = pytest.mark.django_db


def names_of(person: Person) -> list[tuple[str, str]]:
    return [(name.written, name.kind) for name in queries.names_for_page(person)]


def test_almost_nothing_need_be_known_to_receive_someone():
    person = make.person("3階の男性", name_kind=NameKind.DESCRIPTION)

    assert str(person) == "3階の男性"
    assert names_of(person) == [("3階の男性", NameKind.DESCRIPTION)]
    assert history_of_person(person.pk).get().changes == {"called": [None, "3階の男性"]}


@pytest.mark.parametrize(
    ("known", "refusal"),
    [
        ({"born_on": days_ago(-1), "born_precision": Precision.DAY}, InTheFuture),
        ({"born_on": days_ago(9000)}, actions.BirthNeedsPrecision),
        ({"born_precision": Precision.DAY}, actions.BirthNeedsPrecision),
        ({"sex": Sex.MALE, "sex_words": "男"}, actions.WordsForSexOnlyWithOther),
    ],
)
def test_what_cannot_be_is_refused_and_nobody_is_half_received(known, refusal):
    with pytest.raises(refusal):
        make.person(**known)

    assert not Person.objects.exists()


def test_whoever_holds_a_person_belongs_to_the_team():
    person = make.person(holder=make.aoi())

    with pytest.raises(actions.HolderOfAnotherTeam):
        actions.amend(person, holder=make.ren(), by=make.hana(), at=NOON)

    person.refresh_from_db()
    assert person.holder == make.aoi()


def test_what_is_learnt_later_is_added_and_the_history_keeps_both():
    person = make.person(holder=make.hana())

    actions.amend(
        person,
        sex=Sex.OTHER,
        sex_words="答えたくない",
        born_on=days_ago(18000),
        born_precision=Precision.ABOUT,
        holder=None,
        by=make.aoi(),
        at=NOON,
    )

    entry = history_of_person(person.pk)[0]
    assert (entry.what, entry.by_name) == ("person.amended", "夏川 葵")
    assert entry.changes["sex"] == ["", "other"]
    assert entry.changes["holder_id"] == [str(make.hana().pk), None]


def test_the_name_is_learnt_later_and_the_description_stays():
    person = make.person("3階の男性", name_kind=NameKind.DESCRIPTION)

    actions.give_name(
        person, "山本 弘", kana="やまもと ひろし", kind=NameKind.REAL, call_so=True,
        by=make.hana(), at=NOON,
    )  # fmt: skip

    person.refresh_from_db()
    assert (person.called, person.kana) == ("山本 弘", "やまもと ひろし")
    assert names_of(person) == [
        ("3階の男性", NameKind.DESCRIPTION),
        ("山本 弘", NameKind.REAL),
    ]


def test_an_alias_does_not_change_what_the_person_is_called():
    person = make.person("山本 弘")

    actions.give_name(person, "ひろさん", kind=NameKind.ALIAS, by=make.hana(), at=NOON)

    person.refresh_from_db()
    assert person.called == "山本 弘"


def test_a_name_given_twice_is_said_to_be_known():
    person = make.person("山本 弘")

    with pytest.raises(actions.AlreadyHasThisName):
        actions.give_name(person, "山本 弘", kind=NameKind.REAL, by=make.hana(), at=NOON)


def test_one_may_be_called_by_a_name_one_already_has():
    person = make.person("山本 弘")
    alias = actions.give_name(person, "弘", kind=NameKind.ALIAS, by=make.hana(), at=NOON)

    again = actions.give_name(
        person, "弘", kana="ひろ", kind=NameKind.ALIAS, call_so=True, by=make.hana(), at=NOON
    )

    person.refresh_from_db()
    assert again == alias
    assert (person.called, person.kana) == ("弘", "ひろ")
    assert history_of_record(alias.pk)[0].changes == {"kana": ["", "ひろ"]}


def test_to_be_called_by_a_name_one_has_its_kana_need_not_be_said_again():
    person = make.person("山本 弘", kana="やまもと ひろし")
    alias = {"kind": NameKind.ALIAS, "by": make.hana(), "at": NOON}
    actions.give_name(person, "弘", kana="ひろ", **alias)

    actions.give_name(person, "弘", call_so=True, **alias)

    person.refresh_from_db()
    assert (person.called, person.kana) == ("弘", "ひろ")


def test_a_correction_leaves_alone_what_it_does_not_name():
    person = make.person(holder=make.aoi())

    actions.amend(person, sex=Sex.MALE, by=make.hana(), at=NOON)

    person.refresh_from_db()
    assert (person.sex, person.holder) == (Sex.MALE, make.aoi())


def test_a_misspelt_name_is_corrected_where_the_person_is_called_by_it():
    person = make.person("山元 弘")

    actions.amend_name(person.names.get(), written="山本 弘", by=make.hana(), at=NOON)

    person.refresh_from_db()
    assert person.called == "山本 弘"
    assert names_of(person) == [("山本 弘", NameKind.REAL)]
    everybody = Person.objects.all()
    assert list(queries.find(everybody, "山本")) == [person]
    assert list(queries.find(everybody, "山元")) == []


def test_correcting_an_alias_leaves_what_the_person_is_called():
    person = make.person("山本 弘")
    alias = actions.give_name(person, "ひろたん", kind=NameKind.ALIAS, by=make.hana(), at=NOON)

    actions.amend_name(alias, written="ひろさん", by=make.hana(), at=NOON)

    person.refresh_from_db()
    assert person.called == "山本 弘"


def test_a_name_cannot_be_corrected_into_another_one_of_the_same_person():
    person = make.person("山本 弘")
    other = actions.give_name(person, "山元 弘", kind=NameKind.REAL, by=make.hana(), at=NOON)

    with pytest.raises(actions.AlreadyHasThisName):
        actions.amend_name(other, written="山本 弘", by=make.hana(), at=NOON)


def test_a_list_follows_the_kana_and_ends_with_those_whose_reading_is_not_known():
    make.person("3階の男性")
    make.person("渡辺", kana="わたなべ")
    make.person("阿部", kana="あべ")

    listed = queries.by_kana(Person.objects.all())

    assert [person.called for person in listed] == ["阿部", "渡辺", "3階の男性"]


def test_there_is_no_field_that_says_a_person_is_over_and_done_with():
    words = ("closed", "ended", "finished", "done", "status", "active")

    fields = {field.name for field in Person._meta.get_fields()}

    assert [name for name in fields if any(word in name for word in words)] == []


def test_born_today_is_possible():
    person = make.person("赤ちゃん", born_on=TODAY, born_precision=Precision.DAY)

    assert person.born_on == TODAY
