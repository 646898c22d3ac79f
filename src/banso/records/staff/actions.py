"""Everything that may change the side that accompanies: bodies, agencies, teams, workers."""

from datetime import date, datetime

from django.db import transaction

from banso.records.audit import actions as audit
from banso.records.staff.choices import BodyKind, Duty
from banso.records.staff.models import Agency, Body, Team, User, Worker


class AlreadyFounded(Exception):
    """There is one of this name already; use that one, or choose another name."""


class UsernameTaken(Exception):
    """Somebody else signs in with this name; choose another one."""


class AlreadyLeft(Exception):
    """Somebody else has written that the worker left; show what they wrote."""


@transaction.atomic
def found_body(
    name: str,
    *,
    kind: BodyKind = BodyKind.MUNICIPALITY,
    by: Worker | None = None,
    at: datetime,
) -> Body:
    """Record an implementing body (実施主体). ``by`` None: the program, at its first start."""
    if Body.objects.filter(name=name).exists():
        raise AlreadyFounded(name)
    body = Body.objects.create(name=name, kind=kind)
    changes = audit.beginning(body, ("name", "kind"))
    audit.note("body.founded", body, by=by, at=at, changes=changes)
    return body


@transaction.atomic
def found_agency(body: Body, name: str, *, by: Worker | None = None, at: datetime) -> Agency:
    """Record a desk of the body, or another agency (機関) that works with it."""
    if Agency.objects.filter(body=body, name=name).exists():
        raise AlreadyFounded(name)
    agency = Agency.objects.create(body=body, name=name)
    changes = audit.beginning(agency, ("name", "body_id"))
    audit.note("agency.founded", agency, by=by, at=at, changes=changes)
    return agency


@transaction.atomic
def found_team(agency: Agency, name: str, *, by: Worker | None = None, at: datetime) -> Team:
    """Record a team (チーム); its workers see each other's records."""
    if Team.objects.filter(agency=agency, name=name).exists():
        raise AlreadyFounded(name)
    team = Team.objects.create(agency=agency, name=name)
    changes = audit.beginning(team, ("name", "agency_id"))
    audit.note("team.founded", team, by=by, at=at, changes=changes)
    return team


@transaction.atomic
def employ(
    *,
    team: Team,
    name: str,
    username: str,
    password: str,
    kana: str = "",
    duty: Duty = Duty.SUPPORTER,
    by: Worker | None = None,
    at: datetime,
) -> Worker:
    """Make a worker (支援員) and the login. The caller has judged the password (it is not kept)."""
    if User.objects.filter(username__iexact=username).exists():
        raise UsernameTaken(username)
    user = User(username=username)
    user.set_password(password)
    user.save()
    worker = Worker.objects.create(user=user, team=team, name=name, kana=kana, duty=duty)
    changes = audit.beginning(worker, ("name", "kana", "duty", "team_id"))
    audit.note("worker.employed", worker, by=by, at=at, changes=changes)
    return worker


@transaction.atomic
def leave(worker: Worker, *, on: date, by: Worker | None, at: datetime) -> None:
    """Record the first day away from the office, known beforehand or afterwards.

    From that day on no record opens. What the worker has written keeps its author.
    """
    worker = Worker.objects.select_for_update(of=("self",)).get(pk=worker.pk)
    if worker.left_on is not None:
        raise AlreadyLeft
    changes = audit.change(worker, {"left_on": on}, allowed={"left_on"})
    audit.keep("worker.left", worker, changes, by=by, at=at)
