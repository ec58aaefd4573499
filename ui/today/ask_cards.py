"""Beside the visits: what colleagues ask, with yes and no, and who is away with what that leaves to be done."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget

from teamapp.services.roster.asks.away.reading import Away
from teamapp.services.roster.asks.shown.cards import AskCard
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.roster.asks.acts import AskActs
from ui.roster.asks.away.acts import AwayActs
from ui.roster.asks.cards.card import AskCardView
from ui.shell.frame import Frame

MOST_CARDS = 4
_PAD = (16, 10, 16, 10)


class AsksToday(Card):
    """What waits for my answer first, then what I have asked; the rest is one click away."""

    def __init__(self, frame: Frame, acts: AskActs, cards: tuple[AskCard, ...], parent: QWidget | None = None) -> None:
        waiting = sum(card.for_me for card in cards)
        note = str(waiting) if waiting else ""
        super().__init__(self.tr("What colleagues ask"), note=note, padding=(0, 0, 0, 0), gap=0, parent=parent)
        mine = [card for card in cards if card.for_me or card.mine]
        self.views = [self._view(card, frame, acts) for card in sorted(mine, key=_urgency)[:MOST_CARDS]]
        for number, view in enumerate(self.views):
            if number:
                self.add(Line())
            self.add(view)
        if others := len(cards) - len(self.views):
            words = self.tr("1 other ask…") if others == 1 else self.tr("{n} other asks…")
            more = Button(words.format(n=others), kind="ghost")
            more.clicked.connect(acts.show_all)
            self.add(row(more, None, margins=(8, 2, 8, 4)))

    def _view(self, card: AskCard, frame: Frame, acts: AskActs) -> AskCardView:
        view = AskCardView(card, frame)
        acts.listen(view)
        return view


class AwayToday(Card):
    """Who is away, how many of her shifts and visits wait, and the way to it."""

    def __init__(self, frame: Frame, acts: AwayActs, found: tuple[Away, ...], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Away today"), padding=(0, 0, 0, 0), gap=0, parent=parent)
        self._frame, self._acts = frame, acts
        for number, away in enumerate(found):
            if number:
                self.add(Line())
            self.add(self._one(away))

    def _one(self, away: Away) -> QLayout:
        head = Label(away.nurse.name, weight="medium")
        until = self.tr("not known until when")
        if away.last is not None:
            until = self.tr("until {day}").format(day=self._frame.day(away.last))
        words = column(head, small(until, tone="tertiary"), small(self._left(away), wrap=True), gap=1)
        mark = IconLabel("user-round-x", tone="warn" if not away.settled else "tertiary", size=15)
        cover = Button(self.tr("Find cover…") if away.open_shifts or away.still_on else self.tr("Show…"), icon="users")
        cover.clicked.connect(lambda: self._acts.open_cover(away.nurse.id))
        back = changing(Button(self.tr("She is back"), kind="ghost"))
        back.clicked.connect(lambda: self._acts.back_today(away.nurse.id))
        line = row(mark, words, gap=8)
        line.setStretch(1, 1)
        return column(line, row(cover, back, None, gap=4, margins=(20, 2, 0, 0)), gap=4, margins=_PAD)

    def _left(self, away: Away) -> str:
        """What is to be done, in a line."""
        said = []
        asked = sum(shift.asked is not None for shift in away.open_shifts)
        if shifts := len(away.open_shifts):
            words = self.tr("1 shift is open") if shifts == 1 else self.tr("{n} shifts are open")
            said.append(words.format(n=shifts))
        if asked:
            words = self.tr("1 is asked about") if asked == 1 else self.tr("{n} are asked about")
            said.append(words.format(n=asked))
        if visits := len(away.visits):
            words = self.tr("1 visit needs another nurse") if visits == 1 else self.tr("{n} visits need another nurse")
            said.append(words.format(n=visits))
        if away.still_on:
            said.append(self.tr("her shift of today is not open yet"))
        return ", ".join(said) if said else self.tr("Everything is covered.")


def _urgency(card: AskCard) -> tuple[bool, bool]:
    return not card.for_me, card.is_open
