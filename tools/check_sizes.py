"""Fail when a file or function has outgrown the house limits (docs/house-style.md)."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

FUNCTION_LIMIT, TEST_FUNCTION_LIMIT = 40, 30
FILE_LIMITS = {  # folder, pattern: lines
    ("src", "*.py"): 400,
    ("bench", "*.py"): 400,
    ("tests", "*.py"): 500,
    ("tools", "*.py"): 60,
    ("src", "*.html"): 150,
    ("src", "*.svg"): 150,
    ("src", "*.js"): 150,
    ("src", "*.css"): 300,
}
NOT_OURS = {"vendor", "migrations"}


def too_long(path: Path, limit: int) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    lines = source.count("\n")
    if lines > limit:
        yield f"{path}: {lines} lines, limit {limit}"
    if path.suffix == ".py":
        yield from long_functions(path, ast.parse(source))


def long_functions(path: Path, tree: ast.AST) -> Iterator[str]:
    limit = TEST_FUNCTION_LIMIT if path.parts[0] == "tests" else FUNCTION_LIMIT
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > limit:
                yield f"{path}:{node.lineno} {node.name}: {length} lines, limit {limit}"


def complaints() -> Iterator[str]:
    for (folder, pattern), limit in FILE_LIMITS.items():
        for path in sorted(Path(folder).rglob(pattern)):
            if not NOT_OURS.intersection(path.parts):
                yield from too_long(path, limit)


if __name__ == "__main__":
    found = list(complaints())
    print(*found, sep="\n", file=sys.stderr)
    sys.exit(bool(found))
