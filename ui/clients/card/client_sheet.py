"""Take a client into care, or change who she is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Client, Nurse
from teamapp.domain.ids import Id, NurseId
from teamapp.services.clients.clients import ClientDetails, add_client, details_of, edit_client
from ui.clients.frames.form_sheet import FormSheet
from ui.clients.place.home_fields import HomeFields
from ui.clients.wording import language_name, languages
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.long_text_field import LongTextField
from ui.parts.fields.tags_field import TagsField
from ui.parts.fields.text_field import TextField
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class ClientSheet(FormSheet):
    """With a client her details, without one everything a phone call brings; `added` gives the new id."""

    added = Signal(str)

    def __init__(
        self,
        over: QWidget,
        frame: Frame,
        *,
        nurses: Sequence[Nurse],
        today: date,
        client: Client | None = None,
        pack: str | None = None,
    ) -> None:
        title = translate("clients", "Add a client") if client is None else translate("clients", "Change the details")
        super().__init__(over, frame, title, width=560)
        self._client = client
        self._make_fields(nurses, today)
        self.home: HomeFields | None = None
        if client is None:
            self.started = DateField(self.tr("In care from"), today=today, required=True)
            self.started.value = today
            self.form.add(self.contact, self.started)
            self.named("client.started", self.started)
            self.home = HomeFields(frame, pack, required=False)
            self.home.changed.connect(self.form.changed)
            self.home.grown.connect(self.grow)
            self.form.head(self.tr("Address"))
            self.form.add_other(self.home)
            self._name_home(self.home)
        else:
            self.form.add(self.contact)
            self._fill(details_of(client))
        self.form.add(self.languages)
        self.form.add(self.about)
        self.add_send(self.tr("Take into care") if client is None else self.tr("Save"), self._save)

    def _make_fields(self, nurses: Sequence[Nurse], today: date) -> None:
        self.given = TextField(self.tr("Given name"), most=120)
        self.family = TextField(self.tr("Family name"), required=True, most=120)
        self.born = DateField(self.tr("Date of birth"), today=today, most=today)
        self.phone = TextField(self.tr("Phone"))
        choices = [(nurse.id, nurse.name) for nurse in nurses]
        self.contact = ChoiceField(self.tr("First contact"), choices, nothing=self.tr("Nobody yet"))
        known = dict.fromkeys((*languages(), *(sorted(self._client.languages) if self._client else ())))
        self.languages = TagsField(self.tr("Languages"), [(code, language_name(code)) for code in known])
        self.about = LongTextField(self.tr("Good to know"), lines=3)
        self.form.add(self.given, self.family)
        self.form.add(self.born, self.phone)
        fields = {"given_name": self.given, "family_name": self.family, "born": self.born, "phone": self.phone}
        others = {"first_contact": self.contact, "languages": self.languages, "about": self.about}
        for name, field in (fields | others).items():
            self.named(f"client.{name}", field)

    def _name_home(self, home: HomeFields) -> None:
        for name, field in (("street", home.street), ("postcode", home.postcode), ("town", home.town)):
            self.named(f"address.{name}", field)
        self.named("address.access", home.access)

    def _fill(self, details: ClientDetails) -> None:
        self.given.value, self.family.value = details.given_name, details.family_name
        self.born.value, self.phone.value = details.born, details.phone
        self.contact.value = details.first_contact or ""
        self.languages.value, self.about.value = details.languages, details.about

    @property
    def details(self) -> ClientDetails:
        """What stands in the form."""
        contact = self.contact.value
        return ClientDetails(
            given_name=self.given.value,
            family_name=self.family.value,
            born=self.born.value,
            first_contact=NurseId(Id(contact)) if contact else None,
            languages=frozenset(self.languages.value),
            phone=self.phone.value,
            about=self.about.value,
        )

    def _save(self) -> None:
        home_fine = self.home is None or self.home.check()
        if not self.check() or not home_fine:
            return
        details, client = self.details, self._client
        if client is not None:
            self.send(lambda: edit_client(self.frame.desk, client.id, details))
            return
        home = self.home.details if self.home is not None else None
        started = self.started.value
        if started is not None:
            self.send(
                lambda: add_client(self.frame.desk, details, started=started, home=home),
                then=lambda change: self.added.emit(change.edits[0].id),
            )
