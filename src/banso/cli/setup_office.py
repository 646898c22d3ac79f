"""``banso setup-office``: asks for the few names an office needs before its first record."""

import argparse
import getpass
from typing import NamedTuple

from banso.cli import startup

QUESTIONS = {
    "municipality": "Municipality / 自治体名: ",
    "schema": "Its short name in Latin letters, e.g. midori / 半角英字の略称: ",
    "body": "Implementing body / 実施主体: ",
    "agency": "Agency or desk / 機関（相談窓口）: ",
    "team": "Team / チーム: ",
    "worker": "Your name / お名前: ",
    "kana": "Your name in kana / ふりがな: ",
    "username": "User name to sign in with / ログイン名: ",
}
PASSWORD = "Password (not shown) / パスワード（表示されません）: "  # noqa: S105 - a question
AGAIN = "The same again / もう一度: "
DIFFERENT = "These were two different ones. / 一致しませんでした。"


class Office(NamedTuple):
    """What was answered."""

    municipality: str
    schema: str
    body: str
    agency: str
    team: str
    worker: str
    kana: str
    username: str
    password: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None: everything is asked."""


def run(options: argparse.Namespace) -> int:  # noqa: ARG001 - every command has the same shape
    with startup.database_beside():
        from banso.cli import tables  # noqa: PLC0415 - after the database

        tables.bring_up_to_date()
        found(asked())
    print("Done. Start with: banso serve / 完了しました。banso serve で開始できます。")
    return 0


def asked() -> Office:
    answers = {name: answer_to(question) for name, question in QUESTIONS.items()}
    return Office(**answers, password=password())


def answer_to(question: str) -> str:
    while not (answer := input(question).strip()):
        pass
    return answer


def password() -> str:
    """Typed twice, and good enough for the rules of the settings."""
    from django.contrib.auth.password_validation import validate_password  # noqa: PLC0415 - after setup
    from django.core.exceptions import ValidationError  # noqa: PLC0415 - after setup

    while True:
        typed = getpass.getpass(PASSWORD)
        try:
            validate_password(typed)
        except ValidationError as error:
            print(*error.messages, sep="\n")
            continue
        if typed == getpass.getpass(AGAIN):
            return typed
        print(DIFFERENT)


def found(office: Office) -> None:
    """The one place that turns the answers into records."""
    from banso.records.imports.office import found_office  # noqa: PLC0415 - after setup

    found_office(**office._asdict())
