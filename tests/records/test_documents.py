import errno
import io
import os
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from tests import make, make_documents
from tests.core.documents import files

from banso.core.documents.problems import Unfit
from banso.records.audit.models import Entry
from banso.records.documents import actions, store
from banso.records.documents.models import Document, Upload
from banso.records.keys import KeptOtherwise, new_key

pytestmark = pytest.mark.django_db
FILM = files.mp4()


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES = tmp_path
    return tmp_path / connection.schema_name


def kept(folder) -> list[str]:
    return sorted(p.name for p in folder.rglob("*") if p.is_file())


def test_the_same_content_is_kept_once(folder):
    first = make_documents.document(name="第1講.mp4")
    second = make_documents.document(name="写し.mp4")

    assert first.content == second.content
    assert kept(folder) == [first.content]
    assert Document.objects.count() == 2


def test_what_is_kept_is_named_by_its_hash_and_only_ours_to_enter(folder):
    document = make_documents.document()

    place = store.place_of(document.content)
    assert place == folder / document.content[:2] / document.content
    assert place.parent.stat().st_mode & 0o077 == 0


def test_a_document_sent_twice_is_kept_once():
    key = new_key()

    first, second = (make_documents.document(key=key) for _ in range(2))

    assert first.pk == second.pk == key
    assert Entry.objects.filter(what="document.received").count() == 1


def test_another_file_under_a_known_key_is_not_dropped_in_silence():
    key = new_key()
    make_documents.document(key=key)

    with pytest.raises(KeptOtherwise):
        make_documents.document(key=key, content=files.mp4(seconds=7))


def test_the_program_itself_may_bring_a_document_in():
    document = make_documents.document(by=None)

    entry = Entry.objects.get(record=document.pk)
    assert (entry.what, entry.by, entry.changes["seconds"]) == (
        "document.received",
        None,
        [None, 90],
    )


def test_nothing_is_kept_of_a_file_that_is_not_taken(folder):
    with pytest.raises(Unfit):
        make_documents.document(content=b"MZ")

    assert kept(folder) == []


class Full(io.BytesIO):
    """A file from which a copy is made onto a disk that is full."""

    def read(self, size: int | None = -1) -> bytes:
        if size == store.BLOCK:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().read(size)


def test_a_full_disk_keeps_nothing_by_halves(folder):
    with pytest.raises(store.NoRoom):
        actions.receive(Full(FILM), name="a.mp4", kind="film", by=make.hana(), at=make.NOON)

    assert kept(folder) == []
    assert not Document.objects.exists()


def test_a_full_disk_in_the_middle_of_an_upload_loses_nothing_of_it(monkeypatch):
    upload = make_documents.upload(received=1000)

    def full(_file):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(store.os, "fdatasync", full)
    with pytest.raises(store.NoRoom):
        actions.append(upload, FILM[1000:2000], at_byte=1000, at=make.NOON)
    monkeypatch.undo()

    actions.append(upload, FILM[1000:], at_byte=1000, at=make.NOON)
    assert actions.finish(upload, by=upload.by, at=make.NOON).size == len(FILM)


def test_what_a_cut_piece_left_behind_is_thrown_away(folder):
    upload = make_documents.upload(received=1000)
    part = folder / "arriving" / str(upload.pk)
    part.write_bytes(part.read_bytes() + b"half a piece")

    actions.append(upload, FILM[1000:], at_byte=1000, at=make.NOON)

    assert part.read_bytes() == FILM


@pytest.mark.parametrize("left", [0, 400])
def test_what_the_disk_has_lost_is_asked_for_again(folder, left):
    upload = make_documents.upload(received=1000)
    os.truncate(folder / "arriving" / str(upload.pk), left)

    with pytest.raises(actions.WrongPlace) as caught:
        actions.append(upload, FILM[1000:], at_byte=1000, at=make.NOON)

    assert caught.value.received == left


def test_more_than_was_said_is_not_taken():
    upload = make_documents.upload(received=1000)

    with pytest.raises(actions.WrongPlace):
        actions.append(upload, FILM[1000:] + b"x", at_byte=1000, at=make.NOON)


def test_an_upload_without_its_end_is_not_finished():
    upload = make_documents.upload(received=1000)

    with pytest.raises(actions.NotYetWhole) as caught:
        actions.finish(upload, by=upload.by, at=make.NOON)

    assert caught.value.received == 1000


def test_an_upload_becomes_a_document_and_finishing_twice_is_harmless(folder):
    upload = make_documents.upload(received=len(FILM))

    first, second = (actions.finish(upload, by=upload.by, at=make.NOON) for _ in range(2))

    assert first == second
    assert kept(folder) == [first.content]


def test_what_is_no_film_is_thrown_away_at_its_end(folder):
    upload = make_documents.upload(b"x" * 3000, received=3000)

    with pytest.raises(Unfit):
        actions.finish(upload, by=upload.by, at=make.NOON)

    assert not Upload.objects.exists()
    assert kept(folder) == []


def test_beginning_the_same_file_again_goes_on():
    upload = make_documents.upload(received=1000)

    assert make_documents.upload() == upload
    assert make_documents.upload(name="ほか.mp4") != upload
    assert make_documents.upload(by=make.hana()) != upload


def test_what_nobody_has_gone_on_with_for_a_week_is_cleared(folder):
    old = make_documents.upload(received=1000)
    week_later = make.NOON + timedelta(days=7, minutes=1)
    new = make_documents.upload(name="ほか.mp4", at=week_later)

    assert [*Upload.objects.order_by("pk")] == [new]
    assert not (folder / "arriving" / str(old.pk)).exists()


def test_a_document_outlives_its_upload(folder):
    upload = make_documents.upload(received=len(FILM))
    document = actions.finish(upload, by=upload.by, at=make.NOON)

    actions.clear_uploads(at=make.NOON + timedelta(days=8))

    assert not Upload.objects.exists()
    assert kept(folder) == [document.content]


def test_the_office_may_clear_by_a_command(capsys):
    make_documents.upload(received=10)

    call_command("clear_uploads")

    assert f"{connection.schema_name}: 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("model", "wrong"),
    [
        (Document, {"size": 0}),
        (Document, {"content": "../../etc/passwd"}),
        (Document, {"content": "A" * 64}),
        (Upload, {"size": 0, "received": 0}),
        (Upload, {"received": 10**9}),
    ],
)
def test_what_cannot_be_is_refused_by_the_database(model, wrong):
    one = make_documents.document() if model is Document else make_documents.upload()

    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=one.pk).update(**wrong)


@pytest.mark.parametrize(("received", "fits"), [(len(FILM), True), (10, False)])
def test_only_a_whole_upload_is_a_document(received, fits):
    upload, document = make_documents.upload(), make_documents.document()
    change = {"received": received, "document": document}

    if fits:
        Upload.objects.filter(pk=upload.pk).update(**change)
    else:
        with pytest.raises(IntegrityError), transaction.atomic():
            Upload.objects.filter(pk=upload.pk).update(**change)
