"""The files of a database: made on the first day, recognised on all others.

They are made in a folder beside and renamed when complete, so that a first start cut off
by a power failure leaves nothing that could be mistaken for a database.
"""

import os
import shutil
import subprocess
from pathlib import Path

from banso.config.postgres.account import Account
from banso.config.postgres.places import private_folder, writing_explained
from banso.config.postgres.trouble import DiskFull, NotStarted, NotWritable, OtherVersion

VERSION = "18"
DATABASE = ROLE = "banso"

# The application is an ordinary role that owns its database: it can add the extensions
# that PostgreSQL trusts (pg_trgm, btree_gist), but neither read files nor start programs.
FIRST_WORDS = f"""\
CREATE ROLE {ROLE} LOGIN CREATEDB;
CREATE DATABASE {DATABASE} OWNER {ROLE};
"""

# Sorting by code point, the same on every machine and after every upgrade of the system
# (Japanese order comes from the kana, not from a locale). Letters are told apart by
# LC_CTYPE: with plain "C" PostgreSQL would see no letters in Japanese names, and the
# trigram index that finds people by part of a name would stay empty.
LETTERS = (
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--lc-ctype=C.UTF-8",
)
WHO_MAY_ENTER = ("--username=postgres", "--auth-local=trust", "--auth-host=reject")


def ensure(home: Path, account: Account, *, programs: Path, hurried: bool = False) -> Path:
    """The data folder of ``home``, made if it is missing. The caller holds the lock.

    ``hurried`` leaves out the wait for the disk: only for what may be lost.
    """
    data = home / "database"
    if data.exists():
        check_usable(data, account)
        return data
    aside = home / "database.unfinished"
    with writing_explained(home):
        if aside.exists():
            shutil.rmtree(aside)
        founder = account.for_first_day()
        private_folder(aside, founder)
        _found(aside, founder, programs=programs, hurried=hurried)
        account.give(aside)
        aside.rename(data)
        _sync(home)
    return data


def check_usable(data: Path, account: Account) -> None:
    """Refuse data of another major version, or of an owner whose name we cannot take."""
    version = data / "PG_VERSION"
    if account.user is None and data.stat().st_uid != os.geteuid():
        raise NotWritable(folder=data, user=account.name)
    found = version.read_text().strip() if version.exists() else "?"
    if found != VERSION:
        raise OtherVersion(folder=data, found=found, expected=VERSION)


def _found(folder: Path, founder: Account, *, programs: Path, hurried: bool) -> None:
    sync = ("--no-sync",) if hurried else ()
    call = [programs / "initdb", f"--pgdata={folder}", *LETTERS, *WHO_MAY_ENTER, *sync]
    _run(call, folder, founder)
    durable = ("-F",) if hurried else ()
    call = [programs / "postgres", "--single", *durable, "-D", folder, "postgres"]
    _run(call, folder, founder, words=FIRST_WORDS)


def _run(call: list[Path | str], folder: Path, founder: Account, *, words: str = "") -> None:
    done = subprocess.run(  # noqa: S603 - PostgreSQL's own programs and our own paths
        call, check=False, input=words, text=True, errors="replace", umask=0o077, cwd="/",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=clean_environment(),
        **founder.identity,
    )  # fmt: skip
    if done.returncode != 0:
        raise explained(done.stdout, folder=folder.parent, user=founder.name)


def clean_environment() -> dict[str, str]:
    """Nothing of the caller's but where programs are; PG* variables would change the server."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}


def explained(said: str, *, folder: Path, user: str) -> Exception:
    """The trouble that PostgreSQL's own words tell of."""
    if "No space left on device" in said or "Disk quota exceeded" in said:
        return DiskFull(folder=folder)
    if "Permission denied" in said or "Read-only file system" in said:
        return NotWritable(folder=folder, user=user)
    lines = [line for line in said.splitlines() if "FATAL" in line or "error" in line.lower()]
    return NotStarted(reason=" / ".join(lines[-2:]) or said.strip()[-300:])


def _sync(folder: Path) -> None:
    """Make the rename itself survive a power failure."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
