"""Whom to phone about a replanned day, and what to say."""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.domain.entities import Visit
from teamapp.domain.ids import VisitId
from teamapp.domain.text import Text, text
from teamapp.services.rounds.part.scope import nurses_of
from teamapp.services.rounds.planning.accept import Difference
from teamapp.services.rounds.replan.happened import Happened

PHONED_MINUTES = 15
"""Who gets the same nurse within so many minutes is not phoned."""


@dataclass(frozen=True, slots=True)
class Call:
    """One client to phone about one visit; `whose` names who answers where that is not the client."""

    visit: VisitId
    client: str
    phone: str
    whose: str
    said: Text


def call_about(change: Difference, happened: Happened) -> Call | None:
    """The call that a change asks for: another nurse, nobody, or a time more than a quarter of an hour off."""
    said = _said(change, happened)
    if said is None:
        return None
    client = happened.after.clients[change.after.client]
    phone, whose = happened.phones.get(client.id, ("", ""))
    return Call(change.after.id, client.name, phone, whose, said)


def names_of(visit: Visit, happened: Happened) -> str:
    """`Lotte + Bram`, nothing for a visit that nobody makes."""
    return " + ".join(happened.after.nurses[nurse].given_name for nurse in nurses_of(visit))


def _said(change: Difference, happened: Happened) -> Text | None:
    before, after = change.before, change.after
    if after.cancelled or after.status is not before.status:
        return None
    was, now, nurses = names_of(before, happened), names_of(after, happened), len(nurses_of(after))
    if before.start is None or not was:
        new = now and after.start is not None
        return text("replan.call_new", nurse=now, nurses=nurses, start=after.start or 0) if new else None
    if after.start is None or not now:
        return text("replan.call_nobody", was=was, before=before.start)
    moved = abs(after.start - before.start) > PHONED_MINUTES
    if not change.nurse_changes:
        same = text("replan.call_time", nurse=now, nurses=nurses, start=after.start, before=before.start)
        return same if moved else None
    code = "replan.call_both" if moved else "replan.call_nurse"
    return text(code, nurse=now, nurses=nurses, start=after.start, was=was, before=before.start)
