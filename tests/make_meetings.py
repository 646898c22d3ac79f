"""Makers of meetings: a piece of work, its committee, a member, a meeting and what happens there."""

from datetime import time

from tests.make import NOON, TODAY, aoi

from banso.records.documents.choices import DocumentKind
from banso.records.documents.models import Document
from banso.records.meetings import actions, proceedings
from banso.records.meetings.models import (
    AgendaItem,
    Decision,
    Meeting,
    Member,
    Paper,
    Series,
    Task,
    Undertaking,
)


def work(name: str = "伴走型支援の調査研究", **more: object) -> Undertaking:
    return actions.begin_undertaking(name, **{"by": aoi(), "at": NOON} | more)


def series(name: str = "検討委員会", **more: object) -> Series:
    return actions.found_series(name, **{"by": aoi(), "at": NOON} | more)


def member(of: Series | None = None, **more: object) -> Member:
    who = {} if "worker" in more else {"name": "架空 花子", "affiliation": "見本大学"}
    return actions.add_member(of or series(), **{"by": aoi(), "at": NOON} | who | more)


def meeting(of: Series | None = None, **more: object) -> Meeting:
    hours = {"begins": time(13), "ends": time(15)}
    usual = {"on": TODAY, "by": aoi(), "at": NOON}
    return actions.plan_meeting(of or series(), **usual | hours | more)


def agenda_item(of: Meeting | None = None, title: str = "計画の確認", **more: object) -> AgendaItem:
    return actions.put_on_agenda(of or meeting(), title, **{"by": aoi(), "at": NOON} | more)


def minutes(of: Meeting | None = None, words: str = "話し合ったこと") -> Meeting:
    of = of or meeting()
    saved = of.minutes_saved
    proceedings.write_minutes(of, minutes=words, minutes_saved=saved, by=aoi(), at=NOON)
    of.refresh_from_db()
    return of


def decision(
    of: Meeting | None = None, words: str = "案のとおり進める", **more: object
) -> Decision:
    return proceedings.decide(of or meeting(), words, **{"by": aoi(), "at": NOON} | more)


def task(of: Meeting | None = None, words: str = "資料を直す", **more: object) -> Task:
    return proceedings.give_task(of or meeting(), words, **{"by": aoi(), "at": NOON} | more)


def document(name: str = "次第.pdf") -> Document:
    return Document.objects.create(
        name=name,
        kind=DocumentKind.HANDOUT,
        media_type="application/pdf",
        content="0" * 64,
        size=1,
        received_at=NOON,
    )


def paper(of: Meeting | None = None, **more: object) -> Paper:
    usual = {"document": more.pop("document", None) or document(), "by": aoi(), "at": NOON}
    return actions.lay_paper(of or meeting(), **usual | more)
