"""How much room a text takes, estimated without a font."""

from unicodedata import east_asian_width

# Widest common letters of a proportional UD gothic, in parts of the letter height.
NARROW_EM = 0.58
LINE_HEIGHT = 1.3  # of the letter height, for one line of a label


def text_width(text: str, size: float) -> float:
    """Width in px; rather a little too wide than too narrow."""
    return sum(1.0 if east_asian_width(c) in "WFA" else NARROW_EM for c in text) * size


def line_height(size: float) -> float:
    return size * LINE_HEIGHT


def shortened(text: str, ems: float) -> str:
    """``text`` cut to ``ems`` full-width letters, with 「…」 where something is missing."""
    if text_width(text, 1) <= ems:
        return text
    while text and text_width(text + "…", 1) > ems:
        text = text[:-1]
    return text + "…"


def circled(number: int) -> str:
    """① for 1 … ⑳ for 20."""
    return chr(0x2460 + number - 1)


MOST_CIRCLED = 20
