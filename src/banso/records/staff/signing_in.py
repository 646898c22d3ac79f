"""The login and its worker, fetched together: one question to the database per request."""

from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend

from banso.records.staff.models import User


class WorkerBackend(AuthenticationBackend):
    def get_user(self, user_id: UUID) -> User | None:
        return (
            User.objects.select_related("worker__team__agency")
            .filter(pk=user_id, is_active=True)
            .first()
        )
