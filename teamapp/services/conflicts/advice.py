"""Who else could make the visits, or take the shifts, of a clash: what rounds and roster would advise, as one tap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.rules.plan import FREE
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Visit
from teamapp.domain.entities.settling import SettledState
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.conflicts.model import Conflict
from teamapp.services.conflicts.settling import open_one, settled, settled_as
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.advice import who_can as who_can_work
from teamapp.services.roster.hand.shifts import CellEdit, cell_edits
from teamapp.services.roster.shown.view import PeriodView, period_view
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.match.who import Taker, who_can

ADVISED = frozenset({"uncovered", "skill", "double"})
"""Conflicts that another nurse at a visit settles."""
MOST_VISITS, MOST_EACH = 3, 2
AROUND = timedelta(days=14)
"""What rules look at before and after a shift."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """A visit given to somebody who keeps every rule, at a time that suits her round."""

    visit: VisitId
    nurses: tuple[NurseId, ...]
    start: MinuteOfDay
    said: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A shift that breaks a rule for one nurse, given to another who keeps every rule and is free that day."""

    nurse: NurseId
    to: NurseId
    day: date
    kind: str
    said: Text


def visits_in(conflict: Conflict) -> tuple[VisitId, ...]:
    """Those for which somebody else may be found."""
    if conflict.code not in ADVISED:
        return ()
    return tuple(VisitId(one.id) for one in (conflict.subject, *conflict.also) if one.kind is Visit)


def advised(day: OpenDay, conflict: Conflict) -> tuple[Advised, ...]:
    """The best of each visit: two where there is one visit, one each where there are several."""
    known = {visit.id for visit in day.facts.visits}
    visits = [one for one in visits_in(conflict) if one in known][:MOST_VISITS]
    each = MOST_EACH if len(visits) == 1 else 1
    return tuple(found for visit in visits for found in _best(day, conflict, visit)[:each])


def cells_in(conflict: Conflict) -> tuple[tuple[NurseId, date], ...]:
    """The shifts without each of which a broken rule is kept."""
    if conflict.code != "rule":
        return ()
    about = ((one.nurse, one.day) for one in (conflict.subject, *conflict.also) if one.kind is Assignment)
    return tuple((nurse, day) for nurse, day in about if nurse is not None and day is not None)


def advised_shifts(desk: Desk, conflict: Conflict) -> tuple[Handover, ...]:
    """For each shift that lies ahead, who should rather have it, if anybody."""
    cells = [cell for cell in cells_in(conflict) if cell[1] >= desk.today][:MOST_VISITS]
    if not cells:
        return ()
    days = [day for _nurse, day in cells]
    view = period_view(desk, min(days) - AROUND, max(days) + AROUND)
    each = MOST_EACH if len(cells) == 1 else 1
    return tuple(found for nurse, day in cells for found in _others(view, nurse, day)[:each])


def give_advised(desk: Desk, conflict_id: Id, one: Advised | Handover) -> Change:
    """Settle it by giving the visit or the shift to her. Undo asks again."""
    conflict = open_one(desk, conflict_id)
    edits = _visit_edits(desk, conflict, one) if isinstance(one, Advised) else _shift_edits(desk, conflict, one)
    if not edits:
        raise refuse("conflict.over")
    return desk.commit((*edits, settled(desk, conflict, SettledState.CHOSEN)), settled_as(conflict), why=one.said)


def _visit_edits(desk: Desk, conflict: Conflict, one: Advised) -> tuple[Edit, ...]:
    visit = desk.store.get(Visit, one.visit)
    return (Edit(visit, _given(visit, one)),) if visit is not None and one.visit in visits_in(conflict) else ()


def _shift_edits(desk: Desk, conflict: Conflict, one: Handover) -> tuple[Edit, ...]:
    if (one.nurse, one.day) not in cells_in(conflict):
        return ()
    cells = (CellEdit.to(one.nurse, one.day, FREE), CellEdit.to(one.to, one.day, one.kind))
    return cell_edits(desk, cells, reason=text("conflict.because"))


def _others(view: PeriodView, nurse: NurseId, day: date) -> tuple[Handover, ...]:
    kind = view.worked(nurse, day)
    names = {one.id: one.given_name for one in view.nurses}
    found = who_can_work(view, day, kind, instead_of=nurse) if kind != FREE else ()
    return tuple(
        Handover(
            nurse=nurse,
            to=one.nurse,
            day=day,
            kind=kind,
            said=text("conflict.hand_over", day=day.isoformat(), nurse=names[nurse], to=names[one.nurse]),
        )
        for one in found
        if one.allowed and one.works == FREE
    )


def _given(visit: Visit, one: Advised) -> Visit:
    second = one.nurses[1] if len(one.nurses) == 2 else None
    return replace(
        visit,
        nurse=one.nurses[0],
        second_nurse=second,
        start=one.start,
        second_start=None,
        reason=text("conflict.because"),
    )


def _best(day: OpenDay, conflict: Conflict, visit: VisitId) -> tuple[Advised, ...]:
    """Who may, cheapest first, without the one whose day it is that does not fit."""
    out = {one.nurse for one in (conflict.subject, *conflict.also)} if conflict.code != "double" else set()
    return tuple(
        _advised(day, visit, taker, taker.start)
        for taker in who_can(day, visit)
        if taker.verdict is not None and taker.verdict.allowed and taker.start is not None
        if out.isdisjoint(taker.nurses)
    )


def _advised(day: OpenDay, visit: VisitId, taker: Taker, start: MinuteOfDay) -> Advised:
    facts = day.facts
    client = next(facts.clients[one.client].name for one in facts.visits if one.id == visit)
    names = " + ".join(facts.nurses[one].given_name for one in taker.nurses)
    said = text("conflict.give_to", client=client, nurse=names, start=int(start))
    return Advised(visit=visit, nurses=taker.nurses, start=start, said=said)
