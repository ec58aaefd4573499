"""A team that is not shared yet: what sharing means, and where the server is."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.parts.fields.form import Form
from ui.parts.fields.text_field import TextField
from ui.sharing.blind_card import BlindCard
from ui.sharing.steps.step import Step


class BeginStep(Step):
    """`begun` gives the address and the founding code, which is empty where none was given."""

    begun = Signal(str, str)

    def __init__(self, team: str) -> None:
        super().__init__("", "")
        self.head.setText(self.tr("Share {team} with colleagues").format(team=team))
        self.sentence.setText(
            self.tr(
                "Everybody works on her own computer, with or without a network; what one changes the others have soon "
                "after. For that the computers need a place to meet: the address of a server that your organisation "
                "runs."
            )
        )
        self._address = TextField(
            self.tr("Address of the server"),
            required=True,
            placeholder="https://",
            hint=self.tr("Whoever looks after your computers knows it."),
        )
        self._code = TextField(
            self.tr("Founding code"),
            hint=self.tr("This server asks for it once, of whoever shares a team on it. Its owner has given you one."),
        )
        self._code.hide()
        self._form = Form()
        self._form.add(self._address)
        self._form.add(self._code)
        self.add(BlindCard())
        self.add(self._form)
        self.button = self.add_button(self.tr("Share this team"), kind="primary", icon="cloud-upload")
        self.button.clicked.connect(self._begin)
        self._address.line.returnPressed.connect(self._begin)
        self._code.line.returnPressed.connect(self._begin)

    def focus(self) -> None:
        """Take the keyboard to the address."""
        self._address.focus()

    def ask_code(self) -> None:
        """The server wants one."""
        self._code.show()
        self._code.required = True
        self._code.focus()

    @property
    def code(self) -> str:
        return self._code.value

    def wait(self, *, on: bool) -> None:
        """The server is being asked; nobody has to watch."""
        self._form.setEnabled(not on)
        self.button.setEnabled(not on)
        self.button.setText(self.tr("Asking the server…") if on else self.tr("Share this team"))

    def _begin(self) -> None:
        if self.button.isEnabled() and self._form.check():
            self.tell("")
            self.begun.emit(self._address.value, self._code.value)
