import argparse
import os

from bench.house import open_house
from bench.report import show


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.uploading")
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--megabytes", type=int, default=2048)
    options = parser.parse_args()
    with open_house(options.people):
        from bench import town  # noqa: PLC0415  needs the database
        from bench.uploading import measure  # noqa: PLC0415

        town.be_there(options.people)
        found = measure.rows(options.workers, size=options.megabytes * 2**20)
        show([*found], {"people": options.people, "workers": options.workers})


if __name__ == "__main__":
    main()
