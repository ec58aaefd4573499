"""Add a nurse or change what is known of one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities.nurse import Level, TravelMode
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services.clients.addresses import AddressDetails
from teamapp.services.people.nurses import NurseDetails
from ui.parts.controls.button import Button
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.form import Form
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.tags_field import TagsField
from ui.parts.fields.text_field import TextField
from ui.parts.languages import LANGUAGES, language_name
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import row
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.team.sheets.home_field import HomeField
from ui.team.sheets.pace_sheet import PaceSheet


class NurseSheet(Sheet):
    """`added` gives details, first day and minutes a week; `edited` gives details."""

    added = Signal(object, object, int)
    edited = Signal(object)

    def __init__(self, over: QWidget, frame: Frame, *, today: date, details: NurseDetails | None = None) -> None:
        title = translate("team", "Add a nurse") if details is None else translate("team", "Edit {name}")
        name = f"{details.given_name} {details.family_name}" if details is not None else ""
        super().__init__(over, title.format(name=name), width=560)
        self._is_new = details is None
        self._make_fields(frame, today)
        self._fill(details)
        self._lay_out()
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Add") if self._is_new else self.tr("Save"), self._done, kind="primary", shuts=False)

    def _make_fields(self, frame: Frame, today: date) -> None:
        self._given = TextField(self.tr("Given name"), required=True)
        self._family = TextField(self.tr("Family name"), required=True)
        levels = [(str(int(level)), frame.say(text(f"level.{int(level)}"))) for level in Level]
        self._level = ChoiceField(self.tr("Qualification"), levels, required=True)
        travels = [(mode.value, frame.say(text(f"travel.{mode.value}"))) for mode in TravelMode]
        self._travel = ChoiceField(self.tr("Travels by"), travels, required=True)
        self._kmh = NumberField(
            self.tr("Speed"), unit=self.tr("km/h"), least=3, most=50, hint=self.tr("Empty: as the team has agreed.")
        )
        home_hint = self.tr("Rounds begin and end there. Type street and number.")
        self._home = HomeField(frame, self.tr("Home address"), hint=home_hint)
        self._home.grown.connect(self.place)
        self._pace = Button(self.tr("Work the speed out from rides you know…"), icon="route", kind="ghost")
        self._pace.clicked.connect(lambda: self._ask_pace(frame))
        self._languages = TagsField(self.tr("Languages"), [(code, language_name(code)) for code in LANGUAGES])
        self._phone = TextField(self.tr("Telephone"))
        self._email = TextField(self.tr("E-mail"))
        self._started = DateField(self.tr("From"), today=today, required=True)
        self._started.value = today
        self._hours = NumberField(
            self.tr("Contract"), unit=self.tr("hours a week"), least=1, most=40, decimals=1, required=True
        )

    def _fill(self, details: NurseDetails | None) -> None:
        self._level.value = str(int(details.level if details is not None else Level.NURSE))
        self._travel.value = (details.travel if details is not None else TravelMode.BICYCLE).value
        self._hours.value = 24
        if details is None:
            return
        self._given.value, self._family.value = details.given_name, details.family_name
        self._kmh.value = details.kmh
        self._home.show_home(AddressDetails(street=details.home_address, lat=details.home_lat, lon=details.home_lon))
        self._languages.value = details.languages
        self._phone.value, self._email.value = details.phone, details.email

    def _lay_out(self) -> None:
        self._form = Form()
        self._form.add(self._given, self._family)
        self._form.add(self._level, self._hours) if self._is_new else self._form.add(self._level)
        if self._is_new:
            self._form.add(self._started)
        self._form.add(self._home)
        self._form.add(self._travel, self._kmh)
        self._form.add_other(row(self._pace, None))
        self._form.add(self._phone, self._email)
        self._form.add(self._languages)
        self.body.addWidget(self._form)

    def _ask_pace(self, frame: Frame) -> None:
        sheet = PaceSheet(self, frame, mode=TravelMode(self._travel.value), home=self._home.home)
        sheet.found.connect(self._take_pace)
        sheet.open()

    def _take_pace(self, kmh: int) -> None:
        self._kmh.value = kmh

    def _done(self) -> None:
        if not self._form.check():
            return
        details = self._details()
        first, minutes = self._started.value, Minutes(round((self._hours.value or 0) * 60))
        self.shut()
        if self._is_new:
            self.added.emit(details, first, minutes)
        else:
            self.edited.emit(details)

    def _details(self) -> NurseDetails:
        home = self._home.home
        return NurseDetails(
            given_name=self._given.value,
            family_name=self._family.value,
            level=Level(int(self._level.value)),
            travel=TravelMode(self._travel.value),
            kmh=self._kmh.whole,
            home_address=home.street,
            home_lat=home.lat,
            home_lon=home.lon,
            languages=frozenset(self._languages.value),
            phone=self._phone.value,
            email=self._email.value,
        )
