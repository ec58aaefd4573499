"""The three ways to begin, and the three ways back: from a backup, with the recovery kit, from a readable file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.cards.empty_state import HillPicture
from ui.parts.controls.button import Button
from ui.parts.flow import Flow
from ui.parts.label import Label
from ui.parts.layout import column
from ui.theme.look import look
from ui.welcome.offer import Offer


class Choices(QWidget):
    """One signal for each."""

    sample = Signal()
    new = Signal()
    join = Signal()
    backup = Signal()
    kit = Signal()
    file = Signal()

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
            self.tr("With an invitation from a colleague, or from your other computer."),
            action=self.tr("Join"),
        )
        look_around.taken.connect(self.sample)
        start.taken.connect(self.new)
        join.taken.connect(self.join)
        self.first = look_around.button
        head = column(HillPicture("stethoscope"), title, Label(sentence, tone="secondary", wrap=True), gap=6)
        back = Button(self.tr("Bring a team back from a backup…"), kind="link")
        back.clicked.connect(self.backup)
        kit = Button(self.tr("Restore with the recovery kit…"), kind="link")
        kit.clicked.connect(self.kit)
        file = Button(self.tr("Make a team anew from a file…"), kind="link")
        file.clicked.connect(self.file)
        ways_back = Flow(look().px(16))
        for way in (back, kit, file):
            ways_back.addWidget(way)
        self.setLayout(column(head, look_around, start, join, ways_back, gap=12))
