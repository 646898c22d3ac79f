import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests import make, make_documents
from tests.core.documents import files

from banso.records.documents import store
from banso.records.documents.choices import DocumentKind
from banso.records.documents.models import Document, Upload
from banso.web.components.arriving import Arrived
from banso.web.components.documents import DocumentField
from banso.web.components.fields import LineField
from banso.web.components.forms import RecordForm

pytestmark = pytest.mark.django_db
FILM = files.mp4()


@pytest.fixture(autouse=True)
def folder(settings, tmp_path) -> None:
    settings.FILES = tmp_path


def address(document: Document) -> str:
    return reverse("document", args=[document.pk])


@pytest.mark.usefixtures("hana")
def test_a_film_is_given_in_parts_of_at_most_a_megabyte(client):
    film = FILM + files.box(b"free", bytes(3 * 2**20))
    document = make_documents.document(content=film)

    first = client.get(address(document), headers={"range": "bytes=0-"})
    last = client.get(address(document), headers={"range": f"bytes={len(film) - 10}-"})

    assert (first.status_code, len(first.content)) == (206, 2**20)
    assert first.headers["Content-Range"] == f"bytes 0-{2**20 - 1}/{len(film)}"
    assert last.content == film[-10:]


@pytest.mark.usefixtures("hana")
def test_a_whole_big_file_is_streamed(client):
    film = FILM + files.box(b"free", bytes(3 * 2**20))
    document = make_documents.document(content=film)

    answers = [client.get(address(document)) for _ in range(3)]

    read = [b"".join(answer.streaming_content) for answer in answers[:2]]
    later = client.get(address(document))
    assert [answer.status_code for answer in answers] == [200, 200, 503]
    assert read == [film, film] == [film, b"".join(later.streaming_content)]


@pytest.mark.usefixtures("hana")
def test_the_head_tells_everything_and_gives_nothing(client):
    document = make_documents.document()

    answer = client.head(address(document), headers={"range": "bytes=0-9"})

    assert (answer.status_code, answer.content) == (200, b"")
    told = {"Accept-Ranges": "bytes", "Content-Length": str(len(FILM)), "Content-Type": "video/mp4",
            "ETag": f'"{document.content}"', "X-Content-Type-Options": "nosniff"}  # fmt: skip
    assert told.items() <= dict(answer.headers).items()


@pytest.mark.usefixtures("hana")
def test_a_part_costs_three_questions_to_the_database(client, django_assert_max_num_queries):
    document = make_documents.document()
    client.get(address(document))  # finds the municipality

    with django_assert_max_num_queries(3):
        client.get(address(document), headers={"range": "bytes=0-"})


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(
    ("validator", "status"),
    [
        ("ETag", 206),
        ("Last-Modified", 206),
        ('"another"', 200),
        ("nonsense", 200),
        ("Sat, 01 Jan 2000 00:00:00 GMT", 200),
    ],
)
def test_a_part_is_given_only_of_the_file_that_the_reader_knows(client, validator, status):
    document = make_documents.document()
    known = client.head(address(document)).headers.get(validator, validator)

    answer = client.get(address(document), headers={"range": "bytes=0-9", "if-range": known})

    assert answer.status_code == status


@pytest.mark.usefixtures("hana")
def test_who_has_the_file_already_is_told_so(client):
    document = make_documents.document()

    answer = client.get(address(document), headers={"if-none-match": f'"{document.content}"'})

    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.usefixtures("hana")
def test_a_part_outside_of_the_file_is_not_there(client):
    document = make_documents.document()

    answer = client.get(address(document), headers={"range": "bytes=999999-"})

    assert answer.status_code == 416
    assert answer.headers["Content-Range"] == f"bytes */{len(FILM)}"


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(
    ("kind", "manner"),
    [("film", "inline"), ("slides", "inline"), ("picture", "inline"), ("handout", "attachment")],
)
def test_only_what_a_browser_shows_safely_is_shown_in_it(client, kind, manner):
    document = make_documents.document(kind)

    shown = client.get(address(document)).headers["Content-Disposition"]
    saved = client.get(address(document), {"save": ""}).headers["Content-Disposition"]

    assert shown.startswith(f"{manner}; filename*=utf-8''%E")
    assert saved.startswith("attachment; ")


@pytest.mark.usefixtures("hana")
def test_a_document_whose_bytes_are_lost_is_not_found(client):
    document = make_documents.document()
    store.place_of(document.content).unlink()

    assert client.get(address(document)).status_code == 404


def test_a_document_is_only_for_those_who_work_here(client):
    assert client.get(address(make_documents.document())).status_code == 302


@pytest.mark.usefixtures("aoi")
def test_without_javascript_the_file_comes_with_the_form(client):
    sent = {"file": SimpleUploadedFile("folder/第1講.mp4", FILM)}

    answer = client.post(reverse("new-document", args=["film"]), sent)

    document = Document.objects.get()
    assert answer.status_code == 303
    assert (document.name, document.seconds, document.size) == ("第1講.mp4", 90, len(FILM))
    assert store.place_of(document.content).read_bytes() == FILM
    assert [p for p in store.arriving().iterdir() if p.is_file()] == []


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (("film", b"MZ no film"), "再生できる動画ではありません"),
        (("film", FILM[:-500]), "途中で切れていて"),
        (("slides", files.pdf(password="secret")), "パスワードがかかっています"),
        (("picture", b"x"), "受け取れません"),
    ],
)
def test_a_file_that_is_not_taken_is_told_why(client, file, sentence):
    kind, content = file
    sent = {"file": SimpleUploadedFile("a.mp4", content)}

    answer = client.post(reverse("new-document", args=[kind]), sent)

    assert sentence in answer.content.decode()
    assert not Document.objects.exists()


@pytest.mark.usefixtures("aoi")
def test_a_full_disk_is_said_and_nothing_is_half_kept(client, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.hashlib, "file_digest", full)

    answer = client.post(
        reverse("new-document", args=["film"]), {"file": SimpleUploadedFile("a.mp4", FILM)}
    )

    assert "ディスクに空きがありません" in answer.content.decode()
    assert not Document.objects.exists()
    assert list(store.arriving().iterdir()) == []


@pytest.mark.usefixtures("aoi")
def test_a_disk_that_is_full_while_the_form_comes_is_said(client, monkeypatch):
    def full(*_, **__):
        raise store.NoRoom

    monkeypatch.setattr(store, "arriving", full)

    answer = client.post(
        reverse("new-document", args=["film"]), {"file": SimpleUploadedFile("a.mp4", FILM)}
    )

    assert "ディスクに空きがありません" in answer.content.decode()


def test_a_form_whose_other_field_is_mistaken_keeps_the_file(aoi):
    class Lecture(RecordForm):
        film = DocumentField(kind=DocumentKind.FILM, label="film")
        title = LineField(label="title")

    passing = store.arriving() / "passing"
    passing.write_bytes(FILM)
    with passing.open("rb") as file:
        sent = Arrived(file, "a.mp4", "video/mp4", len(FILM))
        sent.by = aoi
        form = Lecture({"title": ""}, {"film": sent})
        page = str(form)

    assert list(form.errors) == ["title"]
    assert f'value="{Document.objects.get().pk}"' in page


def test_what_a_stranger_sends_is_read_over_and_forgotten(client, tmp_path):
    client.post(reverse("account_login"), {"file": SimpleUploadedFile("a.mp4", FILM)})

    assert list(tmp_path.rglob("*")) == []


def begun(client, **more: object):
    about = {"name": "第1講.mp4", "kind": "film", "size": len(FILM), "changed": 5}
    return client.post(reverse("begin-upload"), about | more).json()


def send(client, way: dict, content: bytes, *, at: int):
    return client.post(f"{way['piece']}?at={at}", content, content_type="application/octet-stream")


@pytest.mark.usefixtures("aoi")
def test_a_file_comes_in_pieces(client):
    way = begun(client)

    for at in range(0, len(FILM), 1000):
        send(client, way, FILM[at : at + 1000], at=at)
    kept, again = (client.post(way["finish"]).json() for _ in range(2))

    document = Document.objects.get()
    assert kept == again == {"document": str(document.pk), "name": "第1講.mp4"}
    assert store.place_of(document.content).read_bytes() == FILM


def test_a_cut_upload_goes_on_after_a_new_sign_in(client, aoi):
    way = begun(client)
    send(client, way, FILM[:2000], at=0)
    client.logout()
    client.force_login(aoi.user)

    listed = client.get(reverse("files")).content.decode()
    again = begun(client)
    send(client, again, FILM[2000:], at=again["received"])

    assert "第1講.mp4" in listed
    assert again["received"] == 2000
    assert client.post(again["finish"]).status_code == 200


@pytest.mark.usefixtures("aoi")
def test_another_version_of_the_file_begins_anew(client):
    send(client, begun(client), FILM[:2000], at=0)

    assert begun(client, changed=6)["received"] == 0


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize("at", [0, 999, 1001, 10**6])
def test_a_piece_for_another_place_is_told_the_right_one(client, at):
    way = begun(client)
    send(client, way, FILM[:1000], at=0)

    answer = send(client, way, FILM[1000:], at=at)

    assert (answer.status_code, answer.json()) == (409, {"received": 1000})


@pytest.mark.usefixtures("aoi")
def test_an_upload_that_turns_out_to_be_no_film_is_told_why_and_thrown_away(client):
    way = begun(client, size=3000)
    send(client, way, b"x" * 3000, at=0)

    answer = client.post(way["finish"])

    assert answer.status_code == 400
    assert "再生できる動画ではありません" in answer.json()["sentence"]
    assert not Upload.objects.exists()
    assert list(store.arriving().iterdir()) == []


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"size": 0}, "空です"),
        ({"size": 2**33}, "大きすぎます"),
        ({"size": "x"}, "もう一度選んでください"),
        ({"kind": "x"}, "もう一度選んでください"),
    ],
)
def test_what_cannot_come_is_refused_before_it_is_sent(client, wrong, sentence):
    assert sentence in begun(client, **wrong)["sentence"]


@pytest.mark.usefixtures("aoi")
def test_an_upload_is_finished_only_when_it_is_whole(client):
    way = begun(client)
    send(client, way, FILM[:1000], at=0)

    assert client.post(way["finish"]).status_code == 400
    assert Upload.objects.get().received == 1000


@pytest.mark.usefixtures("aoi")
def test_nobody_touches_the_upload_of_somebody_else(client):
    upload = make_documents.upload(by=make.hana(), received=10)

    for page in ("upload-piece", "finish-upload", "discard-upload", "go-on-upload"):
        assert client.post(reverse(page, args=[upload.pk])).status_code == 404


@pytest.mark.usefixtures("aoi")
def test_an_upload_is_thrown_away_when_asked(client):
    upload = make_documents.upload(received=10)

    client.post(reverse("discard-upload", args=[upload.pk]))

    assert not Upload.objects.exists()
    assert list(store.arriving().iterdir()) == []


@pytest.mark.usefixtures("aoi")
def test_a_page_of_files_asks_the_database_as_often_for_five_as_for_one(
    client, django_assert_max_num_queries
):
    make_documents.document("picture")
    with django_assert_max_num_queries(20) as one:
        client.get(reverse("files"))
    for kind in ("film", "slides", "handout", "picture"):
        make_documents.document(kind)
        make_documents.upload(changed=len(kind))

    with django_assert_max_num_queries(len(one)):
        client.get(reverse("files"))


@pytest.mark.usefixtures("aoi")
def test_the_key_of_what_was_sent_in_pieces_counts_beside_an_empty_choice(client):
    document = make_documents.document()

    answer = client.post(reverse("new-document", args=["film"]), {"file": [document.pk, ""]})

    assert answer.status_code == 303


@pytest.mark.usefixtures("aoi")
def test_a_document_of_another_kind_is_not_taken_for_it(client):
    document = make_documents.document("picture")

    answer = client.post(reverse("new-document", args=["film"]), {"file": document.pk})

    assert list(answer.context["form"].errors) == ["file"]


@pytest.mark.parametrize(("who", "shown"), [(make.aoi, True), (make.hana, False)])
def test_who_teaches_is_led_to_the_files_and_to_what_was_cut(client, who, shown):
    client.force_login(who().user)

    page = client.get(reverse("learning")).content.decode()

    assert (f'href="{reverse("files")}"' in page) == shown
