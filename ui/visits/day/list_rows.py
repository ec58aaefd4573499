"""The rows of the day's list: who, whom, what, when, how far, and what is wrong in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.parts.timeline.model import Block, Day, Status
from ui.theme.look import look
from ui.theme.tokens import Tone
from ui.visits.day.clock import clock_text, windows_text

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NURSE, CLIENT, CARE, START, END, WINDOW, TRAVEL, STATE, COLUMNS = range(9)
QUIET = ("done", "not_home", "cancelled")
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole.value, Qt.ItemDataRole.AccessibleTextRole.value)
_FOREGROUND = Qt.ItemDataRole.ForegroundRole.value
_BACKGROUND = Qt.ItemDataRole.BackgroundRole.value
_TIP = Qt.ItemDataRole.ToolTipRole.value
_HEAD = Qt.Orientation.Horizontal


@dataclass(frozen=True, slots=True)
class DayLine:
    """One row: who, and the block."""

    nurse: str
    block: Block


class DayRows(QAbstractTableModel):
    """The table's contents."""

    def __init__(self, headings: tuple[str, ...], statuses: dict[Status, str], joint: str, nobody: str) -> None:
        super().__init__()
        self._headings, self._statuses, self._joint, self._nobody = headings, statuses, joint, nobody
        self._lines: list[DayLine] = []
        self._echoed = ""

    def echo(self, visit: str) -> None:
        """Which visit is pointed at elsewhere; "" for none."""
        self._echoed = visit

    def fill(self, day: Day) -> None:
        self.beginResetModel()
        self._lines = [DayLine("", block) for block in day.tray]
        self._lines += [DayLine(lane.title, one) for lane in day.lanes for one in lane.blocks if not one.faded]
        self.endResetModel()

    def key(self, row: int) -> tuple[str, int]:
        block = self._lines[row].block
        return block.visit, block.part

    def row_of(self, key: tuple[str, int]) -> int | None:
        keys = [(line.block.visit, line.block.part) for line in self._lines]
        return keys.index(key) if key in keys else None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TEXT_ROLES[0]) -> str | None:
        return self._headings[section] if orientation == _HEAD and role == _TEXT_ROLES[0] else None

    def data(self, index: Index, role: int = _TEXT_ROLES[0]) -> object:
        line = self._lines[index.row()]
        if role in _TEXT_ROLES:
            return self._words(line)[index.column()]
        if role == _FOREGROUND:
            return look().colour(self._tone(line, index.column()))
        if role == _TIP:
            return line.block.note
        if role == _BACKGROUND and line.block.visit == self._echoed:
            return look().colour("hover")
        return None

    def _tone(self, line: DayLine, column: int) -> Tone:
        """What is wrong stands out where it is said; what is over steps back."""
        if not line.nurse or (line.block.late and column == START):
            return "warn"
        if line.block.badge and column == STATE:
            return "danger" if line.block.badge == "must" else "warn"
        return "tertiary" if line.block.status in QUIET else "text"

    def _words(self, line: DayLine) -> tuple[str, ...]:
        block = line.block
        if not line.nurse:
            times = ("–", "–", windows_text(block.windows, self._joint), "–", self._nobody)
            return ("–", block.title, block.detail, *times)
        return (
            line.nurse,
            block.title,
            block.detail,
            clock_text(block.start),
            clock_text(block.end),
            windows_text(block.windows, self._joint),
            f"{block.travel} min" if block.status != "cancelled" else "–",
            block.note.partition("\n")[0] or self._statuses[block.status],
        )
