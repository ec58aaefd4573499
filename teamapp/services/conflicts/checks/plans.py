"""Two published plans: two people made the same roster known, each without what the other had changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import cast

from sync.protocol.merge.clock import Stamp, ms_of
from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, RosterPeriod
from teamapp.domain.entities.roster import PeriodState
from teamapp.domain.text import text
from teamapp.services.conflicts.checks.sides import conflict_of, names
from teamapp.services.conflicts.looking import EPOCH, Look, Part, Side, spec_of
from teamapp.services.conflicts.model import Choice, Conflict
from teamapp.services.conflicts.saying import about
from teamapp.store.shared.rows.rows import Stored

KEPT = ("published_at", "published_by")
MOST_CELLS = 6


def scope_of(period: str) -> str:
    return f"period:{period}"


def found_in(look: Look, row: Stored) -> Iterator[Conflict]:
    """A card, if there are cells that one published and the other had not seen."""
    period = cast(RosterPeriod, row.columns)
    values = row.rest.registers.get(spec_of(RosterPeriod, KEPT[0]).wire.number, ())
    written = {one.stamp for one in values if one.value is not None}
    if row.gone or period.state is not PeriodState.PUBLISHED or len(written) < 2 or period.last < look.today:
        return
    first, last = sorted(written, key=look.witness.rank)[-2:]
    cells = look.witness.stored_between(Assignment, "day", period.first, period.last)
    only = [[one for one in cells if _only(look, one, mine, other)] for mine, other in ((first, last), (last, first))]
    if not any(only):
        return
    sides = tuple(Side(stamp, (Part(row, KEPT[:1]),)) for stamp in (first, last))
    card = conflict_of(
        look, "plans", scope_of(period.id), sides, parts=(Part(row, KEPT[:1]),),
        said=text("conflict.plans", **names(look, sides), cells=sum(map(len, only))),
        details=tuple(about(look, one.columns) for one in (*only[0], *only[1])[:MOST_CELLS]),
    )  # fmt: skip
    choices = (*_keep(look, period, sides, only), _together(period))
    yield replace(card, choices=choices, at=EPOCH + timedelta(milliseconds=ms_of(last.time)))


def _only(look: Look, cell: Stored, mine: Stamp, other: Stamp) -> bool:
    """Whether what stands in a cell was in one published plan and not in the other."""
    latest = max(cell.clock.values(), key=look.witness.rank)
    return look.witness.knew(mine, latest) and not look.witness.knew(other, latest)


def _keep(look: Look, period: RosterPeriod, sides: tuple[Side, ...], only: list[list[Stored]]) -> Iterator[Choice]:
    """One plan as it was published; what the other changed goes, but for what a person changed by hand."""
    for place, side in enumerate(sides):
        edits = [edit for cell in only[1 - place] if (edit := _taken_back(look, cell)) is not None]
        words = text("conflict.keep_plan", who=look.given(look.author(side.stamp)), cells=len(edits))
        confirmed = Edit(period, period, KEPT)
        yield Choice(key=f"keep:{look.witness.mark(side.stamp)}", text=words, edits=(*edits, confirmed), party=place)


def _together(period: RosterPeriod) -> Choice:
    return Choice(key="together", text=text("conflict.plans_together"), edits=(Edit(period, period, KEPT),))


def _taken_back(look: Look, cell: Stored) -> Edit | None:
    """The cell as it was before the optimiser wrote it; what a person did by hand stays."""
    now = cast(Assignment, cell.columns)
    change = look.change(max(cell.clock.values(), key=look.witness.rank))
    made = [edit for edit in change.edits if edit.id == now.id] if change is not None else []
    if not made or (not cell.gone and not now.by_solver):
        return None
    stands = None if cell.gone else now
    return Edit(stands, made[0].before) if stands != made[0].before else None
