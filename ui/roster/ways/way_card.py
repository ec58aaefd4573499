"""One way out: what gives, what that mends, at what price; one click tries it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from teamapp.services.roster.planning.ways_out import WayOut
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.roster.shown.wording import Wording, translate
from ui.roster.ways.wording import giving

GIVES = 4


class WayCard(Card):
    """`tried` gives its number."""

    tried = Signal(int)

    def __init__(self, number: int, way: WayOut, words: Wording) -> None:
        super().__init__(gap=6)
        head = row(Label(giving(way), weight="medium"), None, gap=10)
        mended = translate("roster", "{n} of {all} open shifts filled").format(n=way.mended, all=way.mended + way.left)
        head.addWidget(Label(mended, size="small", tone="ok" if not way.left else "secondary", tabular=True))
        self.add(head)
        lines = column(gap=2)
        for said in way.gives[:GIVES]:
            lines.addWidget(small(words.say(said), wrap=True))
        if len(way.gives) > GIVES:
            more = translate("roster", "and {n} more").format(n=len(way.gives) - GIVES)
            lines.addWidget(small(more, tone="tertiary"))
        self.add(lines)
        price = translate("roster", "{n} points").format(n=words.points(way.price))
        least = translate("roster", "the least that can be given, proven") if way.least else ""
        note = " · ".join(part for part in (price, least) if part)
        attempt = Button(translate("roster", "Try it"), icon="sparkles")
        attempt.clicked.connect(lambda: self.tried.emit(number))
        self.add(row(small(note, tone="tertiary"), None, attempt))
        self.setAccessibleName(f"{giving(way)}. {mended}. {note}")
