"""The caseload as a list: type to find, sort, choose with the arrows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from teamapp.services.clients.caseload import CaseloadLine
from ui.clients.caseload.narrowing import groups_of, traits_of
from ui.clients.caseload.rows import ORDERS, row_of, sorted_by
from ui.clients.commands.finding import by_name, by_next_visit, most_faces
from ui.clients.reading import CaseloadRead
from ui.parts.cards.card import Card
from ui.parts.cards.nothing_found import nothing_found
from ui.parts.controls.button import Button
from ui.parts.controls.search_field import SearchField
from ui.parts.filters.narrowing import Narrowing
from ui.parts.label import Label, small
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.lists.list_view import ListView
from ui.shell.declared.menus import menu_for
from ui.shell.frame import Frame
from ui.theme.look import look

ORDER_BY = (by_name, by_next_visit, most_faces)
_WIDTH = 352
_ANY = 16_777_215  # Qt's own largest width


ORDER_PLACE = "clients/order"


class CaseloadCard(Card):
    """`chosen` follows the arrows and the mouse; `opened` wants the keyboard in the card."""

    chosen = Signal(str)
    opened = Signal(str)
    pressed = Signal(str)
    """A click on a row, which has chosen it already."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(padding=(0, 0, 0, 0), gap=0)
        self._frame = frame
        self._read: CaseloadRead | None = None
        self._ended, self._filling = False, False
        kept = frame.places.read(ORDER_PLACE)
        self.order = kept if kept in ORDERS else ORDERS[0]
        self.search = SearchField(self.tr("Find a client"))
        self.narrowing = Narrowing("", self, search=self.search)
        self.narrowing.changed.connect(self._fill)
        self.narrowing.left.connect(self._to_list)
        self.search.edit.returnPressed.connect(self._take_first)
        self._sort = Button(icon="arrow-up-down", kind="ghost", name=self.tr("Sort the list"), menu=True)
        self._sort.clicked.connect(lambda: menu_for(self._sort, (ORDER_BY,)).open_below(self._sort))
        self.list: ListView = ListView(self.tr("Clients"))
        self.list.chosen.connect(self._relay)
        self.list.opened.connect(self.opened)
        self.list.clicked.connect(lambda index: self.pressed.emit(self.list.entries.at(index.row()).key))
        self._nobody = small("", tone="tertiary", wrap=True)
        self._none = plain(column(self._nobody, margins=(16, 14, 16, 14)))
        self._unknown = nothing_found(self.search, self.tr("Nobody in the list is like that."))
        self._unknown.acted.connect(self.narrowing.clear)
        self._unknown.hide()
        self._over = Label("", wrap=True, size="small", tone="warn")
        self._foot = small("", tone="tertiary", wrap=True)
        head = row(self.search, self.narrowing.button, self._sort, gap=4, margins=(12, 10, 8, 10))
        head.setStretch(0, 1)
        self.add(head)
        self.narrowing.strip.setContentsMargins(look().px(12), 0, look().px(8), look().px(10))
        self.add(self.narrowing.strip)
        self.add(Line())
        self.add(self._none)
        self.add(self._unknown, stretch=1)
        self.add(self.list, stretch=1)
        self.add(Line())
        self.add(column(self._over, self._foot, gap=6, margins=(16, 9, 16, 10)))
        self.fill_width(on=False)
        self._over.hide()

    @property
    def current(self) -> str:
        return self.list.current

    @property
    def keys(self) -> tuple[str, ...]:
        """The clients in the list, from top to bottom."""
        return self.list.keys

    def show_read(self, read: CaseloadRead, *, ended: bool) -> None:
        """Another caseload, or the other half of it; the choice stays where it can."""
        self._read, self._ended = read, ended
        self._over.setText(self._frame.say(read.over) if read.over is not None else "")
        self._over.setVisible(read.over is not None)
        self._fill()

    def fill_width(self, *, on: bool) -> None:
        """As wide as the page where the card has no room beside it."""
        self.setMinimumWidth(0 if on else look().px(_WIDTH))
        self.setMaximumWidth(_ANY if on else look().px(_WIDTH))

    def choose(self, client: str) -> None:
        """Choose a client; what was typed goes when it hides her."""
        if client not in self.keys and self.narrowing.active:
            self.narrowing.clear()
        self.list.choose(client)

    def order_by(self, order: str) -> None:
        """Sort otherwise."""
        self.order = order
        self._frame.places.keep(ORDER_PLACE, order)
        self._fill()

    def _fill(self) -> None:
        if self._read is None:
            return
        read = self._read
        half = read.ended if self._ended else read.in_care
        shown = [line for line in sorted_by(half, self.order) if self.narrowing.keeps(traits_of(line))]
        self.narrowing.offer(groups_of(half))
        self.narrowing.count(len(shown), len(half))
        self._filling = True  # the choice that stays is no news
        self.list.show_entries([row_of(line, read, self._frame.day) for line in shown])
        self._filling = False
        nobody = self.tr("Nobody has left the team's care.") if self._ended else self.tr("Nobody is in care.")
        self._nobody.setText(nobody)
        self._none.setVisible(not half)
        self._unknown.setVisible(bool(half) and not shown)
        self.list.setVisible(bool(shown) or not half)
        self._foot.setText(self._said(shown, half, read))

    def _said(self, shown: list[CaseloadLine], half: tuple[CaseloadLine, ...], read: CaseloadRead) -> str:
        if len(shown) != len(half):
            return self.tr("{n} of {all} shown").format(n=len(shown), all=len(half))
        if self._ended:
            return self.tr("Kept to be read; nothing is planned for them.")
        return self.tr("At the right: different nurses in 14 days, {n} at most").format(n=read.target)

    def _relay(self, client: str) -> None:
        if not self._filling:
            self.chosen.emit(client)

    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_first(self) -> None:
        """Enter in the search opens the best find."""
        self._fill()
        if self.keys:
            self.list.choose(self.keys[0])
            self.opened.emit(self.keys[0])
