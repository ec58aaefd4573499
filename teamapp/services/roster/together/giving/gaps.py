"""The gap map: each day and shift kind with what is needed, who is there, who could come and who asked for it.

    found = gap_map(desk, period.id)          refused while wishes are hidden: the map would give them away
    found.cells[day, kind]                    one field of the map: level, needed, have, could, wishers, missing
    found.shortages / found.surpluses         the fields to talk about, in order of day
    gaps_in(view)                             the same for a roster in memory, without the store
    asks.answering.claim_shift(desk, ...)     whoever wants an open shift takes it

Levels: shortage = even if everybody who could came, somebody must give way; tight = nobody to spare, or fewer can be
expected that day than are needed, by their hours and the weekends they share; surplus = more nurses are there, or ask
for it, than are needed. How shortages are closed: `closing.proposals`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from teamapp.domain.entities import ShiftKind
from teamapp.domain.entities.roster import Phase
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.phases import phase_on
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.shown.measure import asked_kinds
from teamapp.services.roster.shown.view import PeriodView, period_view
from teamapp.services.roster.together.giving.able import Bench, Open
from teamapp.services.roster.together.giving.matching import counted, unfilled
from teamapp.services.roster.together.phases import existing_period


class Level(StrEnum):
    """How a shift kind of a day stands."""

    SHORTAGE = "shortage"  # cannot be filled unless somebody gives way
    TIGHT = "tight"  # can be filled, with nobody to spare or fewer to be expected than needed
    ENOUGH = "enough"
    SURPLUS = "surplus"  # more nurses there, or asking for it, than are needed


@dataclass(frozen=True, slots=True)
class Gap:
    """One field of the map. `missing` places need somebody to give way; `others` are free but unwilling or full."""

    day: date
    kind: str
    needed: int
    have: int
    could: tuple[NurseId, ...]
    wishers: tuple[NurseId, ...]
    others: tuple[Open, ...]
    missing: int = 0
    level: Level = Level.ENOUGH

    @property
    def open(self) -> int:
        """Places that nobody has."""
        return max(0, self.needed - self.have)

    @property
    def over(self) -> int:
        """How many more are there, or ask for it, than are needed."""
        return max(0, self.have + (len(self.wishers) if self.open else 0) - self.needed)


@dataclass(frozen=True, slots=True)
class GapMap:
    """All fields, with the roster they were read from; `kinds` in the team's order."""

    view: PeriodView
    kinds: tuple[ShiftKind, ...]
    cells: Mapping[tuple[date, str], Gap]

    @property
    def shortages(self) -> tuple[Gap, ...]:
        return self._of(Level.SHORTAGE)

    @property
    def surpluses(self) -> tuple[Gap, ...]:
        return self._of(Level.SURPLUS)

    @property
    def open_places(self) -> int:
        """Places that nobody has, over all days."""
        return sum(gap.open for gap in self.cells.values())

    @property
    def missing(self) -> int:
        """Places for which somebody must give way."""
        return sum(gap.missing for gap in self.cells.values())

    def _of(self, level: Level) -> tuple[Gap, ...]:
        return tuple(gap for gap in self.cells.values() if gap.level is level)


def gap_map(desk: Desk, period: Id) -> GapMap:
    """The map of a period as it is stored now."""
    stored = existing_period(desk, period)
    if phase_on(stored, desk.today) is Phase.WISHES:
        until = stored.wishes_until or stored.last
        raise refuse("together.gaps_too_early", until=until.isoformat())
    return gaps_in(period_view(desk, stored.first, stored.last))


def gaps_in(view: PeriodView) -> GapMap:
    """The map of a roster in memory; days that are over are left out."""
    bench = Bench.of(view)
    asked = asked_kinds(view.live.plan)
    days = (day for day in view.days if day > view.today)
    cells = {(gap.day, gap.kind): gap for day in days for gap in gaps_on(bench, day, asked)}
    return GapMap(view, tuple(view.kind(kind) for kind in asked), cells)


def gaps_on(bench: Bench, day: date, kinds: tuple[str, ...]) -> Iterator[Gap]:
    """The fields of one day for the shift kinds that are asked for."""
    view, number = bench.view, bench.view.number(day)
    needed = {one.kind: one.needed for one in view.live.plan.demand if one.day == number and not one.qualified}
    worked = [view.worked(nurse.id, day) for nurse in view.nurses]
    free = {kind: bench.for_shift(day, kind) if needed.get(kind) else () for kind in kinds}
    opened = {kind: max(0, needed[kind] - worked.count(kind)) for kind in kinds if kind in needed}
    missing = _missing(bench, day, free, opened)
    tight = _expected(bench, day, free) < sum(opened.values())
    for kind in kinds:
        if needed.get(kind) or worked.count(kind):
            gap = _gap(day, kind, needed.get(kind, 0), worked.count(kind), free[kind])
            yield replace(gap, missing=missing.get(kind, 0), level=_level(gap, missing.get(kind, 0), tight=tight))


def _gap(day: date, kind: str, needed: int, have: int, free: tuple[Open, ...]) -> Gap:
    return Gap(
        day=day,
        kind=kind,
        needed=needed,
        have=have,
        could=tuple(one.nurse.id for one in free if one.could),
        wishers=tuple(one.nurse.id for one in free if one.wants),
        others=tuple(one for one in free if not one.could),
    )


def _level(gap: Gap, missing: int, *, tight: bool) -> Level:
    if missing:
        return Level.SHORTAGE
    if gap.have > gap.needed or (gap.open and len(gap.wishers) > gap.open):
        return Level.SURPLUS
    return Level.TIGHT if gap.open and (tight or len(gap.could) <= gap.open) else Level.ENOUGH


def _expected(bench: Bench, day: date, free: Mapping[str, tuple[Open, ...]]) -> float:
    """How many nurses may be expected on a day: each who could by her share, whoever asked to work for certain."""
    could = [one for group in free.values() for one in group if one.could]
    wanting = {one.nurse.id for one in could if one.wants}
    others = {one.nurse.id for one in could} - wanting
    return len(wanting) + sum(bench.expected(nurse, day) for nurse in others)


def _missing(
    bench: Bench, day: date, free: Mapping[str, tuple[Open, ...]], opened: Mapping[str, int]
) -> Mapping[str, int]:
    """How many places of each kind stay empty when everybody who could comes, each once, the right level among them."""
    places: list[frozenset[str]] = []
    kinds: dict[int, str] = {}
    for kind, count in opened.items():
        able = frozenset(one.nurse.id for one in free[kind] if one.could)
        for place in range(count):
            kinds[len(places)] = kind
            places.append(able & qualified(bench, day, kind) if place == 0 else able)
    return counted(unfilled(places), kinds)


def qualified(bench: Bench, day: date, kind: str) -> frozenset[str]:
    """Who may take the first open place: one of the level that nobody there has yet; else everybody."""
    plan, number = bench.view.live.plan, bench.view.number(day)
    everybody = frozenset(nurse.id for nurse in plan.nurses)
    for demand in plan.demand:
        if (demand.day, demand.kind, demand.qualified) != (number, kind, True):
            continue
        able = frozenset(nurse.id for nurse in plan.nurses if nurse.meets(demand))
        if sum(plan.row(nurse)[number] == kind for nurse in able) < demand.needed:
            everybody &= able
    return everybody
