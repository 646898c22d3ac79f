"""Ties of the fictional town: who there was, who is found anew, and whom a crisis takes away."""

from dataclasses import dataclass, field
from typing import NamedTuple

from banso.core.calendar.precision import Precision
from banso.core.ties.kinds import Circle, Direction, HowEnded, TieKind

GIVES, RECEIVES, BOTH = Direction.GIVES, Direction.RECEIVES, Direction.BOTH


class Kind(NamedTuple):
    """One sort of tie.

    ``every_days``: its usual rhythm. ``roles``: what a person may do there. ``by_birth``: it is
    nearly as old as the person.
    """

    label: str
    kind: TieKind
    circle: Circle
    every_days: int
    direction: Direction = BOTH
    roles: tuple[str, ...] = ()
    by_birth: bool = False


@dataclass(slots=True)
class Bond:
    """A tie as it really was; days are ordinals.

    ``silent_from``: from this day on they are not in touch. The desk learns of it, or not:
    only then has it ``ended``.
    """

    key: str
    sort: Kind
    began: int
    silent_from: int
    noted: int = 0
    role: str = ""
    precision: Precision = Precision.DAY
    ended: int | None = None
    how: HowEnded | None = None
    seen: list[int] = field(default_factory=list)
    rhythm_told: int | None = None


K, F, N, W = TieKind.KIN, TieKind.FRIEND, TieKind.NEIGHBOUR, TieKind.WORK
P, G, V, S = TieKind.PLACE, TieKind.GROUP, TieKind.VOLUNTEER, TieKind.SERVICE
INNER, MIDDLE, OUTER = Circle.INNER, Circle.MIDDLE, Circle.OUTER

OLD_TIES = (
    Kind("母", K, INNER, 7, by_birth=True),
    Kind("父", K, MIDDLE, 20, by_birth=True),
    Kind("姉", K, INNER, 25, by_birth=True),
    Kind("兄", K, MIDDLE, 40, by_birth=True),
    Kind("妹", K, INNER, 20, by_birth=True),
    Kind("別に暮らす長女", K, INNER, 15),
    Kind("別に暮らす長男", K, MIDDLE, 45, GIVES),
    Kind("遠くのおば", K, OUTER, 60, RECEIVES, by_birth=True),
    Kind("いとこ", K, OUTER, 90, by_birth=True),
    Kind("元の配偶者", K, OUTER, 120),
    Kind("高校の友人", F, MIDDLE, 40),
    Kind("元同僚", F, OUTER, 60),
    Kind("釣り仲間", F, MIDDLE, 14),
    Kind("将棋の友人", F, INNER, 8),
    Kind("飲み屋のなじみ", F, OUTER, 10),
    Kind("カラオケの友人", F, MIDDLE, 14),
    Kind("隣の部屋の人", N, OUTER, 10),
    Kind("向かいの家の夫婦", N, MIDDLE, 6),
    Kind("下の階の学生", N, OUTER, 20, GIVES),
    Kind("大家さん", N, OUTER, 30, RECEIVES),
    Kind("見本製作所の職場", W, MIDDLE, 3),
    Kind("試作クリーニングの職場", W, MIDDLE, 3),
    Kind("なじみの床屋", P, OUTER, 45),
    Kind("近所の喫茶店", P, OUTER, 7),
)
NEW_PLACES = (
    Kind("見本食堂", P, MIDDLE, 7, BOTH, ("皿洗い", "野菜の下ごしらえ", "配膳")),
    Kind("例題サロン", P, MIDDLE, 14, BOTH, ("お茶の係", "受付")),
    Kind("仮名カフェ", P, OUTER, 10, BOTH, ("花の水やり",)),
    Kind("架空こども食堂", P, MIDDLE, 14, GIVES, ("勉強を教える", "おにぎり作り", "見守り")),
    Kind("ひながた農園", P, MIDDLE, 7, BOTH, ("草取り", "直売の店番")),
    Kind("試作将棋の会", G, MIDDLE, 7, BOTH, ("初心者に教える", "盤の片付け")),
    Kind("見本体操の会", G, OUTER, 7, BOTH, ("号令係",)),
    Kind("練習合唱団", G, MIDDLE, 10, BOTH, ("楽譜の準備",)),
    Kind("余白ものづくりの会", G, OUTER, 14, BOTH, ("道具の手入れ",)),
    Kind("町内の清掃の輪", G, OUTER, 30, GIVES, ("道具当番", "会の世話役")),
    Kind("当事者の語りの会", G, INNER, 14, BOTH, ("司会", "話を聞く役")),
    Kind("例題作業所", W, MIDDLE, 3, BOTH, ("検品", "後輩の見守り")),
    Kind("試案リサイクル店", W, MIDDLE, 4, BOTH, ("仕分け",)),
    Kind("民生委員さん", V, MIDDLE, 20, RECEIVES),
    Kind("見守りボランティア", V, OUTER, 14, RECEIVES),
    Kind("傾聴ボランティア", V, MIDDLE, 14, RECEIVES),
    Kind("配達の人", V, OUTER, 7, RECEIVES),
)
SERVICES = (
    Kind("訪問介護", S, OUTER, 4, RECEIVES),
    Kind("通所の体操", S, OUTER, 7, RECEIVES),
    Kind("訪問看護", S, OUTER, 7, RECEIVES),
    Kind("金銭管理の支援", S, OUTER, 14, RECEIVES),
    Kind("配食", S, OUTER, 3, RECEIVES),
)
CAME_ALONG = (
    Kind("サロンで知り合った友人", F, MIDDLE, 10),
    Kind("同じ棟の住人", N, OUTER, 7),
    Kind("将棋の相手", F, MIDDLE, 8),
    Kind("犬の散歩仲間", F, OUTER, 5, GIVES, ("留守のあいだの散歩",)),
    Kind("作業所の同僚", F, MIDDLE, 4),
    Kind("畑の先生", N, MIDDLE, 10, RECEIVES),
    Kind("隣の小学生", N, OUTER, 7, GIVES, ("宿題を見る",)),
    Kind("連絡の戻った弟", K, MIDDLE, 30),
    Kind("再会した同級生", F, MIDDLE, 30),
)
ENDINGS = {  # the ways in which a tie of this kind ends
    K: (HowEnded.DIED, HowEnded.DIED, HowEnded.BROKE_OFF),
    F: (HowEnded.FADED, HowEnded.FADED, HowEnded.MOVED, HowEnded.BROKE_OFF),
    N: (HowEnded.MOVED, HowEnded.FADED, HowEnded.BROKE_OFF),
    W: (HowEnded.FINISHED, HowEnded.FINISHED, HowEnded.CHOSE),
    P: (HowEnded.FADED, HowEnded.CHOSE),
    G: (HowEnded.FADED, HowEnded.CHOSE),
    V: (HowEnded.MOVED, HowEnded.FINISHED),
    S: (HowEnded.FINISHED,),
}
