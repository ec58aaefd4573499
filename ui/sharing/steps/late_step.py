"""Changes of somebody who has left that came late: looked at, then taken or left out."""

from __future__ import annotations

from PySide6.QtCore import Signal

from teamapp.services.sharing.devices import TeamDevice
from teamapp.services.sharing.late import LateChange, late_changes
from ui.parts.cards.card import Card
from ui.parts.label import Label, small
from ui.parts.layout import column
from ui.parts.line import Line
from ui.sharing.steps.step import Step
from ui.sharing.wording import called
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class LateStep(Step):
    """`taken` or `left_out`: the team decides, and either is told to all computers."""

    taken = Signal()
    left_out = Signal()

    def __init__(self, frame: Frame, device: TeamDevice) -> None:
        super().__init__(
            translate("sharing", "Late changes of {name}").format(name=called(device)),
            translate(
                "sharing",
                "They were made before this computer left the team, or after, and came when it had left. Until "
                "somebody decides they count nowhere.",
            ),
            back=translate("sharing", "Back"),
        )
        self._frame = frame
        self._card = Card(self.tr("What was written"), padding=(0, 4, 0, 4), gap=0)
        self._card.hide()
        self.add(self._card)
        desk, name = frame.desk, device.device
        frame.ask(self, lambda: late_changes(desk, name), self._show)
        if device.late:
            out = self.add_button(self.tr("Leave them out"), kind="danger")
            out.clicked.connect(self.left_out)
        take = self.add_button(self.tr("Take them over"), kind="primary")
        take.clicked.connect(self.taken)

    def _show(self, found: tuple[LateChange, ...]) -> None:
        """One line each, as the history would say it."""
        self._card.head_note.setText(str(len(found)))
        for number, one in enumerate(found):
            if number:
                self._card.add(Line())
            words = column(Label(self._frame.say(one.what), wrap=True), gap=1, margins=(16, 7, 16, 7))
            if one.why is not None:
                words.addWidget(small(self._frame.say(one.why), tone="tertiary", wrap=True))
            self._card.add(words)
        self._card.setVisible(bool(found))
