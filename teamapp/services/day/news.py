"""What others changed in my work since I last looked, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Nurse, Visit
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text
from teamapp.services.desk import Desk

LOOKED = "looked_at"
"""The local setting that remembers when this device's nurse last looked."""

_FIRST_LOOK_HOURS = 24
_MOST_CHANGES = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One change by somebody else: what, why, and which visits and duties of mine it touched."""

    change: Id
    at: datetime
    who: str
    what: Text
    why: Text | None
    visits: tuple[Visit, ...]
    duties: tuple[Assignment, ...]
    mine: bool


def last_looked(desk: Desk) -> datetime:
    """When I last looked; the beginning of the last 24 hours before I ever did."""
    stored = desk.store.setting(LOOKED)
    if stored is not None:
        return datetime.fromisoformat(stored)
    return desk.clock() - timedelta(hours=_FIRST_LOOK_HOURS)


def looked(desk: Desk) -> None:
    """I have seen everything up to now; remembered on this device only."""
    desk.store.set_setting(LOOKED, desk.clock().astimezone(UTC).isoformat())


def news(desk: Desk, *, since: datetime | None = None) -> tuple[News, ...]:
    """Newest first, from today's day on: what was moved, cancelled or handed over, mine first in sight by `mine`.

    Making something new without a reason is no news, and neither is a tick.
    """
    begin = since if since is not None else last_looked(desk)
    names = {nurse.id: nurse.name for nurse in desk.store.all(Nurse)}
    me, today = desk.me, desk.today
    found = []
    for heading in desk.store.headings(limit=_MOST_CHANGES):
        own = heading.who == me and me is not None
        made = not heading.undoable and heading.why is None  # a note, a whole sample team: nothing that stood changed
        if heading.at <= begin or own or made:
            continue
        change = desk.store.change(heading.id)
        item = _news(change, names, me=me, today=today) if change is not None else None
        if item is not None:
            found.append(item)
    return tuple(found)


def _news(change: Change, names: dict[NurseId, str], *, me: NurseId | None, today: date) -> News | None:
    visits, duties = [], []
    mine = False
    for edit in _touching(change, today):
        mine = mine or (me is not None and me in _nurses(edit))
        if isinstance(edit.after, Visit):
            visits.append(edit.after)
        elif isinstance(edit.after, Assignment):
            duties.append(edit.after)
    if not visits and not duties and not mine:
        return None
    return News(
        change=change.id,
        at=change.at,
        who=names.get(change.who, "") if change.who is not None else "",
        what=change.what,
        why=change.why,
        visits=tuple(visits),
        duties=tuple(duties),
        mine=mine,
    )


def _touching(change: Change, today: date) -> Iterator[Edit]:
    """The edits of visits and duties from today on that changed what stood, or came with a reason."""
    for edit in change.edits:
        either = edit.after if edit.after is not None else edit.before
        if not isinstance(either, Visit | Assignment) or either.day < today:
            continue
        if edit.before is None and change.why is None:
            continue
        if (
            edit.kind is Visit
            and edit.before is not None
            and set(edit.changed) <= {"status", "minutes_extra", "extra_reason"}
        ):
            continue
        yield edit


def _nurses(edit: Edit) -> set[NurseId | None]:
    """Everybody whose work the edit touches, before or after."""
    touched: set[NurseId | None] = set()
    for side in (edit.before, edit.after):
        if isinstance(side, Visit):
            touched |= {side.nurse, side.second_nurse}
        elif isinstance(side, Assignment):
            touched.add(side.nurse)
    return touched
