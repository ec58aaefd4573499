"""The strips below a page's header: its own, such as progress and preview, and above them those that topics bring."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.parts.layers.put_away import put_away
from ui.parts.layout import column, plain


class Strips(QWidget):
    """Takes no room while every strip is hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._made: list[QWidget] = []
        self._own: list[QWidget] = []
        self._aside = False
        self._column = column(gap=12)
        self._others = plain(self._column)
        self._others.hide()
        self._box = column(self._others, gap=12)
        self.setLayout(self._box)
        self.hide()

    def add(self, strip: QWidget) -> None:
        """Put a strip of the page below those that are there."""
        strip.installEventFilter(self)
        self._own.append(strip)
        self._box.addWidget(strip)
        self.fit()

    def add_other(self, strip: QWidget) -> None:
        """Put a strip of another topic below those of other topics."""
        strip.installEventFilter(self)
        self._made.append(strip)
        self._column.addWidget(strip)
        self.fit()

    def step_aside(self, *, aside: bool) -> None:
        """While a proposal is previewed the strips of other topics make room."""
        self._aside = aside
        self.fit()

    def fit(self) -> None:
        """Show what has something to say."""
        _show(self._others, wanted=not self._aside and any(not put_away(one) for one in self._made))
        _show(self, wanted=any(not put_away(one) for one in (self._others, *self._own)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.fit()
        return super().eventFilter(watched, event)


def _show(widget: QWidget, *, wanted: bool) -> None:
    if put_away(widget) == wanted:
        widget.setVisible(wanted)
