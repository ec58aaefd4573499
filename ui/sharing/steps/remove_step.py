"""Taking a computer out of the team: what it means in words, which of two reasons, and asked a second time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from teamapp.services.sharing.devices import TeamDevice
from ui.parts.controls.tick_box import TickBox
from ui.sharing.steps.choice_card import ChoiceCard
from ui.sharing.steps.step import Step
from ui.sharing.wording import called
from ui.shell.declared.commands import translate


class RemoveStep(Step):
    """`removed` says whether it was lost or stolen."""

    removed = Signal(bool)

    def __init__(self, device: TeamDevice) -> None:
        name = called(device)
        super().__init__(
            translate("sharing", "Take “{name}” out of the team?").format(name=name),
            translate("sharing", "It cannot be undone: to come back, that computer has to be invited again."),
            back=translate("sharing", "Back"),
        )
        self.gone = ChoiceCard(
            self.tr("It is no longer used, or its owner leaves the team"),
            (
                self.tr("From now on it gets nothing new."),
                self.tr("What it already has stays readable on it: ask for it to be deleted there."),
                self.tr("Changes that were made on it and not sent yet come to you: you decide whether they count."),
            ),
        )
        self.stolen = ChoiceCard(
            self.tr("It is lost or stolen"),
            (
                self.tr("From now on it gets nothing new, and nothing that comes from it counts any more."),
                self.tr("What lies on it is encrypted: the thief needs its owner's login, or the PIN."),
                self.tr("Tell your organisation: the loss may have to be reported."),
            ),
        )
        self._group = QButtonGroup(self)
        for card in (self.gone, self.stolen):
            self._group.addButton(card.button)
            card.taken.connect(self._look)
            self.add(card)
        self.sure = TickBox(self.tr("Yes, take {name} out of the team").format(name=name))
        self.sure.toggled.connect(self._look)
        self.add(self.sure)
        self.button = self.add_button(self.tr("Take it out"), kind="danger", icon="user-x")
        self.button.clicked.connect(lambda: self.removed.emit(self.stolen.button.isChecked()))
        self._look()

    def _look(self) -> None:
        """The second question comes after the first."""
        chosen = self._group.checkedButton() is not None
        self.sure.setEnabled(chosen)
        self.button.setEnabled(chosen and self.sure.isChecked())
