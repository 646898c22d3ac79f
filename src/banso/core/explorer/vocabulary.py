"""The names an event may have. A fixed few, so that no real name can get into an address."""

from enum import IntEnum, StrEnum

from banso.core.ties.kinds import TieKind


class TieName(StrEnum):
    MOTHER = "mother"
    SISTER = "sister"
    FRIEND = "friend"
    COLLEAGUES = "colleagues"
    NEIGHBOUR = "neighbour"
    VOLUNTEER = "volunteer"  # 民生委員
    DINER = "diner"  # 食堂
    SHOGI = "shogi"  # 将棋の会
    SALON = "salon"
    WORKSHOP = "workshop"  # 作業所
    CHILDREN = "children"  # こども食堂
    RESIDENTS = "residents"  # 町内の輪
    NURSE = "nurse"  # 訪問看護


KIND_OF_TIE = {
    TieName.MOTHER: TieKind.KIN,
    TieName.SISTER: TieKind.KIN,
    TieName.FRIEND: TieKind.FRIEND,
    TieName.COLLEAGUES: TieKind.WORK,
    TieName.NEIGHBOUR: TieKind.NEIGHBOUR,
    TieName.VOLUNTEER: TieKind.VOLUNTEER,
    TieName.DINER: TieKind.PLACE,
    TieName.SHOGI: TieKind.GROUP,
    TieName.SALON: TieKind.PLACE,
    TieName.WORKSHOP: TieKind.WORK,
    TieName.CHILDREN: TieKind.PLACE,
    TieName.RESIDENTS: TieKind.GROUP,
    TieName.NURSE: TieKind.SERVICE,
}


class Role(StrEnum):
    NONE = "none"
    HELPS = "helps"  # 手伝い
    DISHES = "dishes"  # 皿洗い
    TEACHES = "teaches"  # 勉強を教える
    CARES = "cares"  # 会の世話役
    LISTENS = "listens"  # 話し相手


class Rhythm(StrEnum):
    """How often the two meet."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


DAYS_OF_RHYTHM = {
    Rhythm.WEEKLY: 7,
    Rhythm.FORTNIGHTLY: 14,
    Rhythm.MONTHLY: 30,
    Rhythm.QUARTERLY: 91,
}


class Ending(StrEnum):
    """How a tie goes: nobody meets any more, or it is over on a day."""

    FADES = "fades"
    ENDS = "ends"


class TroubleName(StrEnum):
    JOB = "job"  # 失業
    LOSS = "loss"  # 家族の死
    ILLNESS = "illness"  # 病気・入院
    EVICTION = "eviction"  # 立ち退き
    DEBT = "debt"  # 借金・滞納
    PARTING = "parting"  # 離別
    DISASTER = "disaster"  # 災害


class PlanName(StrEnum):
    HOME = "home"  # 住まいの確保
    DEBTS = "debts"  # 債務整理
    WORK = "work"  # 就労準備
    TREATMENT = "treatment"  # 入院・治療
    BUDGET = "budget"  # 家計改善
    MOVING = "moving"  # 住み替え


class Closeness(IntEnum):
    """How closely the professional walks alongside from now on."""

    NOBODY = 0
    WATCHING = 1  # 緩やかな見守り
    THINNING = 2
    DENSE = 3
