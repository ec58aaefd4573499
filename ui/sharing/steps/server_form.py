"""Where the server is: its address, the code it may ask for, and whether to take it without encryption."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.parts.fields.form import Form
from ui.parts.fields.insist import Insist, refused_plain
from ui.parts.fields.text_field import TextField


class ServerForm(Form):
    """`entered` when Enter is pressed in one of its fields."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.address = TextField(
            self.tr("Address of the server"),
            required=True,
            placeholder="https://",
            hint=self.tr("Whoever looks after your computers knows it."),
        )
        self.code = TextField(
            self.tr("Founding code"),
            hint=self.tr("This server asks for it once, of whoever shares a team on it. Its owner has given you one."),
        )
        self.code.hide()
        self.insist = Insist()
        self.add(self.address)
        self.add_other(self.insist)
        self.add(self.code)
        self.address.line.textEdited.connect(self.insist.forget)
        for field in (self.address, self.code):
            field.line.returnPressed.connect(self.entered)

    def ask_code(self) -> None:
        """The server wants one."""
        self.code.show()
        self.code.required = True
        self.code.focus()

    def hear(self, error: Exception) -> None:
        """What was refused may be something to insist on."""
        if refused_plain(error):
            self.insist.ask()
