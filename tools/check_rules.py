"""Fail on what the house refuses and no other tool sees: one pattern, one reason each."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

RULES = [  # (what must not stand, where it looks, what is let through, why)
    (r"Person\.objects", r"^src/banso/(web|cli|config)/", r"$^", "people come through the door"),
    (
        r"""ForeignKey\(\s*["'](?!self\b)|OneToOneField\(\s*["']|ManyToManyField\(\s*["']""",
        r"^src/.*/models\.py$",
        r"$^",
        "a foreign key names the class, so that the import contracts see it",
    ),
    (r"is_closed|status *= *[\"']closed", r"^src/.*\.py$", r"$^", "there is no closed person"),
    (r"post_save|pre_save|@receiver", r"^src/.*\.py$", r"$^", "an action calls the next action"),
    (r"\sstyle=|\son[a-z]+=[\"']|<style|javascript:", r"^src/.*\.html$", r"$^", "strict CSP"),
    (r"<script(?![^>]*\ssrc=)", r"^src/.*\.html$", r"/json", "no inline script"),
    (r"datetime\.now\(|date\.today\(|timezone\.now\(", r"^src/banso/core/", r"$^", "no clock"),
    (
        r"https?://(?!www\.w3\.org|127\.0\.0\.1|localhost)",
        r"^src/.*\.(html|js|css|svg)$",
        r"vendor",
        "nothing calls the internet",
    ),
    (r"pypi\.org|registry\.npmjs|pythonhosted", r".", r"^tools/check_rules", "no index by name"),
]
NAMES_WITHOUT_A_DECISION = {"utils", "helpers", "common", "misc", "base_classes"}


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True, check=True
    )
    return [Path(name) for name in listed.stdout.splitlines() if Path(name).is_file()]


def complaints() -> Iterator[str]:
    for path in tracked():
        if path.stem in NAMES_WITHOUT_A_DECISION:
            yield f"{path}: a name where nobody decided"
        rules = [r for r in RULES if re.search(r[1], str(path)) and not re.search(r[2], str(path))]
        if rules and path.suffix in {".py", ".html", ".js", ".css", ".svg", ".txt", ".md", ".toml"}:
            text = path.read_text(encoding="utf-8")
            for pattern, _, _, why in rules:
                for match in re.finditer(pattern, text):
                    line = text.count("\n", 0, match.start()) + 1
                    yield f"{path}:{line}: {match.group().strip()} – {why}"


if __name__ == "__main__":
    found = list(complaints())
    print(*found, sep="\n", file=sys.stderr)
    sys.exit(bool(found))
