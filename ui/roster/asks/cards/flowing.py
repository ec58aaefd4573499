"""Text and sheets that fit: the height of the lines there are, and never wider than the window."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.label import Label
from ui.theme.look import look
from ui.theme.tokens import Tone, TypeSize, Weight

MARGIN = 24
NARROWEST = 360


def flowing(text: str, *, size: TypeSize = "body", weight: Weight = "regular", tone: Tone = "text") -> Label:
    """A wrapped label for sheets that are as high as what is inside.

    Qt's own hint for a wrapped text supposes half the width; as a least height it would leave holes in a sheet.
    """
    label = Label(text, size=size, weight=weight, tone=tone, wrap=True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def flowing_small(text: str, *, tone: Tone = "secondary") -> Label:
    """The same in the smaller size."""
    return flowing(text, size="small", tone=tone)


def fitting(over: QWidget, width: int) -> int:
    """A sheet's width at text size 100 %, less where large text would push it out of the window."""
    room = (over.window().width() - 2 * MARGIN) * 100 // look().text_percent
    return max(NARROWEST, min(width, room))
