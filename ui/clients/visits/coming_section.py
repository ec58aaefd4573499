"""The coming visits: day, time, care, who comes, and why it is different."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal

from teamapp.services.clients.coming import ComingVisit
from ui.clients.frames.section import Section
from ui.clients.reading import CardRead
from ui.clients.visits.coming_row import ComingRow
from ui.clients.wording import near_day
from ui.parts.controls.button import Button
from ui.parts.layout import row
from ui.shell.frame import Frame

_FIRST, _AT_ONCE = 6, 2


class ComingSection(Section):
    """The first few; all of the week on a click. `chosen` is the visit that commands are about."""

    chosen = Signal(object)
    change_wanted = Signal(object)
    cancel_wanted = Signal(object)
    take_up_wanted = Signal(object)

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("Coming visits"))
        self._frame = frame
        self._read: CardRead | None = None
        self._whole = ""
        self.rows: list[ComingRow] = []

    def show_read(self, read: CardRead) -> None:
        """Fill it anew; all visits stay open while it is the same client."""
        if self._whole != read.client.id:
            self._whole = ""
        self._read = read
        self._fill(read)

    def renew(self, read: CardRead) -> Iterator[None]:
        """The same client: rows of the same visits stay, two of them a breath."""
        shown, before = self._shown(read), self._read
        stay = [one.coming.visit.id for one in self.rows] == [one.visit.id for one, _day in shown]
        if before is None or not self.rows or not stay or len(before.coming) != len(read.coming):
            self.show_read(read)
            return
        self._read, made = read, 0
        for one, (coming, day) in zip(self.rows, shown, strict=True):
            made += one.show_coming(coming, day)
            if made >= _AT_ONCE:
                made = 0
                yield
        self._count(read)

    def _shown(self, read: CardRead) -> list[tuple[ComingVisit, str]]:
        """Each visit with its day, which stands at the first of a day only."""
        shown = read.coming if self._whole == read.client.id else read.coming[:_FIRST]
        days = [None, *(coming.visit.day for coming in shown)]
        return [
            (coming, self._day(coming.visit.day, read) if coming.visit.day != before else "")
            for coming, before in zip(shown, days, strict=False)
        ]

    def _count(self, read: CardRead) -> None:
        count = sum(not coming.visit.cancelled for coming in read.coming)
        self.note(self.tr("{n} in 8 days").format(n=count) if count else "")

    def _fill(self, read: CardRead) -> None:
        self.empty()
        self.rows = []
        shown = self._shown(read)
        for coming, day in shown:
            self._put_row(coming, day)
        self._count(read)
        if not read.coming:
            self.quiet(self.tr("No visits in the coming 8 days."))
        elif len(shown) < len(read.coming):
            more = Button(self.tr("Show all {n}").format(n=len(read.coming)), kind="ghost", icon="chevron-down")
            more.clicked.connect(self._show_all)
            self.put(row(more, None, margins=(8, 3, 8, 4)))

    def _day(self, day: date, read: CardRead) -> str:
        words = near_day(day, read.today, self._frame.day)
        return words[:1].upper() + words[1:]

    def _put_row(self, coming: ComingVisit, day: str) -> None:
        made = ComingRow(coming, day, self._frame)
        for signal, passed in (
            (made.chosen, self.chosen),
            (made.change_wanted, self.change_wanted),
            (made.cancel_wanted, self.cancel_wanted),
            (made.take_up_wanted, self.take_up_wanted),
        ):
            signal.connect(passed)
        made.chosen.connect(self._mark)
        self.rows.append(made)
        self.put(made)

    def _mark(self, coming: ComingVisit) -> None:
        for one in self.rows:
            one.mark_chosen(on=one.coming.visit.id == coming.visit.id)

    def _show_all(self) -> None:
        if self._read is not None:
            self._whole = self._read.client.id
            self._fill(self._read)
