"""Results of ten thousand answers: the whole page as the server makes it, without a network."""

import random
from collections.abc import Iterator

from django.db import transaction
from django.test import RequestFactory
from django.utils import timezone

from banso.config import wsgi  # noqa: F401  sets the collector of garbage as the server has it
from banso.core.questionnaires.reading import read
from banso.records.audience import Field, Position
from banso.records.questionnaires import actions
from banso.records.questionnaires.choices import Way
from banso.records.questionnaires.models import Answer, Round
from banso.records.staff.models import Worker
from banso.web.questionnaires.views.results import results
from bench.measuring import rounds
from bench.report import Row, row_of

ANSWERS, TARGET = 10_000, 300
CHOICES = [[f"c{number}", f"選択肢{number}"] for number in range(5)]
QUESTIONS = [
    *({"name": f"s{n}", "kind": "scale", "words": f"段階 {n}", "scale": [1, 5]} for n in range(4)),
    *({"name": f"o{n}", "kind": "single", "words": f"一つ {n}", "choices": CHOICES} for n in range(4)),
    *({"name": f"m{n}", "kind": "several", "words": f"複数 {n}", "choices": CHOICES} for n in range(2)),
    *({"name": f"t{n}", "kind": "text", "words": f"言葉 {n}"} for n in range(2)),
]  # fmt: skip


def rows(worker: Worker) -> Iterator[Row]:
    """Everything is made in a transaction and taken back."""
    with transaction.atomic():
        asked = a_round(worker)
        Answer.objects.bulk_create(list(answers(asked)))
        Round.objects.filter(pk=asked.pk).update(closed_on=asked.opens_on)
        request = RequestFactory(HTTP_HOST="localhost").get("/")
        request.worker, request.user, request.session = worker, worker.user, {}
        times = rounds(lambda: results(request, asked.pk).content, times=20)
        transaction.set_rollback(True)
    yield row_of(f"results of {ANSWERS:,} answers, {len(QUESTIONS)} questions", TARGET, times)


def a_round(worker: Worker) -> Round:
    now = timezone.now()
    definition = read({"questions": QUESTIONS})
    one = actions.make("計測", definition=definition, by=worker, at=now)
    return actions.open_round(one, opens_on=timezone.localdate(now), by=worker, at=now)


def answers(asked: Round) -> Iterator[Answer]:
    chance = random.Random(0)  # noqa: S311  chance here makes answers, not secrets
    options = [name for name, _ in CHOICES]
    for number in range(ANSWERS):
        values = {
            **{f"s{n}": chance.randint(1, 5) for n in range(4)},
            **{f"o{n}": chance.choice(options) for n in range(4)},
            **{f"m{n}": chance.sample(options, 2) for n in range(2)},
            **{f"t{n}": "計測のための言葉。" * 5 for n in range(2)},
        }
        yield Answer(
            round=asked, version=asked.version, values=values, way=Way.PHONE, on=asked.opens_on,
            field=chance.choice(Field.values), position=chance.choice(Position.values),
            batch=number // 5,
        )  # fmt: skip
