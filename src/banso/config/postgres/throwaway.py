"""A database for tests: quick, private, and gone afterwards."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from banso.config.postgres.running import start


@contextmanager
def for_tests() -> Iterator[str]:
    """The ``DATABASE_URL`` for a test run: the one that is set, or else a server of its own.

    Test processes side by side share the server of the first one through the environment.
    """
    if given := os.environ.get("DATABASE_URL"):
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="banso-tests-"))
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
