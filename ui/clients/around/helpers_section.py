"""The people around her: family, neighbours, volunteers, and what they do when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import ClientHelper
from teamapp.domain.text import text
from ui.clients.frames.section import Section, marked
from ui.clients.reading import CardRead
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain, row
from ui.shell.frame import Frame


class HelpersSection(Section):
    """One row a helper."""

    add_wanted = Signal()
    edit_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("Helpers"))
        self._frame = frame
        self.tool(self.tr("Add a helper"), "plus").clicked.connect(self.add_wanted)

    def show_read(self, read: CardRead) -> None:
        """Fill it anew."""
        self.empty()
        for helper in read.card.helpers:
            self.put(self._row(helper))
        if not read.card.helpers:
            self.quiet(self.tr("Nobody yet: family, neighbours, volunteers."))

    def _row(self, helper: ClientHelper) -> QWidget:
        name = f"{helper.name}, {helper.relation}" if helper.relation else helper.name
        lines = [small(words, wrap=True) for words in (self._does(helper), helper.phone) if words]
        left = marked("user-round", Label(name, wrap=True), *lines)
        edit = Button(icon="pencil", kind="ghost", name=self.tr("Change {helper}").format(helper=helper.name))
        gone = Button(icon="x", kind="ghost", name=self.tr("Remove {helper}").format(helper=helper.name))
        changing(edit), changing(gone)
        edit.clicked.connect(lambda: self.edit_wanted.emit(helper))
        gone.clicked.connect(lambda: self.remove_wanted.emit(helper))
        line = row(plain(left), column(row(edit, gone, gap=0), None), gap=4, margins=(16, 8, 8, 8))
        line.setStretch(0, 1)
        return plain(line)

    def _does(self, helper: ClientHelper) -> str:
        """`cooks for two days · Wednesday, Friday`."""
        days = ", ".join(self._frame.say(text(f"weekday.{day}")) for day in sorted(helper.weekdays))
        if len(helper.weekdays) == 7:
            days = self.tr("every day")
        return " · ".join(part for part in (helper.does, days) if part)
