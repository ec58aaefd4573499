"""One visit falls out; why is asked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.services.clients.coming import ComingVisit
from teamapp.services.day.outcome import cancel_visit
from ui.clients.frames.form_sheet import FormSheet
from ui.parts.fields.text_field import TextField
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class CancelVisitSheet(FormSheet):
    """Only this visit; the reason stands beside it for everybody."""

    def __init__(self, over: QWidget, frame: Frame, coming: ComingVisit) -> None:
        title = translate("clients", "Cancel {care} on {day}?")
        title = title.format(care=frame.say(coming.care), day=frame.day(coming.visit.day))
        super().__init__(over, frame, title, note=translate("clients", "Only this visit; the care goes on."), width=440)
        self._visit = coming.visit
        self.reason = TextField(self.tr("Why"), required=True, most=120)
        self.form.add(self.reason)
        self.named("visit.cancel_reason", self.reason)
        self.add_send(self.tr("Cancel the visit"), self._cancel, danger=True)

    def _cancel(self) -> None:
        if self.check():
            visit, reason = self._visit, self.reason.value
            self.send(lambda: cancel_visit(self.frame.desk, visit.id, visit.day, reason=reason))
