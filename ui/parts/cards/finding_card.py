"""One finding: must fix (circle) or consider (triangle), the reason in one sentence, and repairs by one click."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.parts.controls.button import Button
from ui.parts.flow import Flow
from ui.parts.label import small, strong
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.parts.restyle import set_style_property
from ui.theme.look import look
from ui.theme.tokens import Tone

Weight = Literal["must", "consider"]
_ICON: dict[Weight, tuple[str, Tone]] = {"must": ("circle-alert", "danger"), "consider": ("triangle-alert", "warn")}


class FindingCard(QFrame):
    """A click or Enter tells `opened`, so that the page can show the cell."""

    opened = Signal()

    spoken_role = QAccessible.Role.Button

    def __init__(self, weight: Weight, title: str, where: str, sentence: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "finding")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = self.tr("Must be fixed") if weight == "must" else self.tr("To consider")
        self.setAccessibleName(f"{said}: {title}, {where}. {sentence}")
        self._about = f"{title}, {where}"
        icon, tone = _ICON[weight]
        head = row(IconLabel(icon, tone=tone, size=15), strong(title), None, gap=7)
        head.addWidget(small(where, tone="tertiary"))
        self._repairs = Flow(look().px(8))
        why = row(small(sentence, wrap=True), margins=(22, 0, 0, 0))
        repairs = row(margins=(22, 4, 0, 0))
        repairs.addLayout(self._repairs, 1)
        self.setLayout(column(head, why, repairs, gap=4, margins=(16, 10, 16, 10)))

    def add_repair(self, text: str, act: Callable[[], None]) -> Button:
        """A repair; the first is shown as the suggested one, those that find no room go on below it."""
        first = self._repairs.count() == 0
        button = Button(text, icon="sparkles" if first else "", kind="plain" if first else "ghost")
        button.setAccessibleDescription(self._about)
        button.clicked.connect(act)
        self._repairs.addWidget(button)
        return button

    def choose(self, *, chosen: bool) -> None:
        """Mark the card whose cell is the current one."""
        set_style_property(self, "chosen", chosen)

    def spoken_press(self) -> None:
        self.opened.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
            return
        super().keyPressEvent(event)
