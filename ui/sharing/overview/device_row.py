"""One computer of the team: whose it is, when it was last seen, how it stands, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.sharing.devices import Standing, TeamDevice
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, row
from ui.parts.marks.avatar import Avatar
from ui.parts.picture import IconLabel
from ui.sharing.reading import SharingRead
from ui.sharing.wording import called, moment
from ui.shell.frame import Frame


class DeviceRow(QWidget):
    """`wanted` names what is wanted: `rename`, `remove`, `leave`, `look`."""

    wanted = Signal(str)

    def __init__(self, device: TeamDevice, read: SharingRead, frame: Frame) -> None:
        super().__init__()
        self._device, self._frame = device, frame
        name = device.nurse_name or device.label or self.tr("A computer without a name")
        title = row(Label(name, weight="strong" if device.takes_part else "regular"), gap=8)
        if device.this:
            title.addWidget(small(self.tr("this computer"), tone="accent"))
        title.addStretch(1)
        words = column(title, small(self._note(read), tone="tertiary", wrap=True), gap=1)
        mark = IconLabel("printer", size=20) if device.recovery else Avatar(name)
        line = row(mark, words, gap=12, margins=(16, 9, 10, 9))
        line.setStretch(1, 1)
        for tool in self._tools():
            line.addWidget(tool)
        self.setLayout(line)
        self.setAccessibleName(f"{called(device)}. {self._note(read)}")

    def _note(self, read: SharingRead) -> str:
        device = self._device
        parts = [device.label] if device.nurse_name and device.label else []
        parts.append(self._standing(read))
        return " · ".join(part for part in parts if part)

    def _standing(self, read: SharingRead) -> str:
        device, language = self._device, self._frame.language
        match device.standing:
            case Standing.COMING:
                return self.tr("let in; the others hear of it with the next connection")
            case Standing.GOING:
                return self.tr("will be out with the next connection")
            case Standing.LEAVING:
                return self.tr("is leaving the team")
            case Standing.LEFT:
                return self.tr("has left the team")
            case Standing.STOLEN:
                return self.tr("lost or stolen; shut out")
        if device.this:
            return ""
        if device.seen is None:
            return self.tr("not seen yet")
        return self.tr("last seen {moment}").format(moment=moment(device.seen, read, language))

    def _tools(self) -> list[Button]:
        device, name = self._device, called(self._device)
        tools = []
        if device.late or device.refused:
            tools.append(self._tool("look", "inbox", self.tr("Look at the late changes of {name}").format(name=name)))
        if not device.takes_part or device.standing is Standing.GOING:
            return tools
        tools.append(self._tool("rename", "pencil", self.tr("Rename {name}").format(name=name)))
        if not device.this and device.standing is Standing.ACTIVE:
            tools.append(self._tool("remove", "user-x", self.tr("Remove {name}").format(name=name)))
        return tools

    def _tool(self, what: str, icon: str, name: str) -> Button:
        button = changing(Button(icon=icon, kind="ghost", name=name))
        button.clicked.connect(lambda: self.wanted.emit(what))
        return button
