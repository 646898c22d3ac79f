"""Sums that fade: the one recursion behind the memory of a rhythm and the density.

Every step keeps a share of what was there and adds something new. No exponential of a
large number is ever taken, so forty years are as exact as forty days.
"""

from banso.core.lifeline.curves import Floats


def fading_sums(keep: Floats, add: Floats) -> Floats:
    """``sum[j] = keep[j] · sum[j-1] + add[j]``, beginning from nothing, along the last axis.

    Instead of walking step by step, each round joins every stretch with the one before it and
    so doubles their length: 13 rounds for 5 000 contacts.
    """
    total, kept = add.copy(), keep.copy()
    length = 1
    while length < len(kept):
        total[..., length:] += kept[length:] * total[..., :-length]
        kept[length:] = kept[length:] * kept[:-length]
        length *= 2
    return total
