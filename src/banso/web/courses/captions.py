"""What is wrong with captions, in words; each names its line."""

from django.utils.translation import gettext_lazy as _

from banso.core.documents.vtt import Broken

SENTENCES = {
    Broken.NOT_TEXT: _("Line %(line)s is not written in UTF-8."),
    Broken.TOO_LONG: _("This is too long for captions."),
    Broken.NO_HEAD: _("Line 1 must be WEBVTT; it is “%(found)s”."),
    Broken.NO_TIMES: _("Line %(line)s: there is no line of times: “%(found)s”."),
    Broken.TIMES_UNREADABLE: _(
        "Line %(line)s: the times are not understood: “%(found)s”. For example: "
        "00:01:02.500 --> 00:01:05.000"
    ),
    Broken.ENDS_FIRST: _("Line %(line)s ends before it begins: “%(found)s”."),
    Broken.GOES_BACK: _("Line %(line)s begins before the one above it: “%(found)s”."),
    Broken.NO_BLANK_LINE: _("Line %(line)s: an empty line is missing above it: “%(found)s”."),
    Broken.AFTER_THE_END: _("Line %(line)s begins when the film is over: “%(found)s”."),
    Broken.NOTHING: _("There is nothing in it that could be shown."),
}
