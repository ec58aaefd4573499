"""The open desk as the window itself uses it: undo, PIN, finding people. All of it runs in the database thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ui.shell.profile.finder import DeskFinder
from ui.shell.profile.ports import OpenTeam, Standing, UndoNames

if TYPE_CHECKING:
    from teamapp.domain.change import Change
    from teamapp.services.desk import Desk
    from teamapp.services.exchanging.exchange import Heard


class DeskHistory:
    """Undo and redo by the history service."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def names(self) -> UndoNames:
        from teamapp.services.history import undo

        back, again = undo.undoable(self._desk), undo.redoable(self._desk)
        return UndoNames(back.what if back else None, again.what if again else None)

    def undo(self) -> Change | None:
        from teamapp.services.history import undo

        return undo.undo(self._desk)

    def redo(self) -> Change | None:
        from teamapp.services.history import undo

        return undo.redo(self._desk)


class DeskLock:
    """The PIN of this device."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def idle_minutes(self) -> int:
        from teamapp.services.keeping import pin

        return pin.idle_minutes(self._desk)

    def is_set(self) -> bool:
        from teamapp.services.keeping import pin

        return pin.has_pin(self._desk)

    def opens(self, pin: str) -> bool:
        from teamapp.services.keeping.pin import pin_opens

        return pin_opens(self._desk, pin)

    def recover(self, words: str) -> None:
        from teamapp.services.keeping.recovery import unlock_with_words

        unlock_with_words(self._desk, words)


class DeskExchange:
    """What colleagues send and get."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def begin(self, post: Callable[[Callable[[], None]], object], heard: Callable[[Heard], None]) -> None:
        from teamapp.services.attention.silence import Kind, calls
        from teamapp.services.sharing.names import named

        desk = self._desk

        def named_heard(said: Heard) -> None:
            """Devices are called as the team calls them."""
            told = tuple(named(desk, one) for one in said.told) if said.told and calls(desk, Kind.SYNC) else ()
            heard(replace(said, told=told) if said.told else said)

        desk.sharing.begin(post, named_heard)

    def standing(self) -> Standing:
        from teamapp.services.attention.silence import Kind, calls
        from teamapp.services.sharing.state import sentence, state

        now = state(self._desk)
        eyes = now.needs_eyes and (now.removed or calls(self._desk, Kind.SYNC))
        return Standing(sentence(self._desk), shared=now.shared, reached=now.reached, needs_eyes=eyes)


def as_team(desk: Desk) -> OpenTeam:
    """An open desk with what the window itself uses of it."""
    return OpenTeam(
        desk=desk,
        name=desk.team.name,
        history=DeskHistory(desk),
        finder=DeskFinder(desk),
        lock=DeskLock(desk),
        exchange=DeskExchange(desk),
        reading=desk.store.read_only_because,
    )
