"""A film of any size, made while it is sent: whole boxes around what cannot be made smaller."""

import random
from collections.abc import Iterator

from tests.core.documents import files

PIECE = 4 * 2**20  # as large as the product takes one


def pieces(size: int, *, seed: int = 1) -> Iterator[bytes]:
    """``size`` bytes that are an MP4 to whoever looks at its boxes."""
    head = files.mp4(seconds=37 * 60 + 24)
    head += (1).to_bytes(4) + b"mdat" + (size - len(head)).to_bytes(8)
    noise = random.Random(seed).randbytes(PIECE)  # noqa: S311  noise, the same at each run
    yield head + noise[len(head) :]
    for place in range(PIECE, size, PIECE):
        number = place.to_bytes(8)  # no two pieces are the same
        yield (number + noise[8:])[: size - place]
