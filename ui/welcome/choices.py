"""The three ways to begin, and the way back from a backup."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.cards.empty_state import HillPicture
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.welcome.offer import Offer


class Choices(QWidget):
    """`sample`, `new` and `backup` are chosen here; joining is announced."""

    sample = Signal()
    new = Signal()
    backup = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = Label(self.tr("Welcome"), size="title", weight="strong")
        sentence = self.tr(
            "The roster, the rounds and the care of a team that runs itself. Everything stays on this computer, "
            "encrypted; nothing needs a network."
        )
        look_around = Offer(
            "sparkles",
            self.tr("Look around with the sample team"),
            self.tr("Twelve nurses, 54 clients and sixteen weeks that never happened, on real streets."),
            action=self.tr("Open the sample team"),
            primary=True,
        )
        start = Offer(
            "users",
            self.tr("Start a new team"),
            self.tr("Give it a name and add yourself. Colleagues and clients follow when you like."),
            action=self.tr("Start a team"),
        )
        join = Offer(
            "link",
            self.tr("Join a team"),
            self.tr("With an invitation from a colleague who uses the app."),
            action=self.tr("Join"),
        )
        join.close_for_now(self.tr("Comes with a later version"))
        look_around.taken.connect(self.sample)
        start.taken.connect(self.new)
        self.first = look_around.button
        head = column(HillPicture("stethoscope"), title, Label(sentence, tone="secondary", wrap=True), gap=6)
        back = Button(self.tr("Bring a team back from a backup…"), kind="link")
        back.clicked.connect(self.backup)
        self.setLayout(column(head, look_around, start, join, row(None, back, None), gap=12))
