"""How rows are said anew when a team begins or ends to be shared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from teamapp.domain.change import Change, Edit
from teamapp.domain.ids import new_id
from teamapp.domain.text import text

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


def saying_anew(desk: Desk) -> Callable[[Sequence[Edit]], Change]:
    """Makes changes within a transaction of the store, so it asks nothing of it."""
    who, clock = desk.me, desk.clock

    def say(edits: Sequence[Edit]) -> Change:
        moment = clock()
        what = text("sharing.said_anew")
        return Change(id=new_id(moment), at=moment, who=who, what=what, edits=tuple(edits), undoable=False)

    return say
