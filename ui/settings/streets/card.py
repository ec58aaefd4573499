"""The streets in use: which, from which file, when, and whose data they are."""

from __future__ import annotations

from datetime import date

from teamapp.services.patch.adopt import Streets
from teamapp.words.speak import Language, long_date
from ui.parts.cards.card import Card
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.theme.look import look


class StreetsCard(Card):
    """A name, and a few lines of what is known."""

    def __init__(self, streets: Streets, language: Language) -> None:
        super().__init__(padding=(18, 16, 18, 14), gap=10)
        size = self.tr("{width} by {height} km").format(
            width=_km(streets.width_metres, language), height=_km(streets.height_metres, language)
        )
        name = column(Label(streets.name, size="lead", weight="strong"), small(size), gap=2)
        self.add(row(IconLabel("map", tone="accent", size=26), name, None, gap=14))
        self.add(Line())
        self._say(self.tr("Map file"), streets.source)
        self._say(self.tr("Read on"), long_date(date.fromisoformat(streets.made), language))
        self._say(self.tr("Addresses"), f"{streets.addresses:,}".replace(",", "\u202f"))
        ways = self.tr(
            "along the streets, with turns, lights and gates, by bicycle, on foot and by car; hills are not counted"
        )
        if not streets.has_streets:
            ways = self.tr("estimated along straight lines: these streets cannot be travelled. Make them again.")
        self._say(self.tr("Travel times"), ways)
        self.add(Line())
        self.add(small(streets.attribution, tone="tertiary", wrap=True))

    def _say(self, what: str, value: str) -> None:
        head = Label(what, tone="secondary")
        head.setFixedWidth(look().px(130))
        line = row(head, Label(value, wrap=True), gap=12)
        line.setStretch(1, 1)
        self.add(line)


def _km(metres: int, language: Language) -> str:
    return f"{metres / 1000:.1f}".replace(".", "," if language is Language.DUTCH else ".")
