"""Prose as a paper sets it: nothing of the words is missing."""

import pytest

from banso.web.components.prose import as_plain
from banso.web.papers.blocks import blocks


def said(block) -> str:
    runs = block.get("runs") or [run for row in block["rows"] for cell in row for run in cell]
    return "".join(run["words"] for run in runs)


@pytest.mark.parametrize(
    ("prose", "kinds"),
    [
        ("", []),
        ("# 題\n\n段落", ["heading", "paragraph"]),
        ("- 一つ\n- 二つ", ["item", "item"]),
        ("> 引用", ["paragraph"]),
        ("| 列 | 値 |\n|--|--|\n| あ | い |", ["table"]),
        ("::: case 佐藤さん\nある日\n:::", ["paragraph", "paragraph"]),
        ("::: figure lesson-1/two-wheels\n支援の両輪\n:::", ["paragraph"]),
        ("```\n文字のまま\n```", ["paragraph"]),
    ],
)
def test_each_kind_of_prose_becomes_a_block(prose, kinds):
    assert [block["kind"] for block in blocks(prose)] == kinds


def test_numbers_and_depth_of_a_list_are_kept():
    items = blocks("1. 一つ\n2. 二つ\n   - 内側")

    assert [(b["mark"], b["depth"]) for b in items] == [("1.", 1), ("2.", 1), ("•", 2)]


def test_a_second_paragraph_of_a_point_has_no_mark_of_its_own():
    assert [b["mark"] for b in blocks("- 一つ\n\n  続き\n- 二つ")] == ["•", "", "•"]


def test_what_is_marked_in_the_text_is_marked_on_paper():
    (block,) = blocks("前の**つながり**後")

    assert [(r["words"], r["strong"]) for r in block["runs"]] == [
        ("前の", False),
        ("つながり", True),
        ("後", False),
    ]


def test_no_word_is_missing_on_paper():
    prose = "# 題\n\n一つ目の**段落**\n\n- 点\n\n| あ | い |\n|--|--|\n| う | え |\n"

    assert "".join(map(said, blocks(prose))) == as_plain(prose).replace("\n", "")
