"""Finding a person by whatever is remembered of the name, and who lives under one roof."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Case, F, IntegerField, QuerySet, Value, When

from banso.core.names.folding import fold, grams
from banso.records.people.models import BETWEEN_NAMES, Membership, Name, Person
from banso.records.questions import Question, rows

LONGEST_SOUGHT = 400  # folded characters; ㍿ unfolds to four, and a name has a hundred


def find(people: QuerySet[Person], text: str) -> QuerySet[Person]:
    """Those of ``people`` who have ``text`` in a name, an alias or its kana.

    A whole name comes first, then a beginning, then any other part. Nothing to look for
    finds nobody. The caller limits.
    """
    sought = fold(text)
    if not sought or len(sought) > LONGEST_SOUGHT:
        return people.none()
    closeness = Case(
        When(folded__contains=BETWEEN_NAMES + sought + BETWEEN_NAMES, then=Value(0)),
        When(folded__contains=BETWEEN_NAMES + sought, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    # The index knows pairs of characters only; that they stand in one row is checked after it.
    found = people.filter(grams__contains=_pieces(sought), folded__contains=sought)
    return found.order_by(closeness, "kana", "called", "pk")


def _pieces(sought: str) -> list[str]:
    """The pairs say all that the single characters would, and say it more narrowly."""
    if len(sought) == 1:
        return [sought]
    return [gram for gram in grams(sought) if len(gram) > 1]


class PersonLine(NamedTuple):
    """A person as a list shows one."""

    id: UUID
    called: str
    kana: str
    born_on: date | None
    born_precision: str
    holder_name: str | None


def lines(people: QuerySet[Person]) -> list[PersonLine]:
    return rows(PersonLine, people.annotate(holder_name=F("holder__name")))


def by_kana(people: QuerySet[Person]) -> QuerySet[Person]:
    """In the order of a Japanese index; whose reading is not known comes last."""
    return people.order_by(Case(When(kana="", then=1), default=0), "kana", "called", "pk")


class NameLine(NamedTuple):
    id: UUID
    kind: str
    written: str
    kana: str


NAMES = Question(NameLine, lambda person: Name.objects.filter(person=person).order_by("pk"))


def names_for_page(person: Person) -> list[NameLine]:
    """Every name the person has or had, in the order in which they were told."""
    return NAMES(person=person.pk)


def household_on(person: Person, day: date, *, among: QuerySet[Person]) -> QuerySet[Membership]:
    """Everyone who lives with ``person`` on ``day``, the person included.

    ``among``: the people whom the reader may see. Others of the household are not told.
    """
    roofs = Membership.objects.filter(person=person).living_there_on(day).values("household")
    living = Membership.objects.living_there_on(day).filter(household__in=roofs)
    return (
        living.filter(person__in=among)
        .select_related("person")
        .order_by("household", "joined_on", "pk")
    )


def stays_under_one_roof(person: Person, *, among: QuerySet[Person]) -> QuerySet[Membership]:
    """Every stay, ended or not, in a household in which ``person`` lives or has lived.

    ``among``: the people whom the reader may see.
    """
    roofs = Membership.objects.filter(person=person).values("household")
    stays = Membership.objects.filter(household__in=roofs, person__in=among)
    return stays.select_related("person").order_by("pk")


def stays_of(person: Person) -> QuerySet[Membership]:
    """In which households the person has lived, the latest first."""
    return person.memberships.select_related("household").order_by("-joined_on", "-pk")
