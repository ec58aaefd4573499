"""What is refused at first and taken only when a person insists: a server that is reached without encryption."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from ui.parts.controls.tick_box import TickBox
from ui.parts.label import small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel

REFUSED = "sharing.address_plain"
"""The code of the refusal after which this is asked."""


class Insist(QFrame):
    """Hidden until `ask`; `given` once it is ticked. `forget` when another address is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "choice")
        self.tick = TickBox(self.tr("Take it without encryption: I trust this network"))
        why = small(
            self.tr(
                "Only for a trial in a closed network of your own. What you write stays sealed; who takes part and "
                "when can be seen by anyone on the way, and held back."
            ),
            wrap=True,
        )
        line = row(IconLabel("triangle-alert", tone="warn", size=18), column(self.tick, why, gap=4), gap=10)
        line.setStretch(1, 1)
        self.setLayout(column(line, margins=(14, 11, 14, 12)))
        self.hide()

    @property
    def given(self) -> bool:
        return not self.isHidden() and self.tick.isChecked()

    def ask(self) -> None:
        """It was refused: say what insisting means, and let it be ticked."""
        self.show()

    def forget(self) -> None:
        """Another address is another question."""
        self.tick.setChecked(False)
        self.hide()


def refused_plain(error: Exception) -> bool:
    """Whether insisting would help."""
    return getattr(getattr(error, "text", None), "code", "") == REFUSED
