"""While the wishes of a roster are being entered, a nurse sees her own only.

Whoever reads wishes for eyes (pages, cards, history, names of undo, files, the planner) reads them here:

    visible_wishes(desk, first, last)     the wishes of some days that the nurse of this device may see
    veil_of(desk).hides(wish)             whether one wish is kept from her for now
    told(desk, heading)                   the name of a change, without what it says of hidden wishes

The window hides them, not cryptography: the team's database on each device holds all of them. `HIDING` says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from teamapp.domain.entities import RosterPeriod, Wish
from teamapp.domain.entities.roster import Phase
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.phases import phase_on
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk

HIDING: Final = text("together.hidden_by_window")
"""What the app says of how wishes are hidden."""

WISH_CODES: Final = frozenset(
    {
        "people.wished",
        "people.wish_dropped",
        "together.wishes_set",
        "together.wishes_repeated",
        "together.wishes_cleared",
    }
)
"""The names of changes that speak of wishes; whoever makes another such name adds it here."""


class Named(Protocol):
    """As much of a change as its name needs."""

    @property
    def id(self) -> Id: ...
    @property
    def what(self) -> Text: ...


@dataclass(frozen=True, slots=True)
class Veil:
    """Whose device this is, and the first and last days of the rosters whose wishes are being entered."""

    me: NurseId | None
    open: tuple[tuple[date, date], ...]

    def hides(self, wish: Wish) -> bool:
        """Whether a wish is somebody else's in an open phase; before a device is somebody's it shows nobody's."""
        return wish.nurse != self.me and any(first <= wish.day <= last for first, last in self.open)


def veil_of(desk: Desk) -> Veil:
    """What is hidden today on this device."""
    today = desk.today
    entering = (one for one in desk.store.all(RosterPeriod) if phase_on(one, today) is Phase.WISHES)
    return Veil(desk.me, tuple((one.first, one.last) for one in entering))


def visible_wishes(desk: Desk, first: date, last: date) -> tuple[Wish, ...]:
    """The wishes of these days without those that are hidden."""
    veil = veil_of(desk)
    return tuple(wish for wish in desk.store.between(Wish, "day", first, last) if not veil.hides(wish))


def told(desk: Desk, done: Named) -> Text:
    """What a change is called for this nurse: hers, or of an open phase only that it was about wishes."""
    if done.what.code not in WISH_CODES:
        return done.what
    change, veil = desk.store.change(done.id), veil_of(desk)
    for edit in change.edits if change is not None else ():
        if any(isinstance(side, Wish) and veil.hides(side) for side in (edit.before, edit.after)):
            return text("together.wishes_hidden")
    return done.what
