"""The explorable chart: whatever stands in the address, a calm page; each change in words."""

import re

import pytest
from django.urls import reverse

from banso.core.explorer.coding import decode, encode, encode_event
from banso.core.explorer.events import MOST_EVENTS, AlongsideEvent, PlanEvent, Stand, TieEvent
from banso.core.explorer.stories import stories
from banso.core.explorer.vocabulary import Closeness, PlanName, Role, TieName
from banso.web.charts.explorable.places import Place
from banso.web.charts.explorable.telling import STEPS, TITLES
from banso.web.components.prose import as_html
from banso.web.explorer.forms import FORMS

pytestmark = pytest.mark.django_db

PAGE, CHANGE = "/chart/", "/chart/change"
PART = {"HX-Request": "true"}
PLACES = [
    Place(story.name, number)
    for story in stories().values()
    for number in range(1, len(story.steps) + 1)
]
DINER = TieEvent(TieName.DINER, 30, role=Role.DISHES)
STAND = Stand(60, (DINER, AlongsideEvent(12, Closeness.DENSE), PlanEvent(PlanName.HOME, 13, 20)))


def change(client, what: str, stand: Stand = STAND, **fields: object):
    asked = {"stand": encode(stand), "do": what} | {f"event-{k}": v for k, v in fields.items()}
    return client.get(CHANGE, asked | {"kind": fields.get("kind", "")}, headers=PART)


def stand_after(answer) -> Stand:
    address = answer.headers.get("HX-Push-Url") or answer.headers["HX-Replace-Url"]
    return decode(re.search(r"stand=([^&]+)", address)[1])


def said(answer) -> str:
    return re.search(r'data-said role="status">([^<]*)<', answer.content.decode())[1]


def test_it_opens_without_an_account_and_says_nothing_of_anybody(client):
    answer = client.get(PAGE)

    assert answer.status_code == 200
    assert "さわってわかる概念図" in answer.content.decode()


def test_no_question_goes_to_the_tables_of_a_municipality(client, django_assert_num_queries):
    client.get(PAGE)

    with django_assert_num_queries(0):
        client.get(CHANGE, {"stand": encode(STAND), "do": "later.0"}, headers=PART)


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_every_step_is_told_in_its_own_words(client, place):
    page = client.get(PAGE, place.query).content.decode()

    assert str(place.told.title) in page
    assert re.search("[ぁ-ん]", str(place.told.words))


def test_all_words_of_the_stories_are_those_of_their_steps():
    told = {name: set(steps) for name, steps in STEPS.items()}

    assert told == {s.name: {step.name for step in s.steps} for s in stories().values()}
    assert TITLES.keys() == STEPS.keys()


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"story": "nobody"}, "その名前の物語はありません"),
        ({"stand": "60~y.3"}, "読み取れないところがありました"),
        ({"stand": "60" + "~a.1.3" * (MOST_EVENTS + 1)}, "出来事が多すぎます"),
        ({"stand": "9" * 9000}, "出来事が多すぎます"),
    ],
)
def test_what_cannot_be_read_is_said_and_something_near_is_shown(client, query, sentence):
    answer = client.get(PAGE, query)

    assert answer.status_code == 200
    assert sentence in said(answer)


@pytest.mark.parametrize("step", ["0", "99", "-1", "２", "9" * 5000, "x"])
def test_a_step_beyond_is_the_nearest_one(client, step):
    answer = client.get(PAGE, {"story": "report", "step": step})

    assert answer.status_code == 200
    assert said(answer) == ""


@pytest.mark.parametrize("begin", ["report.3", "report", "nobody.1", "..", "report.x"])
def test_where_one_began_may_be_anything(client, begin):
    answer = client.get(PAGE, {"stand": encode(STAND), "begin": begin})

    assert answer.status_code == 200


def test_a_moved_event_is_told_with_what_the_curves_answer(client):
    answer = change(client, "earlier.0")

    assert stand_after(answer).events[0].month == 29
    assert "「食堂」を2年5か月に動かしました" in said(answer)
    assert "つながりの量は" in said(answer)


def test_a_plan_alone_moves_no_curve(client):
    answer = change(client, "later.2")

    assert "曲線は変わりません" in said(answer)


@pytest.mark.parametrize(
    ("what", "event"),
    [
        ("later.2", PlanEvent(PlanName.HOME, 14, 21)),
        ("end-later.2", PlanEvent(PlanName.HOME, 13, 21)),
        ("end-earlier.2", PlanEvent(PlanName.HOME, 13, 19)),
        ("at.2.40", PlanEvent(PlanName.HOME, 40, 47)),
    ],
)
def test_an_event_is_moved_whole_or_by_its_end(client, what, event):
    assert stand_after(change(client, what)).events[2] == event


def test_the_end_of_a_tie_that_goes_on_is_pulled_in_from_the_edge(client):
    assert stand_after(change(client, "end-earlier.0")).events[0].until == 59


def test_an_event_is_removed(client):
    answer = change(client, "remove.0")

    assert stand_after(answer).events == STAND.events[1:]
    assert "「食堂」を取り除きました" in said(answer)


@pytest.mark.parametrize("kind", FORMS)
def test_each_kind_of_event_is_added_as_its_form_proposes_it(client, kind):
    opened = client.get(CHANGE, {"stand": encode(STAND), "do": f"open.{kind}"}, headers=PART)
    form = opened.context["event_form"]
    proposed = {
        field.html_name: field.value() or next(iter(field.field.choices))[0] for field in form
    }
    asked = proposed | {"stand": encode(STAND), "do": "put", "kind": kind}

    added = client.get(CHANGE, asked, headers=PART)

    assert len(stand_after(added).events) == len(STAND.events) + 1
    assert "を加えました" in said(added)


def test_an_event_is_put_right_in_its_form(client):
    opened = change(client, "open.2")
    assert opened.context["event_form"].initial["name"] == "home"

    changed = change(client, "put.2", name="work", month=15, until=30)

    assert stand_after(changed).events[2] == PlanEvent(PlanName.WORK, 15, 30)


def test_a_form_without_a_choice_asks_for_it(client):
    answer = change(client, "put.2", name="nothing", month="x", until="")

    assert "まだ選ばれていないところがあります" in said(answer)
    assert answer.content.decode().count("field__mistake") == 3


def test_a_further_event_than_there_is_room_for_is_refused_in_words(client):
    full = Stand(60, (AlongsideEvent(3, Closeness.DENSE),) * MOST_EVENTS)
    asked = {"stand": encode(full), "do": "put", "kind": "alongside", "event-month": 4}

    answer = client.get(CHANGE, asked | {"event-closeness": 3}, headers=PART)

    assert "ここまでです" in said(answer)


@pytest.mark.parametrize(
    "what",
    ["", "later", "later.9", "later.x", "later.1.2", "at.1", "put.7", "nothing.1", "later.²"],
)
def test_a_change_that_cannot_be_changes_nothing_and_says_so(client, what):
    answer = change(client, what)

    assert answer.status_code == 200
    assert "何も変えていません" in said(answer)
    assert stand_after(answer) == STAND


def test_without_a_script_a_change_leads_to_its_address(client):
    asked = {"stand": encode(STAND), "begin": "report.8", "do": "later.0"}

    moved = client.get(CHANGE, asked)
    opened = client.get(CHANGE, asked | {"do": "open.tie"})

    assert moved.headers["Location"].startswith("/chart/?begin=report.8&stand=60~t.diner.31")
    assert client.get(opened.headers["Location"]).context["event_form"] is not None


def test_where_one_began_is_one_step_back(client):
    address = client.get(CHANGE, {"story": "report", "step": "8", "do": "later.0"}).headers[
        "Location"
    ]

    changed = client.get(address)

    assert changed.context["reset"] == "/chart/?story=report&step=8"
    assert 'class="former"' in changed.content.decode()
    assert 'class="former"' not in client.get(changed.context["reset"]).content.decode()


def test_an_event_moved_there_and_back_is_the_story_again(client):
    there = client.get(CHANGE, {"story": "report", "step": "8", "do": "later.12"})
    back = client.get(there.headers["Location"].replace("/chart/?", "/chart/change?do=earlier.12&"))

    assert back.headers["Location"] == "/chart/?story=report&step=8"


def test_no_day_of_a_calendar_is_shown(client):
    page = client.get(PAGE).content.decode()

    assert "2000年" not in page
    assert "平成" not in page
    assert "2年4か月" in page


@pytest.mark.parametrize(
    ("name", "begins"),
    [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("qr", b"<?xml")],
)
def test_a_stand_can_be_taken_along(client, name, begins):
    address = reverse(f"explorer-{name}")

    for query in ({}, {"stand": encode(STAND), "begin": "report.8"}, {"stand": "junk"}):
        assert client.get(address, query).content.startswith(begins)


def test_the_large_view_shows_the_told_step_alone(client):
    page = client.get(PAGE, {"story": "report", "step": "2", "show": "big"}).content.decode()

    assert 'class="projected"' in page
    assert "events__group" not in page
    assert "step=3&amp;show=big" in page


@pytest.mark.parametrize("name", stories())
def test_a_story_is_embedded_in_a_lesson(name):
    html = as_html(f"::: chart {name}\nここを見てください。\n:::\n")

    assert html.count("<svg") == 2
    assert "ここを見てください。" in html
    assert html.count(f'id="{name}-broad"') == 1


def test_an_unknown_story_is_said_in_the_lesson():
    assert "という物語はありません" in as_html("::: chart nothing\n:::\n")


def test_the_next_step_is_fetched_into_the_lesson(client):
    step = client.get("/chart/step", {"story": "no-role", "step": "2"}, headers=PART)
    page = client.get("/chart/step", {"story": "no-role", "step": "2"})

    assert step.content.decode().startswith('<section class="explorable"')
    assert page.headers["Location"] == "/chart/?story=no-role&step=2"


def test_what_is_typed_into_no_field_can_reach_the_page(client):
    page = client.get(PAGE, {"stand": "60~<b>", "form": "<b>", "begin": "<b>.1"}).content.decode()

    assert "<b>" not in page


def test_the_encoding_of_an_event_is_what_an_address_leaves_as_it_is():
    assert re.fullmatch(r"[A-Za-z0-9._~-]+", encode_event(DINER))
