"""Everything that may change a person (本人), the names, and who lives under one roof (世帯)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from banso.core.calendar.past import check_past
from banso.records.audit import actions as audit
from banso.records.keys import keep_once
from banso.records.people.choices import NameKind, Precision, Sex
from banso.records.people.models import Household, Membership, Name, Person, findable
from banso.records.staff.models import Team, Worker

BEGINNING = frozenset(
    {"called", "kana", "holder_id", "sex", "sex_words", "born_on", "born_precision"}
)
AMENDABLE = BEGINNING - {"called", "kana"}
OF_NAME = frozenset({"written", "kana", "kind"})
OF_MEMBERSHIP = frozenset({"relation", "joined_on", "left_on"})


class HolderOfAnotherTeam(Exception):
    """Whoever holds a person (担当) belongs to the person's team."""


class BirthNeedsPrecision(Exception):
    """A birth has a day and how exactly it is known, or neither."""


class WordsForSexOnlyWithOther(Exception):
    """Words of one's own (他の欄) go with "other" only."""


class AlreadyHasThisName(Exception):
    """The person has this name of this kind already; nothing needs to be written."""


class AlreadyLivesThere(Exception):
    """The person lives in this household on that day, as somebody wrote before."""


class SamePerson(Exception):
    """Nobody shares a household with oneself; another person was meant."""


class AlreadyLeft(Exception):
    """Somebody else has written that the person left; show what they wrote."""


class LeavesBeforeJoining(Exception):
    """The day of leaving lies before the day of joining."""


@transaction.atomic
def receive(
    *,
    team: Team,
    called: str,
    kana: str = "",
    name_kind: NameKind = NameKind.REAL,
    sex: Sex = Sex.UNKNOWN,
    sex_words: str = "",
    born_on: date | None = None,
    born_precision: Precision | str = "",
    holder: Worker | None = None,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Person:
    """Receive someone (受けとめ). Almost nothing need be known: 「3階の男性」 is enough."""
    draft = Person(
        team=team,
        holder=holder,
        called=called,
        kana=kana,
        sex=sex,
        sex_words=sex_words,
        born_on=born_on,
        born_precision=born_precision,
        written_at=at,
        **findable([called, kana]),
    )
    _check(draft, today=timezone.localdate(at))
    person = keep_once(draft, key, within="team_id", typed=BEGINNING)
    if person is draft:
        Name.objects.create(person=person, kind=name_kind, written=called, kana=kana)
        changes = audit.beginning(person, BEGINNING)
        audit.note("person.received", person, by=by, at=at, changes=changes)
    return person


@transaction.atomic
def amend(person: Person, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct or add what is known: ``sex``, ``sex_words``, ``born_on``, ``born_precision``,
    ``holder``. Names have actions of their own.
    """
    person = _locked(person)
    if "holder" in new:
        holder = new.pop("holder")
        new["holder_id"] = holder.pk if holder else None
    changes = audit.change(person, new, allowed=AMENDABLE)
    _check(person, today=timezone.localdate(at))
    audit.keep("person.amended", person, changes, by=by, at=at)


@transaction.atomic
def give_name(
    person: Person,
    written: str,
    *,
    kana: str = "",
    kind: NameKind,
    call_so: bool = False,
    by: Worker,
    at: datetime,
) -> Name:
    """Add a name. ``call_so``: the person is called by it from now on; the others stay."""
    person = _locked(person)
    name = Name.objects.filter(person=person, kind=kind, written=written).first()
    if name is not None and not call_so:
        raise AlreadyHasThisName
    if name is None:
        name = Name.objects.create(person=person, kind=kind, written=written, kana=kana)
        changes = audit.beginning(name, OF_NAME)
        audit.note("name.given", name, by=by, at=at, changes=changes)
    elif kana:
        changes = audit.change(name, {"kana": kana}, allowed=OF_NAME)
        audit.keep("name.amended", name, changes, by=by, at=at)
    if call_so:
        _call(person, name, by=by, at=at)
    _make_findable(person)
    return name


@transaction.atomic
def amend_name(name: Name, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct how a name was written; a person called by it is called by the corrected one."""
    person = _locked(name.person)
    name = Name.objects.select_for_update(of=("self",)).get(pk=name.pk)
    was_called = (person.called, person.kana) == (name.written, name.kana)
    changes = audit.change(name, new, allowed=OF_NAME)
    others = Name.objects.filter(person=person, kind=name.kind, written=name.written)
    if others.exclude(pk=name.pk).exists():
        raise AlreadyHasThisName
    audit.keep("name.amended", name, changes, by=by, at=at)
    if was_called:
        _call(person, name, by=by, at=at)
    _make_findable(person)


@transaction.atomic
def share_household(
    person: Person,
    *,
    household: Household | None = None,
    with_person: Person | None = None,
    relation: str = "",
    joined_on: date | None = None,
    by: Worker,
    at: datetime,
) -> Membership:
    """Record that ``person`` lives in a household (世帯), since ``joined_on`` or ever.

    ``with_person``: in the one where that person lives on that day; if there is none yet, one
    is made for both. With neither, the person lives alone.
    """
    day = joined_on or timezone.localdate(at)
    check_past(joined_on, today=timezone.localdate(at))
    if with_person is not None and household is None:
        if with_person.pk == person.pk:
            raise SamePerson
        household = _household_of(with_person, day, by=by, at=at)
    household = household or Household.objects.create(written_at=at)
    Household.objects.select_for_update(of=("self",)).get(pk=household.pk)
    stays = Membership.objects.filter(household=household, person=person)
    if stays.overlapping(joined_on).exists():
        raise AlreadyLivesThere
    return _join(household, person, relation=relation, joined_on=joined_on, by=by, at=at)


@transaction.atomic
def leave_household(membership: Membership, *, on: date, by: Worker, at: datetime) -> None:
    """Record that a person left the household; ``on`` is the first day elsewhere."""
    membership = Membership.objects.select_for_update(of=("self",)).get(pk=membership.pk)
    if membership.left_on is not None:
        raise AlreadyLeft
    check_past(on, today=timezone.localdate(at))
    if membership.joined_on is not None and on < membership.joined_on:
        raise LeavesBeforeJoining
    changes = audit.change(membership, {"left_on": on}, allowed=OF_MEMBERSHIP)
    audit.keep("household.left", membership, changes, by=by, at=at)


def _locked(person: Person) -> Person:
    return Person.objects.select_for_update(of=("self",)).get(pk=person.pk)


def _check(person: Person, *, today: date) -> None:
    check_past(person.born_on, today=today)
    if (person.born_on is None) != (person.born_precision == ""):
        raise BirthNeedsPrecision
    if person.sex_words and person.sex != Sex.OTHER:
        raise WordsForSexOnlyWithOther
    if person.holder is not None and person.holder.team_id != person.team_id:
        raise HolderOfAnotherTeam


def _call(person: Person, name: Name, *, by: Worker, at: datetime) -> None:
    new = {"called": name.written, "kana": name.kana}
    changes = audit.change(person, new, allowed=BEGINNING)
    audit.keep("person.called", person, changes, by=by, at=at)


def _make_findable(person: Person) -> None:
    """Anew from all names: what was corrected away must not find the person any more."""
    rows = person.names.order_by("pk").values_list("written", "kana")
    names = [person.called, person.kana, *(part for row in rows for part in row)]
    Person.objects.filter(pk=person.pk).update(**findable(names))


def _household_of(person: Person, day: date, *, by: Worker, at: datetime) -> Household:
    """Where ``person`` lives on ``day``; made if nothing is known yet.

    In two households at once (a child of parted parents) the one joined last is meant.
    """
    person = _locked(person)  # or two workers at once would make two households
    stays = Membership.objects.filter(person=person).living_there_on(day)
    newest_first = (F("joined_on").desc(nulls_last=True), "-pk")
    latest = stays.select_related("household").order_by(*newest_first).first()
    if latest is not None:
        return latest.household
    household = Household.objects.create(written_at=at)
    _join(household, person, relation="", joined_on=None, by=by, at=at)
    return household


def _join(
    household: Household,
    person: Person,
    *,
    relation: str,
    joined_on: date | None,
    by: Worker,
    at: datetime,
) -> Membership:
    membership = Membership.objects.create(
        household=household, person=person, relation=relation, joined_on=joined_on
    )
    changes = audit.beginning(membership, OF_MEMBERSHIP)
    audit.note("household.joined", membership, by=by, at=at, changes=changes)
    return membership
