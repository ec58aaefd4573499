"""Every ask that is open, in a sheet: what waits for me first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.roster.asks.shown.cards import AskCard
from ui.parts.label import flowing
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, plain
from ui.parts.line import Line
from ui.roster.asks.cards.card import AskCardView
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class AsksSheet(Sheet):
    """Passes on what its cards say, after it has closed."""

    pressed = Signal(str, object, bool)  # what, AskCard, yes

    def __init__(self, over: QWidget, frame: Frame, cards: Sequence[AskCard]) -> None:
        super().__init__(over, translate("asks", "What colleagues ask"), width=560)
        self.views: list[AskCardView] = []
        box = column(gap=0)
        if not cards:
            box.addWidget(flowing(self.tr("Nobody asks anything at the moment."), tone="secondary"))
        for number, card in enumerate(sorted(cards, key=lambda one: (not one.for_me, not one.mine))):
            if number:
                box.addWidget(Line())
            box.addWidget(self._view(card, frame))
        self.body.setContentsMargins(8, 0, 8, 8)
        self.body.addWidget(plain(box))
        self.add_button(self.tr("Close"))

    def _view(self, card: AskCard, frame: Frame) -> AskCardView:
        view = AskCardView(card, frame)
        view.answered.connect(lambda one, yes: self._leave("answer", one, yes=yes))
        view.phone_wanted.connect(lambda one: self._leave("phone", one))
        view.withdrawn.connect(lambda one: self._leave("withdraw", one))
        view.anew_wanted.connect(lambda one: self._leave("anew", one))
        view.settled.connect(lambda one: self._leave("settle", one))
        view.otherwise_wanted.connect(lambda one: self._leave("otherwise", one))
        self.views.append(view)
        return view

    def _leave(self, what: str, card: AskCard, *, yes: bool = True) -> None:
        self.shut()
        self.pressed.emit(what, card, yes)
