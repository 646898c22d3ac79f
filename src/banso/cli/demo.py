"""``banso demo``: a fictional town to look around in. The first time it is made, with a seed."""

import argparse

from django.core.management import call_command

from banso.cli import serve

ACCOUNTS = """
Demo accounts / 試用アカウント
{rows}"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    serve.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    options.first_steps = make_town
    return serve.run(options)


def make_town() -> None:
    """Make the town unless it is complete. One left half-made is thrown away and made anew."""
    from banso.records.imports import town  # noqa: PLC0415 - after the settings

    if not town.is_complete():
        print(
            "Making the town. This takes a minute, once. / 架空の町を作っています（初回のみ）…",
            flush=True,
        )
        call_command("make_town")
    rows = "\n".join(
        f"    {name:<12} {password:<16} {words}" for name, password, words in town.accounts()
    )
    print(ACCOUNTS.format(rows=rows), flush=True)
