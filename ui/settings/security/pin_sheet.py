"""Set, change or remove the PIN; whoever has one is asked for it first."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.parts.fields.form import Form
from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

Wish = Literal["set", "change", "remove"]


class PinSheet(Sheet):
    """`given` has the PIN in use and the new one, empty where there is none."""

    given = Signal(str, str)

    def __init__(self, over: QWidget, wish: Wish, frame: Frame) -> None:
        titles = {
            "set": translate("settings", "Set a PIN"),
            "change": translate("settings", "Change the PIN"),
            "remove": translate("settings", "Remove the PIN?"),
        }
        super().__init__(over, titles[wish], width=420)
        self._frame, self._wish = frame, wish
        self._old = _secret(self.tr("The PIN in use"))
        self._new = _secret(self.tr("New PIN"), hint=self.tr("At least four digits."))
        self._again = _secret(self.tr("The same again"))
        form = Form()
        if wish != "set":
            form.add(self._old)
        if wish != "remove":
            form.add(self._new, self._again)
        why = self.tr(
            "It keeps a passer-by out of an unlocked computer. Forgotten? The recovery words open the window."
        )
        if wish == "remove":
            why = self.tr("From then on the window does not lock: whoever sits here can read everything.")
        self.body.addWidget(Label(why, wrap=True, tone="secondary"))
        self.body.addWidget(form)
        self.add_button(self.tr("Cancel"))
        done = self.tr("Remove it") if wish == "remove" else self.tr("Save")
        self._button = self.add_button(done, self._give, kind="danger" if wish == "remove" else "primary", shuts=False)

    def refuse(self, error: Exception) -> None:
        """Why it was not done, beside the field it is about."""
        self._button.setEnabled(True)
        code = getattr(getattr(error, "text", None), "code", "")
        about_old = self._wish == "remove" or code in ("keeping.pin_wrong", "keeping.pin_wait")
        field = self._old if about_old and self._wish != "set" else self._new
        field.show_error(in_words(error, self._frame))
        field.focus()
        self.place()

    def _give(self) -> None:
        fields = {"set": (self._new,), "change": (self._old, self._new), "remove": (self._old,)}[self._wish]
        fine = sum(not field.check() for field in fields) == 0
        if fine and self._wish != "remove" and self._new.value != self._again.value:
            self._again.show_error(self.tr("The two are not the same."))
            fine = False
        if fine:
            self._button.setEnabled(False)
            self.given.emit(self._old.value, self._new.value)
        else:
            self.place()


def _secret(label: str, *, hint: str = "") -> TextField:
    field = TextField(label, required=True, hint=hint, most=32)
    field.line.setEchoMode(QLineEdit.EchoMode.Password)
    return field
