"""Things in a row that go on in the next line when the room ends."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Qt's own example of a layout, for tags and filters; what stands in a line stands on its middle."""

    def __init__(self, gap: int, parent: QWidget | None = None, *, fills: bool = False, columns: int = 0) -> None:
        """`fills` gives what is left of a line to those that stand in it, and all of them its height.

        `columns` makes all equally wide, so many in a line, or as many as there is room for.
        """
        super().__init__(parent)
        self._fills, self._columns = fills, columns
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self._gap = gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        widths = [hint.width() for hint in hints]
        if self._columns and widths:
            widths = [max(widths)] * min(self._columns, len(widths))
        width = sum(widths) + self._gap * max(0, len(widths) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in (one for one in self._items if not one.isEmpty()):
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y, lines = rect.y(), self._lines(rect.width())
        for line in lines:
            tallest = max(item.sizeHint().height() for item in line)
            if move:
                room = QRect(rect.x(), y, rect.width(), tallest)
                if self._columns:
                    self._place_evenly(line, room, len(lines[0]))
                else:
                    self._place(line, room)
            y += tallest + self._gap
        return max(0, y - self._gap - rect.y())

    def _place(self, line: list[QLayoutItem], room: QRect) -> None:
        x, spare = room.x(), room.width() + self._gap - sum(one.sizeHint().width() + self._gap for one in line)
        for number, item in enumerate(line):
            hint = item.sizeHint()
            if self._fills:
                more = max(0, spare) * (number + 1) // len(line) - max(0, spare) * number // len(line)
                hint = QSize(min(hint.width() + more, room.width()), room.height())
            item.setGeometry(QRect(QPoint(x, room.y() + (room.height() - hint.height()) // 2), hint))
            x += hint.width() + self._gap

    def _place_evenly(self, line: list[QLayoutItem], room: QRect, count: int) -> None:
        width = (room.width() + self._gap) // count - self._gap
        for number, item in enumerate(line):
            height = room.height() if self._fills else item.sizeHint().height()
            top = room.y() + (room.height() - height) // 2
            item.setGeometry(QRect(room.x() + number * (width + self._gap), top, width, height))

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """What stands beside each other in so much room."""
        if self._columns:
            shown = [one for one in self._items if not one.isEmpty()]
            widest = max((one.sizeHint().width() for one in shown), default=1)
            many = max(1, min(self._columns, (width + self._gap) // (widest + self._gap)))
            return [shown[first : first + many] for first in range(0, len(shown), many)]
        lines: list[list[QLayoutItem]] = []
        taken = 0
        for item in (one for one in self._items if not one.isEmpty()):
            wide = item.sizeHint().width()
            if not lines or taken + self._gap + wide > width:
                lines.append([])
                taken = -self._gap
            lines[-1].append(item)
            taken += self._gap + wide
        return lines
