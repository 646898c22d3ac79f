"""``banso serve``: the database, the tables, the pages; in the foreground until Ctrl-C."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from banso.cli import startup

PATIENCE = 60  # seconds for the pages to answer for the first time
WELCOME = """
    Banso  {address}

Ctrl-C stops it. / 終了するには Ctrl-C を押してください。
"""
GAVE_UP = "The web server has stopped. / ウェブサーバーが停止しました。"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    cores = min(4, os.cpu_count() or 1)
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="where to listen (default: %(default)s)")
    add("--port", type=whole(1, 65535), default=8000, help="default: %(default)s")
    add("--workers", type=whole(1, 16), default=cores, help="processes (default: %(default)s)")


def whole(least: int, most: int) -> Callable[[str], int]:
    """Reads a whole number within limits, or says what they are."""

    def read(typed: str) -> int:
        if not typed.isdecimal() or not least <= int(typed) <= most:
            raise argparse.ArgumentTypeError(f"{typed} is not between {least} and {most}")
        return int(typed)

    return read


def run(options: argparse.Namespace) -> int:
    startup.stop_in_order()
    startup.check_port(options.host, options.port)
    address = startup.address_of(options.host, options.port)
    try:
        with startup.database(address=address):
            prepare(options)
            return serve_pages(options, welcome=WELCOME.format(address=address))
    except KeyboardInterrupt:
        return 0


def prepare(options: argparse.Namespace) -> None:
    from banso.cli import tables  # noqa: PLC0415 - Django must not be loaded before its database

    tables.bring_up_to_date()
    if first_steps := getattr(options, "first_steps", None):
        first_steps()


def serve_pages(options: argparse.Namespace, *, welcome: str) -> int:
    """Until Ctrl-C, or until the web server gives up. Its workers never stay behind."""
    call = [sys.executable, "-m", "banso.cli.pages",
            options.host, str(options.port), str(options.workers)]  # fmt: skip
    pages = subprocess.Popen(call, stdin=subprocess.PIPE, start_new_session=True)  # noqa: S603 - our own module
    try:
        if answers(pages, options.host, options.port):
            print(welcome, flush=True)
        pages.wait()
        print(GAVE_UP, file=sys.stderr)
        return 1
    finally:
        stop(pages)


def answers(pages: subprocess.Popen[bytes], host: str, port: int) -> bool:
    """Wait until the first worker listens."""
    deadline = time.monotonic() + PATIENCE
    while pages.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return True
    return False


def stop(pages: subprocess.Popen[bytes]) -> None:
    """Let the pages that are under way be finished, then make sure."""
    pages.terminate()
    try:
        pages.wait(timeout=15)
    except subprocess.TimeoutExpired:
        pages.kill()
    with suppress(ProcessLookupError):
        os.killpg(pages.pid, signal.SIGKILL)  # the workers, had their head been killed
    pages.wait()
