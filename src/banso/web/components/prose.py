"""Prose (Markdown) as a page shows it: lessons, guide, definition, remarks.

HTML in a text stays text. Boxes stand between lines of colons::

    ::: case 佐藤さん（架空）
    …
    :::

``case`` an invented case, ``think`` something to think and talk about, ``note`` an aside,
``disputed`` what is not settled, ``figure lesson-1/two-wheels`` a picture of ours with its
caption inside, ``chart report`` the explorable chart with that story.
"""

from collections.abc import Callable
from html import escape

from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.utils.translation import pgettext_lazy
from markdown_it import MarkdownIt
from mdit_py_plugins.container import container_plugin

from banso.web.charts.explorable.embedded import embedded

TITLES = {
    "case": pgettext_lazy("box in a text", "A case (invented)"),
    "think": pgettext_lazy("box in a text", "To think and talk about"),
    "note": pgettext_lazy("box in a text", "Note"),
    "disputed": pgettext_lazy("box in a text", "Not settled"),
}


def as_html(prose: str, *, level: int = 2) -> SafeString:
    """``level``: the heading level that a ``#`` of the text becomes on the page."""
    reader = markdown()
    tokens = reader.parse(prose)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + level - 1, 6)}"
    return SafeString(reader.renderer.render(tokens, reader.options, {}))


def as_plain(prose: str) -> str:
    """The words alone, one paragraph a line: for papers and for finding."""
    blocks = (t for t in markdown().parse(prose) if t.type == "inline")
    return "\n".join(
        "".join(c.content or "\n" * (c.type == "softbreak") for c in b.children or [])
        for b in blocks
    )


def markdown() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    for kind in TITLES:
        reader.use(container_plugin, kind, render=_box(kind))
    reader.use(container_plugin, "figure", render=_figure)
    reader.use(container_plugin, "chart", render=_chart)
    return reader


def _box(kind: str) -> Callable[..., str]:
    def drawn(_self, tokens, index, _options, _env) -> str:
        token = tokens[index]
        if token.nesting < 0:
            return "</div></aside>\n"
        said = token.info.strip().removeprefix(kind).strip()
        title = escape(f"{TITLES[kind]}: {said}" if said else str(TITLES[kind]))
        return (
            f'<aside class="box box--{kind}"><p class="box__title">{title}</p>'
            '<div class="box__words">'
        )

    return drawn


def _figure(_self, tokens, index, _options, _env) -> str:
    token = tokens[index]
    if token.nesting < 0:
        return "</figcaption></figure>\n"
    name = token.info.strip().removeprefix("figure").strip()
    picture = escape(static(f"figures/{name}.svg"))
    return f'<figure class="figure"><img src="{picture}" alt=""><figcaption>'


def _chart(_self, tokens, index, _options, _env) -> str:
    """The chart with the steps of its story; the words inside stand below it."""
    token = tokens[index]
    if token.nesting < 0:
        return "</div>\n"
    story = token.info.strip().removeprefix("chart").strip()
    return embedded(story) + "<div>"
