"""The client's card: who she is on top, below it two columns, or one where the room is narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from ui.clients.around.faces_section import FacesSection
from ui.clients.around.helpers_section import HelpersSection
from ui.clients.around.match_section import MatchSection
from ui.clients.around.opinions_section import OpinionsSection
from ui.clients.around.tasks_section import TasksSection
from ui.clients.card.history_section import HistorySection
from ui.clients.card.notes_section import NotesSection
from ui.clients.card.since_section import SinceSection
from ui.clients.card.versions_card import VersionsCard
from ui.clients.card.who_card import WhoCard
from ui.clients.care.care_section import CareSection
from ui.clients.place.home_section import HomeSection
from ui.clients.reading import CardRead
from ui.clients.visits.coming_section import ComingSection
from ui.parts.held import held_in, hold_again
from ui.parts.layout import column, plain, row
from ui.shell.frame import Frame
from ui.theme.look import look

_SIDE = 296
_TWO_FROM = 720
_OVER = object()
_Part = (
    WhoCard | VersionsCard | SinceSection | TasksSection | ComingSection | CareSection | NotesSection | HistorySection
    | HomeSection | FacesSection | MatchSection | OpinionsSection | HelpersSection
)  # fmt: skip


class ClientView(QScrollArea):
    """Its parts stay; what is in them changes with the client."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self.shown: CardRead | None = None
        self.who, self.since = WhoCard(frame), SinceSection(frame)
        self.coming, self.care = ComingSection(frame), CareSection(frame)
        self.notes, self.history = NotesSection(frame), HistorySection(frame)
        self.home, self.faces = HomeSection(frame), FacesSection(frame)
        self.opinions, self.helpers = OpinionsSection(frame), HelpersSection(frame)
        self.match, self.versions = MatchSection(frame), VersionsCard(frame)
        self.tasks = TasksSection(frame)
        self._parts = self._with_what_they_say()
        self._said: dict[QWidget, object] = {}
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        main = plain(column(self.versions, self.since, self.coming, self.care, self.notes, None, gap=12))
        self._side = plain(
            column(
                self.home, self.tasks, self.faces, self.match, self.opinions, self.helpers, self.history, None, gap=12
            )
        )
        self._columns: QBoxLayout = row(gap=12)
        self._columns.addWidget(main, 1)
        self._columns.addWidget(self._side)
        self._inside = plain(column(self.who, self._columns, None, gap=12))
        self.setWidget(self._inside)
        self._inside.hide()  # heads without anything below them say nothing
        self._two = False
        self._arrange(two=True)

    def show_read(self, read: CardRead) -> None:
        """Another client at once, from the top; of the same one only what is other, a part between two events."""
        same = self.shown is not None and self.shown.client.id == read.client.id
        self.shown = read
        if same:
            self._steps = self._renew(read)
            self._timer.start()
            return
        self._steps = iter(())
        for part, says in self._parts:
            part.show_read(read)
            self._said[part] = says(read)
        if self._inside.isHidden():
            QTimer.singleShot(0, self._inside, self._inside.show)  # dressing the first card is a turn of its own
        self.verticalScrollBar().setValue(0)

    @property
    def busy(self) -> bool:
        """Whether a part still shows what was."""
        return self._timer.isActive()

    def _renew(self, read: CardRead) -> Iterator[None]:
        """Place and keyboard stay where they are; a part is passed over that says what it said."""
        for part, says in self._parts:
            said = says(read)
            if self._said.get(part) == said:
                continue
            held = held_in(part)
            self._said.pop(part, None)
            if isinstance(part, ComingSection):
                yield from part.renew(read)
            else:
                part.show_read(read)
            self._said[part] = said
            if held is not None and held_in(part) is None:
                hold_again(part, held)
            yield

    def _step(self) -> None:
        if next(self._steps, _OVER) is _OVER:
            self._timer.stop()

    def _with_what_they_say(self) -> tuple[tuple[_Part, Callable[[CardRead], object]], ...]:
        """The parts in their order on the page, and what of a card each of them shows."""
        return (
            (self.who, lambda read: (read.client, read.card.first_contact, read.today)),
            (self.versions, lambda read: read.conflicts),
            (self.since, lambda read: (read.card.since, read.names, read.me, read.today, read.zone)),
            (self.tasks, lambda read: (read.card.tasks, read.names, read.today)),
            (self.coming, lambda read: (read.coming, read.today)),
            (self.care, lambda read: (read.care, read.card.past_needs, read.in_care, read.today)),
            (self.notes, lambda read: (read.card.notes, read.names, read.zone)),
            (self.home, lambda read: (read.card.address, read.card.addresses, read.pack, read.today)),
            (self.faces, lambda read: (read.card.faces, read.target)),
            (self.match, lambda _read: object()),  # looks itself whether who suits her is other
            (self.opinions, lambda read: read.card.opinions),
            (self.helpers, lambda read: read.card.helpers),
            (self.history, lambda read: (read.history, read.zone)),
        )

    def show_part(self, part: str) -> None:
        """Bring a part of the card into sight: `note`, `helper`, `care`, `visit`."""
        parts = {"note": self.notes, "helper": self.helpers, "care": self.care, "visit": self.coming}
        found = parts.get(part)
        if found is not None:
            QTimer.singleShot(0, found, lambda: self.ensureWidgetVisible(found, 0, look().px(60)))

    def write_note(self) -> None:
        """Take the keyboard to the note."""
        self.ensureWidgetVisible(self.notes.edit)
        self.notes.edit.setFocus()

    def first_stop(self) -> QWidget:
        """Where the keyboard goes from the list: the first coming visit, else the note."""
        return self.coming.rows[0] if self.coming.rows else self.notes.edit

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(two=self.viewport().width() >= look().px(_TWO_FROM))

    def _arrange(self, *, two: bool) -> None:
        if two == self._two:
            return
        self._two = two
        across = QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across)
        self._side.setMinimumWidth(look().px(_SIDE) if two else 0)
        self._side.setMaximumWidth(look().px(_SIDE) if two else 16_777_215)
