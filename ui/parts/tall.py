"""Room that scrolls: what large text makes higher than the window is reached, not squeezed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from ui.theme.look import look


class Tall(QScrollArea):
    """Fills its room with one widget, and scrolls only where the widget needs more height than there is."""

    def __init__(self, inside: QWidget, *, least: int = 0, most: int | None = None) -> None:
        """`least` is given in any case; the widget stands in the middle where it may be `most` wide (at 100 %)."""
        super().__init__()
        self.inside = inside
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(_Holder(inside, look().px(least), look().px(most) if most is not None else None))

    def follow(self, widget: QWidget, place: QRect) -> None:
        """Bring a place of a widget inside into sight, as the keyboard walks there."""
        inside = self.widget()
        if inside is not None and self.isVisible():
            centre = widget.mapTo(inside, place.center())
            self.ensureVisible(centre.x(), centre.y(), 0, place.height() // 2 + look().px(8))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widget may be; of its height any part will do."""
        return QSize(self.inside.minimumSizeHint().width(), self.fontMetrics().height() * 3)


class _Holder(QWidget):
    """Asks for the least height that the widget has at this width, which Qt's own area does not know."""

    def __init__(self, inside: QWidget, least: int, most: int | None) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._inside, self._least, self._most = inside, least, most
        inside.setParent(self)

    def event(self, event: QEvent) -> bool:
        """What is inside has another size to ask for."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def _fit(self) -> None:
        width = min(self.width(), self._most) if self._most is not None else self.width()
        wanted = max(self._least, _least_height(self._inside, width))
        if wanted != self.minimumHeight():
            self.setMinimumHeight(wanted)
        self._inside.setGeometry((self.width() - width) // 2, 0, width, max(wanted, self.height()))


def _least_height(widget: QWidget, width: int) -> int:
    """What Qt's own column needs: it gives all of their height to those of its items that wrap."""
    layout = widget.layout()
    if layout is None:
        return widget.minimumSizeHint().height()
    if isinstance(layout, QBoxLayout) and layout.direction() is QBoxLayout.Direction.TopToBottom:
        return _column_height(layout, width)
    return layout.minimumHeightForWidth(width) if layout.hasHeightForWidth() else layout.minimumSize().height()


def _column_height(box: QBoxLayout, width: int) -> int:
    edge = box.contentsMargins()
    room = width - edge.left() - edge.right()
    found = (box.itemAt(number) for number in range(box.count()))
    items = [one for one in found if one is not None and not one.isEmpty()]
    heights = [one.heightForWidth(room) if one.hasHeightForWidth() else one.minimumSize().height() for one in items]
    return sum(heights) + box.spacing() * max(0, len(items) - 1) + edge.top() + edge.bottom()
