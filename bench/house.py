"""The house that is measured: its own database, a big town, two long lives, real servers."""

import os
import pickle
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.recording import Recording

RESULTS = Path(__file__).parent / "results"
SCHEMA, PASSWORD = "bench", "for-measuring-only"
PATIENCE = 30  # seconds until a server answers


@dataclass(frozen=True)
class Served:
    port: int
    process: subprocess.Popen

    def memory(self) -> float:
        """MB held by the largest process that answers (resident, /proc)."""
        family = [self.process.pid, *children(self.process.pid)]
        return max(resident(number) for number in family) / 1024


def children(number: int) -> list[int]:
    path = Path(f"/proc/{number}/task/{number}/children")
    direct = [int(child) for child in path.read_text().split()]
    return direct + [below for child in direct for below in children(child)]


def resident(number: int) -> int:
    for line in Path(f"/proc/{number}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serving(call: list[str], port: int, **environment: str) -> Iterator[Served]:
    process = subprocess.Popen(
        [sys.executable, *call], env=os.environ | environment, stdin=subprocess.PIPE
    )
    try:
        wait_for(port, process)
        yield Served(port, process)
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_for(port: int, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    message = "the server to be measured does not answer"
    raise RuntimeError(message)


@contextmanager
def product(workers: int) -> Iterator[Served]:
    """The pages, exactly as ``banso serve`` serves them."""
    port = free_port()
    with serving(["-m", "banso.cli.pages", "127.0.0.1", str(port), str(workers)], port) as served:
        yield served


@contextmanager
def bare(recordings: dict[str, Recording], workers: int) -> Iterator[Served]:
    """The same kind of server around nothing but the recorded SQL."""
    kept = RESULTS / "recordings.pickle"
    kept.write_bytes(pickle.dumps(recordings))
    port = free_port()
    call = ["-m", "granian", "--interface", "wsgi", "--port", str(port), "--workers", str(workers)]
    call += ["--blocking-threads", "4", "--log-level", "warning", "bench.bare:application"]
    with serving(call, port, BENCH_RECORDINGS=str(kept), BENCH_SCHEMA=SCHEMA) as served:
        yield served


@contextmanager
def open_house(people: int) -> Iterator[None]:
    """The database of a town of this size, and Django on it. It stays for the next run."""
    from banso.config import postgres  # noqa: PLC0415  the settings read what is set here

    home = RESULTS / f"home-{people}"
    home.mkdir(parents=True, exist_ok=True)
    os.environ["BANSO_HOME"] = str(home.absolute())
    os.environ["DJANGO_SETTINGS_MODULE"] = "banso.config.settings"
    with ExitStack() as stack:
        if "DATABASE_URL" not in os.environ:
            running = stack.enter_context(postgres.start(home))
            os.environ["DATABASE_URL"] = running.url
        from banso.cli import tables  # noqa: PLC0415  Django needs its database first

        tables.bring_up_to_date()
        yield
