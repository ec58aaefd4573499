"""Makes the coverage figures; those of a day are worded once as long as nobody's shift on it changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scheduling.rules.plan import Plan
from teamapp.services.roster.shown.measure import Cover, asked_kinds, coverage_on
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.grid.view import Chip, CoverCell, CoverRow
from ui.roster.plug import Heat, HeatMap
from ui.roster.shown.wording import Wording, translate


@dataclass(frozen=True, slots=True)
class Column:
    """The figures of a day, and the shifts that are open on it."""

    cells: tuple[CoverCell, ...]
    open: tuple[tuple[str, int], ...]


class CoverMaker:
    """Keeps the last columns."""

    def __init__(self, wording: Wording) -> None:
        self._words = wording
        self._map: HeatMap | None = None
        self._kinds: tuple[object, tuple[str, ...]] | None = None
        self._columns: dict[date, tuple[tuple[object, ...], Column]] = {}
        self._last: tuple[PeriodView, tuple[date, ...], HeatMap | None] | None = None

    def make(self, view: PeriodView, days: tuple[date, ...], heat: HeatMap | None) -> tuple[CoverRow, ...]:
        """A row a shift kind that is asked for; `heat` is the gap map while it lies over them."""
        touched = self._touched(view, days, heat)
        self._map, self._last = heat, (view, days, heat)
        columns = [self._column(view, day) if day in touched else self._columns[day][1] for day in days]
        kinds = self._asked(view.live.plan)
        return tuple(
            CoverRow(self._words.chip(view.kind(kind)), tuple(column.cells[place] for column in columns))
            for place, kind in enumerate(kinds)
        )

    def _asked(self, plan: Plan) -> tuple[str, ...]:
        """The shift kinds that are counted, looked up once as long as the demand is the same."""
        if self._kinds is None or self._kinds[0] is not plan.demand:
            self._kinds = plan.demand, tuple(asked_kinds(plan))
        return self._kinds[1]

    def open_on(self, day: date) -> tuple[tuple[str, int], ...]:
        """The open shifts of a day that was made: shift kind and how many."""
        known = self._columns.get(day)
        return known[1].open if known is not None else ()

    def _touched(self, view: PeriodView, days: tuple[date, ...], heat: HeatMap | None) -> frozenset[date]:
        """The days on which something may be other than in the last view: all of them, if more than cells is."""
        if self._last is None or self._last[1] is not days or self._last[2] is not heat:
            return frozenset(days)
        before, old, new = self._last[0], self._last[0].live, view.live
        alike = before.first == view.first and before.kinds is view.kinds and old.plan.demand is new.plan.demand
        if not alike or old.plan.rows.keys() != new.plan.rows.keys():
            return frozenset(days)
        numbers = {day for day, found in new.by_day.items() if found is not old.by_day.get(day)}
        for nurse, row in new.plan.rows.items():
            was = old.plan.rows[nurse]
            if row is not was:
                numbers.update(day for day, pair in enumerate(zip(was, row, strict=True)) if pair[0] != pair[1])
        return frozenset(view.days[number] for number in numbers)

    def _column(self, view: PeriodView, day: date) -> Column:
        """The figures of a day, worded once as long as nobody's shift on it changes."""
        plan, number = view.live.plan, view.number(day)
        worked = tuple(row[number] for row in plan.rows.values())
        key = (worked, view.live.by_day[number], view.kinds, plan.demand, self._map)
        known = self._columns.get(day)
        if known is not None and all(a is b or a == b for a, b in zip(known[0], key, strict=True)):
            return known[1]
        covers = coverage_on(plan, number)
        made = Column(
            tuple(self._cover_cell(view, one, day) for one in covers),
            tuple((one.kind, one.missing) for one in covers if one.missing),
        )
        self._columns[day] = key, made
        return made

    def _cover_cell(self, view: PeriodView, cover: Cover, day: date) -> CoverCell:
        short = next((f for f in view.live.by_day[cover.day] if f.kind == cover.kind and f.rule == "skill_mix"), None)
        lack = self._words.say(short.text) if short is not None else ""
        return self._worded_cover(self._words.chip(view.kind(cover.kind)), cover, day, lack)

    def _heat(self, kind: str, day: date) -> Heat | None:
        """What the gap map says of a figure, while it lies over the coverage."""
        return self._map.cells.get((kind, day)) if self._map is not None else None

    def _worded_cover(self, chip: Chip, cover: Cover, day: date, lack: str) -> CoverCell:
        have, needed = cover.have, cover.needed
        heat = self._heat(cover.kind, day)
        if heat is not None:
            return CoverCell(heat.text, None, heat.spoken, heat.level)
        words = translate("roster", "{shift}, {day}: {have} of {needed}")
        spoken = words.format(shift=chip.name, day=self._words.day(day), have=have, needed=needed)
        if have < needed:
            return CoverCell(f"{have}/{needed}", "danger", spoken)
        if lack:
            return CoverCell(f"{have}!", "warn", f"{spoken}\n{lack}")
        if have > needed:
            return CoverCell(f"+{have - needed}", "warn", spoken)
        return CoverCell(str(have) if needed else "", None, spoken)
