"""Changing the locks: a new key for what is written from now on, for those who are in the team."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.parts.cards.card import Card
from ui.sharing.steps.fact_line import fact_line
from ui.sharing.steps.step import Step
from ui.shell.declared.commands import translate


class RenewStep(Step):
    """`renewed` when somebody wants it."""

    renewed = Signal()

    def __init__(self) -> None:
        super().__init__(
            translate("sharing", "Change the locks?"),
            translate(
                "sharing",
                "For when you are not sure whether a stranger has looked at a computer that stays in the team.",
            ),
            back=translate("sharing", "Back"),
        )
        card = Card(padding=(18, 15, 18, 16), gap=10)
        card.add(
            fact_line(
                "key-round",
                self.tr("What is written from now on has a new lock, which only the team's computers can open."),
            )
        )
        card.add(
            fact_line("users", self.tr("Nobody has to do anything: the others get it with their next connection."))
        )
        card.add(
            fact_line(
                "info",
                self.tr(
                    "What was written before stays readable for whoever could read it until now. A computer that is "
                    "lost is taken out of the list instead: then the locks change by themselves."
                ),
            )
        )
        self.add(card)
        button = self.add_button(self.tr("Change the locks"), kind="primary", icon="key-round")
        button.clicked.connect(self.renewed)
