"""A team that is not shared yet: what sharing means, and where the server is."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.sharing.blind_card import BlindCard
from ui.sharing.steps.server_form import ServerForm
from ui.sharing.steps.step import Step


class BeginStep(Step):
    """`begun` when somebody wants to; `form` has the address, and the founding code where one was asked for."""

    begun = Signal()

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
        self.form = ServerForm()
        self.add(BlindCard())
        self.add(self.form)
        self.button = self.add_button(self.tr("Share this team"), kind="primary", icon="cloud-upload")
        self.button.clicked.connect(self._begin)
        self.form.entered.connect(self._begin)

    def focus(self) -> None:
        """Take the keyboard to the address."""
        self.form.address.focus()

    def wait(self, *, on: bool) -> None:
        """The server is being asked; nobody has to watch."""
        self.form.setEnabled(not on)
        self.button.setEnabled(not on)
        self.button.setText(self.tr("Asking the server…") if on else self.tr("Share this team"))

    def _begin(self) -> None:
        if self.button.isEnabled() and self.form.check():
            self.tell("")
            self.begun.emit()
