"""The strips between the figures and the grid: progress, preview, and what other topics bring."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.view import PeriodView
from ui.parts.layout import column, plain
from ui.roster.board import Board
from ui.roster.plug import Band, Part, make_part

HIDDEN_ON_PURPOSE = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


class Bands(QWidget):
    """Takes no room while every strip is hidden."""

    def __init__(self, board: Board, bands: tuple[Band, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._board, self._wanted = board, bands
        self._made: list[QWidget] = []
        self._parts: list[Part] = []
        self._own: list[QWidget] = []
        self._aside = False
        self._column = column(gap=12)
        self._others = plain(self._column)
        self._others.hide()
        self._box = column(self._others, gap=12)
        self.setLayout(self._box)
        self.hide()

    def add(self, strip: QWidget) -> None:
        """Put a strip below those that are there."""
        strip.installEventFilter(self)
        self._own.append(strip)
        self._box.addWidget(strip)
        self._fit()

    def show_roster(self, view: PeriodView) -> None:
        """Tell the strips of other topics, making them the first time."""
        if self._wanted:
            wanted, self._wanted = self._wanted, ()
            for band in wanted:
                made, part = make_part(band.load, self._board)
                self._made.append(made)
                self._parts.append(part)
                self._column.addWidget(made)
                made.installEventFilter(self)
        for one in self._parts:
            one.show_roster(view)
        self._fit()

    def step_aside(self, *, aside: bool) -> None:
        """While a proposal is previewed the strips of other topics make room."""
        self._aside = aside
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        _show(self._others, wanted=not self._aside and any(not put_away(one) for one in self._made))
        _show(self, wanted=any(not put_away(one) for one in (self._others, *self._own)))


def _show(widget: QWidget, *, wanted: bool) -> None:
    if put_away(widget) == wanted:
        widget.setVisible(wanted)


def put_away(widget: QWidget) -> bool:
    """Whether somebody has hidden it; a widget that was never shown yet is not."""
    return widget.isHidden() and widget.testAttribute(HIDDEN_ON_PURPOSE)
