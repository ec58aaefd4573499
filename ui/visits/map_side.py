"""The rounds on the map."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.rounds.verdict import OpenDay
from ui.shell.frame import Frame


class MapSide(QWidget):
    visit_chosen = Signal(str)

    def __init__(self, frame: Frame, owner: QObject) -> None:
        super().__init__()

    def show_day(self, day: OpenDay, pack: str | None) -> None: ...

    def choose(self, visit: str) -> None: ...
