"""A conflict that waits behind the opened one: a line to click."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.services.conflicts import Conflict
from ui.parts.controls.button import Button
from ui.shell.frame import Frame


class ConflictRow(Button):
    """Names the thing and who wrote."""

    def __init__(self, conflict: Conflict, frame: Frame, *, parent: QWidget | None = None) -> None:
        people = ", ".join(dict.fromkeys(one.who for one in conflict.parties if one.who != "?"))
        about = frame.say(conflict.about)
        super().__init__(f"{about} · {people}" if people else about, icon="git-fork", kind="ghost", parent=parent)
        self.conflict = conflict
