"""What is kept of something written: all that can be read, and nothing that cannot.

Texts arrive from telephones, spreadsheets and PDF files with line ends of every kind and with
characters that nobody sees. A control character breaks a database, an SVG or a PDF; a mark
that turns the direction of writing around turns the words after it on the page, too.
"""

import re
import unicodedata

LINE_END = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control characters, halves of a pair, what XML refuses; marks that embed or turn a direction.
# Marks that only give a direction (U+200E, U+200F) and joiners of letters and emoji stay.
UNREADABLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    r"\u202a-\u202e\u2066-\u2069]"
)
# Letters and symbols by their category, and yet empty: the fillers of Hangul, the blank of Braille.
BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800")
SEEN = frozenset("LNPS")  # letters, numbers, punctuation, symbols


def readable(text: str) -> str:
    """``text`` with one kind of line end and without what cannot be read."""
    return UNREADABLE.sub("", LINE_END.sub("\n", text))


def on_one_line(text: str) -> str:
    return readable(text).replace("\n", " ")


def says_something(text: str) -> bool:
    """Whether anything of ``text`` can be seen. A name of blanks cannot be clicked or called."""
    return any(unicodedata.category(c)[0] in SEEN and c not in BLANK for c in text)
