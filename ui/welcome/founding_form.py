"""What is asked of whoever starts a team."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities.nurse import Level
from teamapp.domain.units import Minutes
from teamapp.services.settings.founding import Founding
from ui.parts.controls.button import Button
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.form import Form
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.welcome.passphrase_field import PassphraseField


class FoundingForm(QWidget):
    """`founded` gives a Founding and a passphrase, which is empty where the computer has a keyring."""

    founded = Signal(object, str)
    cancelled = Signal()

    def __init__(self, *, has_keyring: bool) -> None:
        super().__init__()
        self._team = TextField(self.tr("Name of the team"), required=True, placeholder=self.tr("Wijkteam Noord"))
        self._given = TextField(self.tr("Your given name"), required=True)
        self._family = TextField(self.tr("Your family name"), required=True)
        levels = (
            (str(int(Level.HELPER)), self.tr("Helper (level 2)")),
            (str(int(Level.CARE_ASSISTANT)), self.tr("Care assistant (level 3)")),
            (str(int(Level.NURSE)), self.tr("Nurse (level 4)")),
            (str(int(Level.DISTRICT_NURSE)), self.tr("District nurse (level 5)")),
        )
        self._level = ChoiceField(self.tr("Your qualification"), levels, required=True)
        self._level.value = str(int(Level.NURSE))
        self._hours = NumberField(self.tr("Your contract"), unit=self.tr("hours a week"), least=1, most=40)
        self._hours.value = 24
        self._passphrase = PassphraseField()
        self._form = Form()
        self._form.add(self._team)
        self._form.add(self._given, self._family)
        self._form.add(self._level, self._hours)
        self._asks_passphrase = not has_keyring
        if self._asks_passphrase:
            self._form.add(self._passphrase)
        back = Button(self.tr("Back"))
        back.clicked.connect(self.cancelled)
        self._start = Button(self.tr("Start the team"), kind="primary")
        self._start.clicked.connect(self._found)
        head = Label(self.tr("Start a new team"), size="title", weight="strong")
        self.setLayout(column(head, self._form, row(back, None, self._start), gap=16))

    def focus(self) -> None:
        """Take the keyboard to the first field."""
        self._team.focus()

    def _found(self) -> None:
        if not self._form.check():
            return
        names = (self.tr("Day"), self.tr("Late"), self.tr("Evening"), self.tr("Office"), self.tr("Training"))
        founding = Founding(
            team=self._team.value,
            given_name=self._given.value,
            family_name=self._family.value,
            level=Level(int(self._level.value)),
            week_minutes=Minutes(round((self._hours.value or 0) * 60)),
            shift_names=names,
        )
        self.founded.emit(founding, self._passphrase.value if self._asks_passphrase else "")
