"""What no page shows: the core alone, ``banso draw`` as a process, bringing in at once."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from banso.core.lifeline import compute
from banso.records.imports.bring_in import bring_in
from banso.records.imports.rows import ContactRow, NameRow, PersonRow, Row
from banso.records.keys import new_key
from banso.records.lifeline.queries import life_of
from banso.records.people.models import Person
from banso.records.staff.models import Worker
from bench.floor import connect
from bench.house import SCHEMA
from bench.measuring import rounds, timed
from bench.report import Row as ReportRow
from bench.report import row_of
from bench.town import People

EXAMPLE = Path("docs/examples/worked-example.csv")
PEOPLE_AT_ONCE, CONTACTS_EACH = 2000, 20


def rows(people: People, worker: Worker) -> Iterator[ReportRow]:
    yield core_alone(people)
    yield drawing()
    yield bringing_in(worker)


def core_alone(people: People) -> ReportRow:
    life = life_of(Person.objects.get(pk=people.forty_years))
    today = timezone.localdate()
    days = compute.grid(life.contacts[0].on, today)
    times = rounds(lambda: compute.curves_of(life, days, today=today), times=20)
    return row_of("core only, the 40-year life", 50, times)


def drawing() -> ReportRow:
    with tempfile.TemporaryDirectory() as folder:
        call = [sys.executable, "-m", "banso.cli", "draw", str(EXAMPLE), "--out", f"{folder}/a.svg"]
        times = rounds(lambda: subprocess.run(call, check=True, capture_output=True), times=10)
    return row_of("banso draw, a whole process", 1000, times)


def bringing_in(worker: Worker) -> ReportRow:
    """Rows a second; the floor is the same text through COPY alone. All of it is taken back."""
    stream = list(newcomers(worker))

    def bring() -> None:
        with transaction.atomic():
            bring_in(stream, to=worker.team, by=worker, at=timezone.now())
            transaction.set_rollback(True)

    ours = sorted(timed(bring) for _ in range(3))[1]
    floor = sorted(timed(lambda: copy_alone(stream)) for _ in range(3))[1]
    words = f"bring in {len(stream):,} people and contacts at once"
    return ReportRow(
        words,
        20_000,
        len(stream) / ours,
        unit="rows/s",
        floor=PEOPLE_AT_ONCE * CONTACTS_EACH / floor,
    )


def newcomers(worker: Worker) -> Iterator[Row]:
    today = timezone.localdate()
    for number in range(PEOPLE_AT_ONCE):
        person = new_key()
        name = NameRow("real", f"架空 {number}郎", "かくう なんろう")
        yield PersonRow(person, worker.team_id, (name,), holder=worker.pk)
        for _ in range(CONTACTS_EACH):
            yield ContactRow(
                new_key(), person, worker.pk, today, None, "phone", "person", reached=True,
                minutes=10, ring_reviewed=False, note="変わりないとのこと。",
            )  # fmt: skip


def copy_alone(stream: list[Row]) -> None:
    """The contacts and nothing else: no people, no names, no checks of ours."""
    with connect(SCHEMA) as line, line.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE pile (LIKE contacts_contact INCLUDING ALL)")
        columns = 'id, person_id, author_id, "on", time, mode, with_whom, reached, minutes'
        with cursor.copy(
            f"COPY pile ({columns}, ring_reviewed, note, written_at) FROM STDIN"
        ) as copy:
            now = timezone.now()
            for row in stream:
                if isinstance(row, ContactRow):
                    copy.write_row((*row, now))
