"""What would change before anything is written: before, after and why, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.parts.controls.tick_box import TickBox
from ui.parts.label import Label, small
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that would be different. An empty `before` is new, an empty `after` goes."""

    key: str
    what: str
    before: str
    after: str
    why: str = ""


class DiffList(QScrollArea):
    """Rows with a tick each, all ticked; `chosen` says which remain."""

    changed = Signal()

    def __init__(self, differences: Sequence[Difference], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("What would change"))
        self._ticks: dict[str, TickBox] = {}
        box = column(gap=0)
        for one in differences:
            box.addLayout(self._row(one))
            box.addWidget(Line())
        box.addStretch(1)
        self.setWidget(plain(box))

    @property
    def chosen(self) -> tuple[str, ...]:
        """Keys of the rows that are still ticked."""
        return tuple(key for key, tick in self._ticks.items() if tick.isChecked())

    def tick_all(self, *, on: bool) -> None:
        for tick in self._ticks.values():
            tick.setChecked(on)

    def _row(self, one: Difference) -> QVBoxLayout:
        tick = TickBox("", checked=True)
        tick.setAccessibleName(f"{one.what}: {one.before or '–'} → {one.after or '–'}. {one.why}")
        tick.toggled.connect(self.changed)
        self._ticks[one.key] = tick
        before = Label(one.before or "–", tone="tertiary")
        after = Label(one.after or "–", weight="strong", tone="accent" if one.after else "danger")
        line = row(
            tick, Label(one.what), None, before, IconLabel("arrow-right", tone="tertiary", size=14), after, gap=10
        )
        box = column(line, gap=2, margins=(0, 7, 4, 7))
        if one.why:
            box.addLayout(row(small(one.why, wrap=True, tone="tertiary"), margins=(28, 0, 0, 0)))
        return box
