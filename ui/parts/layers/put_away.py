"""Whether a widget was hidden on purpose."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

HIDDEN_ON_PURPOSE = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


def put_away(widget: QWidget) -> bool:
    """Whether somebody has hidden it; a widget that was never shown yet is not."""
    return widget.isHidden() and widget.testAttribute(HIDDEN_ON_PURPOSE)
