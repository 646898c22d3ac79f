"""Before against after, drawn and told in a sentence. What may be chance is called so."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from banso.core.questionnaires.comparing import Change, Comparison
from banso.core.questionnaires.definition import Question
from banso.records.questionnaires.choices import Wave
from banso.web.questionnaires.results_told import options_of

ROOM = 100.0  # width of the picture of an interval; nothing lies in its middle


class ToldChange(NamedTuple):
    """``low``, ``middle``, ``length``: of the interval, in a picture 100 wide."""

    option: str
    before: str
    after: str
    difference: str
    interval: str
    low: str = ""
    middle: str = ""
    length: str = ""


class ToldComparison(NamedTuple):
    words: str
    sentence: str
    how: str
    changes: Sequence[ToldChange]


def told_comparisons(found: Sequence[Comparison], language: str) -> list[ToldComparison]:
    return [
        ToldComparison(
            each.question.words.said_in(language),
            _sentence(each),
            how_compared(each),
            _changes(each, language),
        )
        for each in found
    ]


def _changes(found: Comparison, language: str) -> list[ToldChange]:
    """All of one question on the same measure: half the scale, or as far as the intervals reach."""
    scale = found.question.scale
    half = (scale.highest - scale.lowest if scale else 1) / 2
    ends = [abs(end) for change in found.changes for end in change.difference]
    reach = max([half, *ends])
    return [_told(change, found.question, language)._replace(**_drawn(change, reach))
            for change in found.changes]  # fmt: skip


def how_compared(found: Comparison) -> str:
    if found.pairs:
        words = ngettext(
            "Compared by their code: %(pairs)s person who answered both times.",
            "Compared by their code: %(pairs)s people who answered both times.",
            found.pairs,
        )
        return words % {"pairs": found.pairs}
    words = _("Compared as two groups: %(before)s people before, %(after)s after.")
    return words % {"before": found.before, "after": found.after}


def _sentence(found: Comparison) -> str:
    """Of a scale; choices are told in their table."""
    if not found.changes:
        return _("Too few people answered both times to compare without betraying anybody.")
    if found.question.scale is None:
        return _moved(found)
    change = found.changes[0]
    words = {
        "before": f"{change.before:.1f}",
        "after": f"{change.after:.1f}",
        "low": signed(change.difference.low),
        "high": signed(change.difference.high),
    }
    if change.difference.low > 0:
        told = _("On average it rose from %(before)s to %(after)s (95%% interval of the change: "
                 "%(low)s to %(high)s).")  # fmt: skip
    elif change.difference.high < 0:
        told = _("On average it fell from %(before)s to %(after)s (95%% interval of the change: "
                 "%(low)s to %(high)s).")  # fmt: skip
    else:
        told = _("On average %(before)s before and %(after)s after. The change lies between %(low)s "
                 "and %(high)s with 95%% certainty; it may be chance.")  # fmt: skip
    return told % words


def _moved(found: Comparison) -> str:
    surely = [
        each for each in found.changes if not each.difference.low <= 0 <= each.difference.high
    ]
    if not surely:
        return _("No share changed by more than chance may explain.")
    words = ngettext(
        "%(count)s share changed by more than chance explains easily; see its interval.",
        "%(count)s shares changed by more than chance explains easily; see their intervals.",
        len(surely),
    )
    return words % {"count": len(surely)}


def signed(value: float, digits: int = 1) -> str:
    """+0.4, −1.2, 0.0: with the sign of mathematics, which is read as one."""
    rounded = f"{abs(value):.{digits}f}"
    if float(rounded) == 0:
        return rounded
    return ("+" if value > 0 else "−") + rounded


def _told(change: Change, question: Question, language: str) -> ToldChange:
    if change.option is None:
        option, before, after = (
            _("Mean of the scale"),
            f"{change.before:.1f}",
            f"{change.after:.1f}",
        )
        ends = [signed(each) for each in change.difference]
    else:
        option = options_of(question, language)[question.options.index(change.option)]
        before, after = f"{100 * change.before:.0f}%", f"{100 * change.after:.0f}%"
        ends = [signed(100 * each, 0) for each in change.difference]
    interval = _("%(low)s to %(high)s") % {"low": ends[1], "high": ends[2]}
    return ToldChange(option, before, after, ends[0], interval)


def _drawn(change: Change, reach: float) -> dict[str, str]:
    """``reach``: the difference that lies at the edge of the picture."""
    middle, low, high = (ROOM / 2 * (1 + each / reach) for each in change.difference)
    places = {"low": low, "middle": middle, "length": high - low}
    return {name: f"{place:.1f}" for name, place in places.items()}


def waves_compared(waves: Sequence[str]) -> list[tuple[Wave, Wave]]:
    """Before with after, after with later; where after is missing, before with later."""
    there = [wave for wave in Wave if wave.value in set(waves)]
    return list(pairwise(there))
