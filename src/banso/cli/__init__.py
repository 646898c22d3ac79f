"""The command line: ``banso demo``, ``banso serve``, ``banso draw`` and their kin.

Each command is a module of its own with ``add_arguments(parser)`` and ``run(options)``,
loaded only when it is called: drawing from a spreadsheet knows no web server, and starts
as quickly as if there were none.
"""

import argparse
import importlib
import sys
from collections.abc import Sequence

COMMANDS = {
    "demo": "serve a fictional town on this machine, to look around / 架空の町で試す",
    "serve": "serve an office: database and pages / 業務で使う",
    "setup-office": "name the municipality, the team and the first worker / 初期設定",
    "draw": "draw a life from a spreadsheet, without any database / 表から概念図を描く",
    "manage": "Django's own commands, with the database up / 管理コマンド",
}


INTERRUPTED = 130  # what shells expect


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["manage"]:
        given.insert(1, "--")  # what follows is for Django, options included
    options = _parser(given[0] if given else "").parse_args(given)
    try:
        return options.run(options)
    except (KeyboardInterrupt, EOFError):  # Ctrl-C, or Ctrl-D at a question
        return INTERRUPTED


def _parser(chosen: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="banso", description="Banso (伴走)")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, words in COMMANDS.items():
        command = commands.add_parser(name, help=words, description=words)
        if name == chosen:
            module = importlib.import_module(f"banso.cli.{name.replace('-', '_')}")
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    return parser
