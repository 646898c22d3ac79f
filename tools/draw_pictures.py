"""Draw the pictures of the documents from the fictional town's first life (make docs)."""

from datetime import date
from pathlib import Path

from banso.core.lifeline.drawing import Size
from banso.core.lifeline.span import whole_life
from banso.core.simulation.shaped import morita
from banso.web.charts import render

ON = date(2026, 11, 20)  # a fixed day: the same picture until the program draws differently
PICTURES = Path("docs/pictures")

if __name__ == "__main__":
    render.configure_alone("ja")
    life = morita(ON).life
    chart = render.chart_of(
        life,
        window=whole_life(life, today=ON),
        size=Size(1200, 640),
        today=ON,
        title="森田 光さんの歩み（架空の人）",
    )
    (PICTURES / "lifeline.svg").write_text(render.standalone_svg(chart) + "\n", encoding="utf-8")
