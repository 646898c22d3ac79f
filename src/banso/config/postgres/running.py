"""A PostgreSQL that runs as long as our program does, and is started again when it dies.

The server writes its log into a pipe that one thread of ours reads. When all processes of
the server are gone, the pipe ends: that is the sign to start it again, and not earlier, since
PostgreSQL refuses while an old process still holds the memory.
"""

import logging
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Self
from urllib.parse import quote

from banso.config.postgres import cluster, lock, places, postmaster
from banso.config.postgres.account import Account
from banso.config.postgres.programs import program_folder
from banso.config.postgres.trouble import AlreadyRunning, DiskFull, NotStarted
from banso.config.postgres.tuning import settings_given

LOG_SIZE, LOGS_KEPT = 5_000_000, 3
PAUSES = (0.0, 0.2, 1.0, 5.0)  # before each new start; the last one is repeated
SETTLED = 30  # seconds after which a start counts as a success
OLD_PROCESSES = 10  # seconds that processes of a killed server may take to notice

ELSEWHERE = """\
The database lies in %s, because the user it runs as cannot enter %s.
データベースは %s にあります（実行ユーザーが指定のフォルダーに入れないため）。"""

terminal = logging.getLogger("banso.postgres")


def address_of(socket: Path) -> str:
    """What ``DATABASE_URL`` says for a server behind ``socket``."""
    return f"postgresql://{cluster.ROLE}@/{cluster.DATABASE}?host={quote(str(socket), safe='')}"


def start(folder: Path, *, address: str = "", hurried: bool = False) -> "Running":
    """Start the server of ``folder``; ``address`` is told to whoever comes second.

    Makes the data on the first day, and clears up behind a program that was killed.
    Raises ``DatabaseTrouble`` with a sentence when it cannot.
    """
    home = places.home_for(folder)
    if home != folder.absolute():
        terminal.warning(ELSEWHERE, home, folder, home)
    with ExitStack() as undo:
        undo.enter_context(lock.take(home, address=address))
        account = Account.for_server(home / "database")
        programs = program_folder(account)
        data = cluster.ensure(home, account, programs=programs, hurried=hurried)
        postmaster.stop_left_over(data)
        _clear_socket(home, data)
        socket = places.socket_folder(home, account)
        undo.callback(places.remove_socket_folder, home, socket)
        call = [programs / "postgres", "-D", data, *settings_given(socket, hurried=hurried)]
        running = Running(home, socket=socket, call=[str(part) for part in call], account=account)
        undo.callback(running.end)
        running.begin()
        running.undo = undo.pop_all()
    return running


def join(folder: Path) -> str:
    """``DATABASE_URL`` of the server that another program runs on ``folder``.

    For commands beside a running server. Raises ``AlreadyRunning`` while it is not ready.
    """
    home = places.home_for(folder)
    noted = postmaster.noted(home / "database")
    if noted is None or not noted.ready:
        raise AlreadyRunning(folder=home, address="")
    return address_of(noted.socket)


def _clear_socket(home: Path, data: Path) -> None:
    left = postmaster.noted(data)
    if left:
        places.remove_socket_folder(home, left.socket)


class Running:
    """The server, its log and its watcher. ``stop`` it, or use it in a ``with``."""

    def __init__(self, home: Path, *, socket: Path, call: list[str], account: Account) -> None:
        self.home, self.socket = home, socket
        self._call = call
        self._account = account
        self._stopping = threading.Event()
        self._log = _log_in(home)
        self._watcher = threading.Thread(target=self._watch, name="postgresql", daemon=True)
        self._turn = threading.Lock()  # the watcher must not start what is being stopped
        self._server: subprocess.Popen[str] | None = None
        self.undo = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        return address_of(self.socket)

    @property
    def data(self) -> Path:
        return self.home / "database"

    def begin(self) -> None:
        """Start, wait until queries are answered, and keep watch from then on."""
        deadline = time.monotonic() + OLD_PROCESSES
        while said := self._launch_and_wait():
            if "still in use" not in said or time.monotonic() > deadline:
                raise cluster.explained(said, folder=self.home, user=self._account.name)
            time.sleep(0.1)
        self._watcher.start()

    def stop(self) -> None:
        """Stop in order. Nothing committed is lost either way; this way the next start is quick."""
        self.undo.close()

    def end(self) -> None:
        """Stop the server itself, however far its start has come."""
        with self._turn:
            self._stopping.set()
        if server := self._server:
            postmaster.stop(server.send_signal, gone=lambda: server.poll() is not None)
        if self._watcher.is_alive():
            self._watcher.join()
        self._log.close()

    def _launch(self) -> None:
        postmaster.clear_away(self.data, self.socket)
        self._server = subprocess.Popen(  # noqa: S603 - PostgreSQL's own program and our own paths
            self._call, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace", env=cluster.clean_environment(), cwd="/", umask=0o077,
            start_new_session=True,  # Ctrl-C is for us; we stop it in our own time
            **self._account.identity,
        )  # fmt: skip

    def _launch_and_wait(self) -> str:
        """Nothing, once it is ready; what it said, if it gave up. Recovery takes its time."""
        self._launch()
        while self._server.poll() is None:
            noted = postmaster.noted(self.data)
            if noted and noted.ready and noted.number == self._server.pid:
                return ""
            time.sleep(0.01)
        said = "".join(self._listen())
        return said or "postgres ended without a word"

    def _watch(self) -> None:
        falls = 0
        while True:
            began = time.monotonic()
            for _ in self._listen():
                pass
            if self._stopping.is_set():
                return
            falls = 0 if time.monotonic() - began > SETTLED else falls
            terminal.warning("PostgreSQL has stopped; it is started again. See %s.", self.log)
            self._stopping.wait(PAUSES[min(falls, len(PAUSES) - 1)])
            falls += 1
            with self._turn:
                if self._stopping.is_set():
                    return
                self._launch_again()

    def _launch_again(self) -> None:
        """A machine short of memory may refuse a process for a while: the watch goes on."""
        try:
            self._launch()
        except OSError as error:
            terminal.error("%s", NotStarted(reason=error))

    def _listen(self) -> Iterator[str]:
        """Its words into the log, until all of its processes are gone."""
        with self._server as server:
            for line in () if server.stdout.closed else server.stdout:
                self._note(line)
                yield line

    @property
    def log(self) -> Path:
        return self.home / "log" / "postgresql.log"

    def _note(self, line: str) -> None:
        self._log.emit(logging.makeLogRecord({"msg": line.rstrip("\n")}))
        if "No space left on device" in line:
            terminal.error("%s", DiskFull(folder=self.home))


def _log_in(home: Path) -> RotatingFileHandler:
    folder = places.private_folder(home / "log", Account())
    with places.writing_explained(folder):
        log = RotatingFileHandler(
            folder / "postgresql.log", maxBytes=LOG_SIZE, backupCount=LOGS_KEPT, encoding="utf-8"
        )
    log.handleError = lambda _: None  # a full disk takes the log first; the server goes on
    return log
