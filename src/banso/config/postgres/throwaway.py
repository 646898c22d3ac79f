"""A database for tests: quick, private, and gone afterwards."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from banso.config.postgres.running import start

MEMORY_DISK, ROOM_NEEDED = Path("/dev/shm"), 2_000_000_000  # noqa: S108 - mkdtemp makes it private


def memory_disk() -> Path | None:
    """A disk in memory with room for test records; None where there is none, or a small one."""
    if MEMORY_DISK.is_dir() and shutil.disk_usage(MEMORY_DISK).free > ROOM_NEEDED:
        return MEMORY_DISK
    return None


@contextmanager
def for_tests() -> Iterator[str]:
    """The ``DATABASE_URL`` for a test run: the one that is set, or else a server of its own.

    Test processes side by side share the server of the first one through the environment.
    """
    if given := os.environ.get("DATABASE_URL"):
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="banso-tests-", dir=memory_disk()))
    if os.geteuid() == 0:
        folder.chmod(0o711)  # our own folder: PostgreSQL, which is not root, has to pass
    with start(folder, hurried=True) as running:
        os.environ["DATABASE_URL"] = running.url
        try:
            yield running.url
        finally:
            del os.environ["DATABASE_URL"]
            running.stop()
            shutil.rmtree(running.home)
            shutil.rmtree(folder, ignore_errors=True)
