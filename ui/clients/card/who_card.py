"""Who she is: name, age, languages, phone, what to know, and her first contact."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.clients.commands.client import add_helper, add_opinion, end_client, erase_client, note, send_record, task
from ui.clients.reading import CardRead
from ui.clients.wording import age, language_names
from ui.parts.controls.button import Button
from ui.parts.flow import Flow
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain, row
from ui.parts.marks.avatar import Avatar
from ui.parts.picture import IconLabel
from ui.shell.declared.menus import menu_for
from ui.shell.frame import Frame
from ui.theme.look import look

MENU = ((note, task, add_opinion, add_helper), (send_record,), (end_client, erase_client))


class WhoCard(QFrame):
    """The head of the card; what can be done with the client stands at its right."""

    edit_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.setProperty("part", "card")
        self._box: QVBoxLayout = column(gap=0)
        self.setLayout(self._box)
        self._nurse = ""

    def show_read(self, read: CardRead) -> None:
        """Fill it anew."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._box.addWidget(plain(self._head(read)))
        self.setAccessibleName(read.client.name)

    def _head(self, read: CardRead) -> QVBoxLayout:
        client = read.client
        name = Label(client.name, size="figure", weight="strong", wrap=True)
        facts = Label(" · ".join(self._facts(read)), tone="secondary", wrap=True)
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = column(name, facts, gap=2)
        if client.about:
            words.addSpacing(4)
            words.addWidget(Label(client.about, wrap=True))
        words.addSpacing(4)
        words.addLayout(self._contact(read))
        avatar = column(Avatar(client.name, size=44), None)
        line = row(avatar, plain(words), column(plain(self._tools()), None), gap=14, margins=(16, 14, 12, 14))
        line.setStretch(1, 1)
        return column(plain(line))

    def _facts(self, read: CardRead) -> list[str]:
        client, facts = read.client, []
        if client.born is not None:
            facts.append(self.tr("{n} years").format(n=age(client.born, read.today)))
        if client.languages:
            facts.append(language_names(client.languages))
        if client.phone:
            facts.append(client.phone)
        if client.started is not None:
            from teamapp.words.speak import long_date

            word = self.tr("in care since {day}") if client.started <= read.today else self.tr("in care from {day}")
            facts.append(word.format(day=long_date(client.started, self._frame.language)))
        return facts

    def _contact(self, read: CardRead) -> QVBoxLayout:
        """Her first contact as a link, and when care ends, if it does."""
        nurse, box = read.card.first_contact, column(gap=4)
        if nurse is not None:
            link = Button(nurse.name, kind="link", name=self.tr("First contact: {nurse}").format(nurse=nurse.name))
            link.clicked.connect(lambda: self._frame.go("team", nurse.id))
            before = row(IconLabel("user-round-check", size=15), small(self.tr("First contact")), gap=6)
            line = Flow(look().px(6))
            line.addWidget(plain(before))
            line.addWidget(link)
            box.addLayout(line)
        else:
            words = small(self.tr("No first contact yet"), tone="warn")
            box.addLayout(row(IconLabel("user-round-x", tone="warn", size=15), words, None, gap=6))
        if read.client.ended is not None:
            said = self.tr("In care until {day}") if read.in_care else self.tr("Left care on {day}")
            words = small(said.format(day=self._frame.day(read.client.ended)), tone="warn")
            box.addLayout(row(IconLabel("calendar-x", tone="warn", size=15), words, None, gap=6))
        return box

    def _tools(self) -> QVBoxLayout:
        edit = changing(Button(self.tr("Edit"), icon="pencil"))
        edit.clicked.connect(self.edit_wanted)
        more = Button(icon="ellipsis", kind="ghost", name=self.tr("More to do with this client"), menu=True)
        more.clicked.connect(lambda: menu_for(more, MENU).open_below_right(more))
        return column(row(edit, more, gap=4))
