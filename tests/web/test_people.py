import re

import pytest
from django.urls import reverse
from tests import make
from tests.web.places import lived

from banso.core.contacts.modes import Mode
from banso.core.motivation.steps import Voice
from banso.records.people.choices import NameKind, Sex
from banso.records.people.models import Membership, Person

pytestmark = pytest.mark.django_db


def names_in_order(answer) -> list[str]:
    return re.findall(r'<th scope="row".*?<a href=[^>]*>([^<]*)</a>', answer.content.decode())


def test_whoever_was_never_met_comes_first_then_the_longest_silence(client, hana):
    for called, days in [("きのう", 1), ("ひと月", 30), ("まだ", None)]:
        person = make.person(called, holder=hana)
        if days:
            make.contact(person, on=make.days_ago(days))

    answer = client.get(reverse("my-people"))

    assert names_in_order(answer) == ["まだ", "ひと月", "きのう"]


def test_an_attempt_does_not_end_a_silence(client, hana):
    tried, met = make.person("会えない人", holder=hana), make.person("会えた人", holder=hana)
    make.contact(tried, on=make.days_ago(20))
    make.contact(tried, on=make.days_ago(1), reached=False)
    make.contact(met, on=make.days_ago(10))

    answer = client.get(reverse("my-people"))

    assert names_in_order(answer) == ["会えない人", "会えた人"]


def test_my_own_people_come_first_and_the_team_is_one_step_away(client, hana):
    make.person("私の担当の人", holder=hana)
    make.person("担当のない人")
    make.person("よそのチームの人", of=make.ren().team)

    mine = client.get(reverse("my-people"))
    teams = client.get(reverse("my-people"), {"whose": "team"})

    assert names_in_order(mine) == ["私の担当の人"]
    assert sorted(names_in_order(teams)) == ["担当のない人", "私の担当の人"]


def test_the_list_alone_is_sent_when_htmx_asks(client, hana):
    make.person("私の担当の人", holder=hana)

    part = client.get(reverse("my-people"), headers={"hx-request": "true"})

    assert names_in_order(part) == ["私の担当の人"]
    assert b"<html" not in part.content
    assert "HX-Request" in part.headers["Vary"]


@pytest.mark.usefixtures("hana")
def test_nobody_entrusted_yet_is_said_in_a_sentence(client):
    answer = client.get(reverse("my-people"))

    assert reverse("new-person") in answer.content.decode()
    assert names_in_order(answer) == []


def test_a_long_list_has_pages(client, hana):
    for number in range(51):
        make.person(f"人 {number:02}", holder=hana)

    first, second = (client.get(reverse("my-people"), {"page": n}) for n in (1, 2))

    assert [len(names_in_order(page)) for page in (first, second)] == [50, 1]


def test_a_description_is_enough_to_begin(client, hana):
    answer = client.post(reverse("new-person"), {"called": "3階の男性", "name_kind": "description"})

    person = Person.objects.get()
    assert answer.status_code == 303
    assert answer.url == reverse("person", args=[person.pk])
    assert (person.called, person.team, person.holder) == ("3階の男性", hana.team, None)
    assert person.names.get().kind == NameKind.DESCRIPTION


@pytest.mark.usefixtures("hana")
def test_a_birth_may_be_told_as_an_age(client):
    typed = {
        "called": "森田 光",
        "name_kind": "real",
        "kana": "もりた ひかる",
        "born": "50歳くらい",
    }

    client.post(reverse("new-person"), typed)

    person = Person.objects.get()
    assert person.born_precision == "about"
    page = client.get(reverse("person", args=[person.pk])).content.decode()
    assert "もりた ひかる" in page


@pytest.mark.usefixtures("hana")
def test_the_same_form_sent_twice_begins_one_record(client):
    typed = {
        "called": "森田 光",
        "name_kind": "real",
        "key": "0192f0c0-0000-7000-8000-000000000001",
    }

    first, second = (client.post(reverse("new-person"), typed) for _ in range(2))

    assert first.url == second.url
    assert Person.objects.count() == 1


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("called", ""),
        ("born", "昭和70年"),
        ("born", "2199-01-01"),
        ("born", "きのうの前"),
        ("sex_words", "自分の言葉"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_the_rest_stays(client, field, typed):
    given = {"called": "森田 光", "name_kind": "real", "kana": "もりた", "sex": ""} | {field: typed}

    answer = client.post(reverse("new-person"), given)

    form = answer.context["form"]
    assert answer.status_code == 200
    assert list(form.errors) == [field]
    assert (form["kana"].value(), form[field].value()) == ("もりた", typed)
    assert Person.objects.count() == 0


@pytest.mark.usefixtures("hana")
def test_the_page_of_a_person_tells_the_whole_life(client):
    life = lived()
    make.observation(life.person, voice=Voice.WORKER, words="表情が明るい")
    make.contact(life.person, note="玄関先で話した", mode=Mode.PHONE)

    page = client.get(reverse("person", args=[life.person.pk])).content.decode()

    told = [
        "玄関先で話した",
        "隣の人",
        "家計を立て直す",
        "家賃の滞納",
        "集団就職で上京",
        "表情が明るい",
    ]
    assert [words for words in told if words not in page] == []


@pytest.mark.usefixtures("hana")
def test_with_nothing_but_a_name_the_page_is_still_whole(client):
    person = make.person()

    answer = client.get(reverse("person", args=[person.pk]))

    assert answer.status_code == 200
    assert reverse("chart", args=[person.pk]) in answer.content.decode()


def test_what_is_known_can_be_put_right(client, hana):
    person = make.person(sex=Sex.MALE)
    address = reverse("amend-person", args=[person.pk])

    client.post(address, {"sex": "other", "sex_words": "ノンバイナリー", "holder": hana.pk})

    person.refresh_from_db()
    assert (person.sex, person.sex_words, person.holder) == ("other", "ノンバイナリー", hana)


@pytest.mark.usefixtures("hana")
def test_somebody_may_be_called_by_another_name_from_now_on(client):
    person = make.person()
    typed = {"written": "山川 海", "kana": "やまかわ うみ", "kind": "real", "call_so": "on"}

    client.post(reverse("new-name", args=[person.pk]), typed)

    person.refresh_from_db()
    assert (person.called, person.names.count()) == ("山川 海", 2)


@pytest.mark.usefixtures("hana")
def test_a_name_that_is_there_already_is_said_so(client):
    person = make.person("山川 海")
    typed = {"written": "山川 海", "kind": "real"}

    answer = client.post(reverse("new-name", args=[person.pk]), typed)

    assert list(answer.context["form"].errors) == ["written"]


@pytest.mark.usefixtures("hana")
def test_a_slip_in_a_name_can_be_put_right(client):
    person = make.person("山川 侮")
    name = person.names.get()

    client.post(
        reverse("amend-name", args=[person.pk, name.pk]), {"written": "山川 海", "kind": "real"}
    )

    person.refresh_from_db()
    assert person.called == "山川 海"


@pytest.mark.usefixtures("hana")
def test_a_household_is_found_by_name_and_shared(client):
    person, mother = make.person("山川 海"), make.person("山川 波", kana="やまかわ なみ")
    chosen = client.get(reverse("choose-household", args=[person.pk]), {"q": "なみ"})
    address = reverse("share-household", args=[person.pk, mother.pk])
    assert address in chosen.content.decode()

    client.post(address, {"relation": "母", "joined_on": "R2.4.1"})

    households = set(Membership.objects.values_list("household", flat=True))
    assert (len(households), Membership.objects.count()) == (1, 2)


@pytest.mark.usefixtures("hana")
def test_a_stranger_cannot_be_drawn_into_a_household(client):
    person, strange = make.person(), make.person("よその人", of=make.ren().team)

    answer = client.get(reverse("share-household", args=[person.pk, strange.pk]))

    assert answer.status_code == 404


@pytest.mark.usefixtures("hana")
def test_leaving_a_household_before_joining_it_is_asked_about(client):
    person = make.person()
    stay = make.roof(person, joined_on=make.days_ago(10))
    address = reverse("leave-household", args=[person.pk, stay.pk])

    refused = client.post(address, {"on": make.days_ago(20).isoformat()})
    kept = client.post(address, {"on": make.days_ago(5).isoformat()})

    assert list(refused.context["form"].errors) == ["on"]
    assert kept.status_code == 303
    stay.refresh_from_db()
    assert stay.left_on == make.days_ago(5)
