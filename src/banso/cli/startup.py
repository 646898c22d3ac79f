"""What comes before any command that needs the database: the database itself."""

import errno
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from banso.config import postgres

PORT_TAKEN = """\
Port {port} on {host} is taken by another program. Choose another one with --port, for example --port {other}.
{host} のポート {port} は、ほかのプログラムが使っています。--port {other} のように別の番号を指定してください。"""


def home() -> Path:
    """The folder of this installation. Read here because it comes before the settings."""
    return Path(os.environ.get("BANSO_HOME", ".banso"))


@contextmanager
def database(*, address: str = "") -> Iterator[None]:
    """The database for the length of the block, named to the settings in ``DATABASE_URL``.

    Must be entered before Django is set up. Trouble ends the program with its sentence.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "banso.config.settings")
    try:
        if given := os.environ.get("DATABASE_URL"):
            postgres.check_elsewhere(given)
            yield
            return
        with postgres.start(home(), address=address) as running:
            os.environ["DATABASE_URL"] = running.url
            yield
    except postgres.DatabaseTrouble as trouble:
        sys.exit(str(trouble))


@contextmanager
def database_beside() -> Iterator[None]:
    """The same, for a command that may run beside the server: it then uses the server's."""
    if "DATABASE_URL" not in os.environ and postgres.running_address(home()) is not None:
        try:
            os.environ["DATABASE_URL"] = postgres.join(home())
        except postgres.DatabaseTrouble as trouble:
            sys.exit(str(trouble))
    with database():
        yield


def check_port(host: str, port: int) -> None:
    """Find out before anything is started. Who is there may be ourselves: then say that."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                sys.exit(f"{host}:{port}: {error.strerror}")
            sys.exit(_who_is_there(host, port))


def _who_is_there(host: str, port: int) -> str:
    address = None if "DATABASE_URL" in os.environ else postgres.running_address(home())
    if address == address_of(host, port):
        return str(postgres.AlreadyRunning(folder=home().absolute(), address=address))
    return PORT_TAKEN.format(host=host, port=port, other=port + 1)


def address_of(host: str, port: int) -> str:
    """What to type into the browser."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def stop_in_order() -> None:
    """Let a polite kill and a closed terminal end the program just as Ctrl-C does.

    Ctrl-C itself is asked for, too: a shell starts what it puts into the background deaf to it.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.default_int_handler)
