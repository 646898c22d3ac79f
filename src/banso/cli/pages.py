"""The web server, as a process of its own: ``python -m banso.cli.pages HOST PORT WORKERS``.

It stops when its standard input ends, and so never outlives the program that started it,
even one that was killed without a chance to say so.
"""

import os
import signal
import sys
import threading

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

# Each thread holds one connection; the database that is brought along has 60.
CONNECTIONS = 48
# Threads of one process take turns: more than a few only make each other wait.
MOST_THREADS = min(8, 2 * (os.cpu_count() or 1) + 1)


def serve(host: str, port: int, workers: int) -> None:
    threading.Thread(target=_stop_with_parent, daemon=True).start()
    Granian(
        "banso.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=max(1, min(MOST_THREADS, CONNECTIONS // workers)),
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
    ).serve()


def _stop_with_parent() -> None:
    while os.read(0, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
