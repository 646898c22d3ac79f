from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from banso.core.calendar.eras import SaidDay
from banso.core.calendar.precision import Precision
from banso.web.components import markup
from banso.web.components.fields import DayField, SaidDayField
from banso.web.components.shapes import Link, Note, PersonHead, RecordCard, Table
from banso.web.components.templatetags.days import day, moment, short_day
from banso.web.gallery.forms import Sample, mistaken_sample
from banso.web.people.rows import PersonRow, table_rows

OPENING = date(2026, 11, 23)


def drawn(source: str, **facts: object) -> str:
    """What a template makes of ``facts``, on one line."""
    page = Template("{% load components days %}" + source).render(Context(facts))
    return " ".join(page.split())


@pytest.mark.parametrize(
    ("said", "in_japanese", "in_english"),
    [
        (SaidDay(OPENING, Precision.DAY), "2026年11月23日（令和8年）", "2026-11-23"),
        (SaidDay(date(2012, 4, 1), Precision.MONTH), "2012年4月（平成24年）", "2012-04"),
        (SaidDay(date(1970, 1, 1), Precision.YEAR), "1970年（昭和45年）", "1970"),
        (SaidDay(date(1970, 1, 1), Precision.ABOUT), "1970年ごろ（昭和45年ごろ）", "about 1970"),
        (SaidDay(date(1989, 1, 1), Precision.YEAR), "1989年（昭和64年・平成元年）", "1989"),
        (SaidDay(date(2019, 5, 1), Precision.DAY), "2019年5月1日（令和元年）", "2019-05-01"),
    ],
)
def test_a_day_is_said_as_exactly_as_it_is_known(said, in_japanese, in_english):
    with override("ja"):
        assert day(said) == day(said.day, said.precision) == in_japanese
    with override("en"):
        assert day(said) == day(said.day, said.precision) == in_english


def test_a_day_that_is_not_known_is_not_invented():
    assert (day(None), short_day(None)) == ("", "")


def test_a_moment_is_told_as_the_clock_in_japan_shows_it():
    just_before_midnight_in_london = datetime(2026, 11, 22, 23, 5, tzinfo=UTC)

    with override("ja"):
        told = moment(just_before_midnight_in_london)

    assert told == "2026年11月23日（令和8年） 08:05"


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("S45.3.2", SaidDay(date(1970, 3, 2), Precision.DAY)),
        ("平成24年4月", SaidDay(date(2012, 4, 1), Precision.MONTH)),
        ("昭和60年ごろ", SaidDay(date(1985, 1, 1), Precision.ABOUT)),
        ("", None),
    ],
)
def test_a_day_may_be_written_as_people_write_it(written, understood):
    assert SaidDayField(required=False).clean(written) == understood


@pytest.mark.parametrize("precision", Precision)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_stands_in_a_field_reads_back_as_the_same_day(precision, language):
    said = SaidDay(date(1985, 1, 1), precision)
    field = SaidDayField()

    with override(language):
        assert field.clean(field.prepare_value(said)) == said


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("いつか", "“いつか” is not understood as a day."),
        ("45.3.2", "The year is not clear. Write all four digits, or the era: 1970, S45."),
        ("2026-02-30", "There is no such day in the calendar: 2026-02-30."),
        ("昭和99年", "The era did not last that long: 昭和99年."),
        ("昭和64年2月1日", "The era does not fit this day. Is 1989-02-01 meant?"),
        ("1800-01-01", "The year must be 1868 or later."),
        ("2012-04", "Please write the day, too: 2026-11-23, R8.11.23 or 令和8年11月23日."),
    ],
)
def test_a_day_that_cannot_be_read_is_answered_with_a_sentence(written, sentence):
    with override("en"):
        with pytest.raises(ValidationError) as refusal:
            DayField().clean(written)
        said = refusal.value.messages

    assert said == [sentence]


def test_only_a_field_that_looks_ahead_takes_a_day_that_is_still_to_come():
    tomorrow = timezone.localdate() + timedelta(1)

    assert DayField(may_come=True).clean(tomorrow.isoformat()) == tomorrow
    with pytest.raises(ValidationError):
        DayField().clean(tomorrow.isoformat())


def test_a_mistake_stands_beside_its_field_and_what_was_typed_stays():
    with override("en"):
        field = drawn("{{ field.as_field_group }}", field=mistaken_sample()["on"])

    assert '<label class="field__label" for="id_mistaken-on">' in field
    assert 'id="id_mistaken-on_error"><li>There is no such day' in field
    assert 'aria-describedby="id_mistaken-on_helptext id_mistaken-on_error"' in field
    assert 'aria-invalid="true"' in field
    assert 'value="R8.2.30"' in field


def test_every_field_says_in_words_whether_it_is_needed():
    with override("en"):
        needed = drawn("{{ field.as_field_group }}", field=Sample()["name"])
        not_needed = drawn("{{ field.as_field_group }}", field=Sample()["kana"])

    assert '<span class="mark mark--required">Required</span>' in needed
    assert '<span class="mark">Optional</span>' in not_needed


def test_choices_are_a_group_with_its_question_and_each_line_can_be_touched():
    group = drawn("{{ field.as_field_group }}", field=Sample()["way"])

    assert group.index("<fieldset") < group.index("<legend") < group.index('<div class="choices')
    assert group.count('<label class="choice" for="id_way_') == 3


def test_the_summary_leads_to_each_field_that_has_a_mistake():
    form = mistaken_sample()

    with override("en"):
        summary = render_to_string("components/error_summary.html", {"form": form})

    assert "Somebody else has changed this record" in summary
    for name in set(form.errors) - {"__all__"}:
        assert f'href="#{form[name].auto_id}"' in summary


@pytest.mark.parametrize(
    ("tone", "word"),
    [
        ("info", "For your information"),
        ("success", "Done"),
        ("caution", "Please note"),
        ("mistake", "To be corrected"),
    ],
)
def test_a_notice_says_its_tone_in_a_word_and_not_by_colour_alone(tone, word):
    with override("en"):
        notice = drawn("{% notice tone %}{{ words }}{% endnotice %}", tone=tone, words="<b>")

    assert f'aria-label="{word}"' in notice
    assert "<div>&lt;b&gt;</div>" in notice


def test_an_attempt_is_told_in_words_and_is_not_shown_as_a_contact():
    attempt = Note(day=OPENING, facts=["Telephone"], reached=False)

    with override("en"):
        note = render_to_string("components/notes.html", {"notes": [attempt]})

    assert "note--tried" in note
    assert "Tried, not met" in note


def test_what_was_typed_never_becomes_markup():
    typed = '<i title="'
    link = Link(typed, typed)
    note = Note(OPENING, [typed], typed, by=typed, ties=[typed], links=[link])
    card = RecordCard(typed, [typed], typed, typed, [typed], [typed], [link])
    person = PersonRow(typed, typed, "/", typed, typed, typed, "", typed)

    written = markup.notes([note]) + markup.record_cards([card]) + table_rows([person])

    assert "<i" not in written
    assert 'title="' not in written


def test_a_told_passage_is_named_by_its_own_words():
    passage = RecordCard(words="船で大阪へ", links=[Link("直す", "#")])

    card = markup.record_cards([passage])

    assert "<strong>" not in card
    assert '直す<span class="only-read-aloud"> – 船で大阪へ</span>' in card


def test_a_cell_carries_the_name_of_its_column_for_the_phone():
    table = Table("Ties", ["With whom", "Last met"], [[Link("Kitchen", "#"), OPENING]])

    with override("en"):
        rows = " ".join(render_to_string("components/table.html", {"table": table}).split())

    assert '<th scope="row" data-label="With whom"><span><a href="#">Kitchen</a>' in rows
    assert '<td data-label="Last met"><span><time datetime="2026-11-23">2026-11-23<' in rows


def test_a_name_is_the_title_of_its_own_page_and_leads_back_there_from_others():
    here = render_to_string("components/person_head.html", {"person": PersonHead("見本")})
    elsewhere = drawn(
        '{% include "components/person_head.html" with level="p" %}',
        person=PersonHead("見本", url="/there"),
    )

    assert "<h1" in here
    assert '<a href="/there">見本</a>' in elsewhere
    assert "<h1" not in elsewhere
