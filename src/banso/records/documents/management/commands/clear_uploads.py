"""``banso manage clear_uploads``: throw away unfinished uploads that are older than a week."""

from django.core.management.base import BaseCommand
from django.db import connection
from django.utils import timezone

from banso.records.documents import actions
from banso.records.municipalities.models import Municipality


class Command(BaseCommand):
    help = "Throws away uploads that nobody has gone on with for seven days."

    def handle(self, *_, **__) -> None:
        connection.set_schema_to_public()
        for municipality in Municipality.objects.order_by("pk"):
            connection.set_tenant(municipality)
            cleared = actions.clear_uploads(at=timezone.now())
            self.stdout.write(f"{municipality.schema_name}: {cleared}")
