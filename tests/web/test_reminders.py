"""Mails are sent only by an office that has set up a mail server, and to nobody twice."""

from datetime import timedelta
from smtplib import SMTPException

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from tests import make_events

from banso.records.events import queries, registering
from banso.records.municipalities.models import Municipality

pytestmark = pytest.mark.django_db
AT = "https://banso.mihon.example"
DUMMY = "django.core.mail.backends.dummy.EmailBackend"


class Refusing(EmailBackend):
    """A mail server that takes no mail for one person."""

    def send_messages(self, messages):
        if "refused@mihon.example" in messages[0].to:
            raise SMTPException("550")
        return super().send_messages(messages)


def tomorrow():
    begins = timezone.now() + timedelta(hours=20)
    return make_events.event(begins_at=begins, capacity=3)


def remind(capsys, **options):
    call_command("remind", **{"address": AT} | options)
    connection.set_tenant(Municipality.objects.get())  # the command leaves it as it was before
    return capsys.readouterr().out


def test_a_reminder_is_mailed_once_with_the_way_to_ones_own_page(capsys):
    one = make_events.registration(tomorrow(), contact="ichiro@mihon.example")

    told = [remind(capsys), remind(capsys)]

    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["ichiro@mihon.example"], "つながり続けるとは")
    assert f"{AT}/learn/events/mine/{one.token}" in sent.body
    assert "メール送信1件" in told[0]
    assert "メール送信0件" in told[1]


def test_who_moved_up_is_mailed_and_who_gave_a_telephone_number_is_left_to_the_office(capsys):
    event = tomorrow()
    gone, *_rest = [make_events.registration(event) for _ in range(3)]
    make_events.registration(event, contact="up@mihon.example")
    registering.withdraw(gone, at=timezone.now())
    by_phone = make_events.registration(tomorrow(), contact="090-0000-0000")

    remind(capsys)

    assert [each.to for each in mail.outbox] == [["up@mihon.example"]] * 2
    (left,) = queries.to_tell(timezone.now())
    assert (left.remind, left.came_free) == ([by_phone], [])


def test_a_mail_that_fails_keeps_no_other_from_being_sent(capsys, settings):
    settings.EMAIL_BACKEND = "tests.web.test_reminders.Refusing"
    event = tomorrow()
    for contact in ("refused@mihon.example", "taken@mihon.example"):
        make_events.registration(event, contact=contact)

    told = remind(capsys)

    assert [each.to for each in mail.outbox] == [["taken@mihon.example"]]
    assert "失敗1件" in told


def test_without_a_mail_server_it_says_so(settings):
    settings.EMAIL_BACKEND = DUMMY

    with pytest.raises(CommandError, match="メールサーバー"):
        call_command("remind", address=AT)


def test_without_an_address_of_the_pages_it_asks_for_one():
    with pytest.raises(CommandError, match="--address"):
        call_command("remind", address="")
