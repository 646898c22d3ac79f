"""The second floor: the same SQL behind a bare WSGI application, on the same server."""

import os
import pickle
import threading
from pathlib import Path

from bench.floor import connect, replay

RECORDINGS = pickle.loads(Path(os.environ["BENCH_RECORDINGS"]).read_bytes())  # noqa: S301  our own
own = threading.local()


def application(environ, start_response):
    if not hasattr(own, "line"):
        own.line = connect(os.environ["BENCH_SCHEMA"])
    rows = replay(own.line, RECORDINGS[environ["PATH_INFO"].strip("/")])
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{rows}\n".encode()]
