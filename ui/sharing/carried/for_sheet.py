"""For whom a file of changes is written, and how far back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.form import Form
from ui.parts.layers.sheet import Sheet
from ui.sharing.reading import SharingRead
from ui.sharing.wording import called
from ui.shell.declared.commands import translate

EVERYTHING = 0
"""How many days back: all of them."""


class ForSheet(Sheet):
    """`given` has the device's name (empty: anybody) and how many days back."""

    given = Signal(str, int)

    def __init__(self, over: QWidget, read: SharingRead) -> None:
        note = translate(
            "sharing", "Everything in it is sealed: by mail or on a stick that is lost, nobody else reads it."
        )
        super().__init__(over, translate("sharing", "Write changes to a file"), note=note, width=460)
        others = [one for one in read.computers if one.takes_part and not one.this]
        self.whom = ChoiceField(
            self.tr("For"),
            [(one.device, called(one)) for one in others],
            nothing=self.tr("Anybody in the team"),
            hint=self.tr("For one computer the file holds what it lacks, as far as its last file has told."),
        )
        self.since = ChoiceField(
            self.tr("How much"),
            [
                (str(EVERYTHING), self.tr("Everything")),
                ("7", self.tr("The last 7 days")),
                ("31", self.tr("The last month")),
            ],
        )
        self.whom.changed.connect(lambda: self.since.setDisabled(bool(self.whom.value)))
        form = Form()
        form.add(self.whom)
        form.add(self.since)
        self.body.addWidget(form)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Write it…"), self._give, kind="primary")

    def _give(self) -> None:
        self.given.emit(self.whom.value, int(self.since.value or EVERYTHING))
