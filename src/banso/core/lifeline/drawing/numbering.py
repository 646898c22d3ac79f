"""In a compact chart names become numbers in the order of time, told in a list below."""

from collections.abc import Iterable

from banso.core.lifeline.drawing.letters import MOST_CIRCLED, circled
from banso.core.lifeline.drawing.shapes import Label, LabelKind, Note

NUMBERED = frozenset({LabelKind.RING, LabelKind.TROUBLE, LabelKind.PLAN, LabelKind.PASSAGE})


def numbered(labels: Iterable[Label]) -> tuple[list[Label], list[Note]]:
    """Labels with their numbers and the list; names beyond ⑳ stay in the table twin."""
    labels = list(labels)
    kept = [label for label in labels if label.kind not in NUMBERED]
    named = sorted((label for label in labels if label.kind in NUMBERED), key=_weight)
    notes = []
    in_time = sorted(named[:MOST_CIRCLED], key=lambda each: (each.box.left, each.box.top))
    for number, label in enumerate(in_time, start=1):
        kept.append(label._replace(text=circled(number)))
        notes.append(Note(number, label.full, label.kind))
    return kept, notes


def _weight(label: Label) -> tuple[bool, float]:
    """Rings first, then what is nearest to today."""
    return label.kind is not LabelKind.RING, -label.box.left
