"""The roster under an ask as it is stored now: what has changed since, and edits of its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from scheduling.rules.plan import FREE
from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, Nurse, ShiftKind
from teamapp.domain.entities.asking import Move
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk
from teamapp.services.roster.asks.moves import WHOEVER, open_cells
from teamapp.services.roster.shown.measure import coverage_on
from teamapp.services.roster.shown.view import PeriodView, period_view, span_of


def view_around(desk: Desk, days: Iterable[date]) -> PeriodView:
    """The roster of every period that one of these days belongs to, from the store."""
    days = sorted(days)
    first, _ = span_of(desk, days[0])
    _, last = span_of(desk, days[-1])
    return period_view(desk, first, last)


def missing(view: PeriodView, day: date, kind: str) -> int:
    """How many nurses a shift kind still lacks on a day."""
    found = (cover for cover in coverage_on(view.live.plan, view.number(day)) if cover.kind == kind)
    return next((cover.missing for cover in found), 0)


def changed_since(desk: Desk, view: PeriodView, moves: Iterable[Move]) -> tuple[Text, ...]:
    """What is no longer as the moves suppose: cells with another shift, open shifts that somebody has."""
    moves = tuple(moves)
    cells = (said for move in moves if (said := _cell_changed(desk, view, move)) is not None)
    wanted = Counter(open_cells(moves))
    taken = (_taken(view, day, kind) for (day, kind), count in wanted.items() if missing(view, day, kind) < count)
    return (*cells, *taken)


def cells_changed(desk: Desk, moves: Iterable[Move]) -> tuple[Text, ...]:
    """The same for the named cells alone, without reading a whole roster."""
    found = []
    for move in moves:
        if move[0] != WHOEVER:
            stored = desk.store.get(Assignment, assignment_id(move[0], move[1]))
            found.append(_differs(desk, move, stored.shift_kind if stored is not None else FREE))
    return tuple(said for said in found if said is not None)


def edits_for(desk: Desk, moves: Iterable[Move], reason: Text) -> Iterator[Edit]:
    """Named moves as edits of the stored cells, each new shift with its reason."""
    for nurse, day, _before, after in moves:
        key = assignment_id(nurse, day)
        before = desk.store.get(Assignment, key)
        made = None
        if after != FREE:
            made = Assignment(id=key, nurse=nurse, day=day, shift_kind=ShiftKindId(Id(after)), reason=reason)
        if before is not None or made is not None:
            yield Edit(before, made)


def given_name(desk: Desk, nurse: NurseId | None) -> str:
    """A nurse's given name, empty when she is not there any more."""
    found = desk.store.get(Nurse, nurse) if nurse else None
    return found.given_name if found is not None else ""


def shift_name(desk: Desk, kind: str) -> str:
    """A shift kind's name, empty when it is gone or the day is free."""
    found = desk.store.get(ShiftKind, Id(kind)) if kind else None
    return found.name if found is not None else ""


def _cell_changed(desk: Desk, view: PeriodView, move: Move) -> Text | None:
    nurse, day, _before, _after = move
    if nurse == WHOEVER:
        return None
    if all(one.id != nurse for one in view.nurses):
        return text("asks.now_gone", nurse=given_name(desk, nurse), day=day.isoformat())
    return _differs(desk, move, view.worked(nurse, day))


def _differs(desk: Desk, move: Move, now: str) -> Text | None:
    """What stands in a cell now, if it is not what the move supposes."""
    nurse, day, before, _after = move
    values = {"nurse": given_name(desk, nurse), "day": day.isoformat()}
    if now == before:
        return None
    if now == FREE:
        return text("asks.now_free", was=shift_name(desk, before), **values)
    if before == FREE:
        return text("asks.now_works", now=shift_name(desk, now), **values)
    return text("asks.now_other", was=shift_name(desk, before), now=shift_name(desk, now), **values)


def _taken(view: PeriodView, day: date, kind: str) -> Text:
    return text("asks.now_taken", shift=view.kind(kind).name, day=day.isoformat())
