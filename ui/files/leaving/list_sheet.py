"""Any list of the team as a file for a spreadsheet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.files.places import place_for, saved
from ui.parts.controls.segmented import Segmented
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

_OF_PAGE = {"team": "nurses", "roster": "leave", "clients": "clients", "today": "tasks", "visits": "care"}


class ListSheet(Sheet):
    """Opens with the list that belongs to the page one is on."""

    def __init__(self, over: QWidget, frame: Frame, *, first: str = "") -> None:
        super().__init__(
            over,
            translate("files", "Save a list for a spreadsheet"),
            note=translate("files", "Whoever has the file reads it: it is not locked."),
            width=460,
        )
        self._frame = frame
        self.list = ChoiceField(self.tr("List"), self._names())
        self.list.value = _OF_PAGE.get(first, "clients")
        self.kind = Segmented([("xlsx", self.tr("Excel")), ("csv", self.tr("CSV"))], name=self.tr("Kind of file"))
        self.body.addWidget(self.list)
        self.body.addWidget(self.kind)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Save…"), self._save, kind="primary", icon="download", shuts=False)

    def _names(self) -> list[tuple[str, str]]:
        return [
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
        ]

    def _save(self) -> None:
        name, kind = self.list.value, self.kind.current
        title = dict(self._names())[name].casefold().replace(" ", "-")
        file = place_for(self, self.tr("Save the list"), f"{title}.{kind}", self.tr("Tables (*.xlsx *.csv)"))
        if file is None:
            return
        frame, language = self._frame, self._frame.language

        def write() -> int:
            from teamapp.services.exporting.lists import export_list

            return export_list(frame.desk, name, file, language=language)

        frame.ask(self, write, lambda count: self._told(saved(file), count))

    def _told(self, words: str, count: int) -> None:
        rows = self.tr("One row.") if count == 1 else self.tr("{count} rows.").format(count=count)
        self._frame.notices.tell(f"{words} {rows}")
        self.shut()
