"""One price of the rounds: whether it counts, its sentence, its minutes, who decided it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamapp.domain.text import text
from teamapp.services.rounds.prices.deciding import Price, PriceLine
from teamapp.services.rounds.prices.terms import MOST_MINUTES
from teamapp.words.speak import short_day
from ui.parts.controls.button import Button
from ui.parts.controls.tick_box import TickBox
from ui.parts.fields.number_field import NumberField
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, row
from ui.settings.beside import beside
from ui.shell.frame import Frame


class PriceRow(QWidget):
    """`decided` gives the Price that somebody chose, `set_back` wants the usual one."""

    decided = Signal(object)
    set_back = Signal()

    def __init__(self, line: PriceLine, frame: Frame) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._line, self._frame = line, frame
        name = frame.say(text(f"prices.name.{line.term.key}"))
        price = line.price
        self.on = changing(TickBox("", checked=price.on))
        self.on.setAccessibleName(self.tr("{name} count").format(name=name))
        unit = self.tr("min of travel")
        self.minutes = NumberField(unit, unit=unit, most=MOST_MINUTES, required=True)
        self.minutes.label.hide()
        self.minutes.value = price.minutes
        self.minutes.line.setAccessibleName(f"{name}: {unit}")
        self.minutes.setEnabled(price.on and not price.strict)
        self.strict = changing(TickBox(self._never(), checked=price.strict))
        self.strict.setEnabled(price.on)
        self.on.clicked.connect(self._decide)
        self.strict.clicked.connect(self._decide)
        self.minutes.line.editingFinished.connect(self._decide)
        words = row(self.on, self._words(name), gap=14)
        words.setStretch(1, 1)
        figures = (self.strict, self.minutes) if line.term.strict else (self.minutes,)
        self.setLayout(beside(words, *figures, gap=14, margins=(16, 9, 16, 9)))

    @property
    def price(self) -> Price | None:
        """What stands here now; None while the number cannot be read."""
        minutes = self.minutes.whole
        if minutes is None or not self.minutes.check():
            return None
        return Price(minutes, self.on.isChecked(), self.on.isChecked() and self.strict.isChecked())

    def _never(self) -> str:
        words = {"late": self.tr("Never late"), "overtime": self.tr("Never any"), "break": self.tr("Never missed")}
        return words.get(self._line.term.key, "")

    def _words(self, name: str) -> QVBoxLayout:
        said = Label(self._frame.say(self._line.sentence), wrap=True, tone="secondary")
        box = column(Label(name, weight="medium"), said, gap=1)
        decided = self._line.decided
        if decided is not None and decided.decided is not None:
            day = short_day(decided.decided, self._frame.language)
            who = self.tr("Decided by {who} on {day}").format(who=decided.decided_by or "–", day=day)
            back = Button(
                self.tr("As usual again"), kind="link", name=self.tr("{name}: as usual again").format(name=name)
            )
            changing(back).clicked.connect(self.set_back)
            box.addLayout(row(small(who, tone="tertiary"), back, None, gap=10))
        return box

    def _decide(self) -> None:
        price = self.price
        if price is not None and price != self._line.price:
            self.decided.emit(price)
