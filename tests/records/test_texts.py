"""A text is written, remarked on, decided about and published anew; nothing of it is lost."""

import pytest
from tests import make, make_texts
from tests.make import NOON, TODAY, days_ago

from banso.core.calendar.past import InTheFuture
from banso.records.audit.queries import history_of_record
from banso.records.keys import KeptOtherwise, KeyTaken, new_key
from banso.records.texts import actions, queries
from banso.records.texts.actions import Wording
from banso.records.texts.choices import Decision, Origin, RemarkState
from banso.records.texts.models import Proposal, Remark, Text, Version

pytestmark = pytest.mark.django_db
SHIPPED = {"kind": "principle", "name": "principle-1", "title": "尊厳", "body": "…"}


def test_a_text_begins_with_its_first_version_and_stands_last_among_its_kind():
    first, second = make_texts.text("one"), make_texts.text("two")

    assert queries.current(first).number == 1
    assert (first.place, second.place) == (1, 2)


def test_a_name_that_others_cite_is_not_given_twice():
    make_texts.text("definition")

    with pytest.raises(actions.NameTaken):
        actions.write("term", "definition", make_texts.WORDING, by=make.aoi(), at=NOON)


def test_a_text_that_is_sent_twice_is_written_once():
    key = new_key()

    for _ in range(2):
        actions.write("term", "tie", make_texts.WORDING, key=key, by=make.aoi(), at=NOON)

    assert Version.objects.count() == 1


def test_a_shipped_text_that_is_there_already_stays_as_the_office_made_it():
    actions.bring_in_text(**SHIPPED, at=NOON)
    make_texts.version(Text.objects.get(), body="この街の言葉で")

    actions.bring_in_text(**SHIPPED, at=NOON)

    assert [v.number for v in queries.versions_of(Text.objects.get())] == [2, 1]


def test_a_version_once_published_stays_and_can_be_cited():
    text = make_texts.text()
    before = queries.current(text)

    make_texts.version(text, body="新しい文")

    assert queries.version(text.name, 1).body == before.body
    assert queries.current(text).body == "新しい文"


def test_the_second_of_two_authors_is_told_and_overwrites_nothing():
    text = make_texts.text()
    make_texts.version(text, body="一人目の文")

    with pytest.raises(actions.PublishedMeanwhile):
        make_texts.version(text, body="二人目の文", after=1)

    assert queries.current(text).body == "一人目の文"


def test_a_version_that_is_sent_twice_is_published_once():
    text, key = make_texts.text(), new_key()

    first, second = (make_texts.version(text, body="文", after=1, key=key) for _ in range(2))

    assert (first, text.versions.count()) == (second, 2)


def test_the_same_key_with_other_words_is_refused():
    text, key = make_texts.text(), new_key()
    make_texts.version(text, body="文", after=1, key=key)

    with pytest.raises(KeptOtherwise):
        make_texts.version(text, body="別の文", after=1, key=key)


def test_a_version_answers_the_adopted_remarks():
    remark = make_texts.decide(make_texts.remark())
    text = remark.version.text
    waiting = list(queries.to_be_done(text))

    version = make_texts.version(text, answers=[remark])

    remark.refresh_from_db()
    assert waiting == [remark]
    assert list(queries.to_be_done(text)) == []
    assert (remark.answered_by, remark.state) == (version, RemarkState.ANSWERED)
    assert history_of_record(remark.pk)[0].what == "remark.answered"


@pytest.mark.parametrize("decision", [None, Decision.DECLINED])
def test_what_was_not_adopted_is_not_answered_and_nothing_is_published(decision):
    remark = make_texts.remark()
    if decision:
        make_texts.decide(remark, decision)

    with pytest.raises(actions.NotToBeAnswered):
        make_texts.version(remark.version.text, answers=[remark])

    assert Version.objects.count() == 1


def test_a_remark_on_another_text_is_not_answered():
    remark = make_texts.decide(make_texts.remark())

    with pytest.raises(actions.NotToBeAnswered):
        make_texts.version(make_texts.text("elsewhere"), answers=[remark])


def test_a_remark_says_from_whom_it_came_even_without_an_account():
    remark = make_texts.remark(
        by=None, origin=Origin.QUESTIONNAIRE, origin_words="第1講の受講後", field="youth"
    )

    assert (remark.by, remark.get_origin_display()) == (None, "アンケート")
    assert remark.state is RemarkState.OPEN


def test_a_proposal_holds_a_changed_text_with_its_reason():
    remark = make_texts.proposal(words="目的は硬い", body="別の文", sources="第3回部会の資料")

    assert remark.words == "目的は硬い"
    assert remark.proposal.sources == "第3回部会の資料"
    assert remark.proposal.body == "別の文"


def test_a_proposal_that_changes_nothing_is_a_remark():
    version = queries.current(make_texts.text())

    make_texts.remark(version, proposed=Wording.of(version))

    assert Proposal.objects.count() == 0


def test_a_remark_that_is_sent_twice_is_kept_once():
    key = new_key()

    first, second = (make_texts.proposal(body="別の文", key=key) for _ in range(2))

    assert (first, Remark.objects.count()) == (second, 1)


def test_a_key_sent_again_with_another_proposal_is_refused():
    key = new_key()
    make_texts.proposal(body="別の文", key=key)

    with pytest.raises(KeptOtherwise):
        make_texts.proposal(body="また別の文", key=key)


def test_a_key_of_somebody_elses_remark_is_refused():
    key = new_key()
    make_texts.remark(key=key)

    with pytest.raises(KeyTaken):
        make_texts.remark(key=key, by=make.ren())


def test_a_decision_stays_as_it_was_taken():
    remark = make_texts.decide(make_texts.remark(), Decision.DECLINED)

    with pytest.raises(actions.AlreadyDecided):
        make_texts.decide(remark)

    assert remark.state is RemarkState.DECLINED


def test_a_decision_is_not_taken_tomorrow():
    with pytest.raises(InTheFuture):
        make_texts.decide(make_texts.remark(), on=days_ago(-1))


def test_a_declined_remark_is_taken_up_again_in_a_new_one():
    old = make_texts.decide(make_texts.remark(), Decision.DECLINED)

    new = make_texts.remark(words="事例が増えたので、もう一度", renews=old)

    assert (new.renews, list(old.renewed_by.all())) == (old, [new])


def test_what_is_under_discussion_is_not_taken_up_a_second_time():
    with pytest.raises(actions.StillUndecided):
        make_texts.remark(renews=make_texts.remark())


def test_the_discussion_is_kept_in_order():
    remark = make_texts.remark()

    for words in ("一つ目", "二つ目"):
        make_texts.comment(remark, words)

    assert [c.words for c in queries.comments_on(remark)] == ["一つ目", "二つ目"]


def test_the_counts_tell_how_many_remarks_are_in_each_state():
    make_texts.remark()
    make_texts.decide(make_texts.remark())
    done = make_texts.decide(make_texts.remark())
    make_texts.version(done.version.text, answers=[done])
    make_texts.decide(make_texts.remark(), Decision.DECLINED)

    assert queries.counts_by_state() == dict.fromkeys(RemarkState, 1)
    assert all(Remark.objects.in_state(state).count() == 1 for state in RemarkState)


def test_every_change_is_in_the_log():
    remark = make_texts.decide(make_texts.remark())

    told = [entry.what for entry in history_of_record(remark.pk)]

    assert told == ["remark.decided", "remark.made"]
    assert history_of_record(remark.pk)[0].changes["decided_on"] == [None, str(TODAY)]


def test_what_became_of_remarks_is_told_by_text():
    declined = make_texts.decide(make_texts.remark(), Decision.DECLINED)
    make_texts.remark()
    make_texts.text("silent")

    texts = list(queries.texts_with_answers())

    assert [text.name for text in texts] == ["definition"]
    assert queries.told_of(texts) == [declined]
