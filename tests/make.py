"""Makers: one plain function per record, filling in only what the record cannot be without.

A test states what it is about and leaves the rest to these. The standing cast: Hana works in
the team at the desk, Aoi manages it, Ren works at another agency. Everybody is invented.
"""

from datetime import UTC, date, datetime, timedelta

from banso.core.contacts.modes import Mode
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import HowEnded, TieKind
from banso.records.accompaniment import actions as accompaniment
from banso.records.accompaniment.models import Crossing
from banso.records.contacts import actions as contacts
from banso.records.contacts.models import Contact
from banso.records.life import actions as life
from banso.records.life.models import Observation, Passage, Trouble
from banso.records.people import actions as people
from banso.records.people.models import Membership, Person
from banso.records.plans import actions as plans
from banso.records.plans.models import Plan
from banso.records.staff import actions as staff
from banso.records.staff.choices import Duty
from banso.records.staff.models import Agency, Body, Team, User, Worker
from banso.records.ties import actions as ties
from banso.records.ties.models import Rhythm, Tie

TODAY = date(2026, 5, 1)
NOON = datetime(2026, 5, 1, 3, tzinfo=UTC)  # twelve o'clock in Japan
PASSWORD = "a long walk alongside"


def days_ago(days: int) -> date:
    return TODAY - timedelta(days)


def body(name: str = "みどり市") -> Body:
    return Body.objects.filter(name=name).first() or staff.found_body(name, at=NOON)


def agency(name: str = "暮らしの相談窓口") -> Agency:
    found = Agency.objects.filter(name=name).order_by("pk").first()
    return found or staff.found_agency(body(), name, at=NOON)


def team(name: str = "相談チーム", of: Agency | None = None) -> Team:
    of = of or agency()
    found = Team.objects.filter(name=name, agency=of).first()
    return found or staff.found_team(of, name, at=NOON)


def worker(name: str = "春田 花", of: Team | None = None, **more: object) -> Worker:
    """A login of its own; the password is not hashed, for that takes long: see ``may_sign_in``."""
    user = User.objects.create(username=more.pop("username", f"user{User.objects.count()}"))
    return Worker.objects.create(user=user, team=of or team(), name=name, **more)


def may_sign_in(someone: Worker) -> Worker:
    someone.user.set_password(PASSWORD)
    someone.user.save()
    return someone


def hana() -> Worker:
    return _of_the_cast("hana", "春田 花")


def aoi() -> Worker:
    return _of_the_cast("aoi", "夏川 葵", duty=Duty.MANAGER)


def ren() -> Worker:
    elsewhere = agency("みどり市社会福祉協議会")
    return _of_the_cast("ren", "秋山 蓮", of=team("地域チーム", of=elsewhere))


def person(called: str = "3階の男性", *, of: Team | None = None, **more: object) -> Person:
    return people.receive(
        **{"team": of or team(), "called": called, "by": hana(), "at": NOON} | more
    )


def roof(someone: Person, **more: object) -> Membership:
    return people.share_household(someone, **{"by": hana(), "at": NOON} | more)


def tie(of: Person | None = None, with_whom: str = "隣の人", **more: object) -> Tie:
    begins = {"kind": TieKind.NEIGHBOUR, "began_on": days_ago(400)}
    usual = {"by": hana(), "at": NOON} | begins
    return ties.begin(of or person(), with_whom, **usual | more)


def end(of: Tie, **more: object) -> None:
    usual = {"how": HowEnded.MOVED, "on": TODAY, "by": hana(), "at": NOON}
    ties.end(of, **usual | more)


def confirm(of: Tie, every_days: int = 30, **more: object) -> Rhythm:
    usual = {"on": TODAY, "by": hana(), "at": NOON}
    return ties.confirm_rhythm(of, every_days, **usual | more)


def contact(of: Person | None = None, **more: object) -> Contact:
    usual = {"on": TODAY, "mode": Mode.VISIT, "by": hana(), "at": NOON}
    return contacts.record(of or person(), **usual | more)


def trouble(of: Person | None = None, what: str = "家賃の滞納", **more: object) -> Trouble:
    usual = {"happened_on": days_ago(30), "by": hana(), "at": NOON}
    return life.note_trouble(of or person(), what, **usual | more)


def observation(of: Person | None = None, **more: object) -> Observation:
    usual = {"on": TODAY, "step": Step.IF_ASKED, "voice": Voice.SELF, "by": hana(), "at": NOON}
    return life.observe(of or person(), **usual | more)


def passage(of: Person | None = None, words: str = "集団就職で上京", **more: object) -> Passage:
    usual = {"began_on": date(1970, 1, 1), "by": hana(), "at": NOON}
    return life.tell(of or person(), words, **usual | more)


def plan(of: Person | None = None, title: str = "家計を立て直す", **more: object) -> Plan:
    days = {"begins_on": days_ago(90), "planned_end": days_ago(-90)}
    return plans.begin(of or person(), title, **{"by": hana(), "at": NOON} | days | more)


def link(of: Person | None = None, **more: object) -> Crossing:
    usual = {"on": days_ago(10), "by": hana(), "at": NOON}
    return accompaniment.link(of or person(), **usual | more)


def _of_the_cast(username: str, name: str, **more: object) -> Worker:
    known = Worker.objects.filter(user__username=username).select_related("team__agency").first()
    return known or worker(name, username=username, **more)
