"""The team: name, place, speeds, coffee, known faces; and to whom this computer belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from teamapp.domain import entities
from ui.parts.cards.card import Card
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.form import Form
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.text_field import TextField
from ui.parts.flow import Flow
from ui.parts.layers.sheet import confirm
from ui.settings.saver import FieldSaver
from ui.settings.section import Section
from ui.settings.team.reading import TeamRead, read, save_one, sit_here
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.theme.look import look

if TYPE_CHECKING:
    from teamapp.domain.change import Change

_PADDING = (18, 16, 18, 18)


class TeamSection(Section):
    """Each field is saved when it is left."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate("settings", "What the team is called, and the figures that every plan is made with.")
        super().__init__(frame, translate("settings", "Team"), sentence)
        self._read: TeamRead | None = None
        self._saver = FieldSaver(frame, self)
        self._fields: dict[str, TextField | NumberField | ChoiceField] = {}
        self.add(self._team_card())
        self.add(self._travel_card())
        self.add(self._care_card())
        self.add(self._device_card())
        self.body.addStretch(1)
        for name, field in self._fields.items():
            self._saver.watch(field, lambda value, name=name: save_one(frame.desk, name, value))  # type: ignore[misc]

    def refresh(self, change: Change | None) -> None:
        if change is None or change.touches(entities.Team) or change.touches(entities.Nurse):
            self.frame.ask(self, lambda: read(self.frame.desk), self._show)

    def settle(self) -> str:
        return self._saver.settle()

    def give_up(self) -> None:
        self._saver.give_up()

    def open_part(self, part: str) -> None:
        """By the name of a field, or `device`."""
        field = self._owner if part == "device" else self._fields.get(part)
        if field is not None:
            field.focus()

    def _team_card(self) -> Card:
        self._fields["name"] = TextField(self.tr("Name of the team"), required=True, most=120)
        self._fields["town"] = TextField(self.tr("Town or neighbourhood"), most=120)
        zone = self._fields["time_zone"] = ChoiceField(
            self.tr("Time zone"), (), hint=self.tr("Times in the roster and on rounds are those of this clock.")
        )
        zone.editor.setMaximumWidth(look().px(320))
        country = self._fields["country"] = ChoiceField(
            self.tr("Country"), (), hint=self.tr("Its public holidays count in the roster and in the ledger.")
        )
        country.editor.setMaximumWidth(look().px(320))
        return _card(self.tr("The team"), (self._fields["name"], self._fields["town"]), (zone, country))

    def _travel_card(self) -> Card:
        kmh = self.tr("km/h")
        self._fields["bicycle_kmh"] = NumberField(self.tr("Bicycle"), unit=kmh, least=6, most=30, required=True)
        self._fields["e_bike_kmh"] = NumberField(self.tr("E-bike"), unit=kmh, least=8, most=40, required=True)
        self._fields["foot_kmh"] = NumberField(self.tr("On foot"), unit=kmh, least=2, most=8, required=True)
        self._fields["car_kmh"] = NumberField(self.tr("Car"), unit=kmh, least=8, most=100, required=True)
        note = self.tr("a nurse can have a speed of her own")
        card, holder = Card(self.tr("Speed on the way"), note=note, padding=_PADDING), QWidget()
        flow = Flow(look().px(16), holder)
        for name in ("bicycle_kmh", "e_bike_kmh", "foot_kmh", "car_kmh"):
            self._fields[name].setMinimumWidth(look().px(180))
            flow.addWidget(self._fields[name])
        card.add(holder)
        return card

    def _care_card(self) -> Card:
        self._fields["coffee_minutes"] = NumberField(
            self.tr("Coffee at each visit"),
            unit=self.tr("min"),
            most=30,
            required=True,
            hint=self.tr("Added to every visit, for coffee and a word."),
        )
        self._fields["known_faces_target"] = NumberField(
            self.tr("Different nurses in 14 days, at most"),
            unit=self.tr("faces"),
            least=1,
            most=15,
            required=True,
            hint=self.tr("How many different carers a client should meet. Six or fewer is good."),
        )
        return _card(self.tr("At the client's"), (self._fields["coffee_minutes"], self._fields["known_faces_target"]))

    def _device_card(self) -> Card:
        self._owner = ChoiceField(
            self.tr("This computer belongs to"),
            (),
            nothing=self.tr("nobody yet"),
            hint=self.tr("Whoever this is signs what is done here. It is remembered on this computer only."),
        )
        self._owner.editor.setMaximumWidth(look().px(320))
        self._owner.changed.connect(self._owner_chosen)
        return _card(self.tr("This computer"), (self._owner,))

    def _show(self, found: TeamRead) -> None:
        self._read = found
        zone = self._fields["time_zone"]
        assert isinstance(zone, ChoiceField)
        zone.set_choices([(name, name) for name in found.zones])
        country = self._fields["country"]
        assert isinstance(country, ChoiceField)
        country.set_choices(sorted(((code, _country(code)) for code in found.countries), key=lambda one: one[1]))
        for name, field in self._fields.items():
            self._saver.show(field, getattr(found.details, name))
        if found.strange is not None:
            country.show_error(self.frame.say(found.strange))
        self._owner.set_choices(found.nurses)
        self._owner.value = found.me

    def _owner_chosen(self) -> None:
        """At once in the sample team; asked first in a real one."""
        nurse, found = self._owner.value, self._read
        if found is None or nurse == found.me:
            return
        if not nurse:
            self._owner.value = found.me
            return
        if found.sample or not found.me:
            self._sit_here(nurse)
            return
        name = dict(found.nurses)[nurse]
        sheet = confirm(
            self,
            self.tr("Is this computer {name}'s now?").format(name=name),
            self.tr("From now on what is done here is signed with her name, and she can no longer undo your changes."),
            yes=self.tr("Yes, it is hers"),
            act=lambda: self._sit_here(nurse),
        )
        sheet.closed.connect(self._owner_back)

    def _owner_back(self) -> None:
        if self._read is not None:
            self._owner.value = self._read.me

    def _sit_here(self, nurse: str) -> None:
        self.frame.ask(self, lambda: sit_here(self.frame.desk, nurse), lambda _nothing: self._moved_in())

    def _moved_in(self) -> None:
        frame = self.frame
        frame.renewed.emit()
        frame.go("settings", "team/device")


def _card(title: str, *lines: tuple[TextField | NumberField | ChoiceField, ...]) -> Card:
    card, form = Card(title, padding=_PADDING), Form()
    for fields in lines:
        form.add(*fields)
    card.add(form)
    return card


def _country(code: str) -> str:
    """A country as it calls itself, with its two letters; the letters alone where Qt knows no such country."""
    there = QLocale.codeToTerritory(code)
    if there == QLocale.Country.AnyCountry:
        return code
    own = QLocale(QLocale.Language.AnyLanguage, there)
    named = own.nativeTerritoryName() if own.territory() == there else ""
    return f"{named or QLocale.territoryToString(there)} ({code})"
