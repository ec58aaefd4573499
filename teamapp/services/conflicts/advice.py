"""Who else could make the visits of a clash: what the page of the rounds would advise, as one tap on the card."""

from __future__ import annotations

from dataclasses import dataclass, replace

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Visit
from teamapp.domain.entities.settling import SettledState
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.conflicts.model import Conflict
from teamapp.services.conflicts.settling import open_one, settled, settled_as
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.match.who import Taker, who_can

ADVISED = frozenset({"uncovered", "skill", "double"})
"""Conflicts that another nurse at a visit settles."""
MOST_VISITS, MOST_EACH = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """A visit given to somebody who keeps every rule, at a time that suits her round."""

    visit: VisitId
    nurses: tuple[NurseId, ...]
    start: MinuteOfDay
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


def give_advised(desk: Desk, conflict_id: Id, one: Advised) -> Change:
    """Settle it by giving the visit to her. Undo asks again."""
    conflict, visit = open_one(desk, conflict_id), desk.store.get(Visit, one.visit)
    if visit is None or one.visit not in visits_in(conflict):
        raise refuse("conflict.over")
    return desk.commit(
        (Edit(visit, _given(visit, one)), settled(desk, conflict, SettledState.CHOSEN)),
        settled_as(conflict),
        why=one.said,
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
