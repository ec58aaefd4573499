"""Any list of the team as a file for a spreadsheet."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.files.places import place_for, saved
from ui.parts.controls.segmented import Segmented
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.form import Form
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

_OF_PAGE = {"team": "nurses", "roster": "roster", "clients": "clients", "today": "tasks", "visits": "visits"}


class ListSheet(Sheet):
    """Opens with the list that belongs to the page one is on."""

    changes = False

    def __init__(self, over: QWidget, frame: Frame, *, today: date, first: str = "") -> None:
        super().__init__(
            over,
            translate("files", "Save a list for a spreadsheet"),
            note=translate("files", "Whoever has the file reads it: it is not locked."),
            width=460,
        )
        self._frame = frame
        self.list = ChoiceField(self.tr("List"), self._names())
        self.list.value = _OF_PAGE.get(first, "clients")
        self._today = today
        self.first = DateField(self.tr("From"), today=self._today, required=True)
        self.last = DateField(self.tr("Up to and including"), today=self._today, required=True)
        self._days = Form()
        self._days.add(self.first, self.last)
        self.list.box.activated.connect(lambda _place: self._ask_days())
        self.kind = Segmented([("xlsx", self.tr("Excel")), ("csv", self.tr("CSV"))], name=self.tr("Kind of file"))
        self.body.addWidget(self.list)
        self.body.addWidget(self._days)
        self.body.addWidget(self.kind)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Save…"), self._save, kind="primary", icon="download", shuts=False)
        self._ask_days()

    def _ask_days(self) -> None:
        """A list of days is asked which ones; those that are usual stand there already."""
        from teamapp.services.exporting.lists.export import OF_DAYS, usual_days

        wanted = self.list.value in OF_DAYS
        if wanted:
            self.first.value, self.last.value = usual_days(self._today, self.list.value)
        self._days.setVisible(wanted)
        self.place()

    def _names(self) -> list[tuple[str, str]]:
        return [
            ("roster", self.tr("Roster")),
            ("hours", self.tr("Hours against contracts")),
            ("visits", self.tr("Visits of some days")),
            ("carers", self.tr("Carers per client")),
            ("clients", self.tr("Clients")),
            ("addresses", self.tr("Addresses")),
            ("care", self.tr("Care that clients need")),
            ("helpers", self.tr("Helpers around clients")),
            ("nurses", self.tr("Colleagues")),
            ("contracts", self.tr("Contracts")),
            ("skills", self.tr("What colleagues may do")),
            ("availability", self.tr("Availability")),
            ("leave", self.tr("Leave")),
            ("tasks", self.tr("Tasks")),
            ("history", self.tr("History")),
            ("findings", self.tr("Findings of the roster")),
            ("wishes", self.tr("Wishes")),
            ("gaps", self.tr("Gap map")),
            ("asks", self.tr("Open asks")),
            ("fairness", self.tr("Fairness: carried against the fair share")),
            ("points", self.tr("Points for giving way")),
            ("rules", self.tr("Rules")),
            ("decided", self.tr("What was decided about rules")),
            ("shifts", self.tr("Kinds of shift")),
            ("demand", self.tr("How many are needed")),
            ("roles", self.tr("Roles")),
            ("exceptions", self.tr("Days that are otherwise than usual")),
            ("preferences", self.tr("What clients say about colleagues")),
            ("notes", self.tr("Notes")),
        ]

    def _save(self) -> None:
        name, kind, days = self.list.value, self.kind.current, self._chosen_days()
        if not self._days.isHidden() and days is None:
            return
        title = dict(self._names())[name].casefold().replace(" ", "-")
        file = place_for(self, self.tr("Save the list"), f"{title}.{kind}", self.tr("Tables (*.xlsx *.csv)"))
        if file is None:
            return
        frame, language = self._frame, self._frame.language

        def write() -> int:
            from teamapp.services.exporting.lists.export import export_list

            return export_list(frame.desk, name, file, language=language, days=days)

        frame.ask(self, write, lambda count: self._told(saved(file), count))

    def _chosen_days(self) -> tuple[date, date] | None:
        if self._days.isHidden() or not self._days.check():
            return None
        first, last = self.first.value, self.last.value
        return (first, last) if first is not None and last is not None else None

    def _told(self, words: str, count: int) -> None:
        rows = self.tr("One row.") if count == 1 else self.tr("{count} rows.").format(count=count)
        self._frame.notices.tell(f"{words} {rows}")
        self.shut()
