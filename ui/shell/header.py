"""The head of every page: title and subtitle left, undo, redo and the page's tools right."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.parts.controls.button import Button
from ui.parts.flow import Flow
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.shell.undo import Undo
from ui.theme.look import look

_WORDS_NEED = 180


class Header(QWidget):
    """Set the words with `say`, add tools from left to right with `add`; the one filled button comes last."""

    def __init__(self, undo: Undo, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo = undo
        self._title = Label("", size="title", weight="strong", wrap=True)
        self._subtitle = Label("", size="small", tone="secondary", wrap=True)
        self._back = Button(kind="ghost", icon="undo-2", name=self.tr("Undo"), keys="Ctrl+Z", parent=self)
        self._again = Button(kind="ghost", icon="redo-2", name=self.tr("Redo"), keys="Ctrl+Shift+Z", parent=self)
        self._tools = QWidget()
        self._flow = Flow(look().px(8), self._tools)
        self._line: QBoxLayout = row(gap=8)
        self._line.addLayout(column(self._title, self._subtitle, gap=1), 1)
        self._line.addWidget(self._tools)
        self.setLayout(self._line)
        self.add(self._back, self._again)
        self._narrow(on=False)
        self._back.clicked.connect(undo.undo)
        self._again.clicked.connect(undo.redo)
        undo.changed.connect(self._name_undo)
        self._name_undo()

    def say(self, words: str, subtitle: str = "") -> None:
        """The page's name, and what it shows: the period, how many, who changed it last."""
        self._title.setText(words)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    @property
    def text(self) -> str:
        return self._title.text()

    def add(self, *tools: QWidget) -> None:
        """Put tools at the right end."""
        for tool in tools:
            self._flow.addWidget(tool)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text in a small window: the tools go below the words."""
        super().resizeEvent(event)
        narrow = self._flow.sizeHint().width() + look().px(_WORDS_NEED) > self.width()
        if narrow != (self._line.direction() == QBoxLayout.Direction.TopToBottom):
            self._narrow(on=narrow)

    def _narrow(self, *, on: bool) -> None:
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if on else QBoxLayout.Direction.LeftToRight)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred if on else QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred
        )
        policy.setHeightForWidth(on)
        self._tools.setSizePolicy(policy)

    def hide_undo(self) -> None:
        """For pages on which nothing can be changed."""
        self._back.hide()
        self._again.hide()

    def _name_undo(self) -> None:
        self._back.setEnabled(self._undo.can_undo)
        self._again.setEnabled(self._undo.can_redo)
        back, again = self._undo.undo_name, self._undo.redo_name
        self._back.name(self.tr("Undo: {what}").format(what=back) if back else self.tr("Nothing to undo"))
        self._again.name(self.tr("Redo: {what}").format(what=again) if again else self.tr("Nothing to redo"))
