"""What the client herself says about nurses: likes to see, not again, with the reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities.client import Preference
from teamapp.services.clients.card import Opinion
from ui.clients.frames.section import Section, marked
from ui.clients.reading import CardRead
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import column, plain, row
from ui.shell.frame import Frame


class OpinionsSection(Section):
    """One row a nurse."""

    add_wanted = Signal()
    edit_wanted = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("Preferences"))
        self._frame = frame
        self.tool(self.tr("Write down what the client says about a nurse"), "plus").clicked.connect(self.add_wanted)

    def show_read(self, read: CardRead) -> None:
        """Fill it anew."""
        self.empty()
        for opinion in read.card.opinions:
            self.put(self._row(opinion))
        if not read.card.opinions:
            self.quiet(self.tr("Nothing said about any nurse."))

    def _row(self, opinion: Opinion) -> QWidget:
        likes = opinion.preference.kind is Preference.PREFERS
        words = self.tr("Likes to see {nurse}") if likes else self.tr("Not again: {nurse}")
        said = Label(words.format(nurse=opinion.nurse.name), wrap=True)
        more = [small(opinion.preference.reason, wrap=True)] if opinion.preference.reason else []
        left = marked("heart" if likes else "ban", said, *more, tone="ok" if likes else "danger")
        edit = Button(icon="pencil", kind="ghost", name=self.tr("Change what was said about {nurse}"))
        gone = Button(icon="x", kind="ghost", name=self.tr("Forget what was said about {nurse}"))
        for button in (edit, gone):
            button.name(button.accessibleName().format(nurse=opinion.nurse.name))
        edit.clicked.connect(lambda: self.edit_wanted.emit(opinion))
        gone.clicked.connect(lambda: self.forget_wanted.emit(opinion))
        line = row(plain(left), column(row(edit, gone, gap=0), None), gap=4, margins=(16, 8, 8, 8))
        line.setStretch(0, 1)
        return plain(line)
