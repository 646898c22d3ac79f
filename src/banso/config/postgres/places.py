"""Where things lie: the home folder of an installation, and what is in it.

    <home>/database/   the data (0700)        <home>/log/        what PostgreSQL said
    <home>/socket/     the way in (0700)      <home>/running     the lock, and our address

A folder that already exists keeps its permissions, whoever it belongs to.
"""

import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from banso.config.postgres.account import Account
from banso.config.postgres.trouble import DiskFull, NotReachable, NotWritable

# Where root keeps the data when the server's own user could not come to the wished place.
SYSTEM_PLACE = Path("/var/lib/banso")
# A socket's path may have 107 bytes; its name takes 14 of them.
LONGEST_SOCKET_FOLDER = 90


def home_for(folder: Path) -> Path:
    """The folder that really holds the data: ``folder``, unless its owner could not get there.

    Only root meets the second case, typically with a project under ``/root``: the server
    runs as somebody else and may not pass. Permissions of parents are never widened; the
    data goes to a place of its own below ``/var/lib/banso``. Data that exists is always found
    again, because an empty database in a new place would look like everything were lost.
    """
    folder = folder.absolute()
    instead = SYSTEM_PLACE / f"{folder.parent.name}-{_short(folder)}"
    if os.geteuid() != 0:
        return _made(folder, mode=0o700)
    if (instead / "database").exists():
        return instead
    account = Account.for_server(folder / "database")
    if account.may("x", _made(folder, mode=0o711)):
        return folder
    if (folder / "database").exists():
        raise NotReachable(folder=folder)
    _made(SYSTEM_PLACE, mode=0o755)
    return _made(instead, mode=0o711)


def _short(folder: Path) -> str:
    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]


def _made(folder: Path, *, mode: int) -> Path:
    if folder.is_dir():
        return folder
    with writing_explained(folder):
        folder.mkdir(parents=True)
        folder.chmod(mode)
    return folder


def private_folder(path: Path, account: Account) -> Path:
    """A folder that only ``account`` can enter, made if need be."""
    with writing_explained(path):
        path.mkdir(mode=0o700, exist_ok=True)
        account.give(path)
        path.chmod(0o700)
    return path


def socket_folder(home: Path, account: Account) -> Path:
    """``<home>/socket``, or a private short-named one where that path would be too long."""
    wished = home / "socket"
    if len(os.fsencode(wished)) <= LONGEST_SOCKET_FOLDER:
        return private_folder(wished, account)
    above = os.environ.get("XDG_RUNTIME_DIR") if account.user is None else None
    return private_folder(Path(tempfile.mkdtemp(prefix="banso-", dir=above)), account)


def remove_socket_folder(home: Path, folder: Path) -> None:
    """Take away a folder made for a long path; the one in the home stays."""
    if folder.parent != home and folder.name.startswith("banso-"):
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def writing_explained(folder: Path) -> Iterator[None]:
    """Turn what the system says about writing into the sentences of ``trouble``."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(folder=folder) from error
        if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST}:
            raise NotWritable(folder=folder, user=Account().name) from error
        raise
