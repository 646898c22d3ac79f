"""Notes (支援経過の文): composed from sentences by what happened that day."""

from collections.abc import Sequence
from random import Random

from banso.core.contacts.modes import INDIRECT
from banso.core.simulation import phrases
from banso.core.simulation.bonds import Bond
from banso.core.simulation.walking import Step

SAYS_SOMETHING, JUDGES, TELLS_OF_A_ROLE = 0.55, 0.35, 0.3


def one_of(rng: Random, choices: Sequence[str]) -> str:
    """``rng.choice`` for short lists, in half its time: a town has millions of sentences."""
    return choices[int(len(choices) * rng.random())]


def note_of(rng: Random, step: Step, noticed: list[tuple[Bond, bool]], *, level: int) -> str:
    """``level``: the step of motivation (1-5) that colours what the person says."""
    if not step.reached:
        tried = one_of(rng, phrases.TRIED[step.mode])
        return tried + (one_of(rng, phrases.JUDGED[None]) if step.phase is None else "")
    parts = [one_of(rng, phrases.DONE[step.mode])]
    if step.mode not in INDIRECT and rng.random() < SAYS_SOMETHING:
        parts.append(one_of(rng, phrases.SAID[level - 1]) + "と話す。")
    parts += [_of_tie(rng, bond, met=met) for bond, met in noticed[:2]]
    if rng.random() < JUDGES:
        parts.append(one_of(rng, phrases.JUDGED[step.phase]))
    return "".join(parts)


def _of_tie(rng: Random, bond: Bond, *, met: bool) -> str:
    if bond.role and rng.random() < TELLS_OF_A_ROLE:
        return one_of(rng, phrases.ROLE_TOLD).format(where=bond.sort.label, role=bond.role)
    return one_of(rng, phrases.MET if met else phrases.HEARD).format(who=bond.sort.label)
