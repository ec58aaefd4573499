"""Timeline, map and list of the same day, in step: what is chosen in one is chosen in all."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QWidget

from ui.parts.access.order import stops
from ui.parts.layout import column
from ui.parts.timeline.model import Day
from ui.parts.timeline.moving.steps import between
from ui.parts.timeline.view import Judge, Timeline
from ui.shell.person.remembered import Remembered
from ui.theme.look import look
from ui.visits.day.legend import Legend
from ui.visits.day.list_twin import ListTwin
from ui.visits.day.model import marks_in

VIEWS = ("both", "timeline", "map", "list")
BESIDE_FROM = 1000
"""Width from which the map stands beside the timeline and not below it."""
BELOW_FROM = 480
"""Height from which there is room for a map below the timeline."""
SHARES = (66, 34)
PLACE = "visits/map"
_LEGEND_OF_HEIGHT = 5
"""The legend may take one part of so many."""


class DayViews(QWidget):
    """Timeline and map share a place; the list stands behind them."""

    visit_chosen = Signal(str, int)
    visit_opened = Signal(str, int)
    visit_dropped = Signal(str, int, str, int)
    visit_unplanned = Signal(str)
    lane_chosen = Signal(str)
    visit_menu_asked = Signal(str, int, QPoint)
    lane_menu_asked = Signal(str, QPoint)
    visit_toggled = Signal(str, int)
    visit_reached = Signal(str, int)
    visits_chosen = Signal(object)
    visit_hovered = Signal(str)
    lock_toggled = Signal(str)
    carried = Signal(object)

    def __init__(self, map_view: QWidget, remembered: Remembered) -> None:
        super().__init__()
        self._remembered = remembered
        self._listed: Day | None = None
        self._shares: dict[Qt.Orientation, list[int]] = {}
        self.timeline, self.list = Timeline(), ListTwin()
        for view in (self.timeline, self.list):
            view.visit_chosen.connect(self.visit_chosen)
            view.visit_opened.connect(self.visit_opened)
            view.visit_menu_asked.connect(self.visit_menu_asked)
            view.visit_hovered.connect(self.visit_hovered)
        self.list.visits_chosen.connect(self.visits_chosen)
        self.timeline.visit_toggled.connect(self.visit_toggled)
        self.timeline.visit_reached.connect(self.visit_reached)
        self.timeline.lock_toggled.connect(self.lock_toggled)
        self.timeline.carried.connect(self.carried)
        self.timeline.sight_wanted.connect(self._bring_into_sight)
        self.timeline.visit_dropped.connect(self.visit_dropped)
        self.timeline.visit_unplanned.connect(self.visit_unplanned)
        self.timeline.lane_chosen.connect(self.lane_chosen)
        self.timeline.lane_menu_asked.connect(self.lane_menu_asked)
        self._showing = VIEWS[0]
        self._map, self._timeline_frame = map_view, _scrolled(self.timeline)
        self.split = QSplitter()
        self.split.setProperty("part", "quiet")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(look().px(12))
        self.split.addWidget(self._timeline_frame)
        self.split.addWidget(self._map)
        self.split.splitterMoved.connect(lambda *_: self._keep_split())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.split)
        self._stack.addWidget(_framed(self.list))
        self._legend = Legend()
        box = column(self._stack, self._legend, gap=12)
        box.setStretch(0, 1)
        self.setLayout(box)

    @property
    def showing(self) -> str:
        """One of VIEWS."""
        return self._showing

    @property
    def shows_map(self) -> bool:
        return self._showing == "map" or (self._showing == "both" and self._fits_both())

    def show_as(self, view: str) -> None:
        self._showing = view
        if view == "list":
            self._fill_list()
        self._stack.setCurrentIndex(1 if view == "list" else 0)
        self._timeline_frame.setVisible(view != "map")
        self._map.setVisible(view != "timeline" and (view == "map" or self._fits_both()))
        self._fit_legend()

    def _fit_legend(self) -> None:
        """What the signs mean stands where it leaves the day most of the height."""
        wanted = self._legend.heightForWidth(self.width()) <= self.height() // _LEGEND_OF_HEIGHT
        self._legend.setVisible(wanted and self._showing in ("both", "timeline"))

    def take_keyboard(self) -> None:
        """Put the keyboard on the day, as it shows now."""
        shown: QWidget = self.list if self._showing == "list" else self.timeline
        if self._showing == "map":
            shown = next(iter(stops(self._map)), self._map)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_day(self, day: Day, judge: Judge | None) -> None:
        """Another day, or another plan of it; without a judge nothing can be dragged."""
        self.timeline.set_judge(judge)
        self.timeline.show_day(day)
        self._listed = None if self._showing == "list" else day
        if self._listed is None:
            self.list.show_day(day)
        self._legend.show_only(marks_in(day))

    def _fill_list(self) -> None:
        """The list is filled when somebody looks at it."""
        day, self._listed = self._listed, None
        if day is not None:
            self.list.show_day(day)
        if self.timeline.chosen is not None:
            self.list.choose(*self.timeline.chosen, also=self.timeline.also)

    def choose(self, visit: str, part: int, *, also: Collection[str] = ()) -> None:
        """Mark a visit in all views, and others with it."""
        self.timeline.choose(visit, part, also=also)
        self.timeline.mark_lane("")
        if self._showing == "list":
            self.list.choose(visit, part, also=also)

    def echo(self, visit: str) -> None:
        """Light up what is pointed at elsewhere."""
        self.timeline.echo(visit)
        self.list.echo(visit)

    def between(self, first: tuple[str, int], last: tuple[str, int]) -> tuple[str, ...]:
        """Every visit between two, lane by lane and in time."""
        return tuple(dict.fromkeys(block.visit for block in between(self.timeline.sheet, first, last)))

    def first_kept(self) -> tuple[str, int] | None:
        """The first visit that no filter puts into the background."""
        day = self.timeline.day
        blocks = [*day.tray, *(block for lane in day.lanes for block in lane.blocks)]
        return next((block.key for block in blocks if not block.faded), None)

    def hides(self, visit: str) -> bool:
        """Whether a filter puts a visit of the day into the background, or out of sight."""
        day = self.timeline.day
        blocks = [*day.tray, *(block for lane in day.lanes for block in lane.blocks)]
        return all(block.faded for block in blocks if block.visit == visit)

    def choose_none(self, *, lane: str = "") -> None:
        """No visit is chosen, perhaps a nurse."""
        self.timeline.choose(None)
        self.timeline.mark_lane(lane)
        if self._showing == "list":
            self.list.choose("", 0)

    def _bring_into_sight(self, place: QRectF) -> None:
        """Where the day is higher than the window."""
        area = self._timeline_frame
        if self.timeline.height() > area.viewport().height():
            margin = look().px(40)
            area.ensureVisible(0, round(place.center().y()), 0, margin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room, else below each other."""
        super().resizeEvent(event)
        wanted = Qt.Orientation.Horizontal if self._fits_beside() else Qt.Orientation.Vertical
        if self.split.orientation() != wanted:
            self.split.setOrientation(wanted)
        if self._showing == "both":
            self._map.setVisible(self._fits_both())
        self._fit_legend()
        self._share_out()

    def _fits_both(self) -> bool:
        """In a low window, or with large text, the map has a face of its own only."""
        return self._fits_beside() or self.height() >= look().px(BELOW_FROM)

    def turn_split(self) -> None:
        """The map below the timeline, or beside it again; kept for the next time."""
        below = self.split.orientation() == Qt.Orientation.Horizontal
        self._remembered.keep(PLACE, "below" if below else "beside")
        self.split.setOrientation(Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal)
        self._share_out()

    def _fits_beside(self) -> bool:
        return self.width() >= look().px(BESIDE_FROM) and self._remembered.read(PLACE) != "below"

    def _share_out(self) -> None:
        """As it was left, or what suits most days."""
        way = self.split.orientation()
        shares = self._shares.setdefault(way, self._read_shares())
        whole = self.width() if way == Qt.Orientation.Horizontal else self.height()
        self.split.setSizes([round(whole * share / sum(shares)) for share in shares])

    def _read_shares(self) -> list[int]:
        kept = self._remembered.read(self._share_name()).split(":")
        right = len(kept) == 2 and all(part.isdigit() and int(part) for part in kept)
        return [int(part) for part in kept] if right else list(SHARES)

    def _keep_split(self) -> None:
        sizes = self.split.sizes()
        if all(sizes):
            shares = [round(100 * size / sum(sizes)) for size in sizes]
            self._shares[self.split.orientation()] = shares
            self._remembered.keep(self._share_name(), ":".join(map(str, shares)))

    def _share_name(self) -> str:
        beside = self.split.orientation() == Qt.Orientation.Horizontal
        return f"visits/split_{'beside' if beside else 'below'}"


def _scrolled(timeline: Timeline) -> QScrollArea:
    """In a card that scrolls when the day is higher than the window."""
    area = QScrollArea()
    area.setProperty("part", "card")
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(timeline)
    return area


def _framed(view: ListTwin) -> QFrame:
    frame = QFrame()
    frame.setProperty("part", "card")
    frame.setLayout(column(view, margins=(2, 2, 2, 2)))
    view.setFrameShape(QFrame.Shape.NoFrame)
    return frame
