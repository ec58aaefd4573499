"""What is known about the chosen visit: when, why this nurse, who else could, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from teamapp.domain.entities import Visit
from teamapp.domain.text import Text
from teamapp.services.rounds.hand.verdict import Alternative
from teamapp.services.rounds.why.here import WhyHere
from ui.parts.controls.button import Button
from ui.parts.label import Label, small, strong
from ui.parts.layers.side_panel import SidePanel
from ui.parts.layout import column, row
from ui.parts.marks.meter import Meter
from ui.parts.picture import IconLabel
from ui.shell.frame import Frame
from ui.theme.tokens import Tone
from ui.visits.day.clock import clock_text, windows_text

_FAR_TRAVEL = 30
"""Minutes of travel at which the bar is empty."""
_MUCH_ROOM = 120
"""Minutes of room at which the bar is full."""
_PAD = (16, 12, 16, 12)


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything the inspector says about one part of a visit."""

    visit: Visit
    part: int
    client: str
    care: str
    minutes: int
    windows: tuple[tuple[int, int], ...]
    nurse: str
    why: WhyHere | None
    others: tuple[tuple[str, Alternative], ...]
    problems: tuple[Text, ...] = ()

    @property
    def pinned(self) -> bool:
        return self.visit.nurse_pinned or self.visit.time_pinned


class VisitInspector(SidePanel):
    """A panel beside the timeline; `wanted` asks the page to give the visit to the nurses of an alternative."""

    wanted = Signal(object)
    pin_toggled = Signal()
    move_wanted = Signal()
    client_wanted = Signal(str)

    def __init__(self, frame: Frame) -> None:
        super().__init__("")
        self._frame = frame
        self._pin = Button(self.tr("Fix here"), icon="pin")
        self._move = Button(self.tr("Move…"), icon="move")
        self._pin.clicked.connect(self.pin_toggled)
        self._move.clicked.connect(self.move_wanted)
        self.set_foot(row(self._pin, self._move, None))
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen: say what choosing does."""
        self.clear()
        self.say(self.tr("No visit chosen"))
        hint = self.tr("Choose a visit to see why it is where it is, and who else could go.")
        self.add(column(small(hint, wrap=True), margins=_PAD))
        self._pin.setEnabled(False)
        self._move.setEnabled(False)

    def show_visit(self, shown: Shown) -> None:
        """Fill the panel."""
        self.clear()
        self.say(shown.client, shown.care)
        self.add(self._when(shown))
        self.add(self._why(shown, shown.why) if shown.why is not None else self._nobody(shown))
        if shown.others:
            self.add(self._others(shown))
        self._pin.setEnabled(shown.why is not None)
        self._pin.setText(self.tr("Let it move") if shown.pinned else self.tr("Fix here"))
        self._pin.set_icon("pin-off" if shown.pinned else "pin")
        self._move.setEnabled(True)

    def _when(self, shown: Shown) -> QVBoxLayout:
        minutes = self.tr("{minutes} min").format(minutes=shown.minutes)
        if shown.why is not None:
            minutes = f"{clock_text(shown.why.start)} – {clock_text(shown.why.end)}, {minutes}"
        box = column(Label(minutes, tabular=True), gap=4, margins=_PAD)
        if shown.windows:
            agreed = windows_text(shown.windows, self.tr("or"))
            box.addWidget(small(self.tr("Agreed start: {window}").format(window=agreed), wrap=True))
        card = Button(self.tr("Open the client's card"), kind="link")
        card.clicked.connect(lambda: self.client_wanted.emit(shown.visit.client))
        box.addLayout(row(card, None))
        return box

    def _why(self, shown: Shown, why: WhyHere) -> QVBoxLayout:
        box = column(strong(self.tr("Why {nurse}?").format(nurse=shown.nurse)), gap=10, margins=_PAD)
        minutes = self.tr("{minutes} min")
        known = self.tr("{known} of last {total}").format(known=why.known, total=why.total)
        if not why.known:
            known = self.tr("new face")
        box.addWidget(Meter(self.tr("Knows this client"), known, why.known / why.total if why.total else 0.0))
        travel = self.tr("Travel from {place}").format(place=why.came_from or self.tr("home"))
        near = 1 - why.travel_minutes / _FAR_TRAVEL
        box.addWidget(Meter(travel, minutes.format(minutes=why.travel_minutes), near))
        if why.room_minutes >= 0:
            room = minutes.format(minutes=why.room_minutes)
            box.addWidget(Meter(self.tr("Room left in the shift"), room, why.room_minutes / _MUCH_ROOM))
        else:
            over = self.tr("Her round ends {minutes} min after her shift.").format(minutes=-why.room_minutes)
            box.addLayout(_marked("triangle-alert", "warn", over))
        for allowed in why.allowed:
            box.addLayout(_marked("circle-check", "ok", self._frame.say(allowed)))
        if shown.visit.reason is not None:
            box.addWidget(small(self._frame.say(shown.visit.reason), wrap=True, tone="tertiary"))
        return box

    def _nobody(self, shown: Shown) -> QVBoxLayout:
        box = column(strong(self.tr("Nobody goes yet")), gap=8, margins=_PAD)
        for problem in shown.problems:
            box.addLayout(_marked("triangle-alert", "warn", self._frame.say(problem)))
        return box

    def _others(self, shown: Shown) -> QVBoxLayout:
        box = column(strong(self.tr("Next best")), gap=6, margins=_PAD)
        for name, other in shown.others:
            button = Button(name, kind="link", name=self.tr("Give it to {nurse}").format(nurse=name))
            button.clicked.connect(lambda _checked=False, other=other: self.wanted.emit(other))
            said = " · ".join(self._frame.say(text) for text in other.verdict.texts[:3])
            tone: Tone = "tertiary" if other.verdict.allowed else "danger"
            box.addLayout(column(row(button, None), small(said, wrap=True, tone=tone), gap=1))
        return box


def _marked(icon: str, tone: Tone, words: str) -> QHBoxLayout:
    """A line with a small icon before it."""
    line = row(IconLabel(icon, tone=tone, size=15), small(words, wrap=True), gap=6)
    line.setStretch(1, 1)
    return line
