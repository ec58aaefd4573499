"""My own shifts and visits as a file for the calendar of my telephone."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from teamapp.services.exporting.calendar import CalendarChoice
from ui.files.places import place_for, saved
from ui.parts.controls.segmented import Segmented
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import flowing_small
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class CalendarSheet(Sheet):
    """Times and initials by default; the street only behind a sentence on where calendars are copied to."""

    changes = False

    def __init__(self, over: QWidget, frame: Frame) -> None:
        super().__init__(
            over,
            translate("files", "My shifts for my telephone"),
            note=translate(
                "files", "A file to send to yourself. Opened again later, it updates what an earlier one put there."
            ),
            width=460,
        )
        self._frame = frame
        weeks = [(str(count), self.tr("{count} weeks").format(count=count)) for count in (4, 8, 12)]
        self.weeks = Segmented(weeks, name=self.tr("How far ahead"), current="8")
        self.visits = TickBox(self.tr("My visits too, with the client's initials"))
        self.street = TickBox(self.tr("With the street of each visit"))
        self.warning = flowing_small(
            self.tr(
                "Telephones copy their calendar to the maker's computers, and show it on other devices. With streets "
                "in it, whoever sees it knows where somebody gets care."
            )
        )
        self.street.setEnabled(False)
        self.warning.hide()
        self.visits.toggled.connect(self._visits_wanted)
        self.street.toggled.connect(self._street_wanted)
        for one in (self.weeks, self.visits, self.street, self.warning):
            self.body.addWidget(one)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Save…"), self._save, kind="primary", icon="download", shuts=False)

    @property
    def choice(self) -> CalendarChoice:
        return CalendarChoice(visits=self.visits.isChecked(), street=self.street.isChecked())

    def _visits_wanted(self, wanted: bool) -> None:
        self.street.setEnabled(wanted)
        if not wanted:
            self.street.setChecked(False)

    def _street_wanted(self, wanted: bool) -> None:
        self.warning.setVisible(wanted)
        self.place()

    def _save(self) -> None:
        file = place_for(self, self.tr("Save my calendar"), self.tr("my-shifts.ics"), self.tr("Calendars (*.ics)"))
        if file is None:
            return
        frame, choice, weeks = self._frame, self.choice, int(self.weeks.current)

        def write() -> int:
            from teamapp.services.exporting.calendar import export_calendar
            from teamapp.services.refused import refuse

            desk = frame.desk
            if desk.me is None:
                raise refuse("exporting.whose_device")
            days = (desk.today - timedelta(days=7), desk.today + timedelta(weeks=weeks))
            return export_calendar(desk, desk.me, file, days=days, choice=choice)

        def told(_count: int) -> None:
            frame.notices.tell(saved(file))
            self.shut()

        frame.ask(self, write, told)
