"""What counts in the rounds: the team's prices, in plain words, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from teamapp.domain import entities
from teamapp.services.rounds.prices.deciding import Price, PriceLine, as_usual, decide_price, price_list
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.sections.part import clear
from ui.settings.rounds.row import PriceRow
from ui.settings.section import Section
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.domain.change import Change

_PADDING = (18, 12, 18, 12)


class RoundsSection(Section):
    """Each change is the team's decision: signed, in the history, undone like any other."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate(
            "settings", "What makes one day's rounds better than another. A minute of travel is the measure."
        )
        super().__init__(frame, translate("settings", "Rounds"), sentence)
        self.rows: dict[str, PriceRow] = {}
        self._lines: QVBoxLayout = column(gap=0)
        card = Card(self.tr("What counts"), padding=(0, 4, 0, 4))
        card.add(plain(self._lines))
        self.add(card)
        self.add(self._elsewhere())
        self.body.addStretch(1)

    def refresh(self, change: Change | None) -> None:
        if change is None or change.touches(entities.RuleSetting):
            self.frame.ask(self, lambda: price_list(self.frame.desk), self._show)

    def open_part(self, part: str) -> None:
        """By the key of a price."""
        found = self.rows.get(part)
        if found is not None:
            found.minutes.focus()

    def _show(self, lines: tuple[PriceLine, ...]) -> None:
        holder = self.window().focusWidget()
        at = next((key for key, one in self.rows.items() if holder is not None and one.isAncestorOf(holder)), "")
        clear(self._lines)
        self.rows = {line.term.key: self._row(line) for line in lines}
        for number, made in enumerate(self.rows.values()):
            if number:
                self._lines.addWidget(Line())
            self._lines.addWidget(made)
        if at and self.isVisible() and self.isActiveWindow():
            self.open_part(at)

    def _row(self, line: PriceLine) -> PriceRow:
        made, key = PriceRow(line, self.frame), line.term.key
        made.decided.connect(lambda price: self._decide(key, price))
        made.set_back.connect(lambda: self.frame.act(self, lambda: as_usual(self.frame.desk, key)))
        return made

    def _decide(self, key: str, price: Price) -> None:
        self.frame.act(self, lambda: decide_price(self.frame.desk, key, price))

    def _elsewhere(self) -> Card:
        """What the rounds keep to as well, and where it is decided."""
        card = Card(self.tr("Decided elsewhere"), padding=_PADDING)
        for words, target, name in (
            (
                self.tr("Coffee at each visit: minutes that no plan may take away."),
                "team/coffee_minutes",
                self.tr("Coffee"),
            ),
            (
                self.tr("How fast the team travels, by bicycle, on foot or by car."),
                "team/bicycle_kmh",
                self.tr("Speeds"),
            ),
        ):
            button = Button(name, kind="link")
            button.clicked.connect(lambda _on=False, target=target: self.frame.go("settings", target))
            line = row(Label(words, wrap=True, tone="secondary"), button, gap=12)
            line.setStretch(0, 1)
            card.add(line)
        people = Button(self.tr("Nurses"), kind="link")
        people.clicked.connect(lambda: self.frame.go("team"))
        said = Label(self.tr("Which way a nurse travels, and her own speed: on her card."), wrap=True, tone="secondary")
        line = row(said, people, gap=12)
        line.setStretch(0, 1)
        card.add(line)
        return card
