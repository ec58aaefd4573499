"""People settle conflicts: take one of the ways out, or leave it so with a reason. Each is a change like any other."""

from __future__ import annotations

from collections.abc import Iterable

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Settled, Wish
from teamapp.domain.entities.settling import SettledState
from teamapp.domain.ids import Id
from teamapp.domain.text import Text, text
from teamapp.services import border
from teamapp.services.conflicts.asked.card import clients_of
from teamapp.services.conflicts.looking import topic_of, with_fields
from teamapp.services.conflicts.model import Choice, Conflict
from teamapp.services.conflicts.searching import rows_of, search
from teamapp.services.desk import Desk
from teamapp.services.people.hidden import veil_of
from teamapp.services.refused import refuse
from teamapp.services.roster.asks.settling import settle_clash

WRITE_ANEW = "write"
"""The choice of somebody who writes a text of her own."""


def open_conflicts(desk: Desk) -> tuple[Conflict, ...]:
    """What waits for somebody to choose, the newest first; the same on every device that has the same changes."""
    found = search(desk)
    left = {one.id for one in desk.store.all(Settled) if one.state is SettledState.LEFT} if found else set()
    return tuple(one for one in found if one.id not in left and not _hidden(desk, one))


def _hidden(desk: Desk, conflict: Conflict) -> bool:
    """Wishes of an open phase are hers alone, also when she wrote them on two devices."""
    wish = desk.store.get(Wish, conflict.subject.id) if conflict.subject.kind is Wish else None
    return wish is not None and veil_of(desk).hides(wish)


def choose(desk: Desk, conflict_id: Id, choice: str, *, words: str = "") -> Change:
    """Take one of the ways out by its key; `words` is the text of who writes one anew.

    Undo asks again. Not undoable: which of two published plans holds, and an ask that was accepted twice.
    """
    conflict = open_one(desk, conflict_id)
    if conflict.code == "ask":
        return settle_clash(desk, conflict.subject.id)
    picked = _written(conflict, words) if choice == WRITE_ANEW else _picked(conflict, choice)
    edits = (*picked.edits, settled(desk, conflict, SettledState.CHOSEN))
    published = conflict.code == "plans"  # as publishing itself, it is retracted and not undone
    return desk.commit(edits, settled_as(conflict), why=picked.text, undoable=not published)


def leave_so(desk: Desk, conflict_id: Id, reason: str) -> Change:
    """It stays as it is, and why; the card goes on every device until the facts are others."""
    conflict = open_one(desk, conflict_id)
    why = border.line("label.settled.reason", reason, required=True)
    edit = settled(desk, conflict, SettledState.LEFT, reason=why)
    return desk.commit((edit,), settled_as(conflict), why=text("conflict.left_because", reason=why))


def open_one(desk: Desk, conflict_id: Id) -> Conflict:
    """It is still open, else refused: somebody was quicker."""
    found = next((one for one in open_conflicts(desk) if one.id == conflict_id), None)
    if found is None:
        raise refuse("conflict.over")
    return found


def _picked(conflict: Conflict, key: str) -> Choice:
    found = next((one for one in conflict.choices if one.key == key), None)
    if found is None:
        raise refuse("conflict.over")
    return found


def _written(conflict: Conflict, words: str) -> Choice:
    """A text of one's own instead of those that stand side by side."""
    writing = conflict.writing
    if writing is None:
        raise refuse("conflict.over")
    label = f"label.{writing.kind.entity_name}.{writing.field}"
    said = border.paragraph(label, words, required=True)
    (edit,) = next(one.edits for one in conflict.choices if one.key == "both")
    after = with_fields(edit.after, {writing.field: said}) if edit.after is not None else None
    return Choice(key=WRITE_ANEW, text=text("conflict.written_anew"), edits=(Edit(edit.before, after, edit.kept),))


def settled(desk: Desk, conflict: Conflict, state: SettledState, *, reason: str = "") -> Edit:
    """The record of it, which every device finds under the same id."""
    before = desk.store.get(Settled, conflict.id)
    clients = clients_of(conflict)
    after = Settled(
        id=conflict.id,
        code=conflict.code,
        subject=topic_of(conflict.code, conflict.scope),
        state=state,
        reason=reason,
        nurse=desk.me,
        at=desk.clock(),
        options=conflict.options if len(clients) < 2 else (),  # they go with the client; of several nobody's stay
        client=next(iter(clients), None) if len(clients) == 1 else None,
    )
    return Edit(before, after)


def settled_as(conflict: Conflict) -> Text:
    """Named after what it is about."""
    about = conflict.about
    return text(about.code.replace("conflict.about_", "conflict.settled_"), **about.filled)


def marked(conflicts: Iterable[Conflict]) -> frozenset[Id]:
    """The rows that any of them is about, for a mark beside them."""
    return frozenset(row for conflict in conflicts for row in rows_of(conflict))
