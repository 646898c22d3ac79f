"""The questions of ``banso setup-office``, and what is made of the answers."""

import getpass
import re
import sys
from collections.abc import Callable
from typing import NamedTuple

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_tenants.utils import schema_context

from banso.records.imports import material
from banso.records.municipalities import actions as municipalities
from banso.records.municipalities.models import Municipality
from banso.records.staff import actions as staff
from banso.records.staff.choices import Duty

# A schema is also a name in the database: short, and without anything that needs quoting.
SCHEMA = re.compile(r"(?!pg_|public$)[a-z][a-z0-9_]{1,39}")
QUESTIONS = {
    "municipality": "Municipality / 自治体名: ",
    "schema": "Short name in small Latin letters, like midori / 半角英小文字の略称（例 midori）: ",
    "body": "Implementing body / 実施主体: ",
    "agency": "Desk or agency / 機関（相談窓口）: ",
    "team": "Team / チーム: ",
    "worker": "Your name / お名前: ",
    "kana": "Your name in kana / ふりがな: ",
    "username": "Name to sign in with / ログイン名: ",
}
FIRST_PASSWORD = "Password (not shown) / パスワード（表示されません）: "  # noqa: S105 - a question
AGAIN = "The same again / もう一度: "
DIFFERENT = "These were two different ones. / 一致しませんでした。"
OCCUPIED = """\
This installation already serves {name}. A second municipality needs a host name of its own: --host NAME
この環境では、すでに {name} を運用しています。別の自治体を加えるには --host でホスト名を指定してください。"""
FOUNDED_BEFORE = """\
There is already a municipality with the short name {schema}.
略称 {schema} の自治体は、すでに登録されています。"""


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


def check_room(*, host: str) -> None:
    """A single municipality answers at every address; from the second on they need names."""
    here = Municipality.objects.order_by("id").first()
    if here and not host:
        sys.exit(OCCUPIED.format(name=here.name))


def asked() -> Office:
    good = {"schema": lambda answer: SCHEMA.fullmatch(answer) is not None}
    answers = {name: _answer(words, good.get(name, bool)) for name, words in QUESTIONS.items()}
    return Office(**answers, password=_password())


def _answer(question: str, good: Callable[[str], bool]) -> str:
    while not good(answer := input(question).strip()):
        pass
    return answer


def _password() -> str:
    """Typed twice, and good enough for the rules of the settings."""
    while True:
        typed = getpass.getpass(FIRST_PASSWORD)
        try:
            validate_password(typed)
        except ValidationError as error:
            print(*error.messages, sep="\n")
            continue
        if typed == getpass.getpass(AGAIN):
            return typed
        print(DIFFERENT)


def found(office: Office, *, host: str = "") -> None:
    """Everything or nothing: what is cut off leaves no half-made office behind."""
    try:
        with transaction.atomic():
            municipality = municipalities.found(office.schema, office.municipality, host=host)
            with schema_context(office.schema):
                _people(office)
            municipalities.declare_ready(municipality)
    except municipalities.AlreadyFounded:
        sys.exit(FOUNDED_BEFORE.format(schema=office.schema))


def _people(office: Office) -> None:
    now = timezone.now()
    material.bring_in(at=now)
    body = staff.found_body(office.body, at=now)
    agency = staff.found_agency(body, office.agency, at=now)
    staff.employ(
        team=staff.found_team(agency, office.team, at=now),
        name=office.worker,
        kana=office.kana,
        username=office.username,
        password=office.password,
        duty=Duty.MANAGER,
        at=now,
    )
