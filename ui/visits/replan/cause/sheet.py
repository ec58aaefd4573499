"""Something changed: which of the five, and about whom."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.segmented import Segmented
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import row
from ui.shell.declared.commands import translate
from ui.visits.replan.cause.away_form import AwayForm
from ui.visits.replan.cause.cancel_form import CancelForm
from ui.visits.replan.cause.forms import CauseForm, Material
from ui.visits.replan.cause.home_form import HomeForm
from ui.visits.replan.cause.longer_form import LongerForm
from ui.visits.replan.cause.new_form import NewForm


class ChangedSheet(Sheet):
    """`told` gives the cause; nothing is written before what follows from it was seen."""

    told = Signal(object)

    def __init__(self, over: QWidget, material: Material, *, kind: str = "away") -> None:
        note = translate("replan", "You see who goes where and whom to phone before anything is written.")
        super().__init__(over, translate("replan", "What changed?"), note=note, width=620)
        choices = (
            ("away", self.tr("Nurse away")),
            ("longer", self.tr("Takes longer")),
            ("not_home", self.tr("Not at home")),
            ("cancelled", self.tr("Cancelled")),
            ("new", self.tr("One more visit")),
        )
        self.kind = Segmented(choices, name=self.tr("What changed?"), current=kind)
        self.kind.chosen.connect(self._show)
        self.forms: dict[str, CauseForm] = {
            "away": AwayForm(material),
            "longer": LongerForm(material),
            "not_home": HomeForm(material),
            "cancelled": CancelForm(material),
            "new": NewForm(material),
        }
        self.body.addLayout(row(self.kind, None))
        for form in self.forms.values():
            self.body.addWidget(form.widget())
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("See what follows"), self._tell, kind="primary", icon="sparkles", shuts=False)
        self._show()

    def _show(self) -> None:
        """Only the form of the chosen cause."""
        for key, form in self.forms.items():
            form.widget().setVisible(key == self.kind.current)
        QTimer.singleShot(0, self, self.place)

    def _tell(self) -> None:
        cause = self.forms[self.kind.current].cause()
        if cause is None:
            QTimer.singleShot(0, self, self.place)
            return
        self.shut()
        self.told.emit(cause)

    def take_keyboard(self) -> None:
        """Begin with the first field of the form."""
        self.forms[self.kind.current].widget().setFocus(Qt.FocusReason.TabFocusReason)
