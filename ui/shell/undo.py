"""Undo and redo by name, for the header's buttons and their shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.shell.profile.ports import History, UndoNames

if TYPE_CHECKING:
    from teamapp.domain.change import Change
    from teamapp.domain.text import Text
    from ui.shell.frame import Frame


class Undo(QObject):
    """What can be undone and redone now, in words."""

    changed = Signal()
    saved = Signal(str)
    """A change of one's own is kept: its name in words."""

    def __init__(self, frame: Frame, history: History | None) -> None:
        super().__init__(frame)
        self._frame, self._history = frame, history
        self._names = UndoNames()
        self._asked = False

    @property
    def can_undo(self) -> bool:
        return self._names.undo is not None

    @property
    def can_redo(self) -> bool:
        return self._names.redo is not None

    @property
    def undo_name(self) -> str:
        """What undo would take back, in words; empty when there is nothing."""
        return self._frame.say(self._names.undo) if self._names.undo else ""

    @property
    def redo_name(self) -> str:
        return self._frame.say(self._names.redo) if self._names.redo else ""

    def undo(self) -> None:
        """Take back one's last change; redo is possible at once, not only when the history was asked."""
        if self._history is not None and self.can_undo:
            self._show(UndoNames(undo=self._names.undo, redo=self._names.undo))
            self._step(self._history, self._history.undo, lambda names: names.undo, self.tr("Undone: {what}"))

    def redo(self) -> None:
        """Do again what was taken back last; undo is possible at once."""
        if self._history is not None and self.can_redo:
            self._show(UndoNames(undo=self._names.redo, redo=self._names.redo))
            self._step(self._history, self._history.redo, lambda names: names.redo, self.tr("Done again: {what}"))

    def look_again(self) -> None:
        """Ask the history for its names, after a change."""
        if self._history is not None:
            self._frame.ask(self, self._history.names, self._show)

    def _step(
        self, history: History, step: Callable[[], Change | None], named: Callable[[UndoNames], Text | None], words: str
    ) -> None:
        """Take a step and say its name as it is then: other steps may stand before it in the queue."""
        taken: list[Text | None] = []

        def work() -> Change | None:
            taken.append(named(history.names()))
            return step()

        def tell(_change: Change) -> None:
            what = self._frame.say(taken[0]) if taken[0] else ""
            self._frame.notices.tell(words.format(what=what))

        self._frame.act(self, work, then=tell, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        """Say why, and what can be undone now: it is not what was hoped for."""
        self._frame.jobs.failed.emit(error)
        self.look_again()

    def _show(self, names: UndoNames) -> None:
        new = names.undo is not None and names.redo is None and names.undo != self._names.undo
        asked, self._asked = self._asked, True
        self._names = names
        self.changed.emit()
        if new and asked:
            self.saved.emit(self._frame.say(names.undo) if names.undo else "")
