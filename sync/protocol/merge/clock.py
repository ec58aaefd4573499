"""Hybrid logical time, and which write each field of a row comes from.

A merge goes by version vectors ("had the author seen the value that he overwrote?"); hybrid time only breaks ties
between writes that had not seen each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

HybridTime = NewType("HybridTime", int)
"""Milliseconds since 1970 times 65,536, plus a counter: later is greater, and follows the clock on the wall."""

RowClock = Mapping[int, "Stamp"]
"""Field number -> the write that gave the field its value; number 0 stands for the row's existence."""

EXISTENCE = 0
_COUNTER_BITS = 16
_ONE_BYTE, _MORE = 0x7F, 0x80


class ClockUnreadable(ValueError):
    """A packed clock that breaks off or goes on after its end."""


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """One write: its hybrid time, the device by its local number, and the batch of that device it travels in."""

    time: HybridTime
    device: int
    batch: int


def hybrid(moment: datetime) -> HybridTime:
    """The earliest hybrid time of a moment."""
    return HybridTime(int(moment.timestamp() * 1000) << _COUNTER_BITS)


def hybrid_of_ms(milliseconds: int) -> HybridTime:
    """The earliest hybrid time of a moment given in milliseconds since 1970."""
    return HybridTime(max(0, milliseconds) << _COUNTER_BITS)


def ms_of(time: HybridTime) -> int:
    """The milliseconds since 1970 that a hybrid time says."""
    return time >> _COUNTER_BITS


def tick(last: HybridTime, moment: datetime) -> HybridTime:
    """The time of the next write: never at or before `last`, however far the clock on the wall was set back."""
    return HybridTime(max(last + 1, hybrid(moment)))


def witness(last: HybridTime, seen: HybridTime) -> HybridTime:
    """The time to go on from after a write of another device has been applied."""
    return HybridTime(max(last, seen))


def seen_by(context: Mapping[int, int], stamp: Stamp) -> bool:
    """Whether an author who had applied `context` (device -> highest batch) had seen the write."""
    return stamp.batch <= context.get(stamp.device, -1)


def restamp(clock: RowClock, fields: Iterable[int], stamp: Stamp) -> dict[int, Stamp]:
    """The clock after `stamp` has written these fields."""
    return {**clock, **dict.fromkeys(fields, stamp)}


def pack(clock: RowClock) -> bytes:
    """Few bytes, simply: fields of one write stand together, numbers as base-128 varints, times as differences."""
    groups: dict[tuple[int, int, int], list[int]] = {}
    last: Stamp | None = None
    numbers: list[int] = []
    for number in sorted(clock):
        stamp = clock[number]
        if stamp is not last:  # most fields of a row come from one write
            last, numbers = stamp, groups.setdefault((stamp.time, stamp.device, stamp.batch), [])
        numbers.append(number)
    packed = bytearray()
    before = 0
    for time, device, batch in sorted(groups):
        numbers = groups[time, device, batch]
        for value in (time - before, device, batch, len(numbers)):
            _put(packed, value)
        if numbers[-1] <= _ONE_BYTE:
            packed += bytes(numbers)
        else:
            for number in numbers:
                _put(packed, number)
        before = time
    return bytes(packed)


def unpack(packed: bytes) -> dict[int, Stamp]:
    """What `pack` made; raises ClockUnreadable for anything else."""
    clock: dict[int, Stamp] = {}
    place, time = 0, 0
    while place < len(packed):
        head = []
        for _ in range(4):
            value, place = _take(packed, place)
            head.append(value)
        step, device, batch, count = head
        time += step
        stamp = Stamp(HybridTime(time), device, batch)
        fields = packed[place : place + count]
        if len(fields) == count and fields.isascii():  # one byte each
            clock.update(dict.fromkeys(fields, stamp))
            place += count
            continue
        for _ in range(count):
            number = packed[place] if place < len(packed) else _MORE
            if number > _ONE_BYTE:
                number, place = _take(packed, place)
            else:
                place += 1
            clock[number] = stamp
    return clock


def _put(packed: bytearray, value: int) -> None:
    while value > 0x7F:
        packed.append(value & 0x7F | 0x80)
        value >>= 7
    packed.append(value)


def _take(packed: bytes, place: int) -> tuple[int, int]:
    value = shift = 0
    while place < len(packed):
        byte = packed[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, place
        shift += 7
    raise ClockUnreadable("the clock of a row breaks off")
