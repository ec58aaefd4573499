"""Wrapped text that takes the height of the lines it has, not of those it might have in a narrower place."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from ui.parts.label import Label
from ui.theme.tokens import Tone, TypeSize, Weight


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
