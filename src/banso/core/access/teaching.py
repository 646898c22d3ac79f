"""Who may change what is taught: courses, training runs, questionnaires, events, meetings, texts.

Everybody who works here may learn, remark and propose. Making and publishing is for those who
teach (研修担当) and for those who lead or manage. A further rule goes into this list.
"""

MAY_TEACH = frozenset({"trainer", "lead", "manager"})


def may_teach(duty: str) -> bool:
    """Whether a worker of this duty may make and publish what others learn from."""
    return duty in MAY_TEACH


def may_write_minutes(duty: str, *, own_series: bool) -> bool:
    """Minutes are written by whoever sits in the series, or by those who may teach."""
    return own_series or may_teach(duty)
