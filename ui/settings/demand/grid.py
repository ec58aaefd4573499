"""The grid itself: arrows move, digits ask for so many, plus and minus change by one, Del asks for nobody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from teamapp.services.settings.demand import MOST_NURSES
from ui.settings.demand.delegate import DemandDelegate
from ui.settings.demand.kind_header import WIDTH, KindHeader
from ui.settings.demand.model import DAYS, DemandModel
from ui.shell.frame import Frame
from ui.theme.look import look

_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_NOBODY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
ROW_HEIGHT = 46
_NARROWEST = 62
_SEEN_AT_ONCE = 2
"""Days that are in sight at least; the others come by scrolling where text is large."""


class DemandGrid(QTableView):
    """`asked` gives weekday, row and how many; `chosen` when another cell has the keyboard."""

    asked = Signal(int, int, int)
    chosen = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.rows = DemandModel(frame)
        self.setModel(self.rows)
        self.setItemDelegate(DemandDelegate(self.rows))
        self.setAccessibleName(self.tr("Demand: weekdays across, shift kinds down"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(True)
        self.setProperty("part", "demand")
        self.setVerticalHeader(KindHeader(self.rows, self))
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setFixedHeight(look().px(34))
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setMinimumSectionSize(look().px(_NARROWEST))
        self.setMinimumWidth(look().px(WIDTH + _SEEN_AT_ONCE * _NARROWEST))
        self.setProperty("sideways", True)  # at large text the days of a week may need more room than there is
        down.setDefaultSectionSize(look().px(ROW_HEIGHT))
        down.setSectionsClickable(False)
        down.setHighlightSections(False)
        self.selectionModel().currentChanged.connect(lambda *_indexes: self.chosen.emit())

    def fit(self) -> None:
        """As high as its rows."""
        height = look().px(34) + look().px(ROW_HEIGHT) * self.rows.rowCount() + 1
        self.setFixedHeight(height + self._bar_height())
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _bar_height(self) -> int:
        """Of the bar that moves the days, where they do not fit."""
        needed = look().px(WIDTH + (DAYS + 1) * _NARROWEST)
        return self.horizontalScrollBar().sizeHint().height() if self.width() < needed else 0

    @property
    def place(self) -> tuple[int, int] | None:
        """Weekday and row of the chosen cell; None on the hours."""
        index = self.currentIndex()
        return (index.column(), index.row()) if index.isValid() and index.column() < DAYS else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place, key = self.place, Qt.Key(event.key())
        wanted = self._wanted(key, event.text())
        if place is None or wanted is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        self.asked.emit(*place, wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def _wanted(self, key: Qt.Key, typed: str) -> int | None:
        """How many nurses a key asks for; None when it means something else."""
        need = self.rows.need(self.currentIndex())
        now = need.nurses if need is not None else 0
        if key in _STEPS:
            return max(0, min(MOST_NURSES, now + _STEPS[key]))
        if key in _NOBODY:
            return 0
        return int(typed) if len(typed) == 1 and typed in "0123456789" else None
