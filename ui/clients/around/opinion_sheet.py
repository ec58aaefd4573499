"""What the client says about a nurse: likes to see, or not again with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Nurse
from teamapp.domain.entities.client import Preference
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.text import text
from teamapp.services.clients.card import Opinion
from teamapp.services.clients.circle import prefer
from ui.clients.frames.form_sheet import FormSheet
from ui.parts.controls.segmented import Segmented
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.text_field import TextField
from ui.parts.layout import row
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class OpinionSheet(FormSheet):
    """A nurse has one opinion at a time: choosing her again changes it."""

    def __init__(
        self,
        over: QWidget,
        frame: Frame,
        *,
        client: ClientId,
        nurses: Sequence[Nurse],
        opinion: Opinion | None = None,
        about: Nurse | None = None,
    ) -> None:
        """With `about` it begins with "not again" about her."""
        note = translate(
            "clients", "“Not again” is kept to when visits are planned; who is liked comes more often where it can be."
        )
        super().__init__(over, frame, translate("clients", "What the client says"), note=note, width=440)
        self._client = client
        known = list(nurses)
        if opinion is not None and opinion.nurse not in known:
            known.insert(0, opinion.nurse)
        people = [(one.id, one.name) for one in known]
        self.nurse = ChoiceField(self.tr("About"), people, required=True, nothing=self.tr("Choose a nurse"))
        kinds = [(kind.value, _said(frame, kind)) for kind in Preference]
        self.kind = Segmented(kinds, name=self.tr("The client says"))
        self.kind.chosen.connect(lambda _kind: self._touch())
        self.reason = TextField(self.tr("Why"), most=120, hint=self.tr("Needed for “not again”."))
        if opinion is not None:
            self.nurse.value = opinion.nurse.id
            self.nurse.setEnabled(False)
            self.kind.choose(opinion.preference.kind.value)
            self.reason.value = opinion.preference.reason
        elif about is not None:
            self.nurse.value = about.id
            self.kind.choose(Preference.NOT_AGAIN.value)
        self.form.add(self.nurse)
        self.form.add_other(row(self.kind, None))
        self.form.add(self.reason)
        self.named("client_preference.reason", self.reason)
        self.add_send(self.tr("Write it down"), self._save)

    def _save(self) -> None:
        if self.check():
            nurse, kind, reason = NurseId(Id(self.nurse.value)), Preference(self.kind.current), self.reason.value
            self.send(lambda: prefer(self.frame.desk, self._client, nurse, kind, reason=reason))


def _said(frame: Frame, kind: Preference) -> str:
    words = frame.say(text(f"preference.{kind.value}"))
    return words[:1].upper() + words[1:]
