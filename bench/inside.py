"""The same requests inside this process, so that their SQL can be written down."""

from django.test import Client
from uuid_utils.compat import uuid7

from banso.records.staff.models import Worker
from bench.recording import Recording, record
from bench.tasks import Task


class InsideBrowser:
    """Speaks like ``bench.client.Browser``, to the application in this process."""

    def __init__(self, worker: Worker) -> None:
        self.client = Client(SERVER_NAME="127.0.0.1")
        self.client.force_login(worker.user)

    def get(self, path: str, **headers: str) -> bytes:
        answer = self.client.get(path, headers=headers)
        return b"".join(answer) if answer.streaming else answer.content

    def post(self, path: str, fields: dict[str, object]) -> str:
        return self.client.post(path, fields)["Location"]


def recorded(task: Task, worker: Worker) -> Recording:
    """The second time is written down: the first warms what is kept in memory.

    A task that writes is asked once, with a key that each replay will make new.
    """
    browser = InsideBrowser(worker)
    if task.writes:
        key = uuid7()
        return record(lambda: task.ask(browser, key), fresh=(key,))
    task.ask(browser)
    return record(lambda: task.ask(browser))
