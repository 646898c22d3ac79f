"""Are the tables of every municipality those that this release expects?"""

import django
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django_tenants.utils import get_public_schema_name, get_tenant_model, schema_context


def bring_up_to_date() -> None:
    """Change the tables if a release asks for it; takes no time when there is nothing to do."""
    django.setup()
    if behind():
        print("Preparing the tables … / 表を準備しています…", flush=True)
        call_command("migrate_schemas", verbosity=0, interactive=False)
        call_command("bring_in_material", verbosity=0)
    connection.close()  # from here on the pages ask, with connections of their own


def behind() -> bool:
    """Whether a schema lacks a migration. The list of schemas itself lies in the shared one."""
    expected = set(MigrationLoader(None).disk_migrations)
    if expected - applied(get_public_schema_name()):
        return True
    schemas = get_tenant_model().objects.values_list("schema_name", flat=True)
    return any(expected - applied(schema) for schema in schemas.order_by("schema_name"))


def applied(schema: str) -> set[tuple[str, str]]:
    with schema_context(schema):
        return set(MigrationRecorder(connection).applied_migrations())
