"""``make_town``: the fictional town, for the demo and for measuring."""

import time

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from banso.core.simulation.rates import CONTACTS_AT_FULL_PACE
from banso.records.imports import town

EVERY_SECONDS = 2.0


class Command(BaseCommand):
    help = "Make a fictional town of invented lives, in a schema of its own."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--people", type=int, default=town.PEOPLE)
        parser.add_argument("--years", type=int, default=town.YEARS)
        parser.add_argument("--seed", type=int, default=town.SEED)
        parser.add_argument("--teams", type=int, help="default: one for each hundred people")
        parser.add_argument(
            "--contacts",
            type=float,
            default=CONTACTS_AT_FULL_PACE,
            help="about how many contacts a person has on average in 15 years",
        )
        parser.add_argument("--schema", default=town.SCHEMA)

    def handle(self, *, schema: str, **options: object) -> None:
        size = town.Size(**{name: options[name] for name in town.Size.__slots__})
        begun = time.monotonic()
        counts = town.make(
            size,
            today=timezone.localdate(),
            at=timezone.now(),
            schema=schema,
            tell=self._teller(size.people),
        )
        town.tidy(schema)
        seconds = time.monotonic() - begun
        self.stdout.write(f"  {sum(counts.values()):,} rows, {seconds:.0f} s")

    def _teller(self, people: int):
        """Says how far it is, not oftener than every two seconds."""
        said = time.monotonic()

        def tell(number: int) -> None:
            nonlocal said
            if time.monotonic() - said > EVERY_SECONDS:
                said = time.monotonic()
                self.stdout.write(f"  {number:,} / {people:,}")
                self.stdout.flush()

        return tell
