"""Find the cheapest patterns of many nurses at once: a dynamic program over days in numpy.

The state after a day is either *working* (last kind, length of the run) or *resting* (length of the rest, up to the
least allowed); each with the weekends worked and the minutes so far. Nurses with the same run lengths share one
program. Caps on a kind are left out: they live in the master problem.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scheduling.roster.columns.grid import OFF, Grid, Member, Pattern

Floats = npt.NDArray[np.float64]
NEVER = 1e15
CHUNK = 8
"""So many nurses at a time, so that a program stays in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Priced:
    """A pattern with what it costs under the prices it was asked for."""

    member: int
    price: float
    pattern: Pattern


class Pricer:
    """The dynamic program of some members with the same run lengths."""

    def __init__(self, grid: Grid, members: Iterable[int]) -> None:
        self.members = tuple(members)
        self._grid = grid
        rules = [grid.members[member] for member in self.members]
        self._min_run, self._max_run = rules[0].min_run, rules[0].max_run
        self._min_rest = max(1, rules[0].min_rest)
        unit = math.gcd(*grid.minutes)
        self._lengths = tuple(minutes // unit for minutes in grid.minutes)
        self._weekends = 1 + max(rule.max_weekends for rule in rules)
        self._units = 1 + max(rule.max_minutes // unit for rule in rules)
        self._ends = np.stack([self._end_mask(rule, unit) for rule in rules])
        count = len(grid.kinds)
        self._before = [[a for a in range(count) if b not in grid.cannot_follow[a]] for b in range(count)]

    def cheapest(self, work: Floats, rest: Floats, most: int) -> Iterator[Priced]:
        """Up to `most` patterns a member, the cheapest first, each with other minutes or weekends.

        `work[member, day, kind]` and `rest[member, day]` are prices; `NEVER` forbids.
        """
        working, resting = self._forward(work, rest)
        for row, member in enumerate(self.members):
            ends = np.concatenate([_flat(working[-1][row]), resting[-1][row]])
            best = ends.min(axis=0) + self._ends[row]
            for place in np.argsort(best, axis=None)[:most]:
                price = float(best.flat[place])
                if price >= NEVER / 2:
                    break
                weekend, units = np.unravel_index(place, best.shape)
                state = int(np.argmin(ends[:, weekend, units]))
                walk = _Walk(self, working, resting, row=row)
                yield Priced(member, price, walk.back(state, int(weekend), int(units)))

    def through(self, work: Floats, rest: Floats) -> tuple[Floats, Floats]:
        """The price of the cheapest pattern through each cell: for each (member, day, kind) and each (member, day)
        off."""
        working, resting = self._forward(work, rest)
        on = np.full(work.shape, NEVER)
        off = np.full(rest.shape, NEVER)
        for day, (after_work, after_rest) in enumerate(self._backward(work, rest)):
            on[:, self._grid.days - 1 - day] = (working[-1 - day] + after_work).min(axis=(2, 3, 4))
            off[:, self._grid.days - 1 - day] = (resting[-1 - day] + after_rest).min(axis=(1, 2, 3))
        return on, off

    def _forward(self, work: Floats, rest: Floats) -> tuple[list[Floats], list[Floats]]:
        working, resting = [], []
        before_work, before_rest = self._start()
        for day in range(self._grid.days):
            on, off = self._day(before_work, before_rest, day, work=work[:, day], rest=rest[:, day])
            working.append(on)
            resting.append(off)
            before_work, before_rest = on, off
        return working, resting

    def _start(self) -> tuple[Floats, Floats]:
        """Before the first day everybody has rested enough."""
        count = len(self.members)
        on = np.full((count, len(self._grid.kinds), self._max_run, self._weekends, self._units), NEVER)
        off = np.full((count, self._min_rest, self._weekends, self._units), NEVER)
        off[:, -1, 0, 0] = 0.0
        return on, off

    def _day(
        self, on_before: Floats, off_before: Floats, day: int, *, work: Floats, rest: Floats
    ) -> tuple[Floats, Floats]:
        """States after a day from the states before it."""
        on, off = np.full_like(on_before, NEVER), np.empty_like(off_before)
        ended = on_before[:, :, self._endable(day)]
        off[:, 0] = ended.min(axis=(1, 2)) if ended.size else NEVER
        off[:, 1:] = off_before[:, :-1]
        np.minimum(off[:, -1], off_before[:, -1], out=off[:, -1])
        off += rest[:, None, None, None]
        weekday = day % 7
        for kind, length in enumerate(self._lengths):
            price = work[:, kind, None, None]
            _add(on[:, kind, 0], off_before[:, -1], weekend=int(weekday >= 5), units=length, price=price)
            if self._max_run > 1 and self._before[kind]:
                run = on_before[:, self._before[kind], :-1].min(axis=1)
                _add(on[:, kind, 1:], run, weekend=int(weekday == 5), units=length, price=price[:, None])
        return on, off

    def _endable(self, day: int) -> list[int]:
        """Run lengths (less one) after which one may rest on this day: long enough, or begun on the first day."""
        return [run for run in range(self._max_run) if run + 1 >= self._min_run or run + 1 == day]

    def _backward(self, work: Floats, rest: Floats) -> Iterator[tuple[Floats, Floats]]:
        """For each day from the last back: what the days after it cost at least from each state."""
        on, off = self._start()
        on[:] = self._ends[:, None, None]
        off[:] = self._ends[:, None]
        yield on, off
        for day in range(self._grid.days - 1, 0, -1):
            on, off = self._day_back(on, off, day, work=work[:, day], rest=rest[:, day])
            yield on, off

    def _day_back(
        self, on_after: Floats, off_after: Floats, day: int, *, work: Floats, rest: Floats
    ) -> tuple[Floats, Floats]:
        on, off = np.full_like(on_after, NEVER), np.full_like(off_after, NEVER)
        rested = off_after + rest[:, None, None, None]
        for run in self._endable(day):
            on[:, :, run] = rested[:, None, 0]
        off[:, :-1] = rested[:, 1:]
        off[:, -1] = rested[:, -1]
        weekday = day % 7
        begun = np.full_like(off[:, -1], NEVER)
        for kind, length in enumerate(self._lengths):
            price = work[:, kind, None, None]
            _take(begun, on_after[:, kind, 0], weekend=int(weekday >= 5), units=length, price=price)
            for before in self._before[kind]:
                if self._max_run > 1:
                    goes_on = on_after[:, kind, 1:]
                    _take(on[:, before, :-1], goes_on, weekend=int(weekday == 5), units=length, price=price[:, None])
        np.minimum(off[:, -1], begun, out=off[:, -1])
        return on, off

    def _end_mask(self, rule: Member, unit: int) -> Floats:
        """0 where weekends and minutes may end, else `NEVER`."""
        mask = np.full((self._weekends, self._units), NEVER)
        mask[: rule.max_weekends + 1, -(-rule.min_minutes // unit) : rule.max_minutes // unit + 1] = 0.0
        return mask


class _Walk:
    """Back from an end state to the pattern that led to it."""

    def __init__(self, pricer: Pricer, working: list[Floats], resting: list[Floats], *, row: int) -> None:
        self._pricer = pricer
        self._working = [on[row] for on in working]
        self._resting = [off[row] for off in resting]

    def back(self, state: int, weekend: int, units: int) -> Pattern:
        """`state` counts working states (kind by run) first, then resting ones."""
        pricer = self._pricer
        kinds, runs = len(pricer._lengths), pricer._max_run
        pattern: list[int] = []
        for day in range(len(self._working) - 1, -1, -1):
            if state >= kinds * runs:
                pattern.append(OFF)
                state = self._before_rest(day, state - kinds * runs, weekend, units)
                continue
            kind, run = divmod(state, runs)
            pattern.append(kind)
            weekday = day % 7
            weekend -= int(weekday == 5 or (weekday == 6 and run == 0))
            units -= pricer._lengths[kind]
            if run == 0:
                state = kinds * runs + pricer._min_rest - 1
            elif day:
                before = min(pricer._before[kind], key=lambda a: self._working[day - 1][a, run - 1, weekend, units])
                state = before * runs + run - 1
        return tuple(reversed(pattern))

    def _before_rest(self, day: int, rested: int, weekend: int, units: int) -> int:
        """The cheapest state of the day before from which a rest of this length follows."""
        pricer = self._pricer
        kinds, runs = len(pricer._lengths), pricer._max_run
        if day == 0:
            return 0
        choices: list[tuple[float, int]] = []
        on, off = self._working[day - 1], self._resting[day - 1]
        if rested == 0:
            for kind in range(kinds):
                choices += [(float(on[kind, run, weekend, units]), kind * runs + run) for run in pricer._endable(day)]
        else:
            choices.append((float(off[rested - 1, weekend, units]), kinds * runs + rested - 1))
        if rested == pricer._min_rest - 1:
            choices.append((float(off[rested, weekend, units]), kinds * runs + rested))
        return min(choices)[1]


def pricers(grid: Grid) -> list[Pricer]:
    """One program for each few members with the same run lengths."""
    groups: dict[tuple[int, int, int, int], list[int]] = {}
    for index, rule in enumerate(grid.members):
        groups.setdefault((rule.min_run, rule.max_run, rule.min_rest, rule.max_minutes), []).append(index)
    chunks = (group[at : at + CHUNK] for group in groups.values() for at in range(0, len(group), CHUNK))
    return [Pricer(grid, chunk) for chunk in chunks]


def _flat(states: Floats) -> Floats:
    return states.reshape((-1, *states.shape[-2:]))


def _add(target: Floats, source: Floats, *, weekend: int, units: int, price: Floats) -> None:
    """Write `source` moved on by a weekend and minutes, plus a price, into `target`."""
    weekends, most = source.shape[-2:]
    if units < most and weekend < weekends:
        target[..., weekend:, units:] = source[..., : weekends - weekend, : most - units] + price


def _take(target: Floats, source: Floats, *, weekend: int, units: int, price: Floats) -> None:
    """Lower `target` to `source` moved back by a weekend and minutes, plus a price."""
    weekends, most = source.shape[-2:]
    if units < most and weekend < weekends:
        part = target[..., : weekends - weekend, : most - units]
        np.minimum(part, source[..., weekend:, units:] + price, out=part)
