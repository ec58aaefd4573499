"""The newcomer's side of the six words, until her colleague has said yes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.sharing.joining.join import Joining
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.parts.words.six import SixWords


class Waiting(QWidget):
    """`cancelled` when somebody no longer wants it."""

    cancelled = Signal()

    def __init__(self, joining: Joining) -> None:
        super().__init__()
        team = joining.team_name or self.tr("the team")
        head = Label(self.tr("Join {team}").format(team=team), size="title", weight="strong")
        if joining.nurse_name:
            who = self.tr("You come in as {name}.").format(name=joining.nurse_name)
        else:
            who = self.tr("Whose computer this is can be said afterwards.")
        six = SixWords(
            joining.words,
            sentence=self.tr("Read these six words to your colleague. Her screen has to show the same ones."),
        )
        waiting = Label(self.tr("Waiting for your colleague's yes"), weight="strong")
        calm = Label(
            self.tr("As soon as she has said that the words are the same, the team is fetched."),
            tone="secondary",
            wrap=True,
        )
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        words = column(head, Label(who, tone="secondary", wrap=True), gap=6)
        self.setLayout(column(words, six, column(waiting, calm, gap=3), row(cancel, None), gap=16))
