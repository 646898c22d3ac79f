"""The first few people of every town, who are not left to chance: the edges of the chart."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from banso.core.calendar.precision import Precision
from banso.core.contacts.modes import Mode
from banso.core.lifeline.facts import Contact, Life, Observation, Tie, Trouble
from banso.core.motivation.steps import Voice
from banso.core.simulation.byhand import Stretch, woven
from banso.core.simulation.circle import circles_of
from banso.core.simulation.course import course_of
from banso.core.simulation.morita import morita
from banso.core.simulation.one_life import lived, with_past
from banso.core.simulation.rates import DAYS_PER_YEAR, Rates, fate_of
from banso.core.simulation.townlife import Born, KnownAs, Page, Stay, TownLife
from banso.core.ties.kinds import Circle, TieKind

LONG_LIFE = Rates(
    contacts=240,
    leaving=1 / 10_000,
    new_tie=0.7,
    return_if_held_by_locals=0.3,
    return_if_held_by_professional=0.3,
    nobody_wrote=1.0,
)


TRIES = (
    "民生委員から「姿を見ない人がいる」と連絡。訪問するが応答なし。名刺を残す。",
    "再訪。新聞がたまっている。声だけかけて帰る。",
    "手紙を入れた。返事はなくてよい、と書いた。",
    "窓の明かりがついていた。呼び鈴は一回だけ押した。",
)
REFUSALS = (
    "訪問。戸口で五分。「困っていない。もう来なくていい」。分かりました、手紙だけ書きます、と伝える。",
    "訪問。「来なくていいと言った」。玄関先に季節の野菜を置いて帰る。",
    "訪問。戸は開けずに「ほうっておいてくれ」。それも返事として受けとめる。",
)
CARD = ("季節のはがき。返事は求めない。こちらの名前と電話番号だけを書き添える。",)


def three_facts(today: date) -> TownLife:
    """Almost nothing is known: one talk at the door, one trouble, one tie."""
    on = today - timedelta(days=9)
    life = Life(
        contacts=(Contact("c0", on, Mode.VISIT, 20, ring_reviewed=True),),
        troubles=(
            Trouble("x0", "家賃の滞納", on - timedelta(days=30), Precision.MONTH, told=True),
        ),
        ties=(
            Tie("t0", "下の階の大家さん", TieKind.NEIGHBOUR, on, on, Circle.OUTER, seen_on=(on,)),
        ),
    )
    page = Page(
        "大家さんの話を受けて訪問。戸口で少し話せた。名前はまだ聞かない。", minutes=20, met=("t0",)
    )
    return TownLife(
        1,
        (KnownAs("description", "3階の男性"),),
        "male",
        life,
        (page,),
        born=Born(date(today.year - 50, 1, 1), Precision.ABOUT),
        met_on=on,
    )


def forty_years(today: date) -> TownLife:
    """Known to the desk for forty years: thirty ties and more, thousands of contacts."""
    fate = fate_of("forty years", LONG_LIFE)
    born = date(today.year - 68, 4, 2)
    begins = today.toordinal() - int(40 * DAYS_PER_YEAR)
    course = course_of(fate, begins=begins, today=today.toordinal())
    someone = TownLife(
        2,
        (KnownAs("real", "雛形野 千代", "ひながたの ちよ"),),
        "female",
        Life(),
        (),
        born=Born(born),
        stays=(Stay(2, "世帯主"),),
    )
    someone = with_past(fate, someone, born=born, met_on=date.fromordinal(begins))
    circles = circles_of(fate, course, living_with=("妹",), age=28)
    return lived(fate, someone, (course, circles))


def not_met_yet(today: date) -> TownLife:
    """Looked up again and again; the door has not opened so far."""
    tries = Stretch(today - timedelta(days=70), today, 11, (Mode.VISIT,), TRIES, reached=False)
    life, pages = woven(Life(), (tries,), (), today=today)
    return TownLife(3, (KnownAs("description", "川べりの家の人"),), "", life, pages)


def left_alone(today: date) -> TownLife:
    """Wants to be left alone. The card once a season goes on, and nobody presses."""
    begins = today - timedelta(days=1100)
    until, first_card = begins + timedelta(days=60), begins + timedelta(days=90)
    talks = Stretch(begins, until, 20, (Mode.VISIT,), REFUSALS)
    cards = Stretch(first_card, today, 91, (Mode.MESSAGE,), CARD, reached=False)
    life, pages = woven(Life(), (talks, cards), (), today=today)
    asked = Observation("m0", begins, None, Voice.SELF, "会いたくないとのこと。今日は聞かない。")
    brother = Tie(
        "t0",
        "別に暮らす弟",
        TieKind.KIN,
        date(begins.year - 40, 1, 1),
        begins,
        Circle.OUTER,
        began_precision=Precision.ABOUT,
        seen_on=(begins,),
    )
    return TownLife(
        4,
        (KnownAs("real", "余白谷 正人", "よはくだに まさと"),),
        "male",
        replace(life, observations=(asked,), ties=(brother,)),
        (replace(pages[0], heard=("t0",)), *pages[1:]),
        born=Born(date(1958, 1, 1), Precision.YEAR),
        met_on=begins,
    )


SHAPED: tuple[Callable[[date], TownLife], ...] = (
    morita,
    three_facts,
    forty_years,
    not_met_yet,
    left_alone,
)
