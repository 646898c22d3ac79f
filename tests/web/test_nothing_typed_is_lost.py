"""What cannot be saved stays in the form with a sentence; what was saved stays as it was."""

import pytest
from django.urls import reverse
from tests import make
from tests.web.places import PAGES_OF_RECORD, address, lived

from banso.records.audit.models import Entry
from banso.records.audit.queries import LOOKS
from banso.records.contacts.models import Contact
from banso.records.keys import new_key

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hana")]

VISIT = {"mode": "visit", "reached": "yes", "with_whom": "person", "on": "2026-05-01"}


def contact_page(person) -> str:
    return reverse("new-contact", args=[person.pk])


def sentences(answer) -> str:
    return "".join(" ".join(each) for each in answer.context["form"].errors.values())


def sent_again(client, page: str, answer):
    """What the browser sends when the page that came back is saved once more."""
    form = answer.context["form"]
    return client.post(page, {name: form[name].value() or "" for name in VISIT | {"key": ""}})


@pytest.mark.parametrize("key", ["abc", "\x00", "9" * 100])
def test_a_form_with_a_broken_key_is_saved_at_the_second_try(client, key):
    page = contact_page(make.person())

    asked = client.post(page, VISIT | {"key": key})
    kept = sent_again(client, page, asked)

    assert "もう一度保存してください" in sentences(asked)
    assert (kept.status_code, Contact.objects.count()) == (303, 1)


def test_a_key_of_somebody_elses_record_opens_nothing_and_overwrites_nothing(client):
    theirs, page = make.contact(note="別の人のこと"), contact_page(make.person("森田"))

    asked = client.post(page, VISIT | {"key": str(theirs.pk), "note": "森田さんのこと"})
    kept = sent_again(client, page, asked)

    assert "別の人のこと" not in asked.content.decode()
    assert kept.status_code == 303
    assert Contact.objects.get(pk=theirs.pk).note == "別の人のこと"
    assert Contact.objects.count() == 2


def test_sending_the_same_again_is_harmless(client):
    page, sent = contact_page(make.person()), VISIT | {"key": str(new_key()), "note": "会えた"}

    first, second = (client.post(page, sent) for _ in range(2))

    assert (first.status_code, second.status_code) == (303, 303)
    assert first.url == second.url
    assert Contact.objects.count() == 1


def test_words_added_after_going_back_are_not_dropped_silently(client):
    page, sent = contact_page(make.person()), VISIT | {"key": str(new_key())}
    client.post(page, sent | {"note": "会えた。"})

    asked = client.post(page, sent | {"note": "会えた。薬を飲んでいない。"})

    assert asked.status_code == 200
    assert "保存していません" in sentences(asked)
    assert "薬を飲んでいない" in asked.content.decode()
    assert Contact.objects.get().note == "会えた。"


def test_of_two_who_end_a_tie_the_second_is_told(client):
    tie = make.tie()
    page = reverse("end-tie", args=[tie.person_id, tie.pk])

    client.post(page, {"on": "2026-05-01", "how": "moved"})
    second = client.post(page, {"on": "2026-04-01", "how": "died"})

    tie.refresh_from_db()
    assert "ほかの" in sentences(second)
    assert (tie.how_ended, tie.ended_on) == ("moved", make.TODAY)


def test_of_two_who_write_that_somebody_left_a_household_the_second_is_told(client):
    stay = make.roof(make.person())
    page = reverse("leave-household", args=[stay.person_id, stay.pk])

    client.post(page, {"on": "2026-05-01"})
    second = client.post(page, {"on": "2026-04-01"})

    stay.refresh_from_db()
    assert "ほかの" in sentences(second)
    assert stay.left_on == make.TODAY


def test_a_note_of_a_million_characters_is_refused_in_a_sentence_and_stays(client):
    note = "記" * 1_000_000

    asked = client.post(contact_page(make.person()), VISIT | {"note": note})

    assert "100000文字以内" in sentences(asked)
    assert note in asked.content.decode()
    assert Contact.objects.count() == 0


def test_a_note_of_sixty_pages_is_kept_whole(client):
    note = "記録\n" * 33_333

    client.post(contact_page(make.person()), VISIT | {"note": note.replace("\n", "\r\n")})

    assert Contact.objects.get().note == note.strip()


def test_the_browser_is_not_told_to_cut_off_what_is_pasted(client):
    page = client.get(reverse("new-observation", args=[make.person().pk])).content.decode()

    assert "maxlength" not in page


def test_a_tie_that_ended_while_the_form_was_open_is_asked_about(client):
    tie = make.tie()
    page = contact_page(tie.person)
    make.end(tie)

    asked = client.post(page, VISIT | {"met": [str(tie.pk)], "note": "隣の人がいた"})

    assert "一覧にない" in sentences(asked)
    assert "隣の人がいた" in asked.content.decode()


@pytest.mark.parametrize("field", ["met", "heard"])
def test_a_tie_of_somebody_else_cannot_be_met(client, field):
    person, strange = make.tie().person, make.tie(make.person("別の人"), "別の人の兄")

    asked = client.post(contact_page(person), VISIT | {field: [str(strange.pk)]})

    assert list(asked.context["form"].errors) == [field]
    assert Contact.objects.count() == 0


def test_a_tie_of_somebody_else_cannot_be_crossed_to(client):
    strange, person = make.tie(make.person("別の人")), make.person()
    sent = {"kind": "link", "on": "2026-05-01", "tie": str(strange.pk)}

    asked = client.post(reverse("new-crossing", args=[person.pk]), sent)

    assert list(asked.context["form"].errors) == ["tie"]
    assert person.crossings.count() == 0


@pytest.mark.parametrize("page", PAGES_OF_RECORD)
def test_a_record_cannot_be_changed_through_another_persons_door(client, page):
    theirs, other = lived(), make.person("別の人")
    before = Entry.objects.exclude(what__in=LOOKS).count()

    answer = client.post(address(page, theirs._replace(person=other)), {"on": "2026-05-01"})

    assert answer.status_code in (404, 405)
    assert Entry.objects.exclude(what__in=LOOKS).count() == before


def test_somebody_of_another_team_cannot_hold_a_person(client):
    person, ren = make.person(), make.ren()

    asked = client.post(reverse("amend-person", args=[person.pk]), {"holder": str(ren.pk)})

    person.refresh_from_db()
    assert list(asked.context["form"].errors) == ["holder"]
    assert person.holder is None


def test_a_holder_who_has_left_stays_until_somebody_chooses_another(client):
    gone = make.worker("冬木 海", left_on=make.TODAY)
    person = make.person(holder=gone)
    page = reverse("amend-person", args=[person.pk])
    holder = client.get(page).context["form"]["holder"]

    client.post(page, {"holder": holder.value(), "born": "1970"})

    person.refresh_from_db()
    assert "selected>冬木 海" in str(holder)
    assert (person.holder, person.born_on.year) == (gone, 1970)


def test_a_contact_cannot_be_moved_behind_the_day_it_was_written_down(client):
    contact = make.contact()
    page = reverse("amend-contact", args=[contact.person_id, contact.pk])

    asked = client.post(page, VISIT | {"on": "2026-05-02"})

    assert "この日より前に記録されています" in sentences(asked)


def test_a_story_cannot_reach_beyond_its_telling(client):
    person = make.person()
    sent = {
        "words": "工場で働いた",
        "began": "1985",
        "until": "2021-04-01",
        "told_on": "2020-04-01",
    }

    asked = client.post(reverse("new-passage", args=[person.pk]), sent)
    kept = client.post(reverse("new-passage", args=[person.pk]), sent | {"until": "2020"})

    assert list(asked.context["form"].errors) == ["told_on"]
    assert kept.status_code == 303
    assert str(person.passages.get().until) == "2020-04-01"


def test_a_line_end_counts_once_as_in_the_browser(client):
    person, words = make.person(), "あ" * 149 + "\r\n" + "い" * 150
    sent = {"voice": "self", "step": "3", "on": "2026-05-01", "words": words}

    client.post(reverse("new-observation", args=[person.pk]), sent)

    assert person.observations.get().words == words.replace("\r", "")


@pytest.mark.parametrize("page", ["person", "history", "chart", "chart-svg", "chart-pdf"])
def test_what_came_in_by_another_way_is_printed_without_its_unreadable_marks(client, page):
    person = make.person("𠮷野 葛\U000e0100城")
    make.trouble(person, "けが\x08\x1b😀\ufffe")
    make.tie(person, "兄\x0b\u202e")

    assert client.get(reverse(page, args=[person.pk])).status_code == 200


def test_a_rare_name_is_kept_as_it_was_typed(client):
    name = "𠮷野 葛\U000e0100城 سلام\u200f"
    page = reverse("new-person")

    client.post(page, {"called": f" {name}\u3000", "name_kind": "real"})

    assert name in client.get(reverse("my-people"), {"whose": "team"}).content.decode()
