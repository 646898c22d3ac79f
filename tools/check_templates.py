"""Fail when a template does not compile, so that no page meets its first reader broken."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import django
from django.template import TemplateSyntaxError, engines

WEB = Path("src/banso/web")


def complaints() -> Iterator[str]:
    engine = engines["django"].engine
    for folder in sorted(WEB.rglob("templates")):
        for path in sorted(p for p in folder.rglob("*") if p.suffix in {".html", ".svg", ".txt"}):
            try:
                engine.get_template(str(path.relative_to(folder)))
            except TemplateSyntaxError as problem:
                yield f"{path}: {problem}"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "banso.config.settings")
    django.setup()
    found = list(complaints())
    print(*found, sep="\n", file=sys.stderr)
    sys.exit(bool(found))
