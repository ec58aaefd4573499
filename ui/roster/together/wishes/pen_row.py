"""The pens in a row: free, gladly, rather not, joker, wipe."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.parts.flow import Flow
from ui.parts.label import small
from ui.parts.layout import row
from ui.roster.together.wishes.days.keys import free_letter
from ui.roster.together.wishes.pen_button import PenButton
from ui.roster.together.wishes.pens import FREE_PEN, JOKER_PEN, WIPE_PEN, Pen
from ui.roster.together.wishes.view import Mark, Want, WishView
from ui.roster.together.wishes.words import mark_words
from ui.theme.look import look


class PenRow(QWidget):
    """`taken` gives the pen that is in the hand from now on."""

    taken = Signal(object)  # Pen

    def __init__(self, view: WishView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self._buttons: dict[str, PenButton] = {}
        self._group = QButtonGroup(self)
        flow = Flow(look().px(10), self)
        free = self._worded(FREE_PEN, self.tr("Free"), free_letter(view))
        joker = self._worded(JOKER_PEN, self.tr("Joker"), "J")
        wipe = self._add(PenButton(WIPE_PEN, view, name=self.tr("Wipe"), keys=self.tr("Del")))
        for group in (free, self._shifts(Want.WORK), self._shifts(Want.NOT), joker, wipe):
            flow.addWidget(group)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._buttons[FREE_PEN.key].setChecked(True)

    def button(self, pen: Pen) -> PenButton:
        """The button of a pen."""
        return self._buttons[pen.key]

    def _worded(self, pen: Pen, words: str, keys: str) -> PenButton:
        return self._add(PenButton(pen, self.view, name=words, words=words, keys=keys))

    def _shifts(self, want: Want) -> QWidget:
        """A caption and a chip for each shift kind."""
        group = QWidget()
        line = row(small(self.tr("Gladly") if want is Want.WORK else self.tr("Rather not")), gap=4)
        for kind, chip in self.view.chips.items():
            pen = Pen(Mark(want, kind))
            keys = chip.letter if want is Want.WORK else self.tr("Shift {letter}").format(letter=chip.letter)
            name = mark_words(Mark(want, kind), self.view).capitalize()
            line.addWidget(self._add(PenButton(pen, self.view, name=name, keys=keys)))
        group.setLayout(line)
        return group

    def _add(self, button: PenButton) -> PenButton:
        self._buttons[button.pen.key] = button
        self._group.addButton(button)
        button.clicked.connect(lambda: self.taken.emit(button.pen))
        return button
