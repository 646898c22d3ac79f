"""Everything that may change courses: what is taught, who has learnt it, what is shipped."""

from banso.records.courses.actions.bringing_in import bring_in
from banso.records.courses.actions.groups import NobodyThere, amend_group, learn_together
from banso.records.courses.actions.learning import Progress, read_through, watch
from banso.records.courses.actions.requirements import lift, require
from banso.records.courses.actions.teaching import (
    FileOrLink,
    LengthUnknown,
    add_lesson,
    amend_course,
    amend_lesson,
    found_course,
    keep_film,
    keep_slide_file,
    keep_track,
)

__all__ = [
    "FileOrLink",
    "LengthUnknown",
    "NobodyThere",
    "Progress",
    "add_lesson",
    "amend_course",
    "amend_group",
    "amend_lesson",
    "bring_in",
    "found_course",
    "keep_film",
    "keep_slide_file",
    "keep_track",
    "learn_together",
    "lift",
    "read_through",
    "require",
    "watch",
]
