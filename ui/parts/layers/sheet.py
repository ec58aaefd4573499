"""A dialog inside the window: a title, what it is about, and buttons at the bottom right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.parts.controls.button import Button, Kind
from ui.parts.label import Label, flowing_small
from ui.parts.layers.panel import Panel
from ui.parts.layers.reading import READING
from ui.parts.layers.veil import Veil
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.theme.look import look

translate = QCoreApplication.translate


class Sheet(Veil):
    """Fill `body`, add buttons with `add_button`, then `open()`. Nothing waits for it: connect to what you need."""

    accepted = Signal()
    changes = True
    """Whether its main button changes something of the team; where that cannot be, it is said and the button rests."""

    def __init__(self, over: QWidget, title: str, *, note: str = "", width: int = 480, closable: bool = True) -> None:
        super().__init__(over, closable=closable)
        self.body: QVBoxLayout = column(gap=12, margins=(24, 4, 24, 16))
        self._buttons: QHBoxLayout = row(None, margins=(24, 12, 24, 16))
        self._main: Button | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields inside scroll it
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = plain(self.body)
        self._area.setWidget(self._inside)
        self._width = look().px(width)
        panel = Panel(width, name=title)
        head = column(Label(title, size="figure", weight="strong", wrap=True), gap=4, margins=(24, 20, 24, 12))
        if note:
            head.addWidget(flowing_small(note))
        panel.setLayout(column(head, self._area, Line(), self._buttons, gap=0))
        self.hold(panel)
        self._reading = str(self.window().property(READING) or "") if self.changes else ""

    def add_button(
        self,
        text: str,
        act: Callable[[], None] | None = None,
        *,
        kind: Kind = "plain",
        icon: str = "",
        shuts: bool = True,
    ) -> Button:
        """A button at the right end; with `shuts` the sheet closes first. Ctrl+Enter presses the primary one."""
        button = Button(text, kind=kind, icon=icon)
        if shuts:
            button.clicked.connect(self.shut)
        rests = bool(self._reading) and kind in ("primary", "danger")
        if rests:
            self._rest(button)
        elif act is not None:
            button.clicked.connect(act)
        if not rests and kind in ("primary", "danger"):
            self._main = button
            button.clicked.connect(self.accepted)
        self._buttons.addWidget(button)
        return button

    def _rest(self, button: Button) -> None:
        """The team can only be looked at: say so where the hand goes."""
        button.setEnabled(False)
        button.setToolTip(self._reading)
        said = flowing_small(self._reading, tone="warn")
        said.setObjectName("reading")
        self.body.insertWidget(0, said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._main is not None and self._main.isEnabled():
            self._main.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def place(self) -> None:
        """As high as what is inside, but never higher than the window."""
        width = self._panel.fit(self.width()) if isinstance(self._panel, Panel) else self._width
        most = max(120, self.height() - look().px(220))
        self._inside.ensurePolished()
        wanted = self._height_at(width - 2)
        if wanted > most:  # the bar takes its part of the width
            wanted = self._height_at(width - 2 - self._area.verticalScrollBar().sizeHint().width())
        self._area.setFixedHeight(min(most, wanted))
        super().place()

    def _height_at(self, width: int) -> int:
        """Lays the inside out at a width; gives how high the area would be then."""
        self._inside.setFixedWidth(width)
        return max(self.body.totalHeightForWidth(width), self._inside.minimumSizeHint().height()) + 2


def confirm(over: QWidget, title: str, why: str, *, yes: str, act: Callable[[], None], danger: bool = False) -> Sheet:
    """Ask once before something that cannot be undone."""
    sheet = Sheet(over, title, width=420)
    sheet.body.addWidget(Label(why, wrap=True, tone="secondary"))
    sheet.add_button(translate("Sheet", "Cancel"))
    sheet.add_button(yes, act, kind="danger" if danger else "primary")
    sheet.open()
    return sheet
