"""One program per folder: a lock that the system itself lets go when the program dies."""

import fcntl
from pathlib import Path
from typing import IO

from banso.config.postgres.places import home_for, writing_explained
from banso.config.postgres.trouble import AlreadyRunning


def take(home: Path, *, address: str) -> IO[str]:
    """Hold the folder until the file is closed; ``address`` tells others where we answer."""
    with writing_explained(home):
        file = (home / "running").open("a+", encoding="utf-8")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise AlreadyRunning(folder=home, address=_read(file)) from None
    with writing_explained(home):
        file.truncate(0)
        file.write(address)
        file.flush()
    return file


def running_address(folder: Path) -> str | None:
    """Where the program that holds ``folder`` answers ("" if it has no address); else None."""
    path = home_for(folder) / "running"
    if not path.exists():
        return None
    with path.open(encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return _read(file)
    return None


def _read(file: IO[str]) -> str:
    file.seek(0)
    address = file.read().strip()
    file.close()
    return address
