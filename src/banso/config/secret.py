"""The key that signs sessions: made once, kept in a file that only its owner can read."""

import os
import secrets
from pathlib import Path


def kept_secret(made_here: Path, given: str = "") -> str:
    """The secret of the file ``given``, or else of ``made_here``, which is made when missing."""
    if given:
        return Path(given).read_text(encoding="utf-8").strip()
    if not made_here.exists():
        make(made_here)
    return made_here.read_text(encoding="utf-8").strip()


def make(path: Path) -> None:
    """Written aside and then linked, so that two processes starting at once agree on one."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = path.with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(50))
    try:
        os.link(aside, path)
    except FileExistsError:
        pass  # the other process was first; its secret counts
    finally:
        aside.unlink()
