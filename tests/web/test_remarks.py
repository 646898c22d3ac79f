"""A remark is made, discussed, decided about and answered by a new version."""

import pytest
from django.urls import reverse
from tests import make, make_texts

from banso.records.keys import new_key
from banso.records.texts import queries
from banso.records.texts.actions import Wording
from banso.records.texts.models import Comment, Proposal, Remark, Text, Version

pytestmark = pytest.mark.django_db
DECIDED = {
    "decision": "adopted",
    "reason": "現場の声である",
    "agreed_by": "部会の全員",
    "on": "2026-05-01",
}


def typed(**more: object) -> dict[str, object]:
    words = make_texts.WORDING._asdict()
    return {"title_ja": words.pop("title"), **words, "number": 1, "key": str(new_key())} | more


def send(client, where: tuple[str, object], sent: dict[str, object]):
    name, about = where
    return client.post(reverse(name, args=[about]), sent)


def test_everybody_may_say_what_they_noticed(client, hana):
    text = make_texts.text()

    answer = send(
        client,
        ("new-remark", text.name),
        {"said": "ここがわかりにくい", "number": 1, "origin": "lesson", "field": "ageing"},
    )

    remark = Remark.objects.get()
    assert answer.url == reverse("remark", args=[remark.pk])
    assert (remark.words, remark.by, remark.origin) == ("ここがわかりにくい", hana, "lesson")


@pytest.mark.usefixtures("hana")
def test_the_lesson_page_may_say_on_which_occasion(client):
    text = make_texts.text()

    answer = client.get(reverse("new-remark", args=[text.name]), {"origin": "lesson"})

    assert answer.context["form"]["origin"].value() == "lesson"


@pytest.mark.usefixtures("hana")
def test_a_remark_stays_with_the_version_that_was_read(client):
    text = make_texts.text()
    make_texts.version(text)

    send(client, ("new-remark", text.name), {"said": "一言", "number": 1, "origin": "reading"})

    assert Remark.objects.get().version.number == 1


@pytest.mark.usefixtures("hana")
def test_a_proposal_is_looked_at_before_it_is_sent(client):
    text = make_texts.text()
    changed = typed(body="伴走型支援は、つながり続けることを願いとする。", said="", look="yes")

    answer = client.post(
        reverse("propose-text", args=[text.name]), changed, headers={"HX-Request": "true"}
    )

    assert "［追加：</span>願いと<" in answer.content.decode()
    assert Remark.objects.count() == 0


@pytest.mark.usefixtures("hana")
def test_a_proposal_is_kept_with_its_reason(client):
    text = make_texts.text()

    send(client, ("propose-text", text.name), typed(body="別の文", said="目的は硬い"))

    proposal = Proposal.objects.get()
    assert (proposal.body, proposal.remark.words) == ("別の文", "目的は硬い")
    read = client.get(reverse("remark", args=[proposal.remark_id])).content.decode()
    assert "別の文" in read


@pytest.mark.usefixtures("hana")
def test_a_proposal_without_a_reason_is_asked_about_and_nothing_typed_is_lost(client):
    text = make_texts.text()

    answer = send(client, ("propose-text", text.name), typed(body="長く考えた文", said=""))

    assert list(answer.context["form"].errors) == ["said"]
    assert "長く考えた文" in answer.content.decode()


@pytest.mark.usefixtures("hana")
def test_the_discussion_goes_on_beside_the_remark(client):
    remark = make_texts.remark()

    send(client, ("remark", remark.pk), {"said": "私もそう思う", "key": str(new_key())})

    assert Comment.objects.get().words == "私もそう思う"
    assert "私もそう思う" in client.get(reverse("remark", args=[remark.pk])).content.decode()


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize("name", ["decide-remark", "publish-text"])
def test_deciding_and_publishing_is_for_those_who_teach(client, name):
    remark = make_texts.remark()
    about = remark.pk if name == "decide-remark" else remark.version.text.name

    assert client.get(reverse(name, args=[about])).status_code == 403
    assert send(client, (name, about), DECIDED).status_code == 403
    assert client.get(reverse("new-text")).status_code == 403


@pytest.mark.usefixtures("aoi")
def test_a_decision_is_kept_with_its_reason(client):
    remark = make_texts.remark()

    send(client, ("decide-remark", remark.pk), DECIDED)

    remark.refresh_from_db()
    assert (remark.decision, remark.reason, remark.meeting) == ("adopted", "現場の声である", None)
    read = client.get(reverse("remark", args=[remark.pk])).content.decode()
    assert "採用・反映待ち" in read


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(
    ("changed", "field"),
    [({"reason": ""}, "reason"), ({"on": "2060-01-01"}, "on"), ({"agreed_by": ""}, "agreed_by")],
)
def test_a_decision_that_cannot_be_is_asked_about(client, changed, field):
    answer = send(client, ("decide-remark", make_texts.remark().pk), DECIDED | changed)

    assert list(answer.context["form"].errors) == [field]


@pytest.mark.usefixtures("aoi")
def test_the_second_of_two_who_decide_is_told(client):
    remark = make_texts.remark()

    _first, second = (send(client, ("decide-remark", remark.pk), DECIDED) for _ in range(2))

    assert "すでに決定が書かれて" in second.content.decode()


@pytest.mark.usefixtures("hana")
def test_a_declined_remark_is_taken_up_again(client):
    old = make_texts.decide(make_texts.remark(), "declined")

    send(client, ("renew-remark", old.pk), {"said": "もう一度", "number": 1, "origin": "meeting"})

    new = Remark.objects.get(words="もう一度")
    assert new.renews == old
    assert reverse("remark", args=[new.pk]) in (
        client.get(reverse("remark", args=[old.pk])).content.decode()
    )


@pytest.mark.usefixtures("aoi")
def test_a_version_begins_from_a_proposal_and_answers_it(client):
    remark = make_texts.decide(make_texts.proposal(body="提案の文", words="理由"))
    address = reverse("publish-text", args=["definition"]) + f"?proposal={remark.pk}"

    form = client.get(address).context["form"]
    begun = {name: form[name].value() for name in form.fields}
    answer = client.post(address, begun)

    remark.refresh_from_db()
    assert (form["body"].value(), form["answers"].value()) == ("提案の文", [str(remark.pk)])
    assert answer.url == reverse("text", args=["definition"])
    assert (remark.answered_by.number, remark.answered_by.note) == (2, "理由")


@pytest.mark.usefixtures("aoi")
def test_a_proposal_for_an_older_version_says_so(client):
    remark = make_texts.decide(make_texts.proposal(body="提案の文"))
    make_texts.version()

    read = client.get(reverse("publish-text", args=["definition"]), {"proposal": remark.pk})

    assert "この提案は第1版に対するものです" in read.content.decode()


@pytest.mark.usefixtures("aoi")
def test_the_second_of_two_authors_sees_both_and_decides(client):
    text = make_texts.text()
    mine = typed(body="私の長い文", what_changed="私の理由")
    make_texts.version(text, body="先に出た文")

    told = send(client, ("publish-text", text.name), mine)
    form = told.context["form"]
    kept = send(client, ("publish-text", text.name), {n: form[n].value() for n in form.fields})

    read = told.content.decode()
    assert "先に出た文" in read
    assert "私の長い文" in read
    assert (told.status_code, kept.status_code) == (200, 303)
    assert [v.body for v in Version.objects.order_by("number")[1:]] == ["先に出た文", "私の長い文"]


@pytest.mark.usefixtures("aoi")
def test_a_text_is_added_to_the_glossary(client):
    sent = typed(kind="term", address_name="term-tie", body="本人と結ばれた関係")

    send_to = reverse("new-text")
    answer = client.post(send_to, sent)
    again = client.post(send_to, sent | {"key": str(new_key())})

    assert answer.url == reverse("text", args=["term-tie"])
    assert queries.current(Text.objects.get()).body == "本人と結ばれた関係"
    assert list(again.context["form"].errors) == ["address_name"]


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize("name", ["changes", "new", "つながり", "Term", "a b", "-"])
def test_a_name_that_cannot_stand_in_an_address_is_asked_about(client, name):
    answer = client.post(reverse("new-text"), typed(kind="term", address_name=name))

    assert list(answer.context["form"].errors) == ["address_name"]


@pytest.mark.usefixtures("hana")
def test_the_inbox_shows_what_is_under_discussion_first(client):
    make_texts.remark(words="まだのこと")
    make_texts.decide(make_texts.remark(words="決まったこと"), "declined")

    open_ones = client.get(reverse("remarks")).content.decode()
    declined = client.get(reverse("remarks"), {"state": "declined", "kind": "definition"})
    elsewhere = client.get(reverse("remarks"), {"kind": "lesson"}).content.decode()

    assert "まだのこと" in open_ones
    assert "決まったこと" not in open_ones
    assert "決まったこと" in declined.content.decode()
    assert "まだのこと" not in elsewhere


@pytest.mark.usefixtures("hana")
def test_learners_read_what_was_said_and_what_was_changed(client):
    done = make_texts.decide(make_texts.remark(words="例がほしい"))
    make_texts.decide(make_texts.remark(words="図をやめては"), "declined", reason="図が支えになる")
    make_texts.version(done.version.text, answers=[done], note="例を一つ加えた")

    read = client.get(reverse("changes")).content.decode()

    for words in ("例がほしい", "例を一つ加えた", "終わりはない", "図をやめては", "図が支えになる"):
        assert words in read


def test_a_remark_may_come_from_somebody_without_an_account(client):
    client.force_login(make.hana().user)
    remark = make_texts.remark(by=None, origin="questionnaire", origin_words="第1講のあと")

    read = client.get(reverse("remark", args=[remark.pk])).content.decode()

    assert "アンケート: 第1講のあと" in read


def test_what_was_proposed_in_nothing_but_spaces_is_compared_calmly(client):
    client.force_login(make.hana().user)
    version = queries.current(make_texts.text())
    remark = make_texts.remark(version, proposed=Wording.of(version)._replace(body=" \n"))

    assert client.get(reverse("remark", args=[remark.pk])).status_code == 200
