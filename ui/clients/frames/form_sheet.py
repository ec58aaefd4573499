"""A sheet with a form: it asks before it loses what was typed, and stays open when the team says no."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from teamapp.services.refused import Refused
from ui.parts.controls.button import Button
from ui.parts.fields.field import Field
from ui.parts.fields.form import Form
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

if TYPE_CHECKING:
    from teamapp.domain.change import Change

_NOTHING_CHANGED = "border.nothing_changed"


class FormSheet(Sheet):
    """Fill `form`, name the fields by the codes that refusals use, and `send` what the button does."""

    def __init__(self, over: QWidget, frame: Frame, title: str, *, note: str = "", width: int = 480) -> None:
        super().__init__(over, title, note=note, width=width)
        self.frame = frame
        self.form = Form()
        self.touched = False
        self._fields: dict[str, Field] = {}
        self._trouble = Label("", tone="danger", wrap=True)
        self._trouble.hide()
        self._send: Button | None = None
        self.form.changed.connect(self._touch)
        self.body.addWidget(self.form)
        self.body.addWidget(self._trouble)
        self.body.addStretch(1)

    def named(self, code: str, field: Field) -> None:
        """Refusals about `label.<code>` stand beside this field."""
        self._fields[f"label.{code}"] = field

    def add_send(self, text: str, act: Callable[[], None], *, danger: bool = False) -> Button:
        """The two buttons: leave, and do it."""
        self.add_button(self.tr("Cancel"), self.leave, shuts=False)
        self._send = self.add_button(text, act, kind="danger" if danger else "primary", shuts=False)
        return self._send

    def send(self, work: Callable[[], Change], *, then: Callable[[Change], None] | None = None) -> None:
        """Do it in the database thread; the sheet closes when it is written."""
        self.show_trouble("")
        if self._send is not None:
            self._send.setEnabled(False)

        def written(change: Change) -> None:
            self.shut()
            if then is not None:
                then(change)

        self.frame.act(self, work, then=written, failed=lambda error: self._refused(error) if isValid(self) else None)

    def open(self) -> None:
        """What is filled in by now was not typed."""
        self.touched = False
        super().open()

    def leave(self) -> None:
        """Close; what was typed is asked about first."""
        if not self.touched:
            self.shut()
            return
        sheet = Sheet(self, self.tr("Throw away what you typed?"), width=400)
        sheet.add_button(self.tr("Go on typing"))
        sheet.add_button(self.tr("Throw it away"), self.shut, kind="danger")
        sheet.open()

    def show_trouble(self, words: str) -> None:
        """What is wrong with the whole, below the fields."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self.place()

    def check(self) -> bool:
        """Whether everything can be sent; room is made for what is said beside the fields."""
        fine = self.form.check()
        self.place()
        return fine

    def grow(self) -> None:
        """What is inside needs another height: once it is laid out, make room."""
        QTimer.singleShot(0, self, self.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            event.accept()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the sheet."""
        self.leave()
        event.accept()

    def _touch(self) -> None:
        self.touched = True

    def _refused(self, error: Exception) -> None:
        """Nothing is lost: the words stand where the trouble is."""
        if self._send is not None:
            self._send.setEnabled(True)
        words = in_words(error, self.frame)
        if not isinstance(error, Refused):
            self.show_trouble(words)
            return
        if error.text.code == _NOTHING_CHANGED:
            self.shut()
            return
        field = self._fields.get(str(error.text.filled.get("field", "")))
        if field is None:
            self.show_trouble(words)
            return
        field.show_error(words)
        self.place()
        field.focus()
