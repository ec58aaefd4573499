"""One round for another map, as GeoJSON: whose, with which names, and a place for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import Id, NurseId
from ui.files.places import place_for, saved
from ui.parts.controls.tick_box import TickBox
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.services.papers.round_way import RoundWay


class RoundMapSheet(Sheet):
    """Clients by initials unless somebody ticks their names."""

    changes = False

    def __init__(self, over: QWidget, frame: Frame, day: date, nurses: Sequence[tuple[NurseId, str]]) -> None:
        super().__init__(
            over,
            translate("files", "Save a round for another map"),
            note=translate(
                "files",
                "Stops in their order and the way between them, as GeoJSON. Where the nurse lives is not in it. "
                "Whoever has the file sees where somebody gets care.",
            ),
            width=460,
        )
        self._frame, self._day = frame, day
        self.whose = ChoiceField(self.tr("Whose round"), list(nurses))
        self.names = TickBox(self.tr("With the clients' names instead of initials"))
        self.body.addWidget(self.whose)
        self.body.addWidget(self.names)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Save…"), self._save, kind="primary", icon="download", shuts=False)

    def _save(self) -> None:
        nurse = NurseId(Id(self.whose.value))
        name = self.tr("round-{day}").format(day=self._day.isoformat())
        file = place_for(self, self.tr("Save the round"), f"{name}.geojson", self.tr("Maps (*.geojson *.json)"))
        if file is None:
            return
        from ui.paper.sketch.along import along_streets

        frame, day = self._frame, self._day

        def read() -> RoundWay:
            from teamapp.services.day.rounds import round_sheet
            from teamapp.services.papers.round_way import round_way
            from teamapp.services.refused import refuse

            sheet = round_sheet(frame.desk, nurse, day)
            if sheet is None:
                raise refuse("border.gone", entity="kind.nurse")
            return round_way(frame.desk, sheet)

        frame.ask(
            self, read, lambda way: along_streets(self, frame.desk.worker, way, lambda found: self._write(found, file))
        )

    def _write(self, way: RoundWay, file: Path) -> None:
        frame, with_names = self._frame, self.names.isChecked()

        def write() -> int:
            from teamapp.services.exporting.round_map import export_round_map

            whose = frame.desk.patch.attribution if frame.desk.patch is not None else ""
            return export_round_map(way, file, attribution=whose, with_names=with_names)

        def told(count: int) -> None:
            stops = self.tr("One stop.") if count == 1 else self.tr("{count} stops.").format(count=count)
            straight = self.tr("The way is in straight lines.") if way.straight and count > 1 else ""
            frame.notices.tell(" ".join(part for part in (saved(file), stops, straight) if part))
            self.shut()

        frame.ask(self, write, told)
