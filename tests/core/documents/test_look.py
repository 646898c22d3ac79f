import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.documents import files

from banso.core.documents.look import LIMITS, check_size, look
from banso.core.documents.problems import Reason, Unfit

OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
WHOLE = [
    ("film", files.mp4()),
    ("film", files.webm()),
    ("slides", files.pdf()),
    ("picture", files.PNG),
    ("picture", files.JPEG),
    ("picture", files.WEBP),
    ("handout", files.word()),
]


def seen(content: bytes, kind: str):
    return look(io.BytesIO(content), kind)


def reason(content: bytes, kind: str) -> Reason:
    with pytest.raises(Unfit) as caught:
        seen(content, kind)
    return caught.value.reason


@pytest.mark.parametrize("make", [files.mp4, files.webm])
@pytest.mark.parametrize("seconds", [1, 37 * 60 + 24, 3 * 3600])
def test_a_film_says_how_long_it_lasts(make, seconds):
    assert seen(make(seconds=seconds), "film").seconds == seconds


def test_a_recording_without_a_length_is_taken_all_the_same():
    assert seen(files.webm(seconds=None), "film") == ("video/webm", None, None)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Reason.EMPTY),
        (b"x", Reason.NOT_A_FILM),
        (b"this is no film, whatever its name says" * 100, Reason.NOT_A_FILM),
        (files.pdf(), Reason.NOT_A_FILM),
        (files.mp4(brand=b"heic"), Reason.OTHER_KIND),
        (files.mp4(brand=b"qt  "), Reason.OTHER_KIND),
        (files.mp4(handler=b"soun"), Reason.NO_PICTURES),
        (files.mp4(coding=b"hvc1"), Reason.CODING),
        (files.webm(doc_type=b"matroska"), Reason.OTHER_KIND),
        (files.webm(kind=2), Reason.NO_PICTURES),
        (files.box(b"ftyp", b"isom", bytes(4)), Reason.NOT_A_FILM),
        (files.box(b"ftyp", b"isom", bytes(4)) + bytes(100), Reason.NOT_A_FILM),
    ],
)
def test_a_film_that_is_none_is_refused_with_its_reason(content, why):
    assert reason(content, "film") == why


@pytest.mark.parametrize(("kind", "content"), WHOLE)
def test_what_is_whole_is_taken(kind, content):
    assert seen(content, kind).media_type


@pytest.mark.parametrize(("kind", "content"), WHOLE)
@pytest.mark.parametrize("share", [0.5, 0.9])
def test_what_is_cut_off_says_so(kind, content, share):
    assert reason(content[: int(len(content) * share)], kind) == Reason.CUT_OFF


@pytest.mark.parametrize("kind", LIMITS)
@given(content=st.binary(max_size=300), whole=st.sampled_from([c for _, c in WHOLE]))
def test_any_bytes_are_taken_or_refused_with_a_reason(kind, content, whole):
    for mixed in (content, whole[:40] + content, whole[: len(whole) // 2] + content):
        with suppress(Unfit):
            assert seen(mixed, kind).media_type


def test_slides_know_their_pages():
    assert seen(files.pdf(pages=12), "slides") == ("application/pdf", None, 12)


def test_slides_with_a_password_are_refused():
    assert reason(files.pdf(password="secret"), "slides") == Reason.PASSWORD


def test_slides_that_only_forbid_changes_are_taken():
    assert seen(files.pdf(owner="secret"), "slides").pages == 3


def test_a_broken_pdf_is_unreadable():
    assert reason(b"%PDF-1.7\nnothing of it\n%%EOF", "slides") == Reason.UNREADABLE


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (
            files.archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            "macros",
        ),
        (files.archive("anything.txt"), "other_kind"),
        (OLD_OFFICE + bytes(600), "other_kind"),
        (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "other_kind"),
    ],
)
def test_a_handout_that_is_none_is_refused_with_its_reason(content, why):
    assert reason(content, "handout") == why


@pytest.mark.parametrize("kind", ["text", "spreadsheet", "presentation"])
def test_opendocument_is_taken(kind):
    said = f"application/vnd.oasis.opendocument.{kind}"

    assert seen(files.archive(mimetype=said), "handout").media_type == said


@pytest.mark.parametrize(("kind", "most"), LIMITS.items())
def test_what_is_too_big_is_known_before_it_is_sent(kind, most):
    check_size(kind, most)
    with pytest.raises(Unfit, match="too_big"):
        check_size(kind, most + 1)


class Counted(io.BytesIO):
    total = 0

    def read(self, size: int | None = -1) -> bytes:
        found = super().read(size)
        self.total += len(found)
        return found


@pytest.mark.parametrize("content", [files.mp4(), files.webm()])
def test_only_a_few_bytes_of_a_film_are_read(content):
    file = Counted(content)

    look(file, "film")

    assert file.total < 600
