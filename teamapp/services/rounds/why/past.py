"""What happened to one visit, newest first, each time with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Nurse, Visit
from teamapp.domain.ids import VisitId
from teamapp.domain.text import Text, text
from teamapp.domain.units import clock_text
from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class VisitEvent:
    """One change: by whom, from where to where (`09:35 Fatima`, empty is not planned), as part of what, and why."""

    at: datetime
    who: str
    before: str
    after: str
    what: Text
    why: Text | None


def history_of_visit(desk: Desk, visit: VisitId) -> tuple[VisitEvent, ...]:
    """Every change of a visit. A visit that nobody has touched since its series was made has none."""
    names = {str(one.id): one.given_name for one in desk.store.all(Nurse)}
    return tuple(_event(change, visit, names) for change in desk.store.history_of(visit))


def _event(change: Change, visit: VisitId, names: Mapping[str, str]) -> VisitEvent:
    edits = [edit for edit in change.edits if edit.id == visit]
    joined = Edit(edits[0].before, edits[-1].after) if edits[0].before or edits[-1].after else edits[-1]
    before, after = _visit(joined.before), _visit(joined.after)
    return VisitEvent(
        at=change.at,
        who=names.get(change.who, "") if change.who is not None else "",
        before=_place(before, names),
        after=_place(after, names),
        what=change.what,
        why=_why(change, before, after),
    )


def _why(change: Change, before: Visit | None, after: Visit | None) -> Text | None:
    """Taken back; the visit's own new reason; or the reason of the whole change."""
    if change.undoes is not None:
        return text("roster.taken_back")
    if after is not None and after.reason is not None and (before is None or before.reason != after.reason):
        return after.reason
    return change.why or (after.reason if after is not None else None)


def _place(visit: Visit | None, names: Mapping[str, str]) -> str:
    if visit is None or visit.start is None or visit.nurse is None:
        return ""
    who = " + ".join(names.get(one, "?") for one in (visit.nurse, visit.second_nurse) if one is not None)
    return f"{clock_text(visit.start)} {who}"


def _visit(one: object) -> Visit | None:
    return one if isinstance(one, Visit) else None
