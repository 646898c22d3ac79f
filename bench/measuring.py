"""Times, and what is said of them: median, 95th percentile, and per second for several at once."""

import statistics
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Times:
    """Seconds of single rounds; ``rate`` only where several clients ran side by side."""

    seconds: tuple[float, ...]
    rate: float | None = None

    @property
    def p50(self) -> float:
        return statistics.median(self.seconds) * 1000

    @property
    def p95(self) -> float:
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))] * 1000


def rounds(once: Callable[[], object], *, times: int, warm: int = 3) -> Times:
    """``once``, called ``warm`` times without counting and then ``times`` times."""
    for _ in range(warm):
        once()
    return Times(tuple(timed(once) for _ in range(times)))


def timed(once: Callable[[], object]) -> float:
    began = time.perf_counter()
    once()
    return time.perf_counter() - began


def side_by_side(clients: Sequence[Callable[[], object]], *, times: int) -> Times:
    """Each client runs ``times`` rounds in its own thread; the rate is that of all together."""
    took: list[list[float]] = [[] for _ in clients]

    def run(place: int, once: Callable[[], object]) -> None:
        took[place] = [timed(once) for _ in range(times)]

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = tuple(second for one in took for second in one)
    return Times(seconds, rate=len(seconds) / (time.perf_counter() - began))
