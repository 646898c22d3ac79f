"""One plain sentence for each point of the chart: what it rests on.

Amounts are printed in half 本; a claim is never rarer than "once in 100" and never surer
than "three times in four" (science.md §§1-2). No sentence judges a person.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import reduce

from django.utils.translation import gettext, ngettext, pgettext

from banso.core.lifeline.curves import Knowledge
from banso.core.lifeline.drawing.shapes import Mark, MarkKind
from banso.core.lifeline.drawing.tellings import Silence, Telling
from banso.core.lifeline.facts import Crossing, Observation, Passage, Plan, Tie, Trouble
from banso.core.lifeline.survival import once_in
from banso.web.charts import words
from banso.web.charts.story import Story


def sentences(marks: Iterable[Mark], story: Story) -> list[str]:
    """The sentence of every mark; the ties behind the samples are judged in one pass."""
    marks = list(marks)
    told = story.tellings_on(_middle(mark) for mark in marks if mark.kind is MarkKind.SAMPLE)
    said = story.sentences
    for mark in marks:
        if (fact := _fact(mark)) not in said:
            said[fact] = _sentence(mark, story, told)
    return [said[_fact(mark)] for mark in marks]


def _fact(mark: Mark) -> tuple[MarkKind, date, tuple[str, ...]]:
    """What a mark tells, wherever it stands: point and table say it in the same words."""
    return mark.kind, mark.begin, mark.keys


def _sentence(mark: Mark, story: Story, told: dict[date, Telling]) -> str:
    key = mark.keys[0] if mark.keys else ""
    match mark.kind:
        case MarkKind.SAMPLE:
            day = _middle(mark)
            return of_day(day, story, telling=told[day], contacts=len(mark.keys))
        case MarkKind.SAID:
            return of_observation(story.observations[key])
        case MarkKind.TROUBLE:
            return of_trouble(story.troubles[key])
        case MarkKind.RING:
            return of_ties([story.ties[each] for each in mark.keys])
        case MarkKind.CROSSING:
            return of_crossings([story.crossings[each] for each in mark.keys], story)
        case MarkKind.PLAN:
            return of_plan(story.plans[key])
        case MarkKind.PASSAGE:
            return of_passage(story.passages[key])


def _middle(mark: Mark) -> date:
    return mark.begin + (mark.end - mark.begin) / 2


def of_day(day: date, story: Story, *, telling: Telling, contacts: int) -> str:
    knowledge = story.knowledge_on(day)
    parts = [_of_amount(day, story, knowledge)]
    if knowledge is Knowledge.SEEN and telling.silence:
        parts.append(of_silence(telling.silence))
    elif telling.surest and knowledge is not Knowledge.NOTHING:
        between = pgettext("between two names", ", ")
        names = between.join(telling.surest)
        parts.append(gettext("Most surely there: %(names)s.") % {"names": names})
    if contacts:
        counted = ngettext("%(n)s contact around then.", "%(n)s contacts around then.", contacts)
        parts.append(counted % {"n": contacts})
    return joined(parts)


def _of_amount(day: date, story: Story, knowledge: Knowledge) -> str:
    mean, low, high = (words.printed_amount(each) for each in story.amount_on(day))
    filled = {"day": words.day_words(day), "amount": mean, "low": low, "high": high}
    if knowledge is Knowledge.NOTHING:
        return gettext("%(day)s: no tie has been heard of yet.") % filled
    if knowledge is Knowledge.TOLD:
        return (
            gettext("%(day)s: as told later, about %(amount)s ties (%(low)s to %(high)s).") % filled
        )
    if knowledge is Knowledge.UNSEEN:
        return (
            gettext(
                "%(day)s: nobody has looked at the circle for over 60 days; "
                "perhaps %(amount)s ties (%(low)s to %(high)s)."
            )
            % filled
        )
    return gettext("%(day)s: about %(amount)s ties (%(low)s to %(high)s).") % filled


def of_silence(silence: Silence) -> str:
    """How long a tie has been silent, beside its own rhythm."""
    told = gettext(
        "%(name)s: usually in touch every %(usual)s days, now silent for %(silent)s days. "
        "With such a rhythm this happens once in %(once)s times."
    )
    return told % {
        "name": silence.label,
        "usual": max(1, round(silence.usual_gap_days)),
        "silent": silence.silent_days,
        "once": once_in(silence.survival),
    }


def of_observation(seen: Observation) -> str:
    filled = {
        "day": words.day_words(seen.on),
        "voice": words.voice(seen.voice),
        "words": seen.words,
    }
    if seen.step is None:
        return gettext("%(day)s: motivation was not asked that day.") % filled
    filled["step"] = words.step(seen.step)
    if seen.words:
        return gettext("%(day)s: %(voice)s, “%(step)s”. “%(words)s”") % filled
    return gettext("%(day)s: %(voice)s, “%(step)s”.") % filled


def of_trouble(trouble: Trouble) -> str:
    filled = {"day": words.day_words(trouble.on, trouble.precision), "what": trouble.label}
    if trouble.settled_on:
        filled["settled"] = words.day_words(trouble.settled_on)
        return gettext("%(day)s: trouble “%(what)s”; settled on %(settled)s.") % filled
    if trouble.told:
        return gettext("%(day)s: trouble “%(what)s” (told later).") % filled
    return gettext("%(day)s: trouble “%(what)s”.") % filled


def of_ties(ties: list[Tie]) -> str:
    """A ring and those it tells, too."""
    first = of_tie(ties[0])
    if len(ties) == 1:
        return first
    others = pgettext("between two names", ", ").join(tie.label for tie in ties[1:])
    more = gettext("Also: %(names)s.") % {"names": others}
    return joined([first, more])


def of_tie(tie: Tie) -> str:
    filled = {
        "begin": words.day_words(tie.began_on, tie.began_precision),
        "name": tie.label,
        "role": tie.role,
    }
    parts = [
        (gettext("From %(begin)s: %(name)s, in the role “%(role)s”.") if tie.role
         else gettext("From %(begin)s: %(name)s.")) % filled
    ]  # fmt: skip
    if tie.ended_on:
        how = words.how_ended(tie.how_ended) if tie.how_ended else pgettext("tie ended", "ended")
        ended = {"day": words.day_words(tie.ended_on), "how": how}
        parts.append(gettext("Until %(day)s (%(how)s).") % ended)
    return joined(parts)


def of_crossings(crossings: list[Crossing], story: Story) -> str:
    return joined([of_crossing(crossing, story) for crossing in crossings])


def of_crossing(crossing: Crossing, story: Story) -> str:
    tie = story.ties.get(crossing.tie_key or "")
    filled = {"day": words.day_words(crossing.on), "what": words.crossing(crossing.kind)}
    said = crossing.words.rstrip("。.") or (tie.label if tie else "")  # the sentence brings its own
    if said:
        return gettext("%(day)s: %(what)s – %(words)s.") % (filled | {"words": said})
    return gettext("%(day)s: %(what)s.") % filled


def of_plan(plan: Plan) -> str:
    filled = {
        "begin": words.day_words(plan.begins_on),
        "end": words.day_words(plan.until),
        "what": plan.label,
        "result": plan.result,
    }
    if not plan.ended:
        return gettext("From %(begin)s, planned until %(end)s: %(what)s.") % filled
    if plan.result:
        return gettext("From %(begin)s to %(end)s: %(what)s. %(result)s") % filled
    return gettext("From %(begin)s to %(end)s: %(what)s.") % filled


def of_passage(passage: Passage) -> str:
    filled = {"begin": words.day_words(passage.began_on, passage.precision), "words": passage.words}
    if passage.until:
        filled["end"] = words.day_words(passage.until, passage.precision)
        return gettext("As told, from %(begin)s to %(end)s: %(words)s.") % filled
    return gettext("As told, %(begin)s: %(words)s.") % filled


def joined(parts: Sequence[str]) -> str:
    """Sentences one after the other; Japanese leaves no space between them."""
    pair = pgettext("two sentences", "%(first)s %(second)s")
    return reduce(lambda first, second: pair % {"first": first, "second": second}, parts)
