"""Questionnaires, rounds and answers, as pages need them.

``shown_in`` is the one way to the answers of a round: it leaves out the batches that are not to
be seen yet (core.statistics.disclosure).
"""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import (
    Count,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
)
from django.db.models.functions import Cast

from banso.core.questionnaires.columns import Given
from banso.core.questionnaires.definition import Definition, Kind
from banso.core.statistics.disclosure import batches_shown
from banso.records.courses.models import Lesson
from banso.records.events.models import Event
from banso.records.questionnaires.choices import Wave
from banso.records.questionnaires.models import (
    Answer,
    Questionnaire,
    QuestionnaireVersion,
    Round,
    Tag,
    Tagging,
)
from banso.records.questions import rows
from banso.records.texts.models import Text, Version
from banso.records.trainings.models import Run

ORDER_OF_WAVES = {wave: place for place, wave in enumerate(Wave)}


class QuestionnaireLine(NamedTuple):
    id: UUID
    title: str
    title_en: str
    rounds: int
    questions: int


def questionnaires_for_list() -> list[QuestionnaireLine]:
    """Those that are shipped first, then by their titles."""
    newest = QuestionnaireVersion.objects.filter(questionnaire=OuterRef("pk")).order_by("-number")
    length = Func(F("definition__questions"), function="jsonb_array_length")
    found = Questionnaire.objects.annotate(
        rounds=Count("versions__rounds"),
        questions=Subquery(newest.values(length=length)[:1], output_field=IntegerField()),
    )
    return rows(QuestionnaireLine, found.order_by(F("name").desc(), "title", "pk"))


def newest_version(questionnaire: Questionnaire) -> QuestionnaireVersion:
    return questionnaire.versions.order_by("-number")[:1].get()


class RoundLine(NamedTuple):
    """A round in a list, with what it is about in words and how many answers have come."""

    id: UUID
    code: str
    wave: str
    series: UUID
    questionnaire_id: UUID
    questionnaire_title: str
    questionnaire_title_en: str
    title: str
    lesson_title: str | None
    lesson_title_en: str | None
    run_title: str | None
    event_title: str | None
    opens_on: date
    closes_on: date | None
    closed_on: date | None
    arrived: int

    is_open = Round.is_open
    will_be_open = Round.will_be_open
    may_still_come = Round.may_still_come

    @property
    def wave_label(self) -> str:
        return Wave(self.wave).label


def rounds_of(questionnaire: Questionnaire) -> list[RoundLine]:
    """The newest first."""
    return _lines(Round.objects.filter(version__questionnaire=questionnaire))


def line_of(asked: Round) -> RoundLine:
    return _lines(Round.objects.filter(pk=asked.pk))[0]


def rounds_about(thing: Lesson | Run | Event) -> list[RoundLine]:
    return _lines(Round.objects.filter(**{thing._meta.model_name or "": thing}))


def rounds_in_series(asked: Round) -> list[RoundLine]:
    """Before, after, three months later: as many of them as there are."""
    found = _lines(Round.objects.filter(series=asked.series))
    return sorted(found, key=lambda line: ORDER_OF_WAVES[Wave(line.wave)])


def _lines(found: QuerySet[Round]) -> list[RoundLine]:
    newest = Version.objects.filter(text=OuterRef("lesson__text")).order_by("-number")
    annotated = found.annotate(
        questionnaire_id=F("version__questionnaire"),
        questionnaire_title=F("version__questionnaire__title"),
        questionnaire_title_en=F("version__questionnaire__title_en"),
        lesson_title=Subquery(newest.values("title")[:1]),
        lesson_title_en=Subquery(newest.values("title_en")[:1]),
        run_title=F("run__title"),
        event_title=F("event__title"),
        arrived=Count("answers"),
    )
    return rows(RoundLine, annotated.order_by("-opens_on", "-pk"))


def round_with_code(code: str) -> Round:
    """As somebody types it: small and wide letters and blanks do not matter."""
    typed = "".join(unicodedata.normalize("NFKC", code).split()).upper()
    if not typed.isascii() or not typed.isalnum():
        raise Round.DoesNotExist
    return Round.objects.select_related("version__questionnaire").get(code=typed)


def shown_in(asked: Round, *, on: date) -> QuerySet[Answer]:
    """The answers that may be seen on this day, in no order that tells who answered when."""
    arrived = asked.answers.count()
    shown = batches_shown(arrived, complete=not asked.may_still_come(on))
    return asked.answers.filter(batch__lt=shown).order_by("pk")


def given_in(asked: Round, *, on: date) -> list[Given]:
    """The same, as the core counts them. The values are read in one piece, not one by one."""
    numbers = dict(QuestionnaireVersion.objects.values_list("pk", "number").filter(
        questionnaire=asked.version.questionnaire_id))  # fmt: skip
    found = shown_in(asked, on=on).annotate(written=Cast("values", TextField()))
    rows = list(found.values_list("written", "version", "field", "position", "pair"))
    values = json.loads(f"[{','.join(row[0] for row in rows)}]")
    return [
        Given(value, numbers[version], *about)
        for value, (_, version, *about) in zip(values, rows, strict=True)
    ]


def versions_answered(rounds: Iterable[Round]) -> dict[int, Definition]:
    """What was asked in these rounds, by the number of its version."""
    keys = [each.pk for each in rounds]
    answered = Answer.objects.filter(round__in=keys, version=OuterRef("pk"))
    opened = Round.objects.filter(pk__in=keys, version=OuterRef("pk"))
    found = QuestionnaireVersion.objects.filter(Exists(answered) | Exists(opened))
    return {version.number: version.asked() for version in found.order_by("number")}


class TagUse(NamedTuple):
    tagging: UUID
    tag: UUID
    name: str


class Said(NamedTuple):
    """Free words of one answer to one question, and the tags they stand under."""

    answer: UUID
    question: str
    words: str
    tags: Sequence[TagUse]


def words_said(asked: Round, *, on: date, sought: str = "", tag: UUID | None = None) -> list[Said]:
    """All free words that may be read on this day."""
    tags = _tags_of(asked)
    texts = {
        question.name
        for definition in versions_answered([asked]).values()
        for question in definition.questions
        if question.kind is Kind.TEXT
    }
    said = [
        Said(key, name, words, tags.get((key, name), ()))
        for key, values in shown_in(asked, on=on).values_list("pk", "values")
        for name, words in values.items()
        if name in texts and sought.casefold() in words.casefold()
    ]
    return [each for each in said if tag is None or tag in {use.tag for use in each.tags}]


def _tags_of(asked: Round) -> dict[tuple[UUID, str], list[TagUse]]:
    found: dict[tuple[UUID, str], list[TagUse]] = {}
    taggings = Tagging.objects.filter(answer__round=asked).order_by("tag__name")
    for answer, question, *use in taggings.values_list(
        "answer", "question", "pk", "tag", "tag__name"
    ):
        found.setdefault((answer, question), []).append(TagUse(*use))
    return found


class TagLine(NamedTuple):
    id: UUID
    name: str
    uses: int


def tags_used(asked: Round) -> list[TagLine]:
    """The tags of the questionnaire, with how often each is used in this round."""
    used = Count("taggings", filter=Q(taggings__answer__round=asked))
    found = Tag.objects.filter(questionnaire=asked.version.questionnaire_id)
    return rows(TagLine, found.annotate(uses=used).order_by("name"))


class TextLine(NamedTuple):
    id: UUID
    title: str
    title_en: str


def texts_for_choice() -> list[TextLine]:
    """All texts by their newest titles, to remark on."""
    newest = Version.objects.filter(text=OuterRef("pk")).order_by("-number")
    found = Text.objects.annotate(
        title=Subquery(newest.values("title")[:1]), title_en=Subquery(newest.values("title_en")[:1])
    )
    return rows(TextLine, found.order_by("kind", "place", "name"))


def series_of(asked: Round) -> list[Round]:
    return list(Round.objects.filter(series=asked.series).order_by("opens_on", "pk"))
