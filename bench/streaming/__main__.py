import argparse
import os

from bench.house import open_house
from bench.report import show


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.streaming")
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--learners", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=40)
    options = parser.parse_args()
    with open_house(options.people):
        from bench import town  # noqa: PLC0415  needs the database
        from bench.streaming import measure  # noqa: PLC0415

        town.be_there(options.people)
        found = measure.rows(options.workers, learners=options.learners, seconds=options.seconds)
        show([*found], {"people": options.people, "workers": options.workers})


if __name__ == "__main__":
    main()
