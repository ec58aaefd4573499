"""The head of every page: title and subtitle left, undo, redo and the page's tools right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.controls.button import Button
from ui.parts.label import small, title
from ui.parts.layout import column, row
from ui.shell.undo import Undo


class Header(QWidget):
    """Set the words with `say`, add tools from left to right with `add`; the one filled button comes last."""

    def __init__(self, undo: Undo, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo = undo
        self._title, self._subtitle = title(""), small("")
        self._back = Button(kind="ghost", icon="undo-2", name=self.tr("Undo"), keys="Ctrl+Z", parent=self)
        self._again = Button(kind="ghost", icon="redo-2", name=self.tr("Redo"), keys="Ctrl+Shift+Z", parent=self)
        self._tools: QHBoxLayout = row(self._back, self._again)
        self.setLayout(row(column(self._title, self._subtitle, gap=1), None, self._tools))
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
            self._tools.addWidget(tool)

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
