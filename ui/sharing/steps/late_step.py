"""Changes of somebody who has left that came late: looked at, then taken or left out."""

from __future__ import annotations

from PySide6.QtCore import Signal

from teamapp.services.sharing.devices import TeamDevice
from ui.sharing.steps.step import Step
from ui.sharing.wording import called
from ui.shell.commands import translate
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
        if device.late:
            out = self.add_button(self.tr("Leave them out"), kind="danger")
            out.clicked.connect(self.left_out)
        take = self.add_button(self.tr("Take them over"), kind="primary")
        take.clicked.connect(self.taken)
