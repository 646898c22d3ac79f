"""The login and its worker, fetched together: one question to the database per request."""

from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend

from banso.records.questions import Records
from banso.records.staff.models import Agency, Team, User, Worker

SIGNED_IN = Records(
    User,
    lambda key: User.objects.filter(pk=key, is_active=True).order_by("pk"),
    along={"worker": Worker, "worker__team": Team, "worker__team__agency": Agency},
)


class WorkerBackend(AuthenticationBackend):
    def get_user(self, user_id: UUID) -> User | None:
        return next(iter(SIGNED_IN(key=user_id)), None)
