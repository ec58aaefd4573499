"""From which day a kind of shift is no longer used."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import ShiftKind
from ui.parts.fields.date_field import DateField
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words


class EndSheet(Sheet):
    """`ended` gives the last day; a refusal comes back with `refuse`."""

    ended = Signal(object)

    def __init__(self, over: QWidget, frame: Frame, kind: ShiftKind, today: date) -> None:
        super().__init__(over, translate("settings", "End {name}?").format(name=kind.name), width=440)
        self._frame = frame
        why = self.tr("Its demand ends too. Rosters of before keep it, and it can be undone.")
        self._last = DateField(self.tr("Last day in use"), today=today, required=True)
        self._last.value = today
        self.body.addWidget(Label(why, wrap=True, tone="secondary"))
        self.body.addWidget(self._last)
        self.add_button(self.tr("Cancel"))
        self._button = self.add_button(self.tr("End it"), self._end, kind="danger", shuts=False)

    def refuse(self, error: Exception) -> None:
        """Show why it cannot end then."""
        self._button.setEnabled(True)
        self._last.show_error(in_words(error, self._frame))
        self._last.focus()
        self.place()

    def _end(self) -> None:
        if self._last.check():
            self._button.setEnabled(False)
            self.ended.emit(self._last.value)
