"""Why a definition cannot be asked, in words for whoever builds it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from banso.core.questionnaires.checking import NotADefinition, Reason
from banso.core.questionnaires.definition import MOST_CHOICES, MOST_QUESTIONS

SENTENCES: dict[Reason, str | Promise] = {
    Reason.MISSHAPEN: _("Something is missing here or not understood: %(found)s."),
    Reason.UNKNOWN_KIND: _("There is no such kind of question: %(found)s."),
    Reason.NAME_UNUSABLE: _(
        "“%(found)s” cannot be a name. A name has small letters, digits, hyphens and underscores, "
        "begins with a letter, and is at most 40 characters long."
    ),
    Reason.NAME_TWICE: _("Two questions have the name “%(found)s”."),
    Reason.NO_WORDS: _("Please write what is asked or to be chosen, in Japanese."),
    Reason.TOO_LONG: _("These words are too long: “%(found)s”."),
    Reason.TOO_MANY_QUESTIONS: _("At most %(questions)s questions can be asked at once."),
    Reason.TOO_FEW_CHOICES: _("Please write at least two choices, one a line."),
    Reason.TOO_MANY_CHOICES: _("At most %(choices)s choices can be offered."),
    Reason.CHOICE_TWICE: _("“%(found)s” stands among the choices twice."),
    Reason.CHOICES_OUT_OF_PLACE: _("This kind of question has no choices."),
    Reason.NO_SCALE: _("The ends of the scale are missing."),
    Reason.SCALE_OUT_OF_PLACE: _("This kind of question has no scale."),
    Reason.SCALE_UNUSABLE: _("A scale rises in whole steps, at least two and at most eleven."),
    Reason.CONDITION_POINTS_NOWHERE: _(
        "The condition names the question “%(found)s”, which does not exist."
    ),
    Reason.CONDITION_POINTS_AHEAD: _(
        "The condition names the question “%(found)s”, which comes later. A question can depend "
        "only on one that stands before it."
    ),
    Reason.CONDITION_WITHOUT_CHOICES: _(
        "The condition names the question “%(found)s”, in which nothing can be chosen."
    ),
    Reason.CONDITION_NAMES_NO_CHOICE: _("The condition names “%(found)s”, which is no choice."),
}
LONGEST_ECHO = 40  # characters


def why_not(problem: NotADefinition) -> str:
    found = problem.found
    shown = found if len(found) <= LONGEST_ECHO else found[:LONGEST_ECHO] + "…"
    limits = {"questions": MOST_QUESTIONS, "choices": MOST_CHOICES}
    return str(SENTENCES[problem.reason]) % ({"found": shown} | limits)
