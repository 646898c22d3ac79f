"""What ships with the program is brought in once, and then belongs to the office."""

from pathlib import Path

import pytest
from tests.make import NOON

from banso.records.texts import actions, queries
from banso.records.texts.choices import TextKind
from banso.records.texts.models import Text, Version

pytestmark = pytest.mark.django_db


def test_shipped_texts_are_brought_in_once():
    for _ in range(2):
        actions.bring_in(at=NOON)

    chapters = queries.current_of([TextKind.GUIDE])
    assert [v.text.name for v in chapters] == ["guide-overview", "guide-models"]
    assert all(v.body and v.body_en and v.title_en for v in chapters)
    assert Version.objects.count() == Text.objects.count()


def test_one_file_may_name_one_text_or_several(tmp_path: Path):
    folder = tmp_path / "definition"
    folder.mkdir()
    (folder / "one.toml").write_text('kind = "definition"\ntitle = "一"\nsources = ["甲", "乙"]')
    (folder / "one.ja.md").write_text("本文\n")
    (folder / "terms.toml").write_text('[[texts]]\nname = "tie"\nkind = "term"\ntitle = "縁"')
    (folder / "tie.ja.md").write_text("縁のこと")

    actions.bring_in(tmp_path, at=NOON)

    one, tie = queries.current_called("one"), queries.current_called("tie")
    assert (one.body, one.sources, one.text.kind) == ("本文", "甲\n乙", "definition")
    assert (tie.body, tie.body_en) == ("縁のこと", "")
