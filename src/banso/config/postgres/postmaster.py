"""The head process of PostgreSQL, as it signs itself into ``postmaster.pid``.

Needed to find a server again whose program was killed, and to know when a new one is ready.
"""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

PATIENCE = 60  # seconds for a fast stop: it writes what is in memory to the disk


class Noted(NamedTuple):
    """What the file says: it may be left over from a server that is gone."""

    number: int
    socket: Path
    ready: bool


def noted(data: Path) -> Noted | None:
    """What stands in the file. Lines 1, 5 and 8: process number, socket folder, state."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return None
    if not lines or not lines[0].strip().lstrip("-").isdigit():
        return None
    socket = Path(lines[4].strip()) if len(lines) > 4 else Path()
    return Noted(abs(int(lines[0])), socket, len(lines) > 7 and lines[7].strip() == "ready")


def is_server_of(data: Path, number: int) -> bool:
    """Whether the process ``number`` is a PostgreSQL on ``data`` (numbers are given anew)."""
    return f"postgres -D {data} " in _call_of(number)


def _call_of(number: int) -> str:
    """The command line of a process. Where there is ``/proc``, anybody may read it there."""
    if Path("/proc/self").exists():
        try:
            call = Path(f"/proc/{number}/cmdline").read_bytes()
        except OSError:
            return ""
        return os.fsdecode(call).replace("\0", " ")
    call = ["/bin/ps", "-p", str(number), "-o", "command="]
    found = subprocess.run(call, check=False, capture_output=True, text=True)  # noqa: S603 - fixed
    return found.stdout


def stop_left_over(data: Path) -> None:
    """Stop the server of a program that was killed, if one still runs on ``data``."""
    left = noted(data)
    if left and is_server_of(data, left.number):
        number = left.number
        stop(lambda how: os.kill(number, how), gone=lambda: not is_server_of(data, number))


def clear_away(data: Path, socket: Path) -> None:
    """Make left-over files harmless. The caller knows that no server runs on ``data``.

    An empty file comes from a full disk, and stops PostgreSQL for good. A file that names a
    stranger, who was given the same process number, stops it too. That one is not removed:
    it also says which memory old processes may still use, and PostgreSQL must check that.
    It is signed with our own number instead, since a parent cannot be the server.
    """
    for each in socket.glob(".s.PGSQL.*"):
        each.unlink()
    path = data / "postmaster.pid"
    left = noted(data)
    if left is None:
        path.unlink(missing_ok=True)
    elif _exists(left.number):
        rest = path.read_text().partition("\n")[2]
        path.write_text(f"{os.getpid()}\n{rest}")


def _exists(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def stop(send: Callable[[signal.Signals], None], *, gone: Callable[[], bool]) -> None:
    """Fast stop: break off what runs, write everything, go. If it hangs: leave it to recovery."""
    for how in (signal.SIGINT, signal.SIGQUIT):  # PostgreSQL: fast, then immediate
        try:
            send(how)
        except ProcessLookupError:
            return
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if gone():
                return
            time.sleep(0.02)
