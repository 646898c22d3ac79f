import pytest
from tests import make

from banso.records.staff.models import Worker


@pytest.fixture
def hana(client) -> Worker:
    """Hana, who has signed in."""
    worker = make.hana()
    client.force_login(worker.user)
    return worker


@pytest.fixture
def aoi(client) -> Worker:
    """Aoi, who manages the desk and may teach, has signed in."""
    worker = make.aoi()
    client.force_login(worker.user)
    return worker


@pytest.fixture
def ren(client) -> Worker:
    """Ren of another agency, who has signed in: to him Hana's people are strangers."""
    worker = make.ren()
    client.force_login(worker.user)
    return worker
