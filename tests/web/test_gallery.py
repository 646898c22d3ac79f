"""The frame that every page shares, seen through the gallery and the sign-in."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from tests import make

pytestmark = pytest.mark.django_db

TEMPLATES = Path(settings.TEMPLATES[0]["DIRS"][0])
# Pages of their own, or shown only where something went wrong.
NOT_A_PIECE = {"confirm.html", "form_page.html"}  # whole pages
INLINE = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:")
HEADING = re.compile(r"<h([1-6])\b")


@pytest.fixture
def at_the_desk(client: Client) -> Client:
    client.force_login(make.hana().user)
    return client


def gallery(client: Client, language: str = "ja", **asked: str):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client.get(reverse("gallery"), asked)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_gallery_speaks_both_languages(at_the_desk, language):
    page = gallery(at_the_desk, language)

    assert page.status_code == 200
    assert f'<html lang="{language}"' in page.text


def test_every_component_stands_in_the_gallery(at_the_desk):
    shown = {template.name for template in gallery(at_the_desk).templates}

    pieces = {
        f"components/{path.name}"
        for path in (TEMPLATES / "components").glob("*.html")
        if path.name not in NOT_A_PIECE
    }
    assert pieces - shown == set()


def test_the_gallery_shows_larger_text(at_the_desk):
    assert '<html lang="ja" class="larger-text">' in gallery(at_the_desk, larger="").text


def test_nothing_is_written_inline_so_that_the_content_policy_can_be_strict(at_the_desk):
    page = gallery(at_the_desk)

    assert INLINE.findall(page.text) == []
    assert "unsafe" not in page.headers["Content-Security-Policy"]


def test_headings_come_in_order_and_there_is_one_title(at_the_desk):
    levels = [int(level) for level in HEADING.findall(gallery(at_the_desk).text)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(next_one <= level + 1 for level, next_one in pairwise(levels))


def test_no_two_parts_of_a_page_share_an_id(at_the_desk):
    ids = re.findall(r'\sid="([^"]+)"', gallery(at_the_desk).text)

    assert sorted(set(ids)) == sorted(ids)


def test_a_stranger_is_led_to_the_sign_in(client):
    page = gallery(client)

    assert page.status_code == 302
    assert page.url.startswith(reverse("account_login"))


def test_whoever_signs_in_comes_to_their_people(client):
    make.may_sign_in(make.hana())

    answer = client.post(reverse("account_login"), {"login": "hana", "password": make.PASSWORD})

    assert (answer.status_code, answer.url) == (302, reverse("my-people"))
    assert client.session.get_expire_at_browser_close()


def test_a_wrong_password_is_said_in_a_sentence_and_the_name_stays(client):
    make.may_sign_in(make.hana())

    page = client.post(reverse("account_login"), {"login": "hana", "password": "wrong"})

    assert page.status_code == 200
    assert 'value="hana"' in page.text
    assert 'class="notice notice--mistake"' in page.text


def test_the_sign_in_asks_for_a_name_and_a_password_and_nothing_else(client):
    page = client.get(reverse("account_login"))

    assert list(page.context["form"].fields) == ["login", "password"]
    assert "placeholder" not in page.text


def test_one_button_signs_out(at_the_desk):
    answer = at_the_desk.post(reverse("account_logout"))

    assert answer.url == reverse("account_login")
    assert gallery(at_the_desk).status_code == 302


def test_the_language_can_be_chosen_before_signing_in(client):
    sign_in = reverse("account_login")

    answer = client.post(reverse("set_language"), {"language": "en", "next": sign_in})

    assert answer.url == sign_in
    assert '<html lang="en"' in client.get(sign_in).text


def test_nobody_opens_an_account_by_themselves(client):
    page = client.get(reverse("account_signup"))

    assert page.templates[0].name == "account/signup_closed.html"


@pytest.mark.parametrize("name", ["account_reset_password", "account_inactive"])
def test_no_page_of_the_account_stands_outside_the_frame(client, name):
    page = client.get(reverse(name))

    assert "base.html" in {template.name for template in page.templates}
    assert "<title>" in page.text


def test_changing_the_password_uses_our_fields(at_the_desk):
    page = at_the_desk.get(reverse("account_change_password"))

    assert page.text.count('<label class="field__label"') == 3


def test_an_address_that_leads_nowhere_says_what_to_do(at_the_desk):
    page = at_the_desk.get("/nowhere/")

    assert page.status_code == 404
    assert f'<a href="{reverse("my-people")}">' in page.text


def test_a_page_that_was_open_too_long_is_explained():
    careful = Client(enforce_csrf_checks=True)

    page = careful.post(reverse("account_login"), {"login": "hana", "password": "x"})

    assert page.status_code == 403
    assert "403_csrf.html" in {template.name for template in page.templates}


@pytest.mark.parametrize("refusal", ["400.html", "403_csrf.html", "429.html", "500.html"])
def test_a_mishap_can_be_told_without_database_and_sign_in(refusal, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = render_to_string(refusal)

    assert page.count("<h1>") == 1
