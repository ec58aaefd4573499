"""The `?` sheet: every shortcut that works here, from the same declarations as the palette."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.parts.label import Label, caption
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import row
from ui.shell.declared.commands import Command, translate
from ui.shell.declared.registry import keys_text


class KeysSheet(Sheet):
    """Two groups: this page, and everywhere."""

    def __init__(self, over: QWidget, here: Iterable[Command], everywhere: Iterable[Command]) -> None:
        super().__init__(over, translate("KeysSheet", "Keyboard"), width=520)
        self._group(self.tr("On this page"), here)
        self._group(self.tr("Everywhere"), everywhere)
        self.add_button(self.tr("Close"), kind="plain")

    def _group(self, head: str, commands: Iterable[Command]) -> None:
        bound = [one for one in commands if one.keys]
        if not bound:
            return
        self.body.addWidget(caption(head))
        for one in bound:
            keys = "   ".join(keys_text(keys) for keys in one.keys)
            said = Label(one.title(), soft=True)
            line = row(said, Label(keys, size="small", weight="medium", tone="secondary", soft=True), gap=16)
            line.setStretch(0, 1)
            self.body.addLayout(line)
