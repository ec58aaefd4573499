"""The faces of the page: the grid, and what other topics bring, made when it is first wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.segmented import Segmented
from ui.parts.layers.stage import Stage
from ui.roster.board import Board
from ui.roster.plug import Mode, Part, make_part
from ui.roster.shown.wording import translate

GRID = "roster"


class Modes(QObject):
    """Which mode shows; tells it the roster while it does."""

    changed = Signal()

    def __init__(self, board: Board, stage: Stage, modes: tuple[Mode, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._board, self._stage = board, stage
        self._modes = {one.key: one for one in modes}
        self._made: dict[str, QWidget] = {}
        self._parts: dict[str, Part] = {}
        self._current = GRID
        choices = [(GRID, translate("roster", "Roster")), *((one.key, one.title()) for one in modes if one.listed)]
        self.switch = Segmented(choices, name=translate("roster", "What the page shows"))
        self.switch.chosen.connect(self.show)
        if not modes:
            self.switch.hide()

    @property
    def current(self) -> str:
        """The key of the mode that shows; "roster" is the grid."""
        return self._current

    @property
    def keys(self) -> tuple[str, ...]:
        return (GRID, *self._modes)

    def widget(self, key: str) -> QWidget | None:
        """The widget of a mode, once it was shown."""
        return self._made.get(key)

    def show(self, key: str) -> None:
        """Show a mode, making it if it is the first time; an unknown key is the grid."""
        key = key if key in self._modes else GRID
        self.switch.choose(key if key == GRID or self._modes[key].listed else GRID)
        self._current = key
        if key != GRID and key not in self._made:
            self._made[key], self._parts[key] = make_part(self._modes[key].load, self._board)
        self._stage.show_mode(self._made.get(key))
        view = self._board.view
        if view is not None:
            self.follow(view)
        self.changed.emit()

    def follow(self, view: PeriodView) -> None:
        """Tell the mode that shows which roster it is about."""
        mode = self._parts.get(self._current)
        if mode is not None:
            mode.show_roster(view)
