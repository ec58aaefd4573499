"""The page of a team that is shared: state and computers at the left, what else can be done at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea

from ui.parts.cards.card import Card
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.sharing.blind_card import BlindCard
from ui.sharing.carried.card import CarriedCard
from ui.sharing.overview.came_card import CameCard
from ui.sharing.overview.devices_card import DevicesCard
from ui.sharing.overview.messages_card import MessagesCard
from ui.sharing.overview.side_line import SideLine
from ui.sharing.overview.state_card import StateCard
from ui.sharing.reading import SharingRead
from ui.shell.frame import Frame
from ui.theme.look import look

_SIDE = 340


class Overview(QScrollArea):
    """`wanted` names what is wanted and about which device; `read` is the name of a message that has been read."""

    wanted = Signal(str, str)
    read = Signal(str)

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.state, self.messages = StateCard(frame), MessagesCard(frame)
        self.devices, self.came = DevicesCard(frame), CameCard(frame)
        self.carried = CarriedCard(frame, self)
        self._second = SideLine(
            "laptop",
            self.tr("Your second computer"),
            self.tr("The same team on another computer of yours, with the same six words to compare."),
            self.tr("Add my second computer"),
        )
        self._kit = SideLine("life-buoy", self.tr("Recovery kit"), "", self.tr("Make a new kit…"))
        self._renew = SideLine(
            "key-round",
            self.tr("Locks"),
            self.tr("They change by themselves when a computer goes. You can also have them changed now."),
            self.tr("Change the locks…"),
            kind="link",
        )
        self._move = SideLine("server", self.tr("Server"), "", self.tr("Go on with another server…"), kind="link")
        self._leave = SideLine(
            "log-out",
            self.tr("Leave"),
            self.tr("This computer stops exchanging. What it has stays on it until you delete it."),
            self.tr("Leave the team…"),
            kind="danger",
        )
        self._connect()
        left = column(self.state, self.messages, self.devices, self.came, None, gap=12)
        side = plain(column(self._besides(), self.carried, BlindCard(), None, gap=12))
        side.setFixedWidth(look().px(_SIDE))
        across = row(gap=16, margins=(0, 0, 0, 8))
        across.addLayout(left, 1)
        across.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidget(plain(across))

    def show_read(self, read: SharingRead) -> None:
        """As it stands now."""
        self.carried.show_read(read)
        for card in (self.state, self.messages, self.devices, self.came):
            card.show_read(read)
        self._move.say(self.tr("The team meets at {host}.").format(host=read.now.host))
        if read.has_kit:
            self._kit.say(
                self.tr("A printed page that lets you in when all computers are lost. A new one ends the old.")
            )
        elif read.kit_is_coming:
            self._kit.say(self.tr("Made here, and works as soon as this computer has reached the server."), tone="warn")
        else:
            self._kit.say(self.tr("None yet. If all computers are lost, the team is lost."), tone="warn")

    def _besides(self) -> Card:
        card = Card(padding=(0, 2, 0, 2), gap=0)
        for number, line in enumerate((self._second, self._kit, self._renew, self._move, self._leave)):
            if number:
                card.add(Line())
            card.add(line)
        return card

    def _connect(self) -> None:
        self.state.now.connect(lambda: self.wanted.emit("now", ""))
        self.messages.read.connect(self.read)
        self.devices.wanted.connect(self.wanted)
        for line, what in (
            (self._second, "second"), (self._kit, "kit"), (self._renew, "renew"), (self._move, "move"),
            (self._leave, "leave"),
        ):  # fmt: skip
            line.taken.connect(lambda what=what: self.wanted.emit(what, ""))
