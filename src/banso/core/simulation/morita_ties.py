"""The people and places of 森田 光, and how often they were noticed, stretch by stretch."""

from datetime import date

from banso.core.calendar.precision import Precision
from banso.core.lifeline.facts import Tie
from banso.core.simulation.byhand import Lasting
from banso.core.ties.kinds import Circle, Direction, HowEnded, TieKind

CAME_HOME = date(2012, 4, 1)  # what is told begins here
TOLD_ON = date(2014, 12, 8)  # in the second talk
LATER = date.max
INNER, MIDDLE, OUTER = Circle.INNER, Circle.MIDDLE, Circle.OUTER

TOLD = (
    Lasting(
        Tie(
            "mother",
            "同居の母",
            TieKind.KIN,
            CAME_HOME,
            TOLD_ON,
            INNER,
            ended_on=date(2014, 8, 17),
            how_ended=HowEnded.DIED,
        ),
        (),
    ),
    Lasting(
        Tie(
            "plant",
            "部品工場の仲間",
            TieKind.WORK,
            CAME_HOME,
            TOLD_ON,
            MIDDLE,
            began_precision=Precision.MONTH,
            ended_on=date(2014, 8, 29),
            how_ended=HowEnded.FINISHED,
        ),
        (),
    ),
    Lasting(
        Tie(
            "baseball",
            "草野球の仲間",
            TieKind.FRIEND,
            CAME_HOME,
            TOLD_ON,
            OUTER,
            began_precision=Precision.MONTH,
            ended_on=date(2014, 10, 5),
            how_ended=HowEnded.FADED,
        ),
        (),
    ),
    Lasting(
        Tie(
            "sister",
            "遠くに住む姉",
            TieKind.KIN,
            CAME_HOME,
            TOLD_ON,
            MIDDLE,
            began_precision=Precision.MONTH,
        ),
        ((date(2015, 1, 5), date(2016, 6, 1), 55), (date(2016, 6, 1), LATER, 28)),
    ),
)
FIRST_CIRCLE = (
    Lasting(
        Tie(
            "landlady",
            "大家さん",
            TieKind.NEIGHBOUR,
            date(2015, 5, 20),
            date(2015, 7, 6),
            OUTER,
            Direction.RECEIVES,
            ended_on=date(2024, 4, 30),
            how_ended=HowEnded.MOVED,
        ),
        ((date(2015, 7, 6), date(2019, 10, 1), 25), (date(2020, 3, 1), date(2024, 2, 1), 28)),
    ),
    Lasting(
        Tie(
            "diner",
            "見本食堂",
            TieKind.PLACE,
            date(2016, 2, 20),
            date(2016, 2, 20),
            MIDDLE,
            role="皿洗い",
        ),
        (
            (date(2016, 2, 20), date(2019, 10, 1), 8),
            (date(2021, 1, 10), date(2024, 2, 12), 12),
            (date(2024, 10, 1), LATER, 12),
        ),
    ),
    Lasting(
        Tie("shogi", "試作将棋の会", TieKind.GROUP, date(2016, 5, 14), date(2016, 5, 14), MIDDLE),
        ((date(2016, 5, 14), date(2019, 9, 20), 12), (date(2021, 6, 1), LATER, 14)),
    ),
    Lasting(
        Tie(
            "diner-friend",
            "食堂で会った友人",
            TieKind.FRIEND,
            date(2016, 10, 1),
            date(2016, 10, 20),
            MIDDLE,
            ended_on=date(2020, 3, 1),
            how_ended=HowEnded.MOVED,
        ),
        ((date(2016, 10, 20), date(2019, 9, 20), 14),),
    ),
    Lasting(
        Tie("opponent", "将棋の相手", TieKind.FRIEND, date(2017, 1, 10), date(2017, 1, 20), MIDDLE),
        ((date(2017, 1, 20), date(2019, 9, 20), 14), (date(2022, 3, 1), LATER, 14)),
    ),
    Lasting(
        Tie(
            "workshop",
            "例題作業所",
            TieKind.WORK,
            date(2018, 4, 9),
            date(2018, 4, 9),
            MIDDLE,
            ended_on=date(2019, 11, 30),
            how_ended=HowEnded.FINISHED,
        ),
        ((date(2018, 4, 9), date(2019, 10, 1), 12),),
    ),
    Lasting(
        Tie(
            "colleague",
            "作業所の同僚",
            TieKind.FRIEND,
            date(2018, 6, 1),
            date(2018, 6, 20),
            MIDDLE,
            ended_on=date(2020, 5, 10),
            how_ended=HowEnded.FADED,
        ),
        ((date(2018, 6, 20), date(2019, 9, 20), 14),),
    ),
)
SECOND_CIRCLE = (
    Lasting(
        Tie(
            "nurse",
            "訪問看護",
            TieKind.SERVICE,
            date(2020, 8, 3),
            date(2020, 8, 3),
            OUTER,
            Direction.RECEIVES,
            ended_on=date(2022, 3, 31),
            how_ended=HowEnded.FINISHED,
        ),
        ((date(2020, 8, 3), date(2022, 3, 31), 14),),
    ),
    Lasting(
        Tie(
            "volunteer",
            "見守りボランティア",
            TieKind.VOLUNTEER,
            date(2021, 4, 1),
            date(2021, 4, 1),
            OUTER,
            Direction.RECEIVES,
        ),
        ((date(2021, 4, 1), LATER, 20),),
    ),
    Lasting(
        Tie(
            "children",
            "架空こども食堂",
            TieKind.PLACE,
            date(2022, 4, 23),
            date(2022, 4, 23),
            MIDDLE,
            Direction.GIVES,
            role="勉強を教える",
        ),
        ((date(2022, 4, 23), date(2024, 2, 12), 12), (date(2024, 5, 1), LATER, 14)),
    ),
    Lasting(
        Tie(
            "cook", "こども食堂の料理番", TieKind.FRIEND, date(2022, 6, 1), date(2022, 6, 20), OUTER
        ),
        ((date(2022, 6, 20), date(2024, 2, 12), 14), (date(2024, 8, 1), LATER, 18)),
    ),
    Lasting(
        Tie(
            "next-door",
            "隣の夫婦",
            TieKind.NEIGHBOUR,
            date(2021, 9, 1),
            date(2021, 9, 20),
            MIDDLE,
            ended_on=date(2024, 4, 30),
            how_ended=HowEnded.MOVED,
        ),
        ((date(2021, 9, 20), date(2024, 2, 1), 14),),
    ),
    Lasting(
        Tie(
            "town-round",
            "町内の輪",
            TieKind.GROUP,
            date(2025, 4, 12),
            date(2025, 4, 12),
            MIDDLE,
            role="会の世話役",
        ),
        ((date(2025, 4, 12), LATER, 12),),
    ),
)
ALL = (*TOLD, *FIRST_CIRCLE, *SECOND_CIRCLE)
