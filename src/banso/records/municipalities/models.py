"""One municipality (or one NPO on its own) = one schema of the database.

The database keeps the legal boundary; no line of application code knows of it. With a
single municipality nothing needs to be configured: see config/middleware.py.
"""

from django.db import models
from django_tenants.models import DomainMixin, TenantMixin


class Municipality(TenantMixin):
    name = models.CharField(max_length=100)
    fictional = models.BooleanField(default=False)  # a demo town: pages say so
    ready = models.BooleanField(default=False)  # its first filling is complete

    auto_create_schema = True

    def __str__(self) -> str:
        return self.name


class Domain(DomainMixin):
    """A host name by which a municipality is reached, where several share one server."""
