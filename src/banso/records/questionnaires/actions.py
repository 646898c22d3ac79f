"""Everything that may change a questionnaire, its rounds, its answers and their tags.

Who answers is not logged, nor when: an entry of the log would tell the moment of an answer.
"""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from banso.core.names.folding import fold
from banso.core.questionnaires.answering import clean
from banso.core.questionnaires.definition import Definition
from banso.core.questionnaires.reading import plain, read
from banso.core.statistics.disclosure import batch_of
from banso.records.audit import actions as audit
from banso.records.courses.models import Lesson
from banso.records.events.models import Event
from banso.records.keys import keep_once
from banso.records.questionnaires.choices import Wave, Way
from banso.records.questionnaires.models import (
    Answer,
    Questionnaire,
    QuestionnaireVersion,
    Round,
    Tag,
    Tagging,
)
from banso.records.staff.models import Worker
from banso.records.trainings.models import Run

NAMES = ("title", "title_en", "opening", "opening_en")
OPENING = ("version_id", "title", "wave", "series", "lesson_id", "run_id", "event_id", "opens_on",
           "closes_on", "with_code", "language")  # fmt: skip
ROUND_AMENDABLE = frozenset({"title", "opens_on", "closes_on", "with_code", "language"})
GIVEN = ("values", "field", "position", "years", "pair")
EMPTY = Definition()
MATERIAL = Path(__file__).parents[2] / "material" / "questionnaires"


class NothingIsAsked(Exception):
    """A questionnaire without a question cannot be asked."""


class ClosesBeforeItOpens(Exception):
    """The last day of a round lies before its first."""


class AlreadyClosed(Exception):
    """A closed round stays closed: its results have been seen whole. A new one can be opened."""


class WaveAlreadyThere(Exception):
    """In this series there is such a round already."""


class NotOpen(Exception):
    """The round has not begun yet, or is closed."""


class CodeUsed(Exception):
    """An answer with this code is there already. It stays; see docs/decisions/0035."""


@transaction.atomic
def make(
    title: str,
    *,
    title_en: str = "",
    opening: str = "",
    opening_en: str = "",
    name: str = "",
    definition: Definition = EMPTY,
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
) -> Questionnaire:
    """A new questionnaire with its first version; ``by`` None: it is shipped."""
    draft = Questionnaire(
        title=title, title_en=title_en, opening=opening, opening_en=opening_en, name=name
    )
    made = keep_once(draft, key, within="name", typed=NAMES)
    if made is draft:
        made.versions.create(number=1, definition=plain(definition))
        changes = audit.beginning(made, NAMES) | {"definition": [None, plain(definition)]}
        audit.note("questionnaire.made", made, by=by, at=at, changes=changes)
    return made


@transaction.atomic
def bring_in(*, folder: Path = MATERIAL, at: datetime) -> list[Questionnaire]:
    """Make the questionnaires that are shipped. One that is there stays as the office made it."""
    made = []
    for source in sorted(folder.glob("*.toml")):
        if not Questionnaire.objects.filter(name=source.stem).exists():
            written = tomllib.loads(source.read_text(encoding="utf-8"))
            asked = read({"questions": written["questions"]})
            words = {each: written.get(each, "") for each in NAMES}
            made.append(make(**words, name=source.stem, definition=asked, by=None, at=at))
    return made


@transaction.atomic
def rename(questionnaire: Questionnaire, *, by: Worker, at: datetime, **new: object) -> None:
    changes = audit.change(questionnaire, new, allowed=NAMES)
    audit.keep("questionnaire.renamed", questionnaire, changes, by=by, at=at)


@transaction.atomic
def change_questions(
    questionnaire: Questionnaire,
    *,
    edit: Callable[[Definition], Definition],
    by: Worker,
    at: datetime,
) -> QuestionnaireVersion:
    """Ask otherwise from now on. What has answers stays as it was, and a new version begins.

    ``edit`` makes the new definition from the newest one (core.questionnaires.editing), so that
    two people who change different questions do not undo each other. Rounds that have no answers
    yet ask in the new way; the others go on as they began.
    """
    Questionnaire.objects.select_for_update().get(pk=questionnaire.pk)
    newest = _newest(questionnaire, lock=True)
    before, after = newest.definition, plain(edit(newest.asked()))
    if before == after:
        return newest
    if newest.answers.exists():
        waiting = newest.rounds.filter(answers=None)
        newest = questionnaire.versions.create(number=newest.number + 1, definition=after)
        Round.objects.filter(pk__in=list(waiting.values_list("pk", flat=True))).update(
            version=newest
        )
    else:
        newest.definition = after
        newest.save(update_fields=["definition"])
    changes: audit.Changes = {"definition": [before, after]}
    audit.note("questionnaire.changed", questionnaire, by=by, at=at, changes=changes)
    return newest


@transaction.atomic
def copy(
    questionnaire: Questionnaire,
    *,
    title: str,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
    **words: str,
) -> Questionnaire:
    """The same questions under another title, to be changed without touching the first."""
    asked = _newest(questionnaire).asked()
    return make(title, definition=asked, key=key, by=by, at=at, **words)


def _newest(questionnaire: Questionnaire, *, lock: bool = False) -> QuestionnaireVersion:
    versions = questionnaire.versions.order_by("-number")
    return (versions.select_for_update(no_key=True) if lock else versions)[:1].get()


@transaction.atomic
def open_round(
    questionnaire: Questionnaire,
    *,
    wave: str = Wave.AFTER,
    title: str = "",
    lesson: Lesson | None = None,
    run: Run | None = None,
    event: Event | None = None,
    opens_on: date,
    closes_on: date | None = None,
    with_code: bool = False,
    language: str = "ja",
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
) -> Round:
    """Ask the newest version, about at most one thing, from a day on."""
    draft = Round(
        version=_newest(questionnaire),
        wave=wave,
        title=title,
        lesson=lesson,
        run=run,
        event=event,
        opens_on=opens_on,
        closes_on=closes_on,
        with_code=with_code,
        language=language,
    )
    return _open(draft, key, by=by, at=at)


@transaction.atomic
def open_next(
    before: Round,
    *,
    wave: str,
    opens_on: date,
    closes_on: date | None = None,
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
) -> Round:
    """A further round of the same series: its answers are compared with those of ``before``."""
    draft = Round(
        version=_newest(before.version.questionnaire),
        series=before.series,
        wave=wave,
        title=before.title,
        lesson_id=before.lesson_id,
        run_id=before.run_id,
        event_id=before.event_id,
        opens_on=opens_on,
        closes_on=closes_on,
        with_code=before.with_code,
        language=before.language,
    )
    others = Round.objects.filter(series=before.series, wave=wave)
    if others.exclude(pk=key).exists():
        raise WaveAlreadyThere
    return _open(draft, key, by=by, at=at)


def _open(draft: Round, key: UUID | None, *, by: Worker | None, at: datetime) -> Round:
    if not draft.version.asked().questions:
        raise NothingIsAsked
    _check_days(draft)
    made = keep_once(draft, key, within="version_id", typed=("wave", "opens_on", "closes_on"))
    if made is draft:
        audit.note("round.opened", made, by=by, at=at, changes=audit.beginning(made, OPENING))
    return made


def _check_days(asked: Round) -> None:
    if asked.closes_on is not None and asked.closes_on < asked.opens_on:
        raise ClosesBeforeItOpens


@transaction.atomic
def amend_round(asked: Round, *, by: Worker, at: datetime, **new: object) -> None:
    asked = _locked(asked)
    if not asked.may_still_come(timezone.localdate(at)):
        raise AlreadyClosed
    changes = audit.change(asked, new, allowed=ROUND_AMENDABLE)
    _check_days(asked)
    audit.keep("round.amended", asked, changes, by=by, at=at)


@transaction.atomic
def close_round(asked: Round, *, by: Worker, at: datetime) -> None:
    """No more answers from now on; all that came are shown."""
    asked = _locked(asked)
    today = timezone.localdate(at)
    if not asked.may_still_come(today):
        raise AlreadyClosed
    changes = audit.change(asked, {"closed_on": today}, allowed={"closed_on"})
    audit.keep("round.closed", asked, changes, by=by, at=at)


def _locked(asked: Round) -> Round:
    return Round.objects.select_for_update(of=("self",)).get(pk=asked.pk)


@transaction.atomic
def answer(
    asked: Round,
    values: Mapping[str, object],
    *,
    version: QuestionnaireVersion | None = None,
    field: str = "",
    position: str = "",
    years: int | None = None,
    code: str = "",
    key: UUID | None = None,
    at: datetime,
) -> Answer:
    """Keep what somebody answered by link or QR code. ``version``: what they had before them."""
    asked = _locked(asked)
    today = timezone.localdate(at)
    if not asked.is_open(today):
        raise NotOpen
    draft = Answer(
        round=asked, field=field, position=position, years=years, way=Way.PHONE, on=today
    )
    return _keep(draft, values, version=version, code=code, key=key)


@transaction.atomic
def enter_from_paper(
    asked: Round,
    values: Mapping[str, object],
    *,
    version: QuestionnaireVersion | None = None,
    field: str = "",
    position: str = "",
    years: int | None = None,
    code: str = "",
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Answer:
    """Keep what stands on a sheet of paper. Sheets come in late; only a closed round is closed."""
    asked = _locked(asked)
    if not asked.may_still_come(timezone.localdate(at)):
        raise AlreadyClosed
    draft = Answer(
        round=asked,
        field=field,
        position=position,
        years=years,
        way=Way.PAPER,
        entered_by=by,
        on=timezone.localdate(at),
    )
    kept = _keep(draft, values, version=version, code=code, key=key)
    if kept is draft:
        audit.note("round.sheet_entered", asked, by=by, at=at)
    return kept


def _keep(
    draft: Answer,
    values: Mapping[str, object],
    *,
    version: QuestionnaireVersion | None,
    code: str,
    key: UUID | None,
) -> Answer:
    """The round is locked, so that answers are counted into their batches one after another."""
    asked = draft.round
    versions = QuestionnaireVersion.objects.select_for_update(no_key=True)
    draft.version = versions.get(pk=version.pk if version else asked.version_id)
    draft.values = clean(draft.version.asked(), values)
    draft.pair = pair_of(asked, code)
    others = asked.answers.exclude(pk=key)
    if draft.pair and others.filter(pair=draft.pair).exists():
        raise CodeUsed
    draft.batch = batch_of(asked.answers.count())
    return keep_once(draft, key, within="round_id", typed=GIVEN)


def pair_of(asked: Round, code: str) -> str:
    """What pairs the answers with the same code within a series, and nowhere else.

    Written by hand on a phone or on paper, so that blanks, width and kana do not matter. The
    installation's secret goes into it: who has the database alone cannot try all codes.
    """
    folded = fold(code)
    if not folded or not asked.with_code:
        return ""
    salt = f"banso.questionnaires.pair.{asked.series}"
    return salted_hmac(salt, folded, algorithm="sha256").hexdigest()


@transaction.atomic
def tag(given: Answer, question: str, *, name: str, by: Worker, at: datetime) -> Tagging:
    """Put free words under a tag, which is made if it is new."""
    questionnaire = given.version.questionnaire
    found, _new = Tag.objects.get_or_create(questionnaire=questionnaire, name=name)
    made, new = Tagging.objects.get_or_create(answer=given, question=question, tag=found)
    if new:
        changes: audit.Changes = {"tag": [None, name]}
        audit.note("answer.tagged", given, by=by, at=at, changes=changes)
    return made


@transaction.atomic
def untag(tagging: Tagging, *, by: Worker, at: datetime) -> None:
    """A tag that nothing is under any more goes, too."""
    changes: audit.Changes = {"tag": [tagging.tag.name, None]}
    audit.note("answer.untagged", tagging.answer, by=by, at=at, changes=changes)
    tagging.delete()
    Tag.objects.filter(pk=tagging.tag_id, taggings=None).delete()


def note_export(asked: Round, what: str, *, by: Worker, at: datetime) -> None:
    """Answers left the house as a file; ``what``: which."""
    audit.note("round.exported", asked, by=by, at=at, changes={"file": [None, what]})
