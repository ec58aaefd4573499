"""Who would be next best for the visit, at what price in words; one click gives it to her."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from teamapp.domain.entities import Visit
from teamapp.domain.ids import NurseId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.hand.move import move_visit
from teamapp.services.rounds.hand.verdict import Alternative, next_best
from ui.parts.controls.button import Button
from ui.parts.label import small
from ui.parts.layout import column, row
from ui.parts.sections.part import SectionPart
from ui.shell.declared.commands import translate
from ui.theme.tokens import Tone
from ui.visits.board import Board, Chosen, ShownDay
from ui.visits.inspector.choosing import best_spot, names_of, visit_in

AFTER_MS = 120
"""Who walks through the visits by keyboard does not wait for each one's alternatives."""


class NextBestSection(SectionPart):
    """Asked a moment after the choice, off the main thread."""

    def __init__(self, board: Board) -> None:
        super().__init__(translate("visits", "Next best"), gap=6)
        self._board = board
        self._about: tuple[ShownDay, Visit] | None = None
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._ask)
        self.hide()

    def show_visits(self, shown: ShownDay, chosen: tuple[Chosen, ...]) -> None:
        """Another visit, or it changed."""
        visit = visit_in(shown.open, chosen[0][0])
        wanted = visit is not None and len(chosen) == 1 and shown.measured and not shown.previewing
        known = visit is not None and visit.id not in shown.open.question.off_map and not visit.cancelled
        self.hide()
        self._about = (shown, visit) if visit is not None and wanted and known else None
        if self._about is not None:
            self._soon.start()

    def _ask(self) -> None:
        about = self._about
        if about is not None:
            shown, visit = about
            self._board.frame.ask(self, lambda: next_best(shown.open, visit.id), lambda found: self._show(about, found))

    def _show(self, about: tuple[ShownDay, Visit], found: tuple[Alternative, ...]) -> None:
        if self._about is not about:
            return
        self.begin()
        for other in found:
            self._add(about, other)
        self.setVisible(bool(found))

    def _add(self, about: tuple[ShownDay, Visit], other: Alternative) -> None:
        shown, visit = about
        name = names_of(shown.open, other.nurses)
        button = Button(name, kind="link", name=self.tr("Give it to {nurse}").format(nurse=name))
        button.clicked.connect(lambda: self._give(visit, other.nurses, best_spot(other, visit)))
        said = " · ".join(self._board.words.say(text) for text in other.verdict.texts[:3])
        tone: Tone = "tertiary" if other.verdict.allowed else "danger"
        self.add(column(row(button, None), small(said, wrap=True, tone=tone), gap=1))

    def _give(self, visit: Visit, nurses: tuple[NurseId, ...], start: MinuteOfDay) -> None:
        desk = self._board.frame.desk
        self._board.frame.act(
            self._board.sheet_parent, lambda: move_visit(desk, visit.id, visit.day, nurses=nurses, start=start)
        )
