"""Captions, chapters and slides of our own short films, from their narration (make films)."""

import tomllib
from itertools import accumulate
from pathlib import Path

LESSONS = Path("src/banso/material/lessons")
TRACKS = {  # file, and which word of a cue stands in it; a cue without the word goes on unchanged
    "captions.ja.vtt": "ja",
    "captions.easy.vtt": "easy",
    "captions.en.vtt": "en",
    "chapters.ja.vtt": "chapter",
    "chapters.en.vtt": "chapter_en",
    "slides.vtt": "slide",
}


def cues_of(lesson: Path) -> list[dict]:
    cues = tomllib.loads((lesson / "narration.toml").read_text("utf-8"))["cues"]
    ends = list(accumulate(cue["seconds"] for cue in cues))
    begins = [0, *ends[:-1]]
    return [{**cue, "begin": a, "end": b} for cue, a, b in zip(cues, begins, ends, strict=True)]


def tracks(cues: list[dict]) -> dict[str, str]:
    """The text of every WebVTT file by its name."""
    return {name: _vtt(cues, word) for name, word in TRACKS.items()}


def _vtt(cues: list[dict], word: str) -> str:
    lines = ["WEBVTT"]
    for number, (begin, end, said) in enumerate(_runs(cues, word), start=1):
        lines += ["", str(number), f"{_clock(begin)} --> {_until(end)}", said]
    return "\n".join(lines) + "\n"


def _runs(cues: list[dict], word: str) -> list[tuple[int, int, str]]:
    """Neighbours with the same word, or with none of their own, are one run."""
    runs: list[tuple[int, int, str]] = []
    for cue in cues:
        said = str(cue.get(word, runs[-1][2] if runs else ""))
        if runs and runs[-1][2] == said:
            runs[-1] = (runs[-1][0], cue["end"], said)
        else:
            runs.append((cue["begin"], cue["end"], said))
    return runs


def _clock(seconds: int, thousandths: int = 0) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"


def _until(seconds: int) -> str:
    """A thousandth earlier: who jumps to the next caption sees that one alone."""
    return _clock(seconds - 1, 999)
