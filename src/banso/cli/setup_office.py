"""``banso setup-office``: asks for the few names an office needs before its first record."""

import argparse

from banso.cli import startup


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--host", default="", help="the host name by which a second municipality is reached"
    )


def run(options: argparse.Namespace) -> int:
    with startup.database_beside():
        from banso.cli import tables  # noqa: PLC0415 - Django must not be loaded before its database

        tables.bring_up_to_date()
        from banso.cli import founding  # noqa: PLC0415 - models must not be loaded before set-up

        founding.check_room(host=options.host)
        founding.found(founding.asked(), host=options.host)
    print("Done. Start with: banso serve / 完了しました。banso serve で開始できます。")
    return 0
