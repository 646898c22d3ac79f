"""What is said of a file that is taken."""

from typing import NamedTuple


class Findings(NamedTuple):
    """``seconds`` of a film, if it says so itself; ``pages`` of a PDF."""

    media_type: str
    seconds: int | None = None
    pages: int | None = None
