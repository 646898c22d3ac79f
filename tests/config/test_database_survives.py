"""The database outlives a killed program, a killed PostgreSQL, and what they leave lying about."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.config.folders import an_installation
from tests.config.test_database_folder import ask, ask_until_it_answers

from banso.config import postgres
from banso.config.postgres import postmaster

OTHER_PROGRAM = """
import signal, sys, time, pathlib, psycopg
from banso.config import postgres
signal.signal(signal.SIGINT, signal.default_int_handler)  # a test in the background is deaf to it
with postgres.start(pathlib.Path(sys.argv[1]), address="http://127.0.0.1:8765") as running:
    with psycopg.connect(running.url, autocommit=True) as connection:
        connection.execute("CREATE TABLE note AS SELECT 'committed' AS words")
        print("ready", flush=True)
        time.sleep(600)
"""


def another_program(folder: Path) -> subprocess.Popen:
    call = [sys.executable, "-c", OTHER_PROGRAM, str(folder)]
    program = subprocess.Popen(call, stdout=subprocess.PIPE, text=True)
    assert program.stdout.readline() == "ready\n"
    return program


def killed(program: subprocess.Popen) -> None:
    with program:
        program.kill()


def test_a_killed_postgresql_is_started_again_and_nothing_committed_is_lost():
    with an_installation() as folder, postgres.start(folder) as running:
        ask(running.url, "CREATE TABLE note AS SELECT 'committed' AS words")
        first = postmaster.noted(running.data).number

        os.kill(first, signal.SIGKILL)
        kept = ask_until_it_answers(running.url, "SELECT words FROM note")

        second = postmaster.noted(running.data).number
    assert (kept, second != first) == ([("committed",)], True)


def test_after_a_killed_program_the_next_one_finds_everything():
    with an_installation() as folder:
        killed(another_program(folder))
        left = postmaster.noted(folder / "database").number

        with postgres.start(folder) as running:
            kept = ask(running.url, "SELECT words FROM note")

            assert not postmaster.is_server_of(running.data, left)
    assert kept == [("committed",)]


def test_after_both_were_killed_the_next_start_recovers():
    with an_installation() as folder:
        program = another_program(folder)
        left = postmaster.noted(folder / "database").number
        os.kill(program.pid, signal.SIGSTOP)  # so that it cannot start the server again
        os.kill(left, signal.SIGKILL)
        killed(program)

        with postgres.start(folder) as running:
            kept = ask(running.url, "SELECT words FROM note")

    assert kept == [("committed",)]


def test_a_process_that_was_given_the_number_of_the_dead_server_does_no_harm():
    with an_installation() as folder:
        with postgres.start(folder) as running:
            signed = (running.data / "postmaster.pid").read_text()
        with subprocess.Popen(["sleep", "600"]) as stranger:
            rest = signed.partition("\n")[2]
            (running.data / "postmaster.pid").write_text(f"{stranger.pid}\n{rest}")

            with postgres.start(folder) as running:
                answer = ask(running.url, "SELECT 1")

            assert (answer, stranger.poll()) == ([(1,)], None)
            stranger.kill()


def test_an_empty_note_of_the_server_left_by_a_full_disk_does_no_harm():
    with an_installation() as folder:
        with postgres.start(folder) as running:
            pass
        (running.data / "postmaster.pid").write_text("")

        with postgres.start(folder) as running:
            answer = ask(running.url, "SELECT 1")

    assert answer == [(1,)]


def test_a_second_program_is_refused_and_told_where_the_first_one_answers():
    with an_installation() as folder:
        program = another_program(folder)

        with pytest.raises(postgres.AlreadyRunning, match=r"http://127\.0\.0\.1:8765") as said:
            postgres.start(folder)

        beside = ask(postgres.join(folder), "SELECT words FROM note")
        killed(program)
        with postgres.start(folder):
            pass  # stops what was left running
    assert "すでに Banso が動いています" in str(said.value)
    assert beside == [("committed",)]


def test_nobody_is_named_when_nobody_runs():
    with an_installation() as folder:
        with postgres.start(folder, address="http://127.0.0.1:8765"):
            during = postgres.running_address(folder)

        assert (during, postgres.running_address(folder)) == ("http://127.0.0.1:8765", None)


def test_a_program_that_is_interrupted_leaves_no_server_behind():
    with an_installation() as folder:
        program = another_program(folder)
        server = postmaster.noted(folder / "database").number

        program.send_signal(signal.SIGINT)
        program.communicate()

        assert not postmaster.is_server_of(folder / "database", server)
