"""``remind``: mails to those who registered for an event and left an e-mail address.

Only for an office that has set up a mail server; without one the list "to remind and to tell
today" does the same by hand. Meant to be called once a day. Nobody is mailed twice, and one
mail that fails keeps no other from being sent.
"""

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_tenants.utils import tenant_context

from banso.records.events import queries, registering
from banso.records.events.models import Event, Registration
from banso.records.municipalities.models import Municipality
from banso.web.components.languages import told
from banso.web.events.words import place_came_free, reminder

NO_SERVER = "django.core.mail.backends.dummy.EmailBackend"


class Command(BaseCommand):
    help = "Mail reminders to those who registered for an event (needs a mail server)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--address",
            default=next(iter(settings.CSRF_TRUSTED_ORIGINS), ""),
            help="under which the pages are called: https://banso.town.example",
        )

    def handle(self, *, address: str, **_options: object) -> None:
        with override(settings.LANGUAGE_CODE):
            if settings.EMAIL_BACKEND == NO_SERVER:
                raise CommandError(_("No mail server is set up. See the page of reminders."))
            if not address:
                raise CommandError(_("Say with --address where the pages are called."))
            for municipality in Municipality.objects.order_by("pk"):
                with tenant_context(municipality):
                    counts = remind(address.rstrip("/"))
                words = _("%(mailed)d mailed, %(failed)d failed, %(left)d to tell by hand") % counts
                self.stdout.write(f"{municipality}: {words}")


def remind(address: str) -> dict[str, int]:
    """Everybody of the municipality who is to hear something today."""
    counts = {"mailed": 0, "failed": 0, "left": 0}
    for event, to_remind, came_free in queries.to_tell(timezone.now()):
        for one in came_free:
            how = mailed(one, event, place_came_free(event, _link(one, address)))
            if how == "mailed":
                registering.note_told(one, by=None, at=timezone.now())
            counts[how] += 1
        for one in to_remind:
            how = mailed(one, event, reminder(event, _link(one, address)))
            if how == "mailed":
                registering.note_reminded(one, by=None, at=timezone.now())
            counts[how] += 1
    return counts


def mailed(registration: Registration, event: Event, words: str) -> str:
    """``left``: whoever gave a telephone number is told by the office."""
    if "@" not in registration.contact:
        return "left"
    try:
        EmailMessage(told(event, "title"), words, to=[registration.contact]).send()
    except (OSError, SMTPException, ValueError):  # no server, refused, or an address that is none
        return "failed"
    return "mailed"


def _link(registration: Registration, address: str) -> str:
    return address + reverse("my-registration", args=[registration.token])
