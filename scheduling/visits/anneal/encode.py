"""From a problem to the arrays of the engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from scheduling.core.face import Bytes, Floats, Instance, Ints
from scheduling.visits.evaluate.able import able, plannable
from scheduling.visits.evaluate.day import NO_WAY, Day
from scheduling.visits.evaluate.timing import splits
from scheduling.visits.problem import Nurse, Problem, Visit, Weight

FAR = 1e7
"""Minutes: an end of day that never comes."""

NEIGHBOURS = 40
WINDOW_WEIGHT = 0.3
"""How much a minute between the windows of two visits counts against a minute of travel when neighbours are chosen."""

HARD_FACTOR, STRICT_FACTOR, MUST_FACTOR = 50.0, 100.0, 20.0
"""Of a minute against a hard rule, in units of the dearest minute (more where no lateness or overtime is allowed);
of a case against one, in such minutes."""


OVERTIME, LONGEST_IDLE, IDLE_SOFTENED = 4, 5, 10
TIMES_THAT_COST = (2, 3, 5, 6)
"""Columns of the engine's weights; the last: waiting, highest waiting, longest idle, imbalance."""

HOT_UNITS, HOT_IDLE, HOT_STRICT = 15.0, 4.0, 50.0
COLD_UNITS, COLD_IDLE = 0.2, 0.02
"""Temperatures at the start and end of an anneal: so many dearest minutes, and more where a team-wide maximum or a hard
rule makes the way between good plans steep (found by trial on the public instances and made-up team days)."""


@dataclass(frozen=True, slots=True)
class Row:
    """A visit in the engine, or one part of an independent pair: `parts` are those that take their turn together."""

    visit: Visit
    parts: tuple[int, ...]

    @property
    def turn_part(self) -> int | None:
        return self.parts[0] if len(self.parts) < len(self.visit.parts) else None


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """The arrays, what their rows stand for, and the temperatures that suit the prices."""

    day: Day
    rows: tuple[Row, ...]
    instance: Instance
    hot: float
    cold: float
    unit: float
    """The price of the dearest minute."""

    must: float
    """The price of leaving out a visit that must be made."""

    def softened(self) -> Instance:
        """The same day with a square mean in place of the longest idle time: a maximum leaves few ways to go."""
        weights = self.instance.w.copy()
        weights[IDLE_SOFTENED] = 1.0
        return replace(self.instance, w=weights)

    @property
    def only_ways_cost(self) -> bool:
        """Has every visit one nurse, and is every time a hard limit, so that rounds alone decide (see core/ruin.py)?"""
        one, hard = self.instance, self.must / MUST_FACTOR
        alone = (one.pk == 1).all() and (one.mate < 0).all() and (one.grp < 0).all() and not one.ni[:, 2].any()
        single = (one.nw == 1).all() and (one.pg[:, 1] < 0).all() and (one.pg[:, 3] <= 0).all()
        strict = ((one.wrate[:, 0] >= hard) | (one.wdl[:, 0, 0] >= FAR)).all()
        strict = strict and (one.w[OVERTIME] >= hard or (one.nf[:, 1] >= FAR).all())
        return bool(alone and single and strict and not one.w[list(TIMES_THAT_COST)].any())

    @property
    def way_price(self) -> float:
        """What a way to one of the ten nearest visits costs."""
        places = self.instance.px
        ways = np.sort(self.instance.dist.mean(axis=0)[np.ix_(places, places)], axis=1)[:, 1:11]
        return float(self.instance.w[0] * ways.mean()) if ways.size else 1.0

    @property
    def has_maximum(self) -> bool:
        """Does the longest idle time of all nurses cost?"""
        return bool(self.instance.w[LONGEST_IDLE] > 0)

    @property
    def visits(self) -> tuple[Visit, ...]:
        """The visits among the rows, once each."""
        return tuple({row.visit.key: row.visit for row in self.rows}.values())


def is_strict(problem: Problem) -> bool:
    """Is every minute of lateness or overtime forbidden?"""
    return "hard" in (problem.costs.lateness, problem.costs.overtime)


def encode(problem: Problem, *, escalation: float = 1.0) -> Encoded:
    """The arrays of a problem; visits that nobody may make are not among them."""
    day = Day.of(problem)
    rows = tuple(row for visit in problem.visits if plannable(day, visit) for row in _rows(day, visit))
    unit = _dearest_minute(problem)
    hard = escalation * unit * (STRICT_FACTOR if is_strict(problem) else HARD_FACTOR)
    instance = _Encoder(day, rows, hard).instance()
    idle = float(instance.w[LONGEST_IDLE])
    strict = is_strict(problem)
    hot = (HOT_UNITS + (HOT_STRICT if strict else 0.0)) * unit + HOT_IDLE * idle
    return Encoded(day, rows, instance, hot, COLD_UNITS * unit + COLD_IDLE * idle, unit, MUST_FACTOR * hard)


def _rows(day: Day, visit: Visit) -> tuple[Row, ...]:
    """Parts that need not wait for each other go their own ways, unless only both together may be left out."""
    if splits(day, visit) and not visit.optional:
        return tuple(Row(visit, (part,)) for part in range(len(visit.parts)))
    return (Row(visit, tuple(range(len(visit.parts)))),)


def _dearest_minute(problem: Problem) -> float:
    costs = problem.costs
    named = (costs.travel, costs.lateness, costs.waiting, costs.overtime, costs.highest_lateness, costs.working_time)
    return max([1.0, *(float(weight) for weight in named if isinstance(weight, int | float))])


class _Encoder:
    """Makes the arrays one by one."""

    def __init__(self, day: Day, rows: Sequence[Row], hard: float) -> None:
        self._day, self._rows, self._hard = day, rows, hard
        self._visits = [row.visit for row in rows]
        self._problem, self._costs = day.problem, day.problem.costs
        self._nurses = day.problem.nurses

    def instance(self) -> Instance:
        starts, deadlines, rates, counts = self._windows()
        elig, ne, can = self._able()
        groups, gaps = self._groups()
        members = self._members(groups, len(gaps))
        skip = self._skippable()
        pc, pg, nf = self._part_prices(), self._visit_prices(), self._nurse_times()
        ni = self._nurse_flags()
        weights = self._weights()
        breaks, due = bool(ni[:, 2].any()), any(nurse.pause and nurse.pause.due_after > 0 for nurse in self._nurses)
        pf = self._visit_times(starts, deadlines, rates)
        simple = self._simple(pc=pc, pg=pg, weights=weights, counts=counts) and not (breaks or len(gaps) or skip.any())
        return Instance(
            px=np.array([visit.place for visit in self._visits], np.int32),
            pk=np.array([len(row.parts) for row in self._rows], np.int32),
            grp=groups, nw=counts, pf=pf, pg=pg, wst=starts, wdl=deadlines, wrate=rates, gap=gaps, gm=members,
            nb=self._neighbours(), mate=self._mates(), skip=skip, dist=self._travel(),
            mode=np.array([nurse.mode for nurse in self._nurses], np.int32),
            sp=np.array([nurse.start_place for nurse in self._nurses], np.int32),
            ep=np.array([nurse.end_place for nurse in self._nurses], np.int32),
            nf=nf, ni=ni, can=can, pc=pc, elig=elig, ne=ne, w=weights,
            move_shares=self._shares(breaks=breaks, skips=bool(skip.any()), windows=bool((counts > 1).any())),
            simple=simple, balanced=bool(weights[5] > 0 or weights[6] > 0), due_used=bool(due),
            break_places=2 + -(-2 * len(self._visits) // max(1, len(self._nurses))),
        )  # fmt: skip

    def _price(self, weight: Weight) -> float:
        return self._hard if weight == "hard" else float(weight or 0.0)

    def _weights(self) -> Floats:
        costs, price = self._costs, self._price
        terms = (costs.highest_lateness, costs.waiting, costs.highest_waiting, costs.overtime, costs.longest_idle)
        tail = (price(costs.imbalance), self._case(costs.missed_break), self._hard, self._problem.time_tolerance, 0.0)
        return np.array([price(costs.travel) + price(costs.working_time), *map(price, terms), *tail])

    def _case(self, weight: Weight) -> float:
        """The price of a case against a hard rule is that of so many hard minutes."""
        return MUST_FACTOR * self._hard if weight == "hard" else float(weight or 0.0)

    def _windows(self) -> tuple[Floats, Floats, Floats, Ints]:
        n = len(self._visits)
        most = max((len(visit.windows) for visit in self._visits), default=0) or 1
        starts, rates = np.zeros((n, most)), np.zeros((n, most))
        deadlines = np.full((n, 2, most), FAR)
        counts = np.ones(n, np.int32)
        for i, visit in enumerate(self._visits):
            counts[i] = max(1, len(visit.windows))
            for k, window in enumerate(sorted(visit.windows, key=lambda one: one.start)):
                starts[i, k] = window.start
                rates[i, k] = self._price(self._costs.lateness) + (self._hard if window.hard else 0.0)
                for slot, part in enumerate(self._rows[i].parts):
                    ends = visit.minutes(part) if self._problem.window_met == "end" else 0.0
                    deadlines[i, slot, k] = window.end - ends
        return starts, deadlines, rates, counts

    def _visit_times(self, starts: Floats, deadlines: Floats, rates: Floats) -> Floats:
        rows = np.zeros((len(self._visits), 8))
        for i, visit in enumerate(self._visits):
            low, high = -FAR, FAR
            if visit.pair and visit.pair.kind == "simultaneous":
                low = high = 0.0
            elif visit.pair and visit.pair.kind == "sequential":
                low, high = visit.pair.min_gap, visit.pair.max_gap
            minutes = [*(visit.minutes(part) for part in self._rows[i].parts), 0.0][:2]
            rows[i] = (starts[i, 0], *deadlines[i, :, 0], *minutes, low, high, rates[i, 0])
        return rows

    def _visit_prices(self) -> Floats:
        rows = np.full((len(self._visits), 4), -1.0)
        for i, visit in enumerate(self._visits):
            left = self._case(self._costs.left_out) if visit.optional else MUST_FACTOR * self._hard
            rows[i, 0] = left * visit.priority
            if 0 not in self._rows[i].parts:
                continue  # fixed and promised times are those of the first part
            rows[i, 1] = -1.0 if visit.pinned_start is None else visit.pinned_start
            if before := self._day.published.get(visit.key):
                rows[i, 2], rows[i, 3] = before.start, before.weight * self._case(self._costs.time_changed)
        return rows

    def _part_prices(self) -> Floats:
        prices = np.zeros((len(self._visits), 2, len(self._nurses)))
        for i, visit in enumerate(self._visits):
            for slot, part in enumerate(self._rows[i].parts):
                for c in able(self._day, visit, part):
                    prices[i, slot, c] = self._part_price(visit, part, self._nurses[c])
        return prices

    def _part_price(self, visit: Visit, part: int, nurse: Nurse) -> float:
        costs, key = self._costs, nurse.key
        price = self._price(costs.working_time) * visit.minutes(part)
        price += self._case(costs.new_face) * self._day.newness(visit, key)
        if visit.preferred is not None and key not in visit.preferred:
            price += self._case(costs.not_preferred)
        if key in visit.refused:
            price += self._case(costs.refused)
        if not set(visit.parts[part].skills) <= set(nurse.skills):
            price += self._case(costs.unskilled)
        before = self._day.published.get(visit.key)
        if before and part < len(before.nurses) and before.nurses[part] != key:
            price += before.weight * self._case(costs.nurse_changed)
        return price

    def _able(self) -> tuple[Ints, Ints, Bytes]:
        n, nurses = len(self._visits), len(self._nurses)
        elig, ne = np.zeros((n, 2, nurses), np.int32), np.zeros((n, 2), np.int32)
        can = np.zeros((n, 2, nurses), np.uint8)
        for i, visit in enumerate(self._visits):
            for slot, part in enumerate(self._rows[i].parts):
                rows = able(self._day, visit, part)
                elig[i, slot, : len(rows)] = rows
                ne[i, slot] = len(rows)
                can[i, slot, list(rows)] = 1
        return elig, ne, can

    def _groups(self) -> tuple[Ints, Floats]:
        clients = [visit.client for visit in self._visits]
        shared = sorted(client for client in self._day.client_gaps if clients.count(client) > 1)
        rows = {client: g for g, client in enumerate(shared)}
        groups = np.array([rows.get(client, -1) for client in clients], np.int32)
        return groups, np.array([self._day.client_gaps[client] for client in shared], np.float64)

    def _members(self, groups: Ints, count: int) -> Ints:
        most = max((int((groups == g).sum()) for g in range(count)), default=1)
        rows = np.full((max(1, count), most), -1, np.int32)
        for g in range(count):
            own = np.flatnonzero(groups == g)
            rows[g, : len(own)] = own
        return rows

    def _mates(self) -> Ints:
        """The row of the other part of a visit whose parts take their turns apart, or -1."""
        places = {(row.visit.key, row.parts): i for i, row in enumerate(self._rows)}
        others = [(row.visit.key, (1 - row.parts[0],)) if row.turn_part is not None else None for row in self._rows]
        return np.array([-1 if other is None else places[other] for other in others], np.int32)

    def _skippable(self) -> Bytes:
        """Optional visits, and every visit where a hard rule could make the day impossible."""
        costs = self._costs
        hard = "hard" in (costs.lateness, costs.overtime, costs.highest_lateness, costs.waiting, costs.highest_waiting)
        hard = hard or any(window.hard for visit in self._visits for window in visit.windows)
        hard = hard or any(visit.pinned_start is not None for visit in self._visits)
        return np.array([visit.optional or hard for visit in self._visits], np.uint8)

    def _simple(self, *, pc: Floats, pg: Floats, weights: Floats, counts: Ints) -> bool:
        """Only travel and lateness cost, and everybody can be served: the fast decoder is enough."""
        plain = not pc.any() and not weights[2:7].any() and (counts == 1).all()
        plain = plain and (pg[:, 1] < 0).all() and (pg[:, 3] <= 0).all()
        return bool(plain and all(nurse.start_place == nurse.end_place for nurse in self._nurses))

    def _travel(self) -> Floats:
        return np.array(
            [[[NO_WAY if t is None else t for t in row] for row in matrix] for matrix in self._problem.travel]
        )

    def _neighbours(self) -> Ints:
        n = len(self._visits)
        if n < 2:
            return np.zeros((n, 1), np.int32)
        places = np.array([visit.place for visit in self._visits])
        travel: Floats = self._travel().mean(axis=0)[np.ix_(places, places)]
        apart = np.full((n, n), FAR)
        openings = [[window.start for window in visit.windows] or [0.0] for visit in self._visits]
        for i, own in enumerate(openings):
            for j, other in enumerate(openings):
                apart[i, j] = min(abs(a - b) for a in own for b in other)
        nearness: Floats = travel + WINDOW_WEIGHT * apart
        np.fill_diagonal(nearness, np.inf)
        nearest: Ints = np.argsort(nearness, axis=1, kind="stable").astype(np.int32)
        return nearest[:, : min(NEIGHBOURS, n - 1)]

    def _nurse_times(self) -> Floats:
        shares = sum(nurse.share for nurse in self._nurses) or 1.0
        return np.array([self._nurse_row(nurse, shares) for nurse in self._nurses])

    def _nurse_row(self, nurse: Nurse, shares: float) -> tuple[float, ...]:
        start, end = (nurse.shift.start, nurse.shift.end) if nurse.shift else (0.0, FAR)
        idle = end - start if nurse.shift else 0.0
        pause = nurse.pause
        if pause is None:
            return start, end, 0.0, 0.0, 0.0, 0.0, 0.0, idle, nurse.share / shares
        latest = pause.latest - (pause.minutes if self._problem.window_met == "end" else 0.0)
        at_home = self._rests_at_home(nurse, max(start, pause.earliest), latest)
        unused = 0.0 if at_home or pause.due_after > 0 else self._case(self._costs.missed_break)
        idle -= pause.minutes if at_home and nurse.shift else 0.0
        return start, end, pause.minutes, pause.earliest, latest, pause.due_after, unused, idle, nurse.share / shares

    def _rests_at_home(self, nurse: Nurse, begin: float, latest: float) -> bool:
        """As the timetable gives it to a nurse without visits."""
        pause = nurse.pause
        if pause is None or pause.due_after > 0 or pause.between_visits or begin > latest:
            return False
        within = nurse.shift is None or begin + pause.minutes <= nurse.shift.end
        return within and nurse.start_place == nurse.end_place and not nurse.leaves_at_shift_start

    def _nurse_flags(self) -> Ints:
        rows = [
            (n.shift is not None, n.leaves_at_shift_start, n.pause is not None, n.pause and n.pause.between_visits)
            for n in self._nurses
        ]
        return np.array(rows, dtype=bool).astype(np.int32).reshape(len(self._nurses), 4)

    def _shares(self, *, breaks: bool, skips: bool, windows: bool) -> Floats:
        few = len(self._visits) < 2
        extra = np.array([0, 0, 0, 0, 0, 0.05 * skips, 0.04 * windows, 0.03 * breaks])
        base = np.array([0.0 if few else 0.55, 0.10, 0.0 if few else 0.20, 0.08, 0.07, 0, 0, 0])
        shares: Floats = base * (1.0 - extra.sum()) / base.sum() + extra
        return shares
