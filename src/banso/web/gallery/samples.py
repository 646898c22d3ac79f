"""Invented people and notes for the gallery: usual ones, long ones, empty ones."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from banso.core.calendar.precision import Precision
from banso.web.components.shapes import (
    Card,
    Change,
    HistoryEntry,
    Link,
    Note,
    PersonHead,
    RecordCard,
    Table,
)
from banso.web.components.templatetags.days import day

HERE = "#"
LONG_NAME = "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処"
LONG_KANA = "じゅげむじゅげむごこうのすりきれかいじゃりすいぎょのすいぎょうまつ"
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def sections() -> list[Link]:
    return [
        Link(_("Life"), HERE),
        Link(_("Contacts"), HERE, current=True),
        Link(_("Ties"), HERE),
        Link(_("Plans"), HERE),
        Link(_("Household"), HERE),
    ]


def people() -> list[PersonHead]:
    usual = ("78歳", "ひとり暮らし", "担当 見本花子")
    return [
        PersonHead("見本 太郎", "みほん たろう", usual),
        PersonHead("3階の男性", facts=("50歳くらい",)),
        PersonHead(LONG_NAME, LONG_KANA, usual, HERE),
        PersonHead(LONG_WORD),
    ]


def notes() -> list[Note]:
    open_and_amend = (Link(_("Amend"), HERE), Link(_("History"), HERE))
    return [
        Note(
            day=date(2026, 11, 20),
            at=time(14, 5),
            facts=("訪問", "家族", "40分"),
            by="記録：見本 花子",
            text="玄関先で十分ほど。\n「食堂の皿洗いは、また行ってもいい」とのこと。",
            ties=("みなと食堂（見本）", "妹（見本）"),
            links=open_and_amend,
        ),
        Note(day=date(2026, 11, 13), facts=("電話",), reached=False, by="記録：見本 次郎"),
        Note(date(1989, 1, 1), ("来所",), LONG_NAME * 4, precision=Precision.YEAR),
    ]


def facts() -> list[tuple[str, str]]:
    return [
        (_("Born"), day(date(1948, 1, 1), Precision.ABOUT)),
        (_("Household"), ""),
        (_("Note"), LONG_NAME * 2),
        (LONG_WORD, LONG_WORD),
    ]


def table() -> Table:
    columns = [_("With whom"), _("Role"), _("Since"), _("Last met")]
    rows = [
        [
            Link("みなと食堂（見本）", HERE),
            "皿洗い",
            day(date(2024, 1, 1), Precision.YEAR),
            date(2026, 11, 20),
        ],
        [Link("妹（見本）", HERE), "", day(date(1950, 1, 1), Precision.ABOUT), ""],
        [LONG_NAME, LONG_WORD, day(date(2001, 4, 1), Precision.MONTH), date(2026, 1, 2)],
    ]
    return Table(_("Ties"), columns, rows)


def cards() -> list[Card]:
    since = "最後に会ったのは41日前です。いつもは2週間に1回会っています。"
    return [
        Card("見本 太郎", HERE, "みほん たろう", [since], ["見守り"]),
        Card("3階の男性", HERE, facts=["まだ会えていません。3回訪ねました。"]),
        Card(LONG_NAME, HERE, LONG_KANA, [since * 2], ["つなぎ", "もどし", "つなぎ直し"]),
    ]


def records() -> list[RecordCard]:
    links = (Link(_("Amend"), HERE), Link(_("History"), HERE))
    seen = "最後に会った、または様子を聞いた日：2026年11月20日（3日前）"
    return [
        RecordCard("みなと食堂（見本）", ["場所"], "皿洗い", "", ["2024年から"], [seen], links),
        RecordCard(words="十五のときに、船で大阪へ出た。\nそれからは港の仕事。", quiet=["1963年"]),
        RecordCard(LONG_NAME, [LONG_WORD], LONG_WORD, LONG_NAME * 2, [LONG_KANA], links=links),
    ]


def history() -> list[HistoryEntry]:
    at = datetime(2026, 11, 20, 17, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
    return [
        HistoryEntry(
            at,
            "見本 花子",
            _("Amended"),
            (Change(_("Minutes"), "30", "40"), Change(_("Note"), "", "玄関先で十分ほど。")),
        ),
        HistoryEntry(at.replace(hour=15), "見本 花子", _("Written")),
    ]
