"""A nurse's round as a card: who, which duty, how far, and her visits in order."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from teamapp.domain.ids import VisitId
from teamapp.domain.units import clock_text
from teamapp.services.day.rounds import RoundSheet, VisitLine
from ui.parts.label import Label, small, strong
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.marks.avatar import Avatar
from ui.parts.marks.meter import Bar
from ui.parts.marks.swatch import ChipSwatch
from ui.shell.frame import Frame
from ui.theme.look import look
from ui.today.rounds.visit_row import VisitRow

Standing = tuple[int, int]
"""How many visits of a whole round are over, of how many."""


class RoundCard(QFrame):
    """Passes on what its rows say; `standing` counts what a filter hides too."""

    ticked = Signal(object)
    chosen = Signal(object)
    opened = Signal(object)
    note_wanted = Signal(object)
    minutes_wanted = Signal(object)
    versions_wanted = Signal(object)

    def __init__(self, sheet: RoundSheet, frame: Frame, *, changed: frozenset[VisitId], standing: Standing) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.sheet, self._standing = sheet, standing
        self._marked, self._whole = self._marks(sheet, changed), True
        self.rows: list[VisitRow] = []
        self._top = plain(self._head(sheet))
        self._box = box = column(self._top, gap=0)
        for line in sheet.every_line:
            box.addWidget(Line())
            box.addWidget(self._row(line, frame, changed))
        if not self.rows:
            box.addWidget(Line())
            empty = Label(self.tr("No visits yet. Plan the rounds of this day to fill them."), tone="secondary")
            box.addLayout(row(empty, margins=(16, 14, 16, 14)))
        self.setLayout(box)

    def holds(self, sheet: RoundSheet, changed: frozenset[VisitId], standing: Standing) -> bool:
        """Whether this is what the card shows already."""
        same = self._whole and sheet == self.sheet and standing == self._standing
        return same and self._marks(sheet, changed) == self._marked

    def fits(self, sheet: RoundSheet) -> bool:
        """Whether the same visits stand there in the same order, so that rows can stay."""
        return bool(self.rows) and [row.line.visit.id for row in self.rows] == [
            line.visit.id for line in sheet.every_line
        ]

    def renew(self, sheet: RoundSheet, changed: frozenset[VisitId], standing: Standing) -> Iterator[None]:
        """Show these instead, where they differ; a row at a time, so that the window answers in between."""
        self._whole = False
        for made, line in zip(self.rows, sheet.every_line, strict=True):
            marked = line.visit.id in changed
            if not made.holds(line, changed=marked):
                made.show_line(line, changed=marked)
                yield
        if (sheet.duty, sheet.nurse, standing) != (self.sheet.duty, self.sheet.nurse, self._standing):
            self._standing = standing
            old, self._top = self._top, plain(self._head(sheet))
            self._box.replaceWidget(old, self._top)
            self._top.show()
            old.hide()
            old.deleteLater()
        self.sheet, self._marked, self._whole = sheet, self._marks(sheet, changed), True

    def _marks(self, sheet: RoundSheet, changed: frozenset[VisitId]) -> frozenset[VisitId]:
        return changed.intersection(line.visit.id for line in sheet.every_line)

    def _head(self, sheet: RoundSheet) -> QHBoxLayout:
        head = row(Avatar(sheet.nurse.name), gap=10, margins=(14, 11, 16, 11))
        words = column(strong(sheet.nurse.name), gap=0)
        if sheet.duty is not None:
            duty = sheet.duty
            head.addWidget(ChipSwatch(duty.form.value, duty.letter))
            words.addWidget(small(f"{duty.name}, {clock_text(duty.start)} – {clock_text(duty.end)}"))
        head.addLayout(words, 1)
        done, total = self._standing
        if total:
            bar = Bar(done / total, tone="ok" if done == total else "accent")
            bar.setMinimumWidth(look().px(40))
            bar.setMaximumWidth(look().px(90))
            said = self.tr("{done} of {total} done").format(done=done, total=total)
            head.addLayout(row(small(said, soft=True, tone="tertiary"), bar, gap=10))
        return head

    def _row(self, line: VisitLine, frame: Frame, changed: frozenset[VisitId]) -> VisitRow:
        made = VisitRow(line, frame, changed=line.visit.id in changed)
        for signal, passed in (
            (made.ticked, self.ticked),
            (made.chosen, self.chosen),
            (made.opened, self.opened),
            (made.note_wanted, self.note_wanted),
            (made.minutes_wanted, self.minutes_wanted),
            (made.versions_wanted, self.versions_wanted),
        ):
            signal.connect(passed)
        self.rows.append(made)
        return made
