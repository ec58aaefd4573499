"""Undo and redo by name, for the header's buttons and their shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.shell.ports import History, UndoNames

if TYPE_CHECKING:
    from teamapp.domain.change import Change
    from ui.shell.frame import Frame


class Undo(QObject):
    """What can be undone and redone now, in words."""

    changed = Signal()

    def __init__(self, frame: Frame, history: History | None) -> None:
        super().__init__(frame)
        self._frame, self._history = frame, history
        self._names = UndoNames()

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
        """Take back one's last change."""
        if self._history is not None and self.can_undo:
            self._step(self._history.undo, self.tr("Undone: {what}").format(what=self.undo_name))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._history is not None and self.can_redo:
            self._step(self._history.redo, self.tr("Done again: {what}").format(what=self.redo_name))

    def look_again(self) -> None:
        """Ask the history for its names, after a change."""
        if self._history is not None:
            self._frame.ask(self, self._history.names, self._show)

    def _step(self, step: Callable[[], Change | None], words: str) -> None:
        self._frame.act(self, step, then=lambda _change: self._frame.notices.tell(words))

    def _show(self, names: UndoNames) -> None:
        self._names = names
        self.changed.emit()
