"""What people answered before and after a training, and after the lessons. All of it is invented."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from django.utils import timezone

from banso.core.access.teaching import MAY_TEACH
from banso.core.questionnaires.definition import Definition, Kind
from banso.core.questionnaires.reading import read
from banso.records.audience import Field, Position
from banso.records.courses.models import Lesson
from banso.records.questionnaires import actions
from banso.records.questionnaires.choices import Wave
from banso.records.questionnaires.models import Questionnaire, Round
from banso.records.staff.models import Worker
from banso.records.trainings.models import Run

COME, COME_BACK, AFTER_LESSONS = 31, 26, 17  # people
OPENED, WEEK, STAYS_OPEN = timedelta(28), timedelta(7), timedelta(30)
SAYS_FIELD, WRITES, GIVES_CODE, RISES = 0.9, 0.45, 0.9, 0.7  # chances
BEFORE_AND_AFTER = {
    "questions": [
        {
            "name": "tell",
            "kind": "scale",
            "words": "伴走型支援とは何かを、同僚に自分の言葉で説明できますか。",
            "words_en": "Could you explain support that walks alongside to a colleague?",
            "scale": [1, 5, "できない", "よくできる", "not at all", "very well"],
        },
        {
            "name": "trust",
            "kind": "scale",
            "words": "解決できない相談でも、つながり続けることに意味があると思いますか。",
            "words_en": "Is it worth staying connected even if a problem cannot be solved?",
            "scale": [1, 5, "思わない", "そう思う", "no", "yes"],
        },
        {
            "name": "doing",
            "kind": "several",
            "words": "いまの実践で、していること（いくつでも）。",
            "words_en": "What do you do in practice now? (any number)",
            "choices": [
                ["calls", "用件がなくても連絡する", "Get in touch without an occasion"],
                ["ties", "本人のつながりを一緒に書き出す", "Write down ties together"],
                ["back", "つないだあと、様子をたずねる", "Ask how it goes after linking"],
            ],
        },
        {
            "name": "hope",
            "kind": "text",
            "words": "この研修に期待すること、または持ち帰ること。",
            "words_en": "What do you hope for, or take home?",
        },
    ]
}
HOPES = (
    "「何もできなかった」と感じる訪問の意味を考えたい",
    "つないだあとに連絡しなくなる自分の癖に気づいた",
    "概念図を、次の支援会議で使ってみる",
    "一人で抱えない形をチームで話し合いたい",
    "地域の人に、役割を頼むところから始める",
)
LESSON_WORDS = (
    "両輪の図の左右が、最初は逆に見えた",
    "事例をもう一つ、子ども・若者の分野で読みたい",
    "「もどし」という言葉が、後戻りのように聞こえる",
    "来週から、用件のない電話を一本かける",
    "事務職にもわかる説明で助かった",
)


def fill(chance: Random, *, at: datetime) -> None:
    """Rounds about a training and about the lessons; without a teacher, nothing."""
    teachers = Worker.objects.filter(duty__in=MAY_TEACH).order_by("user__username")
    if (teacher := teachers.first()) is None:
        return
    held = Run.objects.filter(last_on__lte=timezone.localdate(at))
    run = held.order_by("-on", "pk").first()
    _before_and_after(run, chance, by=teacher, at=at - OPENED)
    if shipped := Questionnaire.objects.filter(name="lessons").first():
        for lesson in Lesson.objects.order_by("course", "place")[:2]:
            _after_lesson(shipped, lesson, chance, by=teacher, at=at)


def _before_and_after(run: Run | None, chance: Random, *, by: Worker, at: datetime) -> None:
    definition = read(BEFORE_AND_AFTER)
    one = actions.make(
        "研修の前とあとに",
        title_en="Before and after the training",
        opening="研修を直すためにうかがいます。個人の評価には使いません。",
        definition=definition,
        by=by,
        at=at,
    )
    day = timezone.localdate(at)
    begin = {"opens_on": day, "closes_on": day + WEEK, "by": by, "at": at}
    before = actions.open_round(one, wave=Wave.BEFORE, run=run, with_code=True, **begin)
    later = at + WEEK * 2
    day = timezone.localdate(later)
    begin = {"opens_on": day, "closes_on": day + WEEK, "by": by, "at": later}
    after = actions.open_next(before, wave=Wave.AFTER, **begin)
    for number in range(COME):
        who = _who(chance)
        code = f"こう{number:02}" if chance.random() < GIVES_CODE else ""
        values = _values(definition, HOPES, chance)
        actions.answer(before, values, code=code, at=at + timedelta(hours=number), **who)
        if number < COME_BACK:
            grown = _grown(values, chance)
            actions.answer(after, grown, code=code, at=later + timedelta(hours=number), **who)


def _after_lesson(
    one: Questionnaire, lesson: Lesson, chance: Random, *, by: Worker, at: datetime
) -> None:
    then = at - STAYS_OPEN
    begin = {"opens_on": timezone.localdate(then), "by": by, "at": then}
    asked: Round = actions.open_round(one, lesson=lesson, **begin)
    definition = asked.version.asked()
    for number in range(AFTER_LESSONS):
        values = _values(definition, LESSON_WORDS, chance)
        values.pop("lesson", None)  # the round says which one it is
        actions.answer(asked, values, at=then + timedelta(number), **_who(chance))


def _who(chance: Random) -> dict[str, str]:
    """Two of the five fields are rare, so that the page has small groups to protect."""
    if chance.random() > SAYS_FIELD:
        return {}
    fields, often = list(Field), (10, 5, 8, 2, 1)
    positions, seldom = list(Position), (6, 12, 4, 3, 1)
    (field,), (position,) = (
        chance.choices(fields, often),
        chance.choices(positions, seldom),
    )
    return {"field": field.value, "position": position.value}


def _values(definition: Definition, words: Sequence[str], chance: Random) -> dict[str, object]:
    """Rather content than not; words from one in two."""
    values: dict[str, object] = {}
    for question in definition.questions:
        options = list(question.options)
        if question.kind is Kind.TEXT:
            values[question.name] = chance.choice(words) if chance.random() < WRITES else ""
        elif question.kind is Kind.SCALE:
            values[question.name] = chance.choices(options, (1, 3, 6, 5, 2))[0]
        elif question.kind is Kind.SEVERAL:
            values[question.name] = chance.sample(options, chance.randint(1, len(options)))
        else:
            values[question.name] = chance.choice(options)
    return values


def _grown(values: dict[str, object], chance: Random) -> dict[str, object]:
    """After the training most stand a step higher."""
    steps = {name: value for name, value in values.items() if isinstance(value, int)}
    risen = {n: min(5, v + (chance.random() < RISES)) for n, v in steps.items()}
    return values | risen | {"hope": chance.choice(HOPES) if chance.random() < WRITES else ""}
