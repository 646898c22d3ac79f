"""Sessions in the database, asked for only by keys that they can have, and with SQL written once."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from banso.records.questions import Records

RUNNING = Records(
    Session,
    lambda key, now: Session.objects.filter(session_key=key, expire_date__gt=now).order_by("pk"),
)


class SessionStore(db.SessionStore):
    def _validate_session_key(self, key: str | None) -> bool:
        """A cookie may hold anything, even a character that the database refuses to look for."""
        return super()._validate_session_key(key) and key.isascii() and key.isalnum()

    def _get_session_from_db(self) -> Session | None:
        for session in RUNNING(key=self.session_key, now=timezone.now()):
            return session
        self._session_key = None  # one that is unknown, or has run out, is begun anew
        return None
