import pytest
from django_tenants.utils import schema_context

from banso.records.municipalities import actions
from banso.records.municipalities.models import Domain, Municipality
from banso.records.municipalities.queries import municipality_at

pytestmark = pytest.mark.django_db


def without_its_tables(schema: str, host: str = "") -> Municipality:
    """A second municipality for finding it; making all its tables would take seconds."""
    municipality = Municipality(schema_name=schema, name=schema)
    municipality.auto_create_schema = False
    with schema_context("public"):
        municipality.save()
    if host:
        Domain.objects.create(tenant=municipality, domain=host, is_primary=True)
    return municipality


def test_the_only_municipality_is_found_at_every_address():
    assert municipality_at("localhost").name == "みどり市"


def test_of_several_the_one_with_this_address_is_found():
    coast = without_its_tables("kaigan", host="kaigan.example")

    assert municipality_at("kaigan.example") == coast
    assert municipality_at("elsewhere.example") is None


def test_none_is_founded_twice():
    with pytest.raises(actions.AlreadyFounded):
        actions.found("midori", "みどり市")


def test_readiness_is_declared_when_the_first_filling_is_complete():
    municipality = without_its_tables("kaigan")
    assert not municipality.ready

    with schema_context("public"):
        actions.declare_ready(municipality)

    municipality.refresh_from_db()
    assert municipality.ready


def test_it_is_called_by_its_name():
    assert str(municipality_at("localhost")) == "みどり市"


def test_a_new_municipality_gets_its_schema_and_its_address(monkeypatch):
    monkeypatch.setattr(Municipality, "auto_create_schema", False)

    with schema_context("public"):
        coast = actions.found("kaigan", "かいがん市", host="kaigan.example", fictional=True)

    assert municipality_at("kaigan.example") == coast
    assert coast.fictional
