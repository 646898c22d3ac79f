"""The records on a person's page, as cards: words and ways ready to read.

What many cards say is put into words once, and each kind of address is put together once.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.accompaniment.choices import CrossingKind
from banso.records.accompaniment.queries import CrossingLine
from banso.records.life.queries import PassageLine, TroubleLine
from banso.records.people.choices import NameKind
from banso.records.people.queries import NameLine
from banso.records.plans.queries import PlanLine
from banso.records.ties.choices import HowEnded, Kind
from banso.records.ties.queries import TieLine
from banso.web.components.persons import days_ago
from banso.web.components.shapes import Link, RecordCard
from banso.web.components.templatetags.days import day, short_day
from banso.web.components.ways import way_to_each


def tie_cards(person: UUID, ties: Iterable[TieLine], on: date) -> Iterator[RecordCard]:
    ways = [
        (_("Confirm a rhythm"), way_to_each("confirm-rhythm", person)),
        (pgettext("a tie", "It has ended"), way_to_each("end-tie", person)),
        (put_right(), way_to_each("amend-tie", person)),
    ]
    for tie in ties:
        links = [Link(label, way(tie.id)) for label, way in ways]
        yield RecordCard(
            tie.with_whom,
            facts=[str(Kind(tie.kind).label)],
            tag=_("Role: %(role)s") % {"role": tie.role} if tie.role else "",
            quiet=[tie_days(tie)],
            lines=[*tie_lines(tie, on)],
            links=links if tie.alive else links[-1:],
        )


def tie_days(tie: TieLine) -> str:
    days = {"since": day(tie.began_on, tie.began_precision), "until": day(tie.ended_on)}
    if tie.alive:
        return _("Since %(since)s") % days
    how = HowEnded(tie.how_ended).label
    return _("From %(since)s until %(until)s (%(how)s)") % (days | {"how": how})


def tie_lines(tie: TieLine, on: date) -> Iterator[str]:
    """An ended tie is not asked when it was last seen."""
    if not tie.alive:
        return
    if tie.last_seen_on:
        seen = {"seen": short_day(tie.last_seen_on), "ago": days_ago(tie.last_seen_on, on)}
        yield _("Last met or heard of: %(seen)s (%(ago)s)") % seen
    else:
        yield _("Not met or heard of so far")
    if tie.every_days:
        rhythm = {"days": tie.every_days, "on": short_day(tie.confirmed_on)}
        yield _("In touch every %(days)s days, as confirmed on %(on)s") % rhythm


def plan_cards(person: UUID, plans: Iterable[PlanLine]) -> Iterator[RecordCard]:
    ends = pgettext("a plan", "It ends"), way_to_each("end-plan", person)
    amend = put_right(), way_to_each("amend-plan", person)
    for plan in plans:
        ways = [amend] if plan.ended_on else [ends, amend]
        yield RecordCard(
            plan.title,
            words=plan.result or plan.goal,
            quiet=[plan.agency_name],
            lines=[*plan_lines(plan)],
            links=[Link(label, way(plan.id)) for label, way in ways],
        )


def plan_lines(plan: PlanLine) -> Iterator[str]:
    days = {"begin": short_day(plan.begins_on), "end": short_day(plan.ended_on or plan.planned_end)}
    if plan.ended_on:
        yield _("From %(begin)s to %(end)s") % days
    else:
        yield _("From %(begin)s, planned until %(end)s") % days
    if plan.overdue:
        yield _("The planned end has passed: end it, or prolong it.")


def trouble_cards(person: UUID, troubles: Iterable[TroubleLine]) -> Iterator[RecordCard]:
    settle = _("It is settled"), way_to_each("settle-trouble", person)
    amend = put_right(), way_to_each("amend-trouble", person)
    told = pgettext("a trouble", "told later")
    for trouble in troubles:
        settled = {"day": short_day(trouble.settled_on)}
        happened = day(trouble.happened_on, trouble.precision)
        ways = [amend] if trouble.settled_on else [settle, amend]
        yield RecordCard(
            trouble.what,
            quiet=[f"{happened} {told}" if trouble.told else happened],
            lines=[_("Settled on %(day)s") % settled] if trouble.settled_on else [],
            links=[Link(label, way(trouble.id)) for label, way in ways],
        )


def crossing_cards(person: UUID, crossings: Iterable[CrossingLine]) -> Iterator[RecordCard]:
    label, way = put_right(), way_to_each("amend-crossing", person)
    for crossing in crossings:
        yield RecordCard(
            str(CrossingKind(crossing.kind).label),
            facts=[crossing.with_whom] if crossing.with_whom else [],
            words=crossing.words,
            quiet=[day(crossing.on)],
            links=[Link(label, way(crossing.id))],
        )


def story_cards(person: UUID, story: Iterable[PassageLine]) -> Iterator[RecordCard]:
    label, way = put_right(), way_to_each("amend-passage", person)
    for passage in story:
        days = [day(edge, passage.precision) for edge in (passage.began_on, passage.until) if edge]
        told = _("Told on %(day)s") % {"day": short_day(passage.told_on)}
        yield RecordCard(
            words=passage.words,
            quiet=[" – ".join(days), told],
            links=[Link(label, way(passage.id))],
        )


def name_cards(person: UUID, names: Iterable[NameLine]) -> Iterator[RecordCard]:
    label, way = put_right(), way_to_each("amend-name", person)
    for name in names:
        facts = [fact for fact in (name.kana, str(NameKind(name.kind).label)) if fact]
        yield RecordCard(name.written, facts=facts, links=[Link(label, way(name.id))])


def put_right() -> str:
    return pgettext("a record", "Put right")
