from collections.abc import Callable

from tests import make_texts

MAKERS: dict[str, Callable[[], object]] = {
    "text_name": lambda: make_texts.decide(make_texts.remark()).version.text.name,
    "number": lambda: 1,
    "remark_id": lambda: make_texts.proposal().pk,
    "decided_id": lambda: make_texts.decide(make_texts.proposal(), "declined").pk,
}
