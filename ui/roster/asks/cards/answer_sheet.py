"""Asked once before an answer goes out: it cannot be taken back. With a yes, what the rules say of it now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.asks.answering import Weighed
from teamapp.services.roster.asks.shown.cards import AskCard
from ui.parts.fields.text_field import TextField
from ui.parts.label import flowing
from ui.parts.layers.sheet import Sheet
from ui.roster.asks.cards.verdict import VerdictList
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class AnswerSheet(Sheet):
    """`answered` gives whether it is to be done although an agreement speaks against it, and the words beside it."""

    answered = Signal(bool, str)  # anyway, note
    anew_wanted = Signal()

    def __init__(
        self, over: QWidget, frame: Frame, card: AskCard, *, name: str, by_phone: bool, weighed: Weighed | None
    ) -> None:
        """`weighed` is there for a yes only."""
        title = translate("asks", "Say yes?") if weighed is not None else translate("asks", "Say no?")
        if by_phone:
            said = translate("asks", "{nurse} says yes?"), translate("asks", "{nurse} says no?")
            title = said[weighed is None]
        note = translate("asks", "An answer that has been sent cannot be taken back.")
        super().__init__(over, title.format(nurse=name), note=note)
        self.body.addWidget(flowing(frame.say(card.title)))
        self._note = TextField(self.tr("A word with it"), placeholder=self.tr("if you like"))
        if weighed is not None:
            self._show(weighed, frame)
        self.body.addWidget(self._note)
        self.add_button(self.tr("Cancel"))
        if weighed is not None and weighed.changed:
            self.add_button(self.tr("Ask anew"), self.anew_wanted.emit, kind="primary", icon="refresh-cw")
        elif weighed is None or not weighed.judged.forbidden:
            self._add_answer(weighed, by_phone=by_phone)

    def _show(self, weighed: Weighed, frame: Frame) -> None:
        verdict = VerdictList(frame)
        if weighed.changed:
            verdict.show_changed(weighed.changed)
        else:
            verdict.show_judged(weighed.judged)
        self.body.addWidget(verdict)

    def _add_answer(self, weighed: Weighed | None, *, by_phone: bool) -> None:
        anyway = weighed is not None and not weighed.judged.allowed
        if weighed is None:
            words = self.tr("She said no by phone") if by_phone else self.tr("No, I cannot")
        elif anyway:
            words = self.tr("Yes, all the same")
        else:
            words = self.tr("She said yes by phone") if by_phone else self.tr("Yes, I do")
        self.add_button(words, lambda: self.answered.emit(anyway, self._note.value), kind="primary")
