"""What stands at the right: what will come, that it is being looked at, three ways, or why not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from teamapp.services.rounds.intake.answer import IntakeAnswer, IntakeOption
from ui.parts.access.order import offer_keyboard
from ui.parts.cards.empty_state import EmptyState
from ui.parts.label import Label, small
from ui.parts.layout import column, plain, row
from ui.parts.picture import IconLabel
from ui.shell.frame import Frame
from ui.theme.look import look
from ui.visits.intake.answer.option_card import OptionCard
from ui.visits.intake.answer.wording import Names

_BESIDE_FROM = 690
"""Pixels at text size 100 % from which three cards fit beside each other."""


class AnswerPane(QScrollArea):
    """`taken` gives the option that is wanted."""

    taken = Signal(object)

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self._frame = frame
        self.cards: tuple[OptionCard, ...] = ()
        self._across: QBoxLayout | None = None
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nobody has asked yet."""
        sentence = self.tr(
            "Fill in what the caller says. The coming two weeks are being looked at meanwhile; three ways to take her"
            " come here."
        )
        self._put(EmptyState("phone-call", self.tr("Can we take this client?"), sentence))

    def show_waiting(self) -> None:
        """The question is under way."""
        sentence = self.tr("Every round of two weeks, every time that would do. This takes a few seconds.")
        self._put(EmptyState("route", self.tr("Looking for her places"), sentence))

    def show_refused(self, words: str) -> None:
        """It cannot be answered as it stands."""
        self._put(EmptyState("circle-alert", self.tr("No answer yet"), words))

    def show_answer(self, answer: IntakeAnswer, names: Names) -> None:
        """The options beside each other, what they stand on above them."""
        self.cards = tuple(
            OptionCard(self._frame, answer, option, names, main=number == 0 and _placed(option))
            for number, option in enumerate(answer.options)
        )
        head = column(Label(self._headline(answer), size="figure", weight="strong", wrap=True), gap=4)
        for said in answer.said:
            head.addLayout(_note(self._frame.say(said)))
        self._across = row(gap=12)
        for card in self.cards:
            self._across.addWidget(card, 1)
            card.taken.connect(lambda option=card.option: self.taken.emit(option))
        self._arrange()
        inside = column(head, self._across, None, gap=14)
        self._put(plain(inside))
        if self.cards:
            offer_keyboard(self.cards[0].take)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _headline(self, answer: IntakeAnswer) -> str:
        """Yes, yes but, or no: the first answer on the telephone."""
        if any(not option.breaks for option in answer.options):
            return self.tr("Yes, we can take her")
        if any(_placed(option) for option in answer.options):
            return self.tr("We can take her, with something that gives")
        return self.tr("Not as it stands")

    def _arrange(self) -> None:
        """Beside each other where there is room."""
        if self._across is not None:
            wide = self.viewport().width() >= look().px(_BESIDE_FROM)
            direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
            self._across.setDirection(direction)

    def _put(self, widget: QWidget) -> None:
        if widget.layout() is None or isinstance(widget, EmptyState):
            self.cards, self._across = (), None
        self.setWidget(widget)


def _placed(option: IntakeOption) -> bool:
    return all(day.placed for day in option.days)


def _note(words: str) -> QBoxLayout:
    mark = column(IconLabel("info", tone="tertiary", size=14), None, margins=(0, 1, 0, 0))
    line = row(mark, small(words, wrap=True), gap=8)
    line.setStretch(1, 1)
    return line
