from datetime import date

import pytest
from django.urls import reverse
from tests import make

from banso.core.motivation.steps import Step, Voice
from banso.records.life.models import Observation, Passage, Trouble

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hana")]


def test_a_trouble_is_kept_as_exactly_as_it_is_known(client):
    person = make.person()

    client.post(
        reverse("new-trouble", args=[person.pk]),
        {"what": "失業", "happened": "平成24年4月", "told": "on"},
    )

    trouble = Trouble.objects.get()
    assert (trouble.happened_on, trouble.precision, trouble.told) == (
        date(2012, 4, 1),
        "month",
        True,
    )


def test_a_trouble_settled_before_it_happened_is_asked_about(client):
    person = make.person()
    typed = {"what": "失業", "happened": "2026-04-01", "settled_on": "2026-03-01"}

    answer = client.post(reverse("new-trouble", args=[person.pk]), typed)

    form = answer.context["form"]
    assert list(form.errors) == ["settled_on"]
    assert (form["what"].value(), form["settled_on"].value()) == ("失業", "2026-03-01")


def test_a_trouble_is_settled_once(client):
    trouble = make.trouble()
    address = reverse("settle-trouble", args=[trouble.person_id, trouble.pk])

    first, second = (client.post(address, {"on": "2026-05-01"}) for _ in range(2))

    trouble.refresh_from_db()
    assert (first.status_code, trouble.settled_on) == (303, make.TODAY)
    assert list(second.context["form"].errors) == ["__all__"]


def test_a_trouble_can_be_put_right(client):
    trouble = make.trouble()
    address = reverse("amend-trouble", args=[trouble.person_id, trouble.pk])

    client.post(address, {"what": "家賃と電気の滞納", "happened": "2026"})

    trouble.refresh_from_db()
    assert (trouble.what, trouble.precision) == ("家賃と電気の滞納", "year")


def test_motivation_is_kept_in_the_persons_own_words(client):
    person = make.person()
    typed = {"voice": "self", "step": "4", "words": "また海を見たい", "on": "2026-05-01"}

    client.post(reverse("new-observation", args=[person.pk]), typed)

    said = Observation.objects.get()
    assert (said.voice, said.step, said.words) == (Voice.SELF, Step.WILLING, "また海を見たい")


def test_not_asking_today_is_an_answer(client):
    person = make.person()
    typed = {"voice": "worker", "step": "not_asked", "on": "2026-05-01"}

    client.post(reverse("new-observation", args=[person.pk]), typed)

    assert Observation.objects.get().step is None


def test_choosing_nothing_is_asked_about_and_the_words_stay(client):
    person = make.person()
    typed = {"voice": "self", "words": "また海を見たい", "on": "2026-05-01"}

    answer = client.post(reverse("new-observation", args=[person.pk]), typed)

    assert list(answer.context["form"].errors) == ["step"]
    assert answer.context["form"]["words"].value() == "また海を見たい"


def test_a_slip_in_an_observation_can_be_put_right(client):
    said = make.observation(step=None)
    address = reverse("amend-observation", args=[said.person_id, said.pk])
    assert client.get(address).context["form"]["step"].value() == "not_asked"

    client.post(address, {"voice": "self", "step": "2", "on": "2026-05-01"})

    said.refresh_from_db()
    assert said.step == Step.HEAVY


def test_the_story_is_kept_to_the_last_day_that_may_be_meant(client):
    person = make.person()
    typed = {
        "words": "印刷工場で働いた",
        "began": "昭和45年",
        "until": "平成2年",
        "told_on": "2026-05-01",
    }

    client.post(reverse("new-passage", args=[person.pk]), typed)

    passage = Passage.objects.get()
    assert (passage.began_on, passage.until) == (date(1970, 1, 1), date(1990, 12, 31))


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"until": "昭和44年"}, "until"),
        ({"told_on": "1960-01-01"}, "told_on"),
        ({"began": "2199"}, "began"),
        ({"words": ""}, "words"),
    ],
)
def test_a_story_that_cannot_be_is_asked_about(client, typed, field):
    person = make.person()
    told = {"words": "働いた", "began": "昭和45年", "until": "", "told_on": "2026-05-01"} | typed

    answer = client.post(reverse("new-passage", args=[person.pk]), told)

    assert field in answer.context["form"].errors
    assert Passage.objects.count() == 0


def test_the_story_can_be_put_right(client):
    passage = make.passage()
    address = reverse("amend-passage", args=[passage.person_id, passage.pk])

    client.post(address, {"words": "就職で上京", "began": "1971", "told_on": "2026-05-01"})

    passage.refresh_from_db()
    assert (passage.words, passage.began_on) == ("就職で上京", date(1971, 1, 1))
