"""Prose (Markdown) as blocks that a paper sets: ``a4.typ`` draws them with ``prose(blocks)``.

A figure or chart of the screen is named by its caption; a paper has the words.
"""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from banso.web.components.prose import TITLES, markdown

Block = dict[str, object]
LISTS = {"bullet_list_open": "•", "ordered_list_open": ""}


def blocks(prose: str) -> list[Block]:
    """What a paper needs to know, in the order of reading."""
    return list(_Walk(markdown().parse(prose)).blocks())


class _Walk:
    """Goes through the tokens once and remembers what it stands in."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.lists: list[str] = []
        self.marks: list[str] = []
        self.boxes = 0
        self.rows: list[list[object]] = []

    def blocks(self) -> Iterator[Block]:
        for before, token in zip([None, *self.tokens], self.tokens, strict=False):
            self._step(token)
            if token.type == "table_close":
                yield {"kind": "table", "rows": self.rows}
                self.rows = []
            elif token.type.startswith("container_") and token.nesting > 0:
                yield from self._title_of(token)
            elif token.type in {"fence", "code_block"}:
                yield self._block("paragraph", [_run(token.content)])
            elif token.type == "inline" and before is not None:
                yield from self._words(before, token)

    def _step(self, token: Token) -> None:
        if token.type in LISTS:
            self.lists.append(LISTS[token.type])
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self.lists.pop()
        elif token.type == "list_item_open":
            self.marks.append(self.lists[-1] or f"{token.info}.")
        elif token.type.startswith("container_"):
            self.boxes += token.nesting
        elif token.type == "tr_open":
            self.rows.append([])

    def _title_of(self, token: Token) -> Iterator[Block]:
        kind = token.type.removeprefix("container_").removesuffix("_open")
        if kind in TITLES:
            said = token.info.strip().removeprefix(kind).strip()
            title = f"{TITLES[kind]}: {said}" if said else str(TITLES[kind])
            yield self._block("paragraph", [_run(title, strong=True)])

    def _words(self, before: Token, token: Token) -> Iterator[Block]:
        runs = list(_runs(token))
        if before.type in {"th_open", "td_open"}:
            self.rows[-1].append(runs)
        elif before.type == "heading_open":
            yield self._block("heading", runs) | {"level": int(before.tag[1])}
        elif self.lists:
            mark = self.marks.pop() if self.marks else ""
            yield self._block("item", runs) | {"mark": mark, "depth": len(self.lists)}
        else:
            yield self._block("paragraph", runs)

    def _block(self, kind: str, runs: list[Block]) -> Block:
        return {"kind": kind, "runs": runs, "boxed": self.boxes > 0}


def _runs(inline: Token) -> Iterator[Block]:
    strong = emphasised = 0
    for child in inline.children or []:
        strong += child.nesting * (child.type in {"strong_open", "strong_close"})
        emphasised += child.nesting * (child.type in {"em_open", "em_close"})
        words = " " if child.type in {"softbreak", "hardbreak"} else child.content
        if words:
            yield _run(words, strong=strong + emphasised > 0)


def _run(words: str, *, strong: bool = False) -> Block:
    return {"words": words, "strong": strong}
