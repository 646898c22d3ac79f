"""森田 光: the one life of the town that shows the whole concept chart, with three crises.

Written by hand after the sketch of the chart; the person is invented like everybody here.
Contacts come in stretches, and each tie is noticed in them at its own rhythm.
"""

from datetime import date

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.precision import Precision
from banso.core.contacts.modes import Mode
from banso.core.lifeline.facts import Crossing, Life, Observation, Passage, Plan, Trouble
from banso.core.motivation.steps import Step, Voice
from banso.core.simulation import morita_notes as notes
from banso.core.simulation import morita_ties
from banso.core.simulation.byhand import Stretch, plans_until, troubles_until, woven
from banso.core.simulation.townlife import Aim, Born, KnownAs, Stay, TownLife

FIRST_TALK = date(2014, 12, 3)
VISIT, ALONG, DESK, PHONE = Mode.VISIT, Mode.ACCOMPANY, Mode.OFFICE, Mode.PHONE

# As many modes as notes, so that each note stands under the mode it tells of.
FIRST_YEAR = (VISIT, ALONG, DESK, VISIT, PHONE, VISIT, ALONG, DESK)
BETWEEN = (ALONG, VISIT, PHONE, DESK, VISIT)
WATCHING = (PHONE, PHONE, DESK, PHONE)
IN_HOSPITAL = (VISIT, VISIT, PHONE, ALONG, VISIT)
MOVING = (VISIT, ALONG, ALONG, PHONE, ALONG)
STRETCHES = (
    Stretch(date(2014, 11, 10), date(2014, 12, 1), 7, (VISIT,), notes.TRIES, reached=False),
    Stretch(FIRST_TALK, date(2016, 3, 1), 5, FIRST_YEAR, notes.FIRST_YEAR),
    Stretch(date(2016, 3, 1), date(2016, 12, 1), 9, BETWEEN, notes.BETWEEN),
    Stretch(date(2016, 12, 1), date(2019, 10, 18), 14, WATCHING, notes.WATCHING),
    Stretch(date(2019, 10, 18), date(2020, 12, 1), 6, IN_HOSPITAL, notes.IN_HOSPITAL),
    Stretch(date(2020, 12, 1), date(2021, 12, 1), 9, BETWEEN, notes.BETWEEN),
    Stretch(date(2021, 12, 1), date(2024, 2, 12), 14, WATCHING, notes.WATCHING),
    Stretch(date(2024, 2, 12), date(2024, 9, 1), 6, MOVING, notes.MOVING),
    Stretch(date(2024, 9, 1), date(2025, 3, 1), 10, BETWEEN, notes.BETWEEN),
    Stretch(date(2025, 3, 1), date.max, 14, WATCHING, notes.AT_THE_END),
)
TROUBLES = (
    Trouble(
        "job-and-mother",
        "失業・母の死",
        date(2014, 8, 17),
        told=True,
        settled_on=date(2015, 12, 20),
    ),
    Trouble("illness", "発病・入院", date(2019, 10, 16), settled_on=date(2020, 10, 1)),
    Trouble("home-lost", "立ち退き", date(2024, 2, 10), settled_on=date(2024, 8, 10)),
)
PASSAGES = (
    Passage("home", "母の具合が悪くなり、実家に戻る", date(2012, 4, 1), Precision.MONTH),
    Passage(
        "plant",
        "部品工場に勤め、昼休みは毎日将棋を指す",
        date(2012, 4, 1),
        Precision.MONTH,
        until=date(2014, 8, 1),
    ),
)
PLANS = (
    (
        Plan(
            "home",
            "住まいの確保",
            date(2014, 12, 10),
            date(2015, 5, 20),
            ended=True,
            result="大家と話し合い、小さな部屋に移った",
        ),
        Aim("追い出されずに冬を越す", date(2015, 6, 30)),
    ),
    (
        Plan(
            "debts",
            "債務整理",
            date(2015, 2, 2),
            date(2015, 11, 10),
            ended=True,
            result="専門家に引き継ぎ、整理が済んだ",
        ),
        Aim("借金の全体が分かり、封書におびえない", date(2016, 1, 31)),
    ),
    (
        Plan(
            "work",
            "就労準備",
            date(2015, 10, 5),
            date(2016, 6, 10),
            ended=True,
            result="食堂の手伝いが週三日になった",
        ),
        Aim("朝起きて、行く場所がある", date(2016, 6, 30)),
    ),
    (
        Plan(
            "hospital",
            "入院・治療",
            date(2019, 10, 28),
            date(2020, 5, 8),
            ended=True,
            result="退院し、訪問看護が入った",
        ),
        Aim("治療を受け、元の部屋に帰る", date(2020, 4, 30)),
    ),
    (
        Plan(
            "budget",
            "家計改善",
            date(2020, 3, 2),
            date(2020, 10, 9),
            ended=True,
            result="手当の申請が通り、滞納がなくなった",
        ),
        Aim("治療費を払いながら暮らせる", date(2020, 10, 31)),
    ),
    (
        Plan(
            "moving",
            "住み替え",
            date(2024, 3, 4),
            date(2024, 8, 10),
            ended=True,
            result="こども食堂のそばの部屋に移った",
        ),
        Aim("輪から離れずに引っ越す", date(2024, 8, 31)),
    ),
)
CROSSINGS = (
    Crossing(
        "link",
        CrossingKind.LINK,
        date(2016, 2, 20),
        "diner",
        "一緒に食堂へ。店主が皿洗いを頼んでくれた。",
    ),
    Crossing(
        "back-1",
        CrossingKind.BRING_BACK,
        date(2019, 10, 18),
        "workshop",
        "「三日休んでいる」と作業所から連絡。その日のうちに病院へ行く。",
    ),
    Crossing(
        "relink-1",
        CrossingKind.RELINK,
        date(2021, 1, 16),
        "diner",
        "食堂の人が迎えに来てくれた。短い時間から、また皿洗いを。",
    ),
    Crossing(
        "back-2",
        CrossingKind.BRING_BACK,
        date(2024, 2, 12),
        "children",
        "こども食堂の人から「元気がない」と電話。立ち退きの話が分かった。",
    ),
    Crossing(
        "relink-2",
        CrossingKind.RELINK,
        date(2024, 10, 5),
        "diner",
        "新しい部屋から食堂への道を一緒に歩く。町内の世話役にも紹介した。",
    ),
)
TOLD_LATER = date(2014, 12, 1)  # what is said of the time before was told afterwards
SAID = """
2012-04-01 4 self 草野球の幹事をしていた
2012-10-01 4 self 昼休みの将棋が楽しみだった
2013-04-01 4 self 仕事はきつくなかった
2013-10-01 3 self 母の世話で眠れなくなってきた
2014-04-01 3 self 母の前では笑っていた
2014-08-17 1 self 葬式のことは覚えていない
2014-12-22 1 self もう何もしたくない
2014-12-27 1 worker 動作がとても重い。食べていない
2015-02-10 1 self 朝が来るのがいやだ
2015-04-13 2 self 眠れない
2015-04-13 2 worker 話しかければ答える
2015-06-22 - self 書類で疲れた様子。今日は聞かない
2015-08-03 2 self 封書がこなくなって、少し息ができる
2015-10-12 3 worker 誘えば一緒に歩ける
2015-12-21 2 self 正月が来るのがつらい
2016-02-22 3 self 洗い物なら黙ってできる
2016-04-18 3 worker 断らずに来ている
2016-06-27 4 self 待っていてくれる人がいる
2016-09-05 4 self 将棋に勝った
2016-11-21 4 worker 自分から次の約束をした
2017-03-06 4 self まあ、やってます
2017-06-12 4 self やれることはやる
2017-09-25 4 worker 後から来た人に道具の場所を教えていた
2018-01-15 4 self 働いてみたい
2018-04-23 4 self 緊張したが楽しかった
2018-07-30 5 self 自分の給料で柿を買って姉に送った
2018-11-05 4 worker 落ち着いている
2019-02-18 5 self 休むと悪いから
2019-06-10 4 self 忙しいくらいがいい
2019-09-16 3 self このごろ疲れる
2019-10-28 1 worker 話せない。手は握り返す
2019-12-16 1 self また一からだ
2020-03-09 2 self 生きてはいる
2020-06-15 2 worker 外に出るのをこわがる
2020-09-07 2 self はがきは読んでいる
2020-11-30 3 self 一緒に行ってくれるなら
2021-02-15 3 worker 三十分いられた
2021-05-10 3 self 洗い方は手が覚えていた
2021-08-16 4 self 盤を磨いておいた
2021-11-22 3 worker 疲れやすいが、断らない
2022-02-21 4 self 子どもに教えるなんて、できるかな
2022-05-16 5 self 分数がわかったって、言ってくれた
2022-08-22 5 self 夏休みは毎週行く
2022-12-05 4 worker 周りの人を気にかけている
2023-03-13 5 self 来年の教科書を買った
2023-07-10 5 self 待っている子がいる
2023-11-20 4 self 年を取ったなりにやる
2024-02-19 2 self もう動きたくない
2024-02-19 2 worker 表情が硬い
2024-04-22 2 self 箱に詰める気になれない
2024-07-08 3 self 近くの部屋ならいい
2024-10-14 4 self 道を覚えた
2025-01-20 4 worker 新しい近所にあいさつをしていた
2025-05-12 5 self 世話役をやれと言われた
2025-08-25 5 self 回覧は自分が回す
2025-12-08 5 worker 困っている人を連れてきた
2026-03-16 5 self 忙しいけど、それがいい
2026-07-06 4 self 暑いから朝のうちに回る
2026-10-19 5 self 来月は芋煮をやる
"""


def observations(today: date) -> tuple[Observation, ...]:
    """The lines of ``SAID`` up to ``today``: day, step (or not asked), voice, words."""
    rows = (line.split(" ") for line in SAID.strip().splitlines())
    said = (
        Observation(
            f"said-{day}-{voice}",
            date.fromisoformat(day),
            None if step == "-" else Step(int(step)),
            Voice(voice),
            words,
            told=date.fromisoformat(day) < TOLD_LATER,
        )
        for day, step, voice, words in rows
    )
    return tuple(one for one in said if max(one.on, TOLD_LATER) <= today)


def morita(today: date) -> TownLife:
    """As the desk knows this life on ``today``."""
    plans, aims = plans_until(PLANS, today)
    life = Life(
        observations=observations(today),
        plans=plans,
        troubles=troubles_until(TROUBLES, today),
        crossings=tuple(one for one in CROSSINGS if one.on <= today),
        passages=PASSAGES if today >= FIRST_TALK else (),
    )
    woven_life, pages = woven(life, STRETCHES, morita_ties.ALL, today=today)
    return TownLife(
        index=0,
        names=(KnownAs("real", "森田 光", "もりた ひかる"), KnownAs("alias", "ピカさん")),
        sex="male",
        life=woven_life,
        pages=pages,
        aims=aims,
        born=Born(date(1975, 5, 12)),
        stays=(Stay(0, "世帯主"),),
        met_on=FIRST_TALK if today >= FIRST_TALK else None,
    )
