"""Makers of texts, versions, remarks and what became of them."""

from tests import make
from tests.make import NOON, TODAY

from banso.records.texts import actions, queries
from banso.records.texts.actions import Wording
from banso.records.texts.choices import Decision
from banso.records.texts.models import Comment, Remark, Text, Version

WORDING = Wording("伴走型支援", "伴走型支援は、つながり続けることを目的とする。", "Accompaniment")


def text(name: str = "definition", *, kind: str = "definition", **more: object) -> Text:
    words = Wording(**WORDING._asdict() | {f: more.pop(f) for f in Wording._fields if f in more})
    usual = {"by": make.aoi(), "at": NOON}
    known = Text.objects.filter(name=name).first()
    return known or actions.write(kind, name, words, **usual | more)


def version(of: Text | None = None, **more: object) -> Version:
    """The next version of a text."""
    now = queries.current(of or text())
    changed = {f: more.pop(f) for f in Wording._fields if f in more}
    words = Wording.of(now)._replace(**changed or {"body": now.body + "終わりはない。"})
    usual = {"note": "一文を加えた", "after": now.number, "by": make.aoi(), "at": NOON}
    return actions.publish(now.text, words, **usual | more)


def remark(on: Version | None = None, words: str = "この一文がわかりにくい", **more) -> Remark:
    usual = {"by": make.hana(), "at": NOON}
    return actions.remark(on or queries.current(text()), words, **usual | more)


def proposal(on: Version | None = None, **more: object) -> Remark:
    """A remark that holds a changed text."""
    on = on or queries.current(text())
    changed = {f: more.pop(f) for f in Wording._fields if f in more}
    words = Wording.of(on)._replace(**changed or {"body": on.body.replace("目的", "願い")})
    return remark(on, proposed=words, **more)


def decide(about: Remark, decision: str = Decision.ADOPTED, **more: object) -> Remark:
    usual = {"reason": "現場の声である", "on": TODAY, "agreed_by": "部会の全員"}
    actions.decide(about, decision=decision, **usual | {"by": make.aoi(), "at": NOON} | more)
    about.refresh_from_db()
    return about


def comment(on: Remark | None = None, words: str = "私もそう思う", **more: object) -> Comment:
    return actions.comment(on or remark(), words, **{"by": make.hana(), "at": NOON} | more)
