"""``python -m bench [--people 100000]``: make the town once, then measure everything."""

import argparse
import os
from pathlib import Path

from bench.house import RESULTS, open_house


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--only", nargs="*", default=[], help="keys of tasks with pages, e.g. person"
    )
    parser.add_argument("--json", type=Path, default=RESULTS / "latest.json")
    options = parser.parse_args()
    with open_house(options.people):
        from bench import run  # noqa: PLC0415  needs the database

        run.everything(options)


if __name__ == "__main__":
    main()
