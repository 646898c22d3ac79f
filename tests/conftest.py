"""The database of the tests, and the guards of the house (see guards.py)."""

from contextlib import ExitStack

import pytest
from django.conf import settings
from django.db import connection, connections

from banso.config.postgres import for_tests
from banso.config.settings import database
from banso.records.municipalities import actions as municipalities

pytest_plugins = ["tests.guards"]
SERVER = pytest.StashKey[ExitStack]()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """One server for the whole run, started before test processes side by side are."""
    session.stash[SERVER] = ExitStack()
    if not session.config.option.collectonly:
        session.stash[SERVER].enter_context(for_tests())
        connections.settings["default"].update(database())


def pytest_sessionfinish(session: pytest.Session) -> None:
    connections.close_all()
    session.stash[SERVER].close()


@pytest.fixture(autouse=True, scope="session")
def files_lie_in_a_folder_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    settings.FILES = tmp_path_factory.mktemp("files")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):  # noqa: ARG001  after the empty database
    """One municipality with a schema of its own; the tests see nothing else."""
    with django_db_blocker.unblock():
        municipality = municipalities.found("midori", "みどり市", fictional=True)
        connection.set_tenant(municipality)
        connection.ensure_connection()
