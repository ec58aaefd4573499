"""A panel of the inspector as a sheet, for windows that have no room for the inspector."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.parts.layers.sheet import Sheet
from ui.parts.layers.side_panel import SidePanel
from ui.theme.look import look

HEIGHT = 540


class PanelSheet(Sheet):
    """Holds a panel until it is closed."""

    def __init__(self, over: QWidget, title: str, panel: SidePanel) -> None:
        super().__init__(over, title, width=440)
        panel.setMinimumHeight(look().px(HEIGHT))
        self.body.addWidget(panel)
        self.add_button(self.tr("Close"))
