"""The floor: the recorded SQL of a request through plain psycopg, nothing around it."""

import os

import psycopg
from uuid_utils.compat import uuid7

from bench.recording import Recording


def connect(schema: str) -> psycopg.Connection:
    return psycopg.connect(
        os.environ["DATABASE_URL"],
        autocommit=True,
        options=f"-c search_path={schema},public",
        cursor_factory=psycopg.ClientCursor,
    )


def replay(line: psycopg.Connection, recording: Recording) -> int:
    """Ask every statement and fetch every row; answers with the number of rows."""
    new = {key: uuid7() for key in recording.fresh}
    texts = {str(key): str(value) for key, value in new.items()}
    rows = 0
    with line.transaction() if recording.writes else line.cursor() as _, line.cursor() as cursor:
        for statement in recording.statements:
            params = [renewed(value, new, texts) for value in statement.params]
            cursor.execute(statement.sql, params or None)
            rows += len(cursor.fetchall()) if cursor.description else 0
    return rows


def renewed(value: object, new: dict, texts: dict[str, str]) -> object:
    if isinstance(value, str):
        return texts.get(value, value)
    return new.get(value, value) if value.__hash__ else value
