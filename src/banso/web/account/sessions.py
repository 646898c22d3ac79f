"""Sessions in the database, asked for only by keys that they can have."""

from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    def _validate_session_key(self, key: str | None) -> bool:
        """A cookie may hold anything, even a character that the database refuses to look for."""
        return super()._validate_session_key(key) and key.isascii() and key.isalnum()
