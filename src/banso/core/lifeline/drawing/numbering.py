"""In a compact chart names become numbers in the order of time, told in a list below."""

from collections.abc import Iterable

from banso.core.lifeline.drawing.letters import MOST_CIRCLED, circled
from banso.core.lifeline.drawing.shapes import Label, LabelKind, Note

NUMBERED = frozenset({LabelKind.RING, LabelKind.TROUBLE, LabelKind.PLAN, LabelKind.PASSAGE})


def numbered(labels: Iterable[Label]) -> tuple[list[Label], list[Note]]:
    """Labels with their numbers and the list; names beyond ⑳ stay in the table twin."""
    kept: list[Label] = []
    notes: list[Note] = []
    for label in sorted(labels, key=lambda each: (each.box.left, each.box.top)):
        if label.kind not in NUMBERED:
            kept.append(label)
        elif len(notes) < MOST_CIRCLED:
            number = len(notes) + 1
            kept.append(label._replace(text=circled(number)))
            notes.append(Note(number, label.full, label.kind))
    return kept, notes
