"""The folder of the database that is brought along: what is in it, and who can enter."""

import os
import shutil
import stat
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from tests.config.folders import (
    a_folder,
    a_small_disk,
    an_installation,
    copy_of_the_first,
    permissions_above,
)

from banso.config import postgres
from banso.config.postgres import cluster, places, programs, trouble
from banso.config.postgres.account import OWN_NUMBER, Account
from banso.config.postgres.elsewhere import refuse_older

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root meets this case")


def ask(url: str, question: str) -> list[tuple]:
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(question)
        return cursor.fetchall() if cursor.description else []


def ask_until_it_answers(url: str, question: str) -> list[tuple]:
    deadline = time.monotonic() + 15
    while True:
        try:
            return ask(url, question)
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(65536))


def test_what_was_written_is_there_at_the_next_start():
    with a_folder() as folder:
        with postgres.start(folder) as running:
            ask(running.url, "CREATE TABLE note AS SELECT '電話で話した' AS words")

        with postgres.start(folder) as running:
            kept = ask(running.url, "SELECT words FROM note")

    assert kept == [("電話で話した",)]


def test_only_the_owner_reaches_the_socket_and_there_is_no_network_port():
    with an_installation() as folder, postgres.start(folder) as running:
        doors = [folder / "socket", folder / "database", folder / "log"]

        open_to = {stat.S_IMODE(door.stat().st_mode) for door in doors}
        ports = ask(running.url, "SELECT setting FROM pg_settings WHERE name = 'listen_addresses'")

    assert open_to == {0o700}
    assert ports == [("",)]


def test_folders_above_keep_their_permissions():
    with a_folder() as above:
        folder = above / "project" / "home"
        folder.mkdir(parents=True)
        (above / "project").chmod(0o751)
        before = permissions_above(folder)

        with postgres.start(folder):
            pass

        assert permissions_above(folder) == before


@as_root
def test_a_closed_folder_above_stays_closed_and_the_data_goes_elsewhere():
    with a_folder() as above:
        above.chmod(0o700)
        before = permissions_above(above / "home")

        with postgres.start(above / "home") as running:
            shown = ask(running.url, "SELECT 1")

        assert running.home.parent == places.SYSTEM_PLACE
        assert permissions_above(above / "home") == before
        assert places.home_for(above / "home") == running.home
        shutil.rmtree(running.home)
        with suppress(OSError):  # other installations of this machine may live there
            places.SYSTEM_PLACE.rmdir()
    assert shown == [(1,)]


@as_root
def test_closing_the_way_to_existing_data_is_said_and_no_empty_database_is_made():
    with a_folder() as above:
        with postgres.start(above / "home"):
            pass
        above.chmod(0o700)

        with pytest.raises(trouble.NotReachable, match="cannot be reached"):
            postgres.start(above / "home")


@as_root
def test_the_server_of_root_runs_as_nobody_else():
    with an_installation() as folder, postgres.start(folder) as running:
        owner = (running.data / "postmaster.pid").stat().st_uid

    assert owner == OWN_NUMBER


@as_root
def test_programs_that_the_server_cannot_reach_are_copied_to_where_it_can():
    with a_folder() as folder:
        programs._copy(programs._packages(), folder / "copy")
        runs = [folder / "copy" / programs.BIN / "postgres", "--version"]
        as_server = Account(OWN_NUMBER, OWN_NUMBER).identity

        said = subprocess.run(runs, check=True, capture_output=True, text=True, **as_server)

    assert said.stdout.startswith("postgres (PostgreSQL) 18.")


def test_a_long_path_still_gives_a_socket_that_can_be_reached():
    with a_folder() as above:
        folder = above / ("long" * 30)
        with postgres.start(folder) as running:
            answer = ask(running.url, "SELECT 1")
            socket = Path(psycopg.conninfo.conninfo_to_dict(running.url)["host"])
            mode = stat.S_IMODE(socket.stat().st_mode)

        assert (answer, mode, socket.exists()) == ([(1,)], 0o700, False)


def test_japanese_names_have_letters_for_the_search():
    with an_installation() as folder, postgres.start(folder) as running:
        ask(running.url, "CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist")

        found = ask(running.url, "SELECT cardinality(show_trgm('森田花子'))")

    assert found == [(5,)]


def test_a_first_start_that_was_cut_off_is_done_again():
    with a_folder() as folder:
        half = folder / "database.unfinished"
        half.mkdir()
        (half / "PG_VERSION").write_text("18\n")

        with postgres.start(folder) as running:
            answer = ask(running.url, "SELECT 1")

        assert (answer, half.exists()) == ([(1,)], False)


def test_data_of_another_version_is_said_and_left_alone():
    with a_folder() as folder:
        (folder / "database").mkdir()
        (folder / "database" / "PG_VERSION").write_text("17\n")

        with pytest.raises(trouble.OtherVersion) as said:
            postgres.start(folder)

        assert f"The data in {folder}/database was made by PostgreSQL 17" in str(said.value)
        assert [each.name for each in (folder / "database").iterdir()] == ["PG_VERSION"]


def test_a_folder_that_cannot_be_written_is_named():
    with a_folder() as above:
        (above / "home").write_text("a file stands where the folder should be")

        with pytest.raises(trouble.NotWritable, match=f"{above}/home cannot be written by user"):
            postgres.start(above / "home")


def test_a_disk_too_small_for_the_first_start_is_said_and_clears_up():
    with a_small_disk(30) as disk:
        if disk is None:
            pytest.skip("no disk can be mounted here; see the next test")

        with pytest.raises(trouble.DiskFull, match=f"The disk that holds {disk} is full"):
            postgres.start(disk)


def test_the_words_of_postgresql_for_a_full_disk_are_understood():
    words = 'FATAL:  could not write to file "pg_wal/xlogtemp.29": No space left on device'

    said = cluster.explained(words, folder=Path("/home/desk/.banso"), user="user 1000")

    assert type(said) is trouble.DiskFull


def test_a_disk_that_fills_up_loses_nothing_and_works_again_with_room():
    with a_small_disk(200) as disk:
        if disk is None:
            pytest.skip("no disk can be mounted here")
        copy_of_the_first(disk)
        with postgres.start(disk) as running:
            ask(running.url, "CREATE TABLE note AS SELECT 'committed' AS words")

            fill(disk / "ballast")
            with pytest.raises(psycopg.OperationalError):
                ask(
                    running.url,
                    "CREATE TABLE big AS SELECT md5(n::text) FROM generate_series(1, 500000) n",
                )
            (disk / "ballast").unlink()
            kept = ask_until_it_answers(running.url, "SELECT words FROM note")

    assert kept == [("committed",)]


def test_a_server_that_is_too_old_is_refused():
    with pytest.raises(trouble.TooOld, match="is PostgreSQL 14; version 15 or later is needed"):
        refuse_older(14)


def test_a_database_elsewhere_that_does_not_answer_is_said():
    with a_folder() as folder, pytest.raises(trouble.NoAnswer, match="does not answer"):
        postgres.check_elsewhere(f"postgresql:///banso?host={folder}")


def test_a_test_run_has_a_database_of_its_own_that_is_gone_afterwards(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)

    with postgres.for_tests() as url:
        socket = Path(psycopg.conninfo.conninfo_to_dict(url)["host"])
        answer = ask(os.environ["DATABASE_URL"], "SHOW fsync")

    assert (answer, socket.exists(), "DATABASE_URL" in os.environ) == ([("off",)], False, False)
