"""``bring_in_material``: what ships to learn from, for municipalities that were there before it."""

from django.core.management.base import BaseCommand
from django.utils import timezone
from django_tenants.utils import tenant_context

from banso.records.imports import material
from banso.records.municipalities.models import Municipality


class Command(BaseCommand):
    help = "Bring the shipped course, texts, models and questionnaires into every municipality."

    def handle(self, *, verbosity: int, **_options: object) -> None:
        for municipality in Municipality.objects.filter(ready=True).order_by("name"):
            with tenant_context(municipality):
                material.bring_in(at=timezone.now())
            if verbosity:
                self.stdout.write(f"  {municipality.name}")
