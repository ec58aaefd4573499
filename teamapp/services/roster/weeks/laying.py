"""Lay shifts over a roster: first what would be written and what would be left out and why, then as one change.

    laying = copied_week(...) / pattern_over(...) / given(...)      a preview; nothing is written yet
    laying.written / laying.skipped / laying.warned                 its cells, each with its words
    write_laying(desk, laying)                                      one change with one undo

Three ways with what is in the way: `ALLOW` writes into free cells, also where a rule is broken by it (the preview says
which); `AVOID` writes into free cells where none is; `OVERWRITE` also replaces shifts. Locked cells, days that are over
and people who are not in the team then are always left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from scheduling.rules.check import check_nurse
from scheduling.rules.finding import Finding, Severity
from scheduling.rules.plan import FREE, Plan
from teamapp.domain.change import Change
from teamapp.domain.entities import Assignment
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.hand.shifts import CellEdit, cell_edits
from teamapp.services.roster.shown.view import PeriodView, period_view
from teamapp.services.roster.together.giving.able import strictly

AROUND = timedelta(days=7)
"""The rules see so many days on either side of what is written."""


class Clash(StrEnum):
    """What to do where something is in the way."""

    ALLOW = "allow"
    AVOID = "avoid"
    OVERWRITE = "overwrite"


@dataclass(frozen=True, slots=True)
class Laid:
    """One cell: what stands there, what would, why it is left out, and what must be fixed if it is written."""

    cell: CellEdit
    name: str
    before: str
    after: str
    skipped: Text | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Laying:
    """A preview: the name of the change, the reason in each cell, and every cell that would differ."""

    what: Text
    reason: Text
    cells: tuple[Laid, ...]

    @property
    def written(self) -> tuple[Laid, ...]:
        return tuple(one for one in self.cells if one.skipped is None)

    @property
    def skipped(self) -> tuple[Laid, ...]:
        return tuple(one for one in self.cells if one.skipped is not None)

    @property
    def warned(self) -> tuple[Laid, ...]:
        """What would be written although something must be fixed then."""
        return tuple(one for one in self.written if one.findings)


def lay_over(desk: Desk, wanted: Iterable[CellEdit], *, clash: Clash, what: Text, reason: Text) -> Laying:
    """What writing some cells would do, one after the other in order of day."""
    cells = sorted(wanted, key=lambda one: (one.day, one.nurse))
    if not cells:
        raise refuse("weeks.nothing_to_lay")
    view = period_view(desk, cells[0].day - AROUND, cells[-1].day + AROUND)
    plan, laid = strictly(view.live.plan), []
    for cell in cells:
        found = _laid(view, plan, cell, clash)
        if found is None:
            continue
        laid.append(found)
        if found.skipped is None:
            plan = plan.with_cell(cell.nurse, view.number(cell.day), found.after)
    return Laying(what, reason, tuple(laid))


def write_laying(desk: Desk, laying: Laying) -> Change:
    """Write what the preview said. Refuses when one of its cells has changed since."""
    if not laying.written:
        raise refuse("weeks.nothing_to_write")
    for one in laying.written:
        stands = desk.store.get(Assignment, assignment_id(one.cell.nurse, one.cell.day))
        if (stands.shift_kind if stands is not None else FREE) != one.before:
            raise refuse("weeks.stale", nurse=one.name, day=one.cell.day.isoformat())
    edits = cell_edits(desk, (one.cell for one in laying.written), reason=laying.reason)
    return desk.commit(edits, laying.what, why=laying.reason)


def _laid(view: PeriodView, plan: Plan, cell: CellEdit, clash: Clash) -> Laid | None:
    """One cell of the preview; None where it is so already."""
    nurse = next((one for one in view.nurses if one.id == cell.nurse), None)
    after = cell.kind or FREE
    if nurse is None:
        return Laid(cell, "", FREE, after, text("roster.nurse_gone"))
    number = view.number(cell.day)
    before = plan.row(cell.nurse)[number]
    if before == after:
        return None
    in_the_way = _in_the_way(view, cell, before, clash)
    if in_the_way is not None:
        return Laid(cell, nurse.given_name, before, after, in_the_way)
    brings = _brings(plan, cell.nurse, number, after)
    if brings and clash is Clash.AVOID:
        said = text("weeks.breaks", nurse=nurse.given_name, rule=f"rule.{brings[0].rule}", day=cell.day.isoformat())
        return Laid(cell, nurse.given_name, before, after, said, brings)
    return Laid(cell, nurse.given_name, before, after, findings=brings)


def _in_the_way(view: PeriodView, cell: CellEdit, before: str, clash: Clash) -> Text | None:
    """Why a cell cannot be written, whatever the rules say."""
    nurse, day = view.nurse(cell.nurse), cell.day
    values = {"nurse": nurse.given_name, "day": day.isoformat()}
    if day <= view.today:
        return text("weeks.day_over", **values)
    if (nurse.started is not None and day < nurse.started) or (nurse.ended is not None and day > nurse.ended):
        return text("roster.not_in_team", **values)
    if view.live.plan.is_pinned(cell.nurse, view.number(day)):
        return text("roster.cell_pinned", **values)
    kind = next((one for one in view.kinds if one.id == cell.kind), None)
    if cell.kind is not None and kind is None:
        return text("roster.kind_gone")
    if kind is not None and kind.ended is not None and kind.ended < day:
        return text("roster.kind_ended", shift=kind.name, day=kind.ended.isoformat())
    if before != FREE and clash is not Clash.OVERWRITE:
        return text("weeks.occupied", shift=view.kind(before).name, **values)
    return None


def _brings(plan: Plan, nurse: str, number: int, kind: str) -> tuple[Finding, ...]:
    """What must be fixed of her with this cell and is in order without it."""
    was = {(found.setting, found.days): found.amount for found in _must(plan, nurse)}
    after = _must(plan.with_cell(nurse, number, kind), nurse)
    return tuple(found for found in after if found.amount > was.get((found.setting, found.days), 0))


def _must(strict: Plan, nurse: str) -> tuple[Finding, ...]:
    return tuple(found for found in check_nurse(strict, nurse) if found.severity is Severity.MUST_FIX)
