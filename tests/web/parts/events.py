from collections.abc import Callable

MAKERS: dict[str, Callable[[], object]] = {}
