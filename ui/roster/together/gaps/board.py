"""The mode "Gaps" without the store: picture above, list and details below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from teamapp.services.roster.together.giving.closing import GapProposal
from teamapp.services.roster.together.giving.gaps import Gap, GapMap
from ui.parts.cards.card import Card
from ui.parts.charts.heat_grid import HeatGrid
from ui.parts.grid.view import Cell
from ui.parts.label import small, strong
from ui.parts.layout import column, row
from ui.parts.lists.list_view import ListView
from ui.roster.shown.wording import Wording
from ui.roster.together.gaps.key import GapKey
from ui.roster.together.gaps.picture import GapsRead, picture_of
from ui.roster.together.gaps.story import GapStory
from ui.roster.together.gaps.twin import entries_of, key_of, listed
from ui.theme.look import look

BESIDE_FROM = 700


class GapBoard(QWidget):
    """`chosen` is the gap whose ways are wanted; picture and list always show the same choice."""

    chosen = Signal(object)  # Gap

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._read: GapsRead | None = None
        self._gap: Gap | None = None
        self.heat, self.story = HeatGrid(), GapStory(words)
        self.heat.table.setAccessibleName(self.tr("Gaps, shifts by day"))
        self.list = ListView(self.tr("Gaps as a list"))
        self._head, self._note = strong(""), small("", tone="secondary")
        self._fill()
        self.heat.table.chosen.connect(self._cell_chosen)
        self.heat.table.opened.connect(lambda _cell: self.take_story())
        self.list.chosen.connect(self._key_chosen)
        self.list.opened.connect(lambda _key: self.take_story())

    @property
    def gap(self) -> Gap | None:
        """What is chosen."""
        return self._gap

    @property
    def read(self) -> GapsRead | None:
        """What is shown."""
        return self._read

    def show_read(self, read: GapsRead) -> None:
        """Show another map; the choice stays on its day and kind."""
        before, self._read = self._gap, read
        self.heat.show_view(picture_of(read.found, self._words))
        self.list.show_entries(entries_of(read.found, self._words))
        self._head.setText(self._title(read.found))
        self._note.setText(self._counts(read.found))
        gap = read.found.cells.get((before.day, before.kind)) if before is not None else None
        gaps = listed(read.found)
        self._gap = None
        if gap is None and gaps:
            gap = gaps[0]
        if gap is None:
            self.story.show_nothing()
        else:
            self.choose(gap)

    def choose(self, gap: Gap) -> None:
        """Choose a gap in picture and list, and tell of it."""
        if self._read is None or gap == self._gap:
            return
        self._gap = gap
        found = self._read.found
        kinds = [str(kind.id) for kind in found.kinds]
        self.heat.table.choose(Cell(kinds.index(gap.kind), found.view.number(gap.day)))
        if key_of(gap) == self.list.current or self.list.entries.row_of(key_of(gap)) < 0:
            if self.list.entries.row_of(key_of(gap)) < 0:
                self.list.clearSelection()
        else:
            self.list.choose(key_of(gap))
        self.story.show_gap(found, gap, self._read.me)
        self.chosen.emit(gap)

    def show_ways(self, gap: Gap, ways: tuple[GapProposal, ...]) -> None:
        """The ways for a gap were found; they are shown if it is still chosen."""
        if self._read is not None and gap == self._gap:
            self.story.show_ways(ways, self._read.me)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text in a small window: the list above what is told of a gap."""
        super().resizeEvent(event)
        narrow = self.width() < look().px(BESIDE_FROM)
        self._below.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def take_keyboard(self) -> None:
        """Put the keyboard on the picture."""
        self.heat.table.setFocus()

    def take_story(self) -> None:
        """Enter goes to what can be done about the gap."""
        first = self.story.take or self.story.ask or next((way.see for way in self.story.ways), None)
        if first is not None:
            first.setFocus()

    def _title(self, found: GapMap) -> str:
        if not found.open_places:
            return self.tr("Every shift is filled")
        if found.missing == 1:
            return self.tr("For one shift somebody must give way")
        if found.missing:
            return self.tr("For {n} shifts somebody must give way").format(n=found.missing)
        return self.tr("Nobody has to give way")

    def _counts(self, found: GapMap) -> str:
        said = [self.tr("{n} places open").format(n=found.open_places)]
        if found.surpluses:
            said.append(self.tr("{n} with too many").format(n=len(found.surpluses)))
        return " · ".join(said)

    def _fill(self) -> None:
        card = Card(padding=(0, 0, 0, 0), gap=0)
        card.add(row(self._head, self._note, None, gap=12, margins=(16, 11, 16, 11)))
        card.add(self.heat)
        card.add(column(GapKey(), margins=(14, 6, 14, 8)))
        gaps = Card(self.tr("To talk about"), padding=(0, 4, 0, 4), gap=0)
        gaps.add(self.list, stretch=1)
        self._below: QBoxLayout = row(gaps, self.story, gap=16)
        self._below.setStretch(0, 2)
        self._below.setStretch(1, 3)
        box = column(card, gap=12)
        box.addLayout(self._below, 1)
        self.setLayout(box)

    def _cell_chosen(self, cell: Cell) -> None:
        if self._read is not None:
            found = self._read.found
            gap = found.cells.get((found.view.days[cell.column], found.kinds[cell.row].id))
            if gap is not None:
                self.choose(gap)

    def _key_chosen(self, key: str) -> None:
        if self._read is not None:
            gap = next((one for one in listed(self._read.found) if key_of(one) == key), None)
            if gap is not None:
                self.choose(gap)
