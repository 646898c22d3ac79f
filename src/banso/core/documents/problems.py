"""Why a file is not taken. The pages have a sentence for each reason."""

from enum import StrEnum


class Reason(StrEnum):
    EMPTY = "empty"  # no bytes at all
    TOO_BIG = "too_big"
    OTHER_KIND = "other_kind"  # readable perhaps, but not of the kind that is taken here
    NOT_A_FILM = "not_a_film"  # what it says of itself is not so
    NO_PICTURES = "no_pictures"  # a film file with nothing but sound
    CODING = "coding"  # a film in a coding that most browsers do not play
    CUT_OFF = "cut_off"  # the end is missing
    UNREADABLE = "unreadable"
    PASSWORD = "password"  # noqa: S105  a reason, not a secret
    MACROS = "macros"


class Unfit(Exception):
    """The file is not taken, for this reason; it is nobody's fault and nothing is kept of it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
