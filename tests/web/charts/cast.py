"""Charts for the tests of this folder; the lives are those of the core."""

from datetime import date

from tests.core.drawing import lives

from banso.core.lifeline.drawing import Size, Window
from banso.web.charts.render import chart_of

TODAY = lives.TODAY
WHOLE = Window(date(2012, 4, 1), TODAY)


def chart(life=None, *, width=1200, window=WHOLE, title="歩み"):
    life = life or lives.whole_concept()
    return chart_of(life, window=window, size=Size(width, 600), today=TODAY, title=title)
