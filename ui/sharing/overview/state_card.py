"""How the exchange stands, in one sentence and a few facts; without a network nothing is wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from teamapp.domain.text import text
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.sharing.reading import SharingRead
from ui.sharing.wording import moment
from ui.shell.frame import Frame
from ui.theme.look import look


class StateCard(Card):
    """`now` when somebody wants to exchange at once."""

    now = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__(padding=(18, 16, 16, 16), gap=12)
        self._frame = frame
        self._icon = IconLabel("cloud-check", tone="accent", size=24)
        self._said = Label("", size="figure", weight="strong", wrap=True)
        self._note = small("", wrap=True)
        self._button = changing(Button(self.tr("Exchange now"), icon="refresh-cw"))
        self._button.clicked.connect(self.now)
        words = column(self._said, self._note, gap=3)
        head = row(self._icon, words, self._button, gap=14)
        head.setStretch(1, 1)
        self._shown: list[tuple[str, str]] = []
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(look().px(16))
        self._facts.setVerticalSpacing(look().px(5))
        self._facts.setContentsMargins(look().px(38), 0, 0, 0)
        self._facts.setColumnStretch(1, 1)
        self.add(head)
        self.add(self._facts)

    def show_read(self, read: SharingRead) -> None:
        """As it stands now."""
        now = read.now
        warns = now.removed or now.putting_back
        icon = "triangle-alert" if warns else "cloud-check" if now.reached else "cloud-off"
        self._icon.show_icon(icon, "warn" if warns else "accent" if now.reached else "secondary")
        self._said.setText(self._frame.say(read.said))
        self._note.setText(self._noted(read))
        self._note.setVisible(bool(self._note.text()))
        self._button.setVisible(not now.removed)
        self._show_facts(self._lines(read))

    def _noted(self, read: SharingRead) -> str:
        now = read.now
        if now.removed:
            return ""
        if now.putting_back:
            return self.tr("Nothing is lost: every computer of the team has everything. You can go on working.")
        if not now.reached:
            return self.tr("You can go on working. Everything goes out by itself when there is a connection.")
        return ""

    def _lines(self, read: SharingRead) -> list[tuple[str, str]]:
        now, language = read.now, self._frame.language
        never = self.tr("not yet")
        unsent = self.tr("1 change") if now.unsent == 1 else self.tr("{n} changes").format(n=now.unsent)
        lines = [(self.tr("Still to send"), unsent if now.unsent else self.tr("nothing"))]
        if now.sent_at is not None and now.unsent:
            lines.append((self.tr("Everything sent"), moment(now.sent_at, read, language)))
        fetched = moment(now.caught_up_at, read, language) if now.caught_up_at is not None else never
        lines.append((self.tr("Looked for news"), fetched))
        waits = [f"{count} × {self._frame.say(text(f'sharing.waits.{why}'))}" for why, count in now.waiting.items()]
        if waits:
            lines.append((self.tr("Came, and waits"), "\n".join(waits)))
        lines.append((self.tr("Shared through"), now.host))
        return lines

    def _show_facts(self, lines: list[tuple[str, str]]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._facts.takeAt(0)) is not None:
            widget: QWidget | None = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, (name, value) in enumerate(lines):
            self._facts.addWidget(small(name, tone="tertiary"), place, 0)
            self._facts.addWidget(small(value, wrap=True, tone="text"), place, 1)
