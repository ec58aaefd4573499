"""What colleagues said by phone: whoever is asked with her number, and a yes or no for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.asks.shown.cards import AskCard, Person
from ui.parts.controls.button import Button
from ui.parts.label import Label, flowing, small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.marks.avatar import Avatar
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class PhoneSheet(Sheet):
    """`said` gives the nurse's id and her word, `withdrawn` that the asker takes it back; the sheet closes first."""

    said = Signal(str, bool)
    withdrawn = Signal()

    def __init__(self, over: QWidget, frame: Frame, card: AskCard, people: Sequence[Person]) -> None:
        note = translate("asks", "It is noted that you wrote it down for her.")
        super().__init__(over, translate("asks", "Said by phone"), note=note, width=520)
        self._frame = frame
        self.body.addWidget(flowing(frame.say(card.title), tone="secondary"))
        rows = column(gap=0)
        for number, person in enumerate(people):
            if number:
                rows.addWidget(Line())
            rows.addWidget(self._row(person))
        self.body.addWidget(plain(rows))
        if not card.mine:
            words = self.tr("{nurse} takes it back").format(nurse=card.asker)
            self.add_button(words, self.withdrawn.emit, kind="ghost", icon="undo-2")
        self.add_button(self.tr("Close"))

    def _row(self, person: Person) -> QWidget:
        words = column(Label(person.name, weight="medium"), gap=0)
        said = self._frame.say(person.said) if person.said is not None else ""
        words.addWidget(small(said or person.phone or self.tr("no number"), tone="tertiary"))
        line = row(Avatar(person.name), words, None, gap=10, margins=(0, 7, 0, 7))
        line.setStretch(1, 1)
        for yes in (True, False):
            if person.answer is None or (yes and not person.answer):
                line.addWidget(self._word(person, yes=yes))
        return plain(line)

    def _word(self, person: Person, *, yes: bool) -> Button:
        name = self.tr("{nurse} says yes") if yes else self.tr("{nurse} says no")
        text, icon = (self.tr("Yes"), "check") if yes else (self.tr("No"), "x")
        button = Button(text, icon=icon, name=name.format(nurse=person.name))
        button.clicked.connect(lambda: self._tell(person.nurse, yes=yes))
        return button

    def _tell(self, nurse: str, *, yes: bool) -> None:
        self.shut()
        self.said.emit(nurse, yes)
