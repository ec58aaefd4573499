"""One field under concurrent writes: every value that no later author has knowingly overwritten.

A multi-value register under version vectors: a write replaces the values that its author had seen and stands beside the
others. Hybrid time only decides which of several is shown first (Shapiro et al. 2011, "A comprehensive study of
convergent and commutative replicated data types", section 3.2.3).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sync.protocol.merge.clock import Stamp, seen_by
from sync.protocol.merge.fields import FieldMerge, Merge, Plain

Context = Mapping[int, int]
"""What an author had applied: device -> its highest batch."""

Rank = Callable[[Stamp], tuple[int, str]]
"""Hybrid time and the device's name everywhere: the same order on every device, unlike its local number."""


class Alternative(NamedTuple):
    """A value that is still alive, and the write that gave it."""

    value: Plain
    stamp: Stamp


Register = tuple[Alternative, ...]


def knew(context: Context, author: Stamp, earlier: Stamp) -> bool:
    """Whether the author of a write had seen an earlier one; her own earlier ones she has always seen."""
    own = earlier.device == author.device and (earlier.batch, earlier.time) <= (author.batch, author.time)
    return own or seen_by(context, earlier)


def write(register: Register, incoming: Alternative, context: Context) -> Register:
    """The register after a write whose author had applied `context`."""
    if not register or (len(register) == 1 and knew(context, incoming.stamp, register[0].stamp)):
        return (incoming,)
    unseen = (one for one in register if not knew(context, incoming.stamp, one.stamp))
    return (*unseen, incoming)


def shown(register: Register, how: FieldMerge, rank: Rank) -> Plain:
    """The value that a screen shows until somebody chooses; the register must not be empty."""
    return (register[0] if len(register) == 1 else _first(register, how, rank)).value


def question(register: Register, how: FieldMerge, rank: Rank) -> Register:
    """The alternatives that a person has to choose from, the shown one first; none where nothing is to choose.

    Equal values are no question, nor is a step back of a monotone field.
    """
    if how.merge is Merge.APPEND or len(register) < 2:
        return ()
    first = _first(register, how, rank)
    rivals = [
        one for one in register if how.merge is not Merge.MONOTONE or how.step(one.value) == how.step(first.value)
    ]
    distinct: list[Alternative] = []
    for one in sorted(rivals, key=lambda one: rank(one.stamp), reverse=True):
        if all(one.value != other.value for other in distinct):
            distinct.append(one)
    return tuple(distinct) if len(distinct) > 1 else ()


def _first(register: Register, how: FieldMerge, rank: Rank) -> Alternative:
    if how.merge is Merge.MONOTONE:
        return max(register, key=lambda one: (how.step(one.value), rank(one.stamp)))
    return max(register, key=lambda one: rank(one.stamp))
