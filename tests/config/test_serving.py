"""The process that serves: it comes up in order, goes down in order, and says what hinders it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.config.folders import an_installation

from banso.cli import COMMANDS, startup
from banso.config.postgres import postmaster

COUNT = """
from banso.records.municipalities.models import Municipality
print(Municipality.objects.count())
"""


def surroundings(folder: Path) -> dict[str, str]:
    rest = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return rest | {"BANSO_HOME": str(folder)}


def banso(folder: Path, *words: str) -> subprocess.CompletedProcess:
    call = [sys.executable, "-m", "banso.cli", *words]
    return subprocess.run(
        call, env=surroundings(folder), capture_output=True, text=True, check=False
    )


@contextmanager
def serving(folder: Path, port: int) -> Iterator[subprocess.Popen]:
    """``banso serve``, from its welcome on."""
    call = [sys.executable, "-m", "banso.cli", "serve", "--port", str(port), "--workers", "1"]
    with subprocess.Popen(
        call, env=surroundings(folder), stdout=subprocess.PIPE, text=True
    ) as program:
        assert any("Ctrl-C" in line for line in program.stdout)
        yield program
        program.terminate()


def a_free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def status_of(port: int) -> int:
    try:
        with urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
            return answer.status
    except HTTPError as answer:
        return answer.code


def is_free(port: int) -> bool:
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) != 0


def until(what) -> bool:
    deadline = time.monotonic() + 15
    while not what() and time.monotonic() < deadline:
        time.sleep(0.05)
    return what()


def test_ctrl_c_stops_the_pages_and_then_the_database():
    with an_installation() as folder:
        port = a_free_port()
        with serving(folder, port) as program:
            answered = status_of(port)
            server = postmaster.noted(folder / "database").number

            program.send_signal(signal.SIGINT)
            left = program.wait(timeout=20)

        assert (answered, left, is_free(port)) == (404, 0, True)  # no municipality yet
        assert not postmaster.is_server_of(folder / "database", server)


def test_a_second_start_names_the_first_and_a_command_beside_it_works():
    with an_installation() as folder:
        port = a_free_port()
        with serving(folder, port):
            same = banso(folder, "serve", "--port", str(port))
            other = banso(folder, "serve", "--port", str(a_free_port()))
            beside = banso(folder, "manage", "shell", "-c", COUNT)

        for refused in (same, other):
            assert refused.returncode == 1
            assert f"already running on {folder} (http://127.0.0.1:{port})" in refused.stderr
        assert beside.stdout.splitlines()[-1:] == ["0"]


def test_pages_do_not_outlive_a_killed_program_and_the_next_start_works():
    with an_installation() as folder:
        port = a_free_port()
        with serving(folder, port) as program:
            program.kill()
            program.wait()

            freed = until(lambda: is_free(port))

        with serving(folder, port):
            answered = status_of(port)
    assert (freed, answered) == (True, 404)


def test_a_taken_port_is_said_before_anything_is_started():
    with an_installation() as folder, socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        refused = banso(folder, "serve", "--port", str(port))

        assert (
            refused.stderr
            == startup.PORT_TAKEN.format(port=port, host="127.0.0.1", other=port + 1) + "\n"
        )
        assert not (folder / "secret-key").exists()


def test_a_database_that_does_not_answer_ends_in_one_sentence_in_each_language():
    with an_installation() as folder:
        elsewhere = surroundings(folder) | {"DATABASE_URL": f"postgresql:///banso?host={folder}"}
        call = [sys.executable, "-m", "banso.cli", "manage", "check"]

        said = subprocess.run(call, env=elsewhere, capture_output=True, text=True, check=False)

    assert [line.partition(":")[0] for line in said.stderr.splitlines()] == [
        "The database named in DATABASE_URL does not answer",
        "DATABASE_URL で指定されたデータベースに接続できません",
    ]


def test_a_command_is_loaded_only_when_it_is_called():
    look = "import sys, banso.cli; banso.cli._parser('manage'); print(*sys.modules)"

    said = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)

    commands = {f"banso.cli.{name}" for name in COMMANDS}
    assert commands & set(said.stdout.split()) == {"banso.cli.manage"}


def test_a_port_or_a_number_of_workers_that_cannot_be_is_refused():
    with an_installation() as folder:
        refused = [
            banso(folder, "serve", "--port", "70000").stderr.splitlines()[-1],
            banso(folder, "serve", "--workers", "0").stderr.splitlines()[-1],
        ]

    assert refused == [
        "banso serve: error: argument --port: 70000 is not between 1 and 65535",
        "banso serve: error: argument --workers: 0 is not between 1 and 16",
    ]


def test_every_command_has_its_words_in_both_languages():
    assert [name for name, words in COMMANDS.items() if " / " not in words] == []
