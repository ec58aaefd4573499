"""The faces of the page: the day as timeline, map or list, and what other topics bring, made when first wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.segmented import Segmented
from ui.parts.layers.stage import Stage
from ui.shell.declared.commands import translate
from ui.visits.board import Board, ShownDay
from ui.visits.day.views import VIEWS, DayViews
from ui.visits.plug import Mode, Part, Previewer, make_part

PLACE = "visits/face"


class Modes(QObject):
    """Which face shows, as this window was left; tells a topic's face the day while it does."""

    changed = Signal()

    def __init__(
        self, board: Board, stage: Stage, views: DayViews, *, modes: tuple[Mode, ...], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._board, self._stage, self._views = board, stage, views
        self._modes = {one.key: one for one in modes}
        self._made: dict[str, QWidget] = {}
        self._parts: dict[str, Part] = {}
        kept = board.frame.places.read(PLACE)
        self._current = kept if kept in VIEWS else VIEWS[0]
        own = (
            ("both", translate("visits", "Day")),
            ("timeline", translate("visits", "Timeline")),
            ("map", translate("visits", "Map")),
            ("list", translate("visits", "List")),
        )
        listed = ((one.key, one.title()) for one in modes if one.listed)
        self.switch = Segmented((*own, *listed), name=translate("visits", "What the page shows"), current=self._current)
        views.show_as(self._current)
        self.switch.chosen.connect(self.show)

    @property
    def current(self) -> str:
        """The key of the face that shows."""
        return self._current

    @property
    def on_day(self) -> bool:
        """Whether the day shows, and not the face of another topic."""
        return self._current in VIEWS

    @property
    def wide(self) -> bool:
        """Whether the face takes the place of the inspector too."""
        return not self.on_day and self._modes[self._current].wide

    @property
    def own(self) -> bool:
        """Whether the face has a filled button of its own, or nothing to improve."""
        return not self.on_day and self._modes[self._current].own

    @property
    def stride(self) -> int:
        """How many days a step back or ahead goes."""
        return 1 if self.on_day else self._modes[self._current].stride

    @property
    def improve(self) -> str:
        """The Act that improves what the face shows, where that is not the day."""
        return "" if self.on_day else self._modes[self._current].improve

    @property
    def previewer(self) -> Previewer | None:
        """The face that shows, while it shows a proposal of its own."""
        part: object = self._parts.get(self._current)
        return part if isinstance(part, Previewer) and part.previewing else None

    @property
    def keys(self) -> tuple[str, ...]:
        return (*VIEWS, *self._modes)

    def widget(self, key: str) -> QWidget | None:
        """The widget of a topic's face, once it was shown."""
        return self._made.get(key)

    def show(self, key: str) -> None:
        """Show a face, making it if it is the first time; an unknown key is the day."""
        key = key if key in self.keys else VIEWS[0]
        self._current = key
        own = key in VIEWS
        if own:
            self._board.frame.places.keep(PLACE, key)
        self.switch.choose(key if own or self._modes[key].listed else self._views.showing)
        if own:
            self._views.show_as(key)
        elif key not in self._made:
            self._made[key], self._parts[key] = make_part(self._modes[key].load, self._board)
        self._stage.show_mode(self._made.get(key))
        shown = self._board.shown
        if shown is not None:
            self.follow(shown)
        self.changed.emit()

    def follow(self, shown: ShownDay) -> None:
        """Tell the face that shows which day it is about."""
        mode = self._parts.get(self._current)
        if mode is not None:
            mode.show_day(shown)
