"""Yes: a name, perhaps a number, and she is in care; with one undo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.change import Change
from teamapp.services.rounds.intake.accept import WhoSheIs, accept_intake
from teamapp.services.rounds.intake.answer import IntakeOption
from teamapp.services.rounds.intake.wish import IntakeWish
from ui.clients.frames.form_sheet import FormSheet
from ui.parts.fields.text_field import TextField
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.visits.intake.answer.wording import times_words


class AcceptSheet(FormSheet):
    """`written` gives the Change."""

    written = Signal(object)

    def __init__(self, over: QWidget, frame: Frame, wish: IntakeWish, option: IntakeOption) -> None:
        note = translate(
            "visits",
            "{repeat}, {times}, from {day}. Client, address, care and first contact are written at once; rounds"
            " that are planned stay as they are.",
        )
        repeat = frame.say(option.repeat)
        note = note.format(repeat=repeat[:1].upper() + repeat[1:], times=times_words(option), day=frame.day(wish.first))
        super().__init__(over, frame, translate("visits", "Take her into care"), note=note, width=440)
        self._wish, self._option = wish, option
        self.family = TextField(self.tr("Family name"), required=True, most=120)
        self.given = TextField(self.tr("First name"), most=120)
        self.phone = TextField(self.tr("Phone"))
        self.form.add(self.given, self.family)
        self.form.add(self.phone)
        fields = {"family_name": self.family, "given_name": self.given, "phone": self.phone}
        for code, field in fields.items():
            self.named(f"client.{code}", field)
        self.add_send(self.tr("Take into care"), self._save)

    def _save(self) -> None:
        if self.check():
            who = WhoSheIs(family_name=self.family.value, given_name=self.given.value, phone=self.phone.value)
            self.send(lambda: accept_intake(self.frame.desk, self._wish, self._option, who), then=self._done)

    def _done(self, change: Change) -> None:
        self.written.emit(change)
