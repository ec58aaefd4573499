"""The care she needs, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamapp.domain.care import care_name
from teamapp.services.clients.care import CareLine
from ui.clients.commands.care import change_care, end_care, skip_day
from ui.clients.frames.section import Section
from ui.clients.reading import CardRead
from ui.clients.wording import often_text, span_text, terms_of, times_text
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain, row
from ui.shell.declared.menus import menu_for
from ui.shell.frame import Frame


class CareSection(Section):
    """One row a care, whatever its times of the day."""

    add_wanted = Signal()
    put_back_wanted = Signal(object, object)

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("Care"))
        self._frame = frame
        self._add = self.tool(self.tr("Add care"), "plus")
        self._add.clicked.connect(self.add_wanted)
        self.menus: list[Button] = []

    def show_read(self, read: CardRead) -> None:
        """Fill it anew."""
        self.empty()
        self.menus = []
        self._add.setVisible(read.in_care)
        for line in read.care:
            self.put(self._row(line, read))
        if not read.care:
            self.quiet(self.tr("No care yet. Say what is needed and how often; then visits can be planned."))
        if read.card.past_needs:
            names = sorted({self._frame.say(care_name(need.care)) for need in read.card.past_needs})
            self.quiet(self.tr("Ended: {care}").format(care=", ".join(names)))

    def _row(self, line: CareLine, read: CardRead) -> QWidget:
        say = self._frame.say
        name = Label(say(line.care), weight="medium")
        often = Label(often_text(line, say), tone="secondary", wrap=True)
        head = row(name, often, gap=8)
        head.setStretch(1, 1)
        windows = times_text(tuple(need.windows for need in line.needs))
        terms = small(" · ".join(terms_of(line.need, say)), wrap=True, tone="tertiary")
        box = column(head, small(windows, wrap=True), terms, gap=1)
        if span := span_text(line.need, read.today, self._frame.day):
            box.addWidget(small(span, tone="tertiary"))
        self._left_out(box, line)
        across = row(plain(box), column(self._more(line, say(line.care)), None), gap=8, margins=(16, 9, 10, 9))
        across.setStretch(0, 1)
        return plain(across)

    def _left_out(self, box: QVBoxLayout, line: CareLine) -> None:
        for day, needs in line.left_out[:4]:
            said = self._frame.day(day)
            back = Button(self.tr("put back"), kind="link", name=self.tr("Put back {day}").format(day=said))
            changing(back).clicked.connect(
                lambda _on=False, needs=needs, day=day: self.put_back_wanted.emit(needs, day)
            )
            words = small(self.tr("Not on {day}").format(day=said), tone="warn")
            box.addLayout(row(words, back, None))

    def _more(self, line: CareLine, care: str) -> Button:
        button = Button(icon="ellipsis", kind="ghost", name=self.tr("Change {care}").format(care=care), menu=True)
        offered = ((change_care.on(line), skip_day.on(line)), (end_care.on(line),))
        button.clicked.connect(lambda: menu_for(button, offered).open_below_right(button))
        self.menus.append(button)
        return button
