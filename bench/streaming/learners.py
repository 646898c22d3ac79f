"""Learners without a screen, all of them in one process of their own.

Each has a session and a connection, begins somewhere in the film, asks as a browser does (an
open end), and reads at the pace of the film, 1 Mbit/s. A block that comes more than a second
after it was to be shown is a miss: the film would have stood still.
"""

import asyncio
import random
import re
import time
from dataclasses import dataclass

PACE = 125_000  # bytes a second: 1 Mbit/s
BLOCK, PATIENCE = 65_536, 1.0


@dataclass(frozen=True)
class Learning:
    """What is learnt, by whom, for how long; plain, so that it can go to another process."""

    port: int
    path: str
    size: int
    sessions: tuple[str, ...]
    seconds: float


@dataclass(frozen=True)
class Learnt:
    """``megabits``: a second, of all together while they were learning."""

    blocks: int
    misses: int
    megabits: float


def learn(about: Learning) -> Learnt:
    """All learners at once, in a process of their own."""
    return asyncio.run(_all(about))


async def _all(about: Learning) -> Learnt:
    each = await asyncio.gather(*(_one(about, session) for session in about.sessions))
    return Learnt(*(sum(numbers) for numbers in zip(*each, strict=True)))


async def _one(about: Learning, session: str) -> tuple[int, int, float]:
    chance = random.Random(session)  # noqa: S311
    await asyncio.sleep(chance.random() * 2**20 / PACE)
    reader, writer = await asyncio.open_connection("127.0.0.1", about.port, limit=BLOCK)
    place = chance.randrange(about.size // 2)
    began, blocks, misses = time.monotonic(), 0, 0
    while time.monotonic() - began < about.seconds:
        writer.write(_asking(about, session, place))
        length = await _length(reader)
        for begin in range(0, length, BLOCK):
            await reader.readexactly(min(BLOCK, length - begin))
            blocks += 1
            shown = began + PATIENCE + blocks * BLOCK / PACE
            misses += time.monotonic() > shown
            await asyncio.sleep(shown - PATIENCE - time.monotonic())
        place = (place + length) % (about.size - 1)
    writer.close()
    return blocks, misses, blocks * BLOCK * 8 / 1e6 / (time.monotonic() - began)


def _asking(about: Learning, session: str, place: int) -> bytes:
    head = (f"GET {about.path} HTTP/1.1", f"Host: 127.0.0.1:{about.port}",
            f"Cookie: sessionid={session}", f"Range: bytes={place}-", "", "")  # fmt: skip
    return "\r\n".join(head).encode()


async def _length(reader: asyncio.StreamReader) -> int:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    if not head.startswith("HTTP/1.1 206"):
        raise RuntimeError(head)
    return int(re.search(r"content-length: (\d+)", head, re.IGNORECASE)[1])
