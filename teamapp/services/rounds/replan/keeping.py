"""Write a replanned day as one change with its cause, so that one undo takes all of it back."""

from __future__ import annotations

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import VisitId
from teamapp.services.day.tick import tick
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.rounds.planning.accept import Difference
from teamapp.services.rounds.replan.outcome import Replanned


def keep_replan(desk: Desk, replanned: Replanned, chosen: tuple[VisitId, ...] | None = None) -> Change:
    """The cause and what follows from it, all of it or for the chosen visits; refused when the day changed meanwhile.

    That somebody was not at home is a tick, and a tick has no time: it is written first, by itself.
    """
    happened = replanned.happened
    ticked = [one for one in replanned.changes if _is_tick(one)]
    wanted = [
        one
        for one in replanned.changes
        if one not in ticked and (chosen is None or one.after.id in chosen or _is_cause(one))
    ]
    edits = tuple(Edit(_stored(desk, one, replanned), one.after) for one in wanted)
    done = [tick(desk, one.after.id, one.after.day, VisitStatus.NOT_HOME) for one in ticked]
    if not edits and not happened.beside:
        if done:
            return done[-1]
        raise refuse("rounds.nothing_changes", day=happened.after.day.isoformat())
    return desk.commit((*happened.beside, *edits), happened.what, why=happened.reason)


def _is_tick(change: Difference) -> bool:
    return change.before.status is not change.after.status


def _is_cause(change: Difference) -> bool:
    """What happened is written whatever is chosen of what follows."""
    before, after = change.before, change.after
    happened = (before.cancelled, before.minutes, before.moved_windows)
    return happened != (after.cancelled, after.minutes, after.moved_windows)


def _stored(desk: Desk, change: Difference, replanned: Replanned) -> Visit | None:
    """The visit as the store has it; another one than was planned with means that the answer is out of date."""
    stored = desk.store.get(Visit, change.after.id)
    if stored is not None and stored != change.before:
        client = replanned.happened.after.clients[change.after.client].family_name
        raise refuse("replan.changed_meanwhile", client=client)
    return stored
