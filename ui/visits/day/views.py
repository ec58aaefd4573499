"""Timeline, map and list of the same day, in step: what is chosen in one is chosen in all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from ui.parts.layout import column
from ui.parts.timeline.model import Day
from ui.parts.timeline.view import Judge, Timeline
from ui.visits.day.legend import Legend
from ui.visits.day.list_twin import ListTwin

VIEWS = ("timeline", "map", "list")


class DayViews(QWidget):
    """The three views behind each other."""

    visit_chosen = Signal(str, int)
    visit_opened = Signal(str, int)
    visit_dropped = Signal(str, int, str, int)
    visit_unplanned = Signal(str)

    def __init__(self, map_view: QWidget) -> None:
        super().__init__()
        self.timeline, self.list = Timeline(), ListTwin()
        for view in (self.timeline, self.list):
            view.visit_chosen.connect(self._chosen)
            view.visit_opened.connect(self.visit_opened)
        self.timeline.visit_dropped.connect(self.visit_dropped)
        self.timeline.visit_unplanned.connect(self.visit_unplanned)
        self._stack = QStackedWidget()
        for side in (self._framed(self.timeline), map_view, self._framed(self.list)):
            self._stack.addWidget(side)
        self._legend = Legend()
        box = column(self._stack, self._legend, gap=12)
        box.setStretch(0, 1)
        self.setLayout(box)

    @property
    def showing(self) -> str:
        """`timeline`, `map` or `list`."""
        return VIEWS[self._stack.currentIndex()]

    def show_as(self, view: str) -> None:
        self._stack.setCurrentIndex(VIEWS.index(view))
        self._legend.setVisible(view == "timeline")

    def show_day(self, day: Day, judge: Judge | None) -> None:
        """Another day, or another plan of it; without a judge nothing can be dragged."""
        self.timeline.set_judge(judge)
        self.timeline.show_day(day)
        self.list.show_day(day)

    def choose(self, visit: str, part: int) -> None:
        """Mark a visit in all views."""
        self.timeline.choose(visit, part)
        self.list.choose(visit, part)

    def _chosen(self, visit: str, part: int) -> None:
        self.choose(visit, part)
        self.visit_chosen.emit(visit, part)

    def _framed(self, view: QWidget) -> QWidget:
        """In a card that scrolls when the day is higher than the window."""
        if isinstance(view, ListTwin):
            frame = QFrame()
            frame.setProperty("part", "card")
            frame.setLayout(column(view, margins=(2, 2, 2, 2)))
            view.setFrameShape(QFrame.Shape.NoFrame)
            return frame
        area = QScrollArea()
        area.setProperty("part", "card")
        area.setWidgetResizable(True)
        area.setWidget(view)
        return area
