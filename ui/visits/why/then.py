"""Why at this time: what holds the visit there, and how much later it could begin."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from teamapp.services.rounds.why.then import WhyThen, why_then
from ui.parts.label import small
from ui.parts.sections.part import SectionPart
from ui.shell.declared.commands import translate
from ui.visits.board import Board, Chosen, ShownDay
from ui.visits.day.clock import clock_text

AFTER_MS = 90
"""Who walks through the visits by keyboard does not wait for each one's reasons."""


class ThenSection(SectionPart):
    """Worked out a moment after the choice, off the main thread; hidden while nobody makes the visit."""

    def __init__(self, board: Board) -> None:
        super().__init__(translate("visits", "Why then?"), gap=6)
        self._board = board
        self._about: tuple[ShownDay, Chosen] | None = None
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._ask)
        self.hide()

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        self.hide()
        self._about = (shown, chosen[0]) if len(chosen) == 1 and shown.measured else None
        self._soon.start()

    def _ask(self) -> None:
        about = self._about
        if about is not None:
            shown, (visit, part) = about
            self._board.frame.ask(self, lambda: why_then(shown.open, visit, part), lambda why: self._show(about, why))

    def _show(self, about: tuple[ShownDay, Chosen], why: WhyThen | None) -> None:
        if self._about is not about or why is None:
            return
        self.begin(self.tr("Why at {time}?").format(time=clock_text(why.start)))
        for held in why.holds:
            self.add_marked("clock", "tertiary", self._board.words.say(held))
        self.add(small(self._board.words.say(why.could_be_later), wrap=True, tone="tertiary"))
        self.show()
