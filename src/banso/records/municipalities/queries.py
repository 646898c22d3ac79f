"""Finding a municipality."""

from banso.records.municipalities.models import Municipality


def municipality_at(host: str) -> Municipality | None:
    """The municipality of a host name; the only one there is, whatever the name; else None."""
    found = list(Municipality.objects.order_by("id")[:2])
    if len(found) == 1:
        return found[0]
    return Municipality.objects.filter(domains__domain=host).order_by("id").first()
