"""``banso manage …``: Django's commands with the database up, beside a running server or without."""

import argparse

from banso.cli import startup


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("arguments", nargs="*", help="what manage.py would get; try: help")


def run(options: argparse.Namespace) -> int:
    with startup.database_beside():
        from django.core.management import execute_from_command_line  # noqa: PLC0415 - after the database

        execute_from_command_line(["banso manage", *options.arguments])
    return 0
