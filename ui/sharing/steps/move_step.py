"""Going on with another server: what it means for this computer and the others, and where that server is."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.parts.cards.card import Card
from ui.sharing.steps.fact_line import fact_line
from ui.sharing.steps.server_form import ServerForm
from ui.sharing.steps.step import Step
from ui.shell.declared.commands import translate


class MoveStep(Step):
    """`moved` when somebody wants to go on at the address in `form`."""

    moved = Signal()

    def __init__(self, team: str, *, host: str, others: int) -> None:
        super().__init__(
            translate("sharing", "Go on with another server?"),
            translate(
                "sharing",
                "{team} meets at {host} now. When your organisation changes servers, the team goes along: every "
                "computer has everything, so nothing is lost on the way.",
            ).format(team=team, host=host),
            back=translate("sharing", "Back"),
        )
        card = Card(padding=(18, 15, 18, 16), gap=10)
        card.add(fact_line("cloud-upload", self.tr("This computer takes the team there, and sends what is missing.")))
        if others:
            card.add(
                fact_line(
                    "laptop",
                    self.tr(
                        "Each other computer has to say the same, here on this page. Until then it stays with the old "
                        "server, and you do not see each other's changes."
                    ),
                )
            )
        card.add(fact_line("lock", self.tr("The old server keeps what it has, sealed, until its owner deletes it.")))
        card.add(
            fact_line(
                "printer",
                self.tr("A recovery kit on paper names the old address: make a new one afterwards."),
            )
        )
        self.add(card)
        self.form = ServerForm()
        self.form.entered.connect(self._move)
        self.add(self.form)
        self.button = self.add_button(self.tr("Go on there"), kind="primary", icon="arrow-right")
        self.button.clicked.connect(self._move)

    def wait(self, *, on: bool) -> None:
        """The new server is being asked."""
        self.form.setEnabled(not on)
        self.button.setEnabled(not on)
        self.button.setText(self.tr("Asking the server…") if on else self.tr("Go on there"))

    def _move(self) -> None:
        if self.button.isEnabled() and self.form.check():
            self.tell("")
            self.moved.emit()
