"""Founding a municipality: its schema is made and filled with empty tables."""

from banso.records.municipalities.models import Domain, Municipality


class AlreadyFounded(Exception):
    """A municipality with this schema exists; choose another name or use that one."""


def found(schema: str, name: str, *, host: str = "", fictional: bool = False) -> Municipality:
    """Make a municipality and its schema. Takes some seconds: all tables are created."""
    if Municipality.objects.filter(schema_name=schema).exists():
        raise AlreadyFounded(schema)
    municipality = Municipality(schema_name=schema, name=name, fictional=fictional)
    municipality.save(verbosity=0)  # its migrations are no news to whoever founds it
    if host:
        Domain.objects.create(tenant=municipality, domain=host, is_primary=True)
    return municipality


def declare_ready(municipality: Municipality) -> None:
    """Say that the first filling is complete; an interrupted one is told by its absence."""
    municipality.ready = True
    municipality.save(update_fields=["ready"])
