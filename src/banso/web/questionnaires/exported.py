"""What leaves the house as a file, so made that nobody can be found in it (docs/decisions/0035).

Figures are those of the page. Whole answers go without own words, years, days and codes; field
and position stand beside them only where enough people share both. Own words go by themselves.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.core.questionnaires.columns import Asked, Given, questions_of
from banso.core.questionnaires.counting import results
from banso.core.questionnaires.definition import Definition, Kind
from banso.core.statistics.disclosure import left_out
from banso.records.audience import Field, Position
from banso.records.questionnaires.models import Round
from banso.records.questionnaires.queries import given_in, versions_answered, words_said
from banso.web.components.shapes import Table
from banso.web.questionnaires.results_told import group_name, options_of, told_results


def figures(asked: Round, *, on: date, language: str) -> Table:
    """One line for each option, for all and for each group that may be shown."""
    found = results(versions_answered([asked]), given_in(asked, on=on))
    rows: list[list[object]] = []
    for told, result in zip(told_results(found, language), found, strict=True):
        if result.told:
            options = options_of(result.question, language)
            everybody = pgettext("of a questionnaire", "All")
            rows += _lines([told.words, everybody], options, result.told.counts)
            for group, name in _groups(result):
                rows += _lines([told.words, name], options, group.counts if group else None)
    columns = [_("Question"), _("Group"), _("Answer"), _("Number of answers")]
    return Table(_("Results"), columns, rows)


def _groups(result):
    names = ((result.by_field, dict(Field.choices)), (result.by_position, dict(Position.choices)))
    for groups, labels in names:
        if any(group.group for group in groups):
            yield from ((group.told, group_name(group.group, labels)) for group in groups)


def _lines(
    about: list[object], options: Sequence[str], counts: Sequence[int] | None
) -> list[list[object]]:
    if counts is None:
        return [[*about, _("Not shown: too few people"), ""]]
    return [[*about, option, count] for option, count in zip(options, counts, strict=True)]


def whole_answers(asked: Round, *, on: date, language: str) -> Table:
    """One line for each answer."""
    given = given_in(asked, on=on)
    both = [(each.field, each.position) for each in given]
    hidden = left_out(Counter(both))
    counted = [
        each
        for each in questions_of(versions_answered([asked]))
        if each.question.kind is not Kind.TEXT
    ]
    rows = [
        [
            *_who(each, hidden=(each.field, each.position) in hidden),
            *(_chosen(question, each, language) for question in counted),
        ]
        for each in given
    ]
    asked_words = [each.question.words.said_in(language) for each in counted]
    return Table(_("Answers"), [_("Field"), _("Position"), *asked_words], rows)


def _who(given: Given, *, hidden: bool) -> list[str]:
    if hidden:
        return [_("Not shown: too few people")] * 2
    labels: tuple[Mapping[str, object], ...] = (dict(Field.choices), dict(Position.choices))
    said = (given.field, given.position)
    return [group_name(group, names) for group, names in zip(said, labels, strict=True)]


def _chosen(asked: Asked, given: Given, language: str) -> str | int:
    value = given.values.get(asked.question.name)
    if value is None or given.version not in asked.versions:
        return ""
    if asked.question.scale:
        return value
    names = dict(zip(asked.question.options, options_of(asked.question, language), strict=True))
    chosen = value if isinstance(value, list) else [value]
    return "、".join(names.get(each, "") for each in chosen)


def own_words(asked: Round, *, on: date, language: str) -> Table:
    definitions: Mapping[int, Definition] = versions_answered([asked])
    words = {
        each.question.name: each.question.words.said_in(language)
        for each in reversed(questions_of(definitions))
    }
    rows = [
        [words[said.question], said.words, "、".join(use.name for use in said.tags)]
        for said in sorted(words_said(asked, on=on), key=lambda each: each.question)
    ]
    return Table(_("Own words"), [_("Question"), _("Own words"), _("Tags")], rows)


TABLES: Mapping[str, Callable[..., Table]] = {
    "figures": figures,
    "answers": whole_answers,
    "words": own_words,
}
