"""The texts that ship with the program: definition, principles, glossary, captions, guide.

Each is named in a TOML file (one alone, or several as ``[[texts]]``); its words stand beside it
in Markdown, ``<name>.ja.md`` and ``<name>.en.md``.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import banso
from banso.records.texts.choices import TextKind

MATERIAL = Path(banso.__file__).parent / "material"


def shipped(folder: Path = MATERIAL) -> Iterator[dict[str, object]]:
    """What ``actions.bring_in_text`` wants to be told of each text."""
    for path in sorted((folder / "definition").glob("*.toml")):
        yield from (_told(path, about) for about in _named_in(path))
    for path in sorted((folder / "guide").glob("guide.toml")):
        yield from (_of_guide(path, about) for about in _named_in(path))


def _named_in(path: Path) -> list[Mapping[str, object]]:
    named = tomllib.loads(path.read_text(encoding="utf-8"))
    return named.get("texts", [named])


def _of_guide(path: Path, about: Mapping[str, object]) -> dict[str, object]:
    """Chapters of the guide have short names there and full ones among all texts."""
    return _told(path, about) | {"kind": TextKind.GUIDE, "name": f"guide-{about['name']}"}


def _told(path: Path, about: Mapping[str, object]) -> dict[str, object]:
    name = str(about.get("name", path.stem))
    return {
        "kind": about.get("kind", TextKind.TERM),
        "name": name,
        "place": about.get("place", 0),
        "title": about["title"],
        "title_en": about.get("title_en", ""),
        "body": _words(path, name, "ja"),
        "body_en": _words(path, name, "en"),
        "sources": "\n".join(about.get("sources", [])),
    }


def _words(path: Path, name: str, language: str) -> str:
    """Beside the TOML file, under the name of the text or of that file."""
    for stem in (name, path.stem):
        beside = path.with_name(f"{stem}.{language}.md")
        if beside.exists():
            return beside.read_text(encoding="utf-8").strip()
    return ""
