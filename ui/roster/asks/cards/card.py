"""An ask as a card: the question in one sentence, who has said what, until when, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from teamapp.services.roster.asks.moves import needs_taker
from teamapp.services.roster.asks.shown.cards import AskCard, Line, Person, Standing
from ui.parts.controls.button import Button
from ui.parts.flow import Flow
from ui.parts.label import flowing, flowing_small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.parts.sections.part import PAD
from ui.shell.frame import Frame
from ui.theme.tokens import Tone

_ICONS: dict[Standing, tuple[str, Tone]] = {
    Standing.OPEN: ("repeat", "accent"),
    Standing.EXPIRED: ("timer-off", "warn"),
    Standing.CLASH: ("git-fork", "danger"),
    Standing.DECLINED: ("circle-x", "warn"),
}
MOST_LINES = 6
MOST_CHANGED = 2


class AskCardView(QFrame):
    """Tells what was pressed; the page's `AskActs` does it."""

    answered = Signal(object, bool)  # AskCard, yes
    phone_wanted = Signal(object)
    withdrawn = Signal(object)
    anew_wanted = Signal(object)
    settled = Signal(object)
    otherwise_wanted = Signal(object)

    def __init__(self, card: AskCard, frame: Frame, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "finding")
        self.card, self._frame = card, frame
        icon, tone = _ICONS.get(card.standing, ("repeat", "tertiary"))
        self.title = flowing(frame.say(card.title), weight="medium")
        mark = IconLabel(icon, tone=tone, size=15)
        head = row(mark, self.title, gap=8)
        head.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        box = column(head, gap=5, margins=PAD)
        for words in self._details():
            box.addWidget(flowing_small(words))
        for changed in card.changed[:MOST_CHANGED]:
            box.addWidget(flowing_small(frame.say(changed), tone="warn"))
        box.addWidget(flowing_small(self._standing_words(), tone="tertiary"))
        buttons = self._buttons()
        if buttons:
            flow = Flow(gap=6)
            for button in buttons:
                flow.addWidget(button)
            box.addLayout(flow)
        self.setLayout(box)
        self.setAccessibleName(self.title.text())

    def _details(self) -> list[str]:
        card = self.card
        told = len(card.lines) == 1 and needs_taker(card.ask.moves)  # the title has said it
        found = [self._line(line) for line in card.lines[:MOST_LINES] if not told]
        if card.ask.note:
            found.append(f"“{card.ask.note}”")
        if card.ask.points:
            words = self.tr("1 point for who gives way")
            if card.ask.points > 1:
                words = self.tr("{n} points for who gives way")
            found.append(words.format(n=card.ask.points))
        alone = card.for_me and len(card.people) == 1 and not card.anybody  # only I am asked: the buttons say so
        people = "" if alone else " · ".join(self._person(one) for one in card.people)
        if card.anybody:
            people = " · ".join(part for part in (self.tr("anybody may answer"), people) if part)
        return [*found, people] if people else found

    def _line(self, line: Line) -> str:
        words = self._frame.say(line.text)
        return f"{line.who}: {words}" if line.who else words

    def _person(self, one: Person) -> str:
        said = self._frame.say(one.said) if one.said is not None else self.tr("no answer yet")
        return f"{one.name}: {said}"

    def _standing_words(self) -> str:
        if self.card.standing is Standing.CLASH:
            return self.tr("Two accepted it before their computers met. The first one stands.")
        return self._frame.say(self.card.until)

    def _buttons(self) -> list[Button]:
        card = self.card
        if card.standing is Standing.CLASH:
            return [self._button(self.tr("Let the first stand"), "check", lambda: self.settled.emit(card))]
        if card.standing is Standing.DECLINED:
            return self._after_no()
        made: list[Button] = []
        if card.standing is Standing.EXPIRED or (card.mine and card.changed):
            made.append(self._button(self.tr("Ask anew"), "refresh-cw", lambda: self.anew_wanted.emit(card)))
        if card.for_me:
            made.append(self._button(self.tr("Yes"), "check", lambda: self.answered.emit(card, True)))
            made.append(self._button(self.tr("No"), "x", lambda: self.answered.emit(card, False)))
        if card.is_open:
            made.append(self._button(self.tr("By phone…"), "phone", lambda: self.phone_wanted.emit(card)))
        if card.mine and card.standing in (Standing.OPEN, Standing.EXPIRED):
            made.append(self._button(self.tr("Withdraw"), "", lambda: self.withdrawn.emit(card)))
        return made

    def _after_no(self) -> list[Button]:
        """Everybody said no: ask others, or put it away."""
        card = self.card
        made = [self._button(self.tr("Put away"), "", lambda: self.withdrawn.emit(card))]
        if needs_taker(card.ask.moves):
            others = self._button(self.tr("Somebody else…"), "users", lambda: self.otherwise_wanted.emit(card))
            made.insert(0, others)
        return made

    def _button(self, words: str, icon: str, act: object) -> Button:
        button = changing(Button(words, icon=icon, kind="plain" if icon else "ghost"))
        button.setAccessibleName(f"{words}: {self.title.text()}")
        button.clicked.connect(act)
        return button
