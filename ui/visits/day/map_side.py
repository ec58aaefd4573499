"""The rounds of the day on the map, along the streets, with those who can be shown alone beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from scheduling.travel.problem import ShapesAnswer
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import VisitId
from teamapp.services.rounds.day.apart import cut_off
from teamapp.services.rounds.day.lines import LinesQuestion, RoundLine, Shaping, lines_question, round_lines
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.day.places import places_of
from ui.parts.cards.empty_state import EmptyState
from ui.parts.layout import column
from ui.parts.map.hands import FIT
from ui.parts.map.model import HomePlace, LooseStop, MapStop, Place
from ui.parts.map.model import RoundLine as MapLine
from ui.parts.map.style import nurse_colour
from ui.parts.map.view import MapView
from ui.shell.background.bridge import WorkerBridge
from ui.shell.frame import Frame
from ui.visits.day.map_note import MapNote


class MapSide(QWidget):
    """A map when the team has streets, else how to get them."""

    visit_chosen = Signal(str)
    visit_hovered = Signal(str)
    """The visit under the hand or the keyboard on the map; "" for none."""
    visit_menu_asked = Signal(str, QPoint)

    def __init__(self, frame: Frame, owner: QObject) -> None:
        super().__init__()
        self._frame, self._owner = frame, owner
        self._bridge: WorkerBridge | None = None
        self._pack: str | None = None
        self._day: OpenDay | None = None
        self._only: frozenset[str] | None = None
        self._known: tuple[OpenDay, LinesQuestion, tuple[ShapesAnswer, ...]] | None = None
        self._pointed = ""
        self._map = MapView()
        self._map.visit_chosen.connect(self.visit_chosen)
        self._map.visit_hovered.connect(self._point)
        self._map.installEventFilter(self)
        card = QFrame()
        card.setProperty("part", "card")
        self._note = MapNote()
        self._note.asked.connect(self.visit_chosen)
        card.setLayout(column(self._map, self._note, gap=0, margins=(1, 1, 1, 1)))
        sentence = self.tr("With the streets of your patch, rounds are drawn along them and travel times are real.")
        self._no_streets = EmptyState("map", self.tr("No streets yet"), sentence, action=self.tr("Open the settings"))
        self._no_streets.acted.connect(lambda: frame.go("settings", "streets"))
        self._stack = QStackedWidget()
        self._stack.addWidget(card)
        self._stack.addWidget(self._no_streets)
        self.setLayout(column(self._stack))

    def show_day(self, day: OpenDay, pack: str | None) -> None:
        """Draw the day: the places at once, the lines when the worker has them."""
        desk = self._frame.desk
        self._stack.setCurrentIndex(0 if desk.patch is not None else 1)
        if desk.patch is None or desk.worker is None or day is self._day:
            return
        if pack != self._pack:
            self._map.show_pack(desk.patch)
            self._pack = pack
        self._day = day
        self._note.show_left(_named(day, day.question.off_map), _named(day, cut_off(day.question)))
        question = lines_question(day, pack)
        self._forget()
        bridge = self._bridge = WorkerBridge(self)
        bridge.done.connect(lambda answers: self._draw(day, question, answers))
        bridge.failed.connect(lambda failure: self._frame.notices.warn(self._frame.say(failure.text)))
        bridge.watch(Shaping(desk.worker, question, on_done=bridge.on_done, on_failed=bridge.on_failed))

    def show_only(self, visits: frozenset[str] | None) -> None:
        """Leave away the stops of other visits, and rounds without any that is wanted; None: nothing."""
        if visits != self._only:
            self._only = visits
            if self._known is not None:
                self._draw(*self._known)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """0 shows the whole map while it has the keyboard, whatever it does elsewhere on the page."""
        whole = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in FIT
        if whole:
            event.accept()
        return whole or super().eventFilter(watched, event)

    def choose(self, visit: str) -> None:
        """Mark a visit and bring it into view."""
        self._map.choose(visit)

    def echo(self, visit: str | None) -> None:
        """Light up a visit that is pointed at in the timeline or the list."""
        self._map.echo(visit)

    def show_ghost(self, points: Sequence[Place] | None) -> None:
        """The dashed line of a move that is being thought of; None takes it away."""
        self._map.show_ghost(points)

    def show_alone(self, nurse: str | None) -> None:
        """Let one nurse's round stand out; None: all alike."""
        self._map.show_alone(nurse)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On the visit that is pointed at, by hand or by keyboard."""
        if self._pointed:
            self.visit_menu_asked.emit(self._pointed, event.globalPos())

    def _point(self, visit: str) -> None:
        self._pointed = visit
        self.visit_hovered.emit(visit)

    def _draw(self, day: OpenDay, question: LinesQuestion, answers: tuple[ShapesAnswer, ...]) -> None:
        self._known = (day, question, answers)
        lines = round_lines(question, answers)
        order = {duty.nurse.id: number for number, duty in enumerate(day.facts.on_duty)}
        drawn = [self._line(day, line, order[line.nurse]) for line in lines if self._wants(line)]
        homes = {line.home: HomePlace(line.home, day.facts.nurses[line.nurse].given_name) for line in lines}
        self._map.show_rounds(
            drawn,
            homes=tuple(homes.values()),
            loose=tuple(stop for stop in _loose(day) if self._only is None or stop.visit in self._only),
        )

    def _line(self, day: OpenDay, line: RoundLine, number: int) -> MapLine:
        nurse = day.facts.nurses[line.nurse]
        return MapLine(line.nurse, nurse.initials, nurse_colour(number), line.line, self._stops(day, line))

    def _stops(self, day: OpenDay, line: RoundLine) -> tuple[MapStop, ...]:
        return tuple(stop for stop in _stops(day, line) if self._only is None or stop.visit in self._only)

    def _wants(self, line: RoundLine) -> bool:
        return self._only is None or any(stop.visit in self._only for stop in line.stops)

    def _forget(self) -> None:
        if self._bridge is not None:
            self._bridge.blockSignals(True)
            self._bridge.deleteLater()
            self._bridge = None


def _named(day: OpenDay, visits: Sequence[VisitId]) -> tuple[tuple[str, str], ...]:
    """The visits with the names of their clients."""
    clients = {visit.id: visit.client for visit in day.facts.visits}
    return tuple((visit, day.facts.clients[clients[visit]].family_name) for visit in visits)


def _stops(day: OpenDay, line: RoundLine) -> tuple[MapStop, ...]:
    visits = {visit.id: visit for visit in day.facts.visits}
    return tuple(
        MapStop(
            stop.visit,
            stop.number,
            stop.place,
            day.facts.clients[visits[stop.visit].client].family_name,
            stop.on_street,
            done=visits[stop.visit].status is not VisitStatus.PLANNED,
        )
        for stop in line.stops
    )


def _loose(day: OpenDay) -> tuple[LooseStop, ...]:
    """What nobody has yet, where it is known where it is."""
    places = places_of(day.facts)
    planned = {stay.visit for round_ in day.plan.rounds for stay in round_.stays}
    return tuple(
        LooseStop(visit.id, places.points[places.client[visit.client]], day.facts.clients[visit.client].family_name)
        for visit in day.facts.visits
        if visit.id not in planned and not visit.cancelled and visit.client in places.client
    )
