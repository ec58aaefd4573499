"""Who is away, and until when? Nobody asks what is wrong with her."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Nurse
from teamapp.services.roster.asks.away.reporting import DAYS_WHILE_UNKNOWN
from ui.parts.controls.segmented import Segmented
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.label import Label, flowing_small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, row
from ui.shell.declared.commands import translate


class ReportSheet(Sheet):
    """`reported` gives the nurse and her last day away, None while nobody knows."""

    reported = Signal(str, object)

    def __init__(self, over: QWidget, nurses: Sequence[Nurse], today: date, *, nurse: str = "") -> None:
        note = translate("asks", "No reason is asked. Her shifts until then become open, and you see who can cover.")
        super().__init__(over, translate("asks", "Who is away today?"), note=note)
        self._today = today
        people = [(one.id, one.name) for one in nurses if one.ended is None or one.ended >= today]
        self.nurse = ChoiceField(self.tr("Who"), people, required=True, nothing="" if nurse else self.tr("Choose…"))
        self.nurse.value = nurse
        choices = (
            ("today", self.tr("Today")),
            ("until", self.tr("Until a day")),
            ("unknown", self.tr("Not known yet")),
        )
        self.until = Segmented(choices, name=self.tr("Until when"))
        self.until.chosen.connect(lambda _key: self._say())
        self.last = DateField(self.tr("Last day away"), today=today, required=True, least=today)
        self.last.value = today + timedelta(days=1)
        self._words = flowing_small("")
        self.body.addWidget(self.nurse)
        label = Label(self.tr("Until when"), size="small", weight="medium", tone="secondary")
        self.body.addLayout(column(label, row(self.until, None), gap=4))
        self.body.addWidget(self.last)
        self.body.addWidget(self._words)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Record it and find cover"), self._tell, kind="primary", shuts=False)
        self._say()

    def _say(self) -> None:
        """What will become open."""
        words = {
            "today": self.tr("Only her shift of today becomes open."),
            "until": self.tr("Her shifts up to that day become open."),
            "unknown": self.tr("Her shifts of {n} days become open; later ones stay until you know more."),
        }[self.until.current]
        self._words.setText(words.format(n=DAYS_WHILE_UNKNOWN))
        self.last.setVisible(self.until.current == "until")
        self.place()

    def _tell(self) -> None:
        until = self.until.current
        if not self.nurse.check() or (until == "until" and not self.last.check()):
            return
        last = {"today": self._today, "until": self.last.value, "unknown": None}[until]
        nurse = self.nurse.value
        self.shut()
        self.reported.emit(nurse, last)
