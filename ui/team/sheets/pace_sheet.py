"""A nurse's own speed from rides that she knows by heart: typed here, worked out here, forgotten here."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from teamapp.domain.entities.nurse import TravelMode
from teamapp.domain.units import degrees
from teamapp.services.clients.addresses import AddressDetails
from teamapp.services.pace import KnownRide, Pace, PaceJob
from teamapp.services.refused import Refused, refuse
from ui.parts.controls.button import Button
from ui.parts.fields.number_field import NumberField
from ui.parts.label import small, strong
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, row
from ui.shell.background.bridge import WorkerBridge
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words
from ui.team.sheets.home_field import HomeField
from ui.theme.tokens import Tone

_RIDES = 3


class PaceSheet(Sheet):
    """`found` gives km/h."""

    found = Signal(int)

    def __init__(self, over: QWidget, frame: Frame, *, mode: TravelMode, home: AddressDetails) -> None:
        note = translate(
            "team", "Give a few rides you know by heart. Only the km/h is kept: no ride and no time leaves this form."
        )
        super().__init__(over, translate("team", "Your own speed"), note=note, width=640)
        self._frame, self._mode = frame, mode
        self._bridge = WorkerBridge(self)
        self._bridge.done.connect(self._told)
        self._bridge.failed.connect(lambda failure: self._say(in_words(failure, frame), tone="danger"))
        self._rides = [self._ride(number, home) for number in range(1, _RIDES + 1)]
        self._kmh: int | None = None
        self._answer, self._why = strong(""), small("", wrap=True)
        self._work_out = Button(self.tr("Work it out"), icon="gauge")
        self._work_out.clicked.connect(self.work_out)
        line = row(self._work_out, column(self._answer, self._why, gap=2), gap=14)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.add_button(self.tr("Cancel"))
        self._take = self.add_button(self.tr("Use this speed"), self._use, kind="primary")
        self._take.setEnabled(False)

    def work_out(self) -> None:
        """Ask the worker about the rides that are filled in."""
        self._kmh = None
        self._take.setEnabled(False)
        self._answer.setText("")
        desk = self._frame.desk
        try:
            if desk.worker is None:
                raise refuse("patch.no_worker")
            rides = self._filled()
            pack = str(desk.patch.path) if desk.patch is not None else None
            bridge = self._bridge
            bridge.watch(
                PaceJob(desk.worker, pack, rides, self._mode, on_done=bridge.on_done, on_failed=bridge.on_failed)
            )
        except Refused as error:
            self._say(in_words(error, self._frame), tone="danger")

    def _ride(self, number: int, home: AddressDetails) -> tuple[HomeField, HomeField, NumberField]:
        start = HomeField(self._frame, self.tr("From"))
        end = HomeField(self._frame, self.tr("To"))
        minutes = NumberField(self.tr("Takes"), unit=self.tr("minutes"), least=1, most=120)
        if number == 1:
            start.show_home(home)
        for field in (start, end):
            field.grown.connect(self.place)
        line: QHBoxLayout = row(start, end, minutes, gap=12)
        for place, share in enumerate((5, 5, 3)):
            line.setStretch(place, share)
        self.body.addLayout(line)
        return start, end, minutes

    def _filled(self) -> tuple[KnownRide, ...]:
        """The rides of which everything is known; a half one is named beside what is missing."""
        rides: list[KnownRide] = []
        for start, end, minutes in self._rides:
            if not end.value and minutes.value is None:
                continue
            here, there = self._place(start), self._place(end)
            if minutes.value is None:
                minutes.show_error(self.tr("How many minutes?"))
            if here is None or there is None or minutes.value is None:
                raise refuse("pace.half_ride", number=len(rides) + 1)
            rides.append(KnownRide(here, there, round(minutes.value)))
        return tuple(rides)

    def _place(self, field: HomeField) -> tuple[float, float] | None:
        home = field.home
        if home.lat is None or home.lon is None:
            field.show_error(self.tr("Choose an address from the list."))
            return None
        return degrees(home.lat), degrees(home.lon)

    def _told(self, answer: Pace | Exception) -> None:
        if isinstance(answer, Exception):
            self._say(in_words(answer, self._frame), tone="danger")
            return
        self._kmh = answer.kmh
        self._answer.setText(self.tr("{n} km/h").format(n=answer.kmh))
        minutes = ", ".join(str(n) for n in answer.minutes)
        fitting = self.tr("The plan would then count these rides as {minutes} minutes.").format(minutes=minutes)
        doubt = " " + self._frame.say(answer.note) if answer.note is not None else ""
        self._say(fitting + doubt, tone="secondary")
        self._take.setEnabled(True)

    def _say(self, words: str, *, tone: Tone) -> None:
        self._why.set_tone(tone)
        self._why.setText(words)
        QTimer.singleShot(0, self.place)  # when the words have their height

    def _use(self) -> None:
        if self._kmh is not None:
            self.found.emit(self._kmh)
