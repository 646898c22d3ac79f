"""Sentences for captions and chapters that are not right: with the line, and what is expected.

::

    try:
        cues = vtt.read(written, seconds=document.seconds)
    except vtt.BrokenCaptions as problem:
        raise why_broken(problem) from problem  # a ValidationError, for a form's clean
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from banso.core.documents.vtt import Broken, BrokenCaptions

SENTENCES = {
    Broken.NOT_TEXT: _("Line %(line)s: this is not text in UTF-8. Please save it as UTF-8."),
    Broken.TOO_LONG: _("The captions are too long. They may have at most two million characters."),
    Broken.NO_HEAD: _("The first line must be: WEBVTT"),
    Broken.NO_TIMES: _(
        "Line %(line)s: “%(found)s” has no times. A line such as 00:01.000 --> 00:04.000 must "
        "stand here."
    ),
    Broken.TIMES_UNREADABLE: _(
        "Line %(line)s: the times “%(found)s” cannot be read. Write them like this: "
        "00:01.000 --> 00:04.000, with a point before the thousandths."
    ),
    Broken.ENDS_FIRST: _(
        "Line %(line)s: “%(found)s” ends before it begins. The second time must be the later one."
    ),
    Broken.GOES_BACK: _(
        "Line %(line)s: “%(found)s” begins before the one above it. Put them in the order of "
        "their times."
    ),
    Broken.NO_BLANK_LINE: _(
        "Line %(line)s: an empty line is missing above “%(found)s”, or “-->” stands in the words."
    ),
    Broken.AFTER_THE_END: _("Line %(line)s: “%(found)s” begins when the film is already over."),
    Broken.NOTHING: _("There are no words with times in it."),
}


def why_broken(problem: BrokenCaptions) -> ValidationError:
    about = {"line": problem.line, "found": problem.found}
    return ValidationError(SENTENCES[problem.reason], code=problem.reason, params=about)
