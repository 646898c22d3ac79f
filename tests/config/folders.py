"""Folders for a database in a test: short, and enterable for PostgreSQL when we are root."""

import atexit
import functools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from banso.config import postgres
from banso.config.postgres.throwaway import memory_disk


@contextmanager
def a_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="banso-test-", dir=memory_disk()))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def an_installation() -> Iterator[Path]:
    """A folder with a database that has been started before, and is stopped."""
    with a_folder() as folder:
        copy_of_the_first(folder)
        yield folder


def copy_of_the_first(folder: Path) -> None:
    """Copying is quicker than making the files anew each time. Owners are copied, too."""
    subprocess.run(["cp", "-a", f"{the_first()}/.", str(folder)], check=True)


@functools.cache
def the_first() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="banso-first-", dir=memory_disk()))
    atexit.register(shutil.rmtree, folder)
    folder.chmod(0o711)
    postgres.start(folder, hurried=True).stop()
    return folder


@contextmanager
def a_small_disk(megabytes: int) -> Iterator[Path | None]:
    """A disk of its own that can be filled; None where mounting is not allowed."""
    with a_folder() as folder:
        call = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=711", "tmpfs", str(folder)]
        if os.geteuid() != 0 or subprocess.run(call, check=False, capture_output=True).returncode:
            yield None
            return
        try:
            yield folder
        finally:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def permissions_above(path: Path) -> dict[str, int]:
    return {str(each): each.stat().st_mode for each in path.parents}
