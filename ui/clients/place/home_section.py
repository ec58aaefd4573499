"""Where she lives, how to get in, and a small map."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from teamapp.domain.entities import Address
from ui.clients.frames.section import Section, marked, padded
from ui.clients.place.place_map import PlaceMap
from ui.clients.reading import CardRead
from ui.clients.wording import address_text
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, row
from ui.shell.frame import Frame
from ui.theme.look import look

_MAP_HEIGHT = 168


class HomeSection(Section):
    """The map stays while the words around it change."""

    correct_wanted = Signal(object)
    move_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("Address"))
        self._frame = frame
        self._edit = self.tool(self.tr("Correct the address"), "pencil")
        self._move = self.tool(self.tr("A new address from a day on"), "truck")
        self._edit.clicked.connect(self._correct)
        self._move.clicked.connect(self.move_wanted)
        self._now: Address | None = None
        self._words: QVBoxLayout = column(gap=0)
        self.map = PlaceMap(self.tr("Map with the address"))
        self.map.setFixedHeight(look().px(_MAP_HEIGHT))
        self._inner = Section("")
        self._inner.setProperty("part", "column")
        self.body.addWidget(self._inner)
        self.body.addLayout(column(self.map, margins=(1, 0, 1, 1)))
        self.map.hide()

    def show_read(self, read: CardRead) -> None:
        """Fill it anew."""
        self._inner.empty()
        self._now = read.card.address
        self._edit.setVisible(self._now is not None)
        if self._now is None:
            self._nowhere()
        else:
            self._here(self._now)
        for address in sorted(read.card.addresses, key=lambda item: item.first or read.today):
            if address != self._now:
                self._other(address, read)
        self.map.show_place(read.pack, self._now)

    def _correct(self) -> None:
        if self._now is not None:
            self.correct_wanted.emit(self._now)

    def _nowhere(self) -> None:
        add = changing(Button(self.tr("Add an address…"), kind="ghost", icon="plus"))
        add.clicked.connect(self.move_wanted)
        self._inner.quiet(self.tr("No address yet. Without one no visit can be put on a round."))
        self._inner.put(row(add, None, margins=(8, 2, 8, 4)), line=False)

    def _here(self, address: Address) -> None:
        where = Label(address_text(address), weight="medium", wrap=True)
        box = padded(where, gap=6)
        if address.access:
            box.addLayout(marked("key-round", small(address.access, wrap=True)))
        if address.lat is None:
            words = small(self.tr("Not on the map yet: no round can go there."), wrap=True, tone="warn")
            box.addLayout(marked("map-pin-off", words, tone="warn"))
        self._inner.put(box)

    def _other(self, address: Address, read: CardRead) -> None:
        """Where she lived, or will live."""
        coming = address.first is not None and address.first > read.today
        day = address.first if coming else address.last
        words = self.tr("From {day}: {street}") if coming else self.tr("Until {day}: {street}")
        shown = self._frame.day(day) if day is not None else "–"
        tone = "secondary" if coming else "tertiary"
        said = small(words.format(day=shown, street=address_text(address)), wrap=True)
        said.set_tone("secondary" if tone == "secondary" else "tertiary")
        self._inner.put(padded(marked("truck" if coming else "history", said)))
