"""Bring a way to close a gap to the colleagues whom it concerns.

offer(desk, way)       an ask of kind GAP to everybody whose days change; what concerns only the nurse of this
                       device is written at once, with her points
"""

from __future__ import annotations

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Points
from teamapp.domain.entities.asking import AskKind
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import NurseId, same_id
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.asks.proposal import Proposal
from teamapp.services.roster.asks.sending import send_ask
from teamapp.services.roster.hand.shifts import CellEdit, cell_edits
from teamapp.services.roster.together.giving.closing import GapProposal


def offer(desk: Desk, way: GapProposal) -> Change:
    """Ask for it, or do it where nobody else is concerned. Refused when the roster has changed since."""
    me = desk.me
    if me is None:
        raise refuse("day.whose_device")
    if way.concerned == {me}:
        return _done(desk, way, me)
    proposal = Proposal(
        kind=AskKind.GAP, asker=me, moves=way.moves, asked=frozenset(way.concerned - {me}), points=way.points
    )
    return send_ask(desk, proposal)


def _done(desk: Desk, way: GapProposal, me: NurseId) -> Change:
    """My own days, written with the reason; the points that I earn are in the same change."""
    for nurse, day, before, _after in way.moves:
        stands = desk.store.get(Assignment, assignment_id(nurse, day))
        if (stands.shift_kind if stands is not None else "") != before:
            raise refuse("roster.suggestion_stale", day=day.isoformat())
    cells = (CellEdit.to(nurse, day, after) for nurse, day, _before, after in way.moves)
    edits = list(cell_edits(desk, cells, reason=way.reason))
    if way.points:
        key = same_id("points", me, way.day, way.kind, desk.fresh_id())
        edits.append(Edit(None, Points(id=key, nurse=me, day=way.day, points=way.points, why=way.reason)))
    values = {name: value for name, value in way.reason.values if name in ("nurse", "day", "shift")}
    return desk.commit(edits, text("together.gave_way", **values), why=way.reason)
