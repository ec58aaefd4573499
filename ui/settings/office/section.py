"""What leaves the team: the figures of a month, previewed and given, and everything that ever left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from teamapp.services.aggregates.deciding import decide_by_itself
from teamapp.services.aggregates.facts import measure_ways
from teamapp.services.aggregates.releasing import Letter, give, record
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import flowing_small
from ui.parts.layers.reading import changing
from ui.parts.layers.sheet import confirm
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.settings.beside import beside
from ui.settings.office.month_sheet import MonthSheet
from ui.settings.office.preview_card import PreviewCard
from ui.settings.office.reading import MonthGiven, OfficeRead, export, read, seal
from ui.settings.section import Section
from ui.settings.wording import moment_text
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.theme.look import look

if TYPE_CHECKING:
    from teamapp.domain.change import Change

_LINE = 52


class OfficeSection(Section):
    """Nothing leaves unless somebody says yes here, or the team has decided that each month goes by itself."""

    _measured = Signal()

    def __init__(self, frame: Frame) -> None:
        sentence = translate(
            "settings",
            "The office sees rounded sums of a month, never a person or a client, and only when the team says yes.",
        )
        super().__init__(frame, translate("settings", "What leaves the team"), sentence)
        self.found: OfficeRead | None = None
        self._period = 0
        self._ways: object = None
        self.preview = PreviewCard()
        self.preview.month_chosen.connect(self._other_month)
        self.preview.wanted.connect(self._ask)
        self.add(self.preview)
        self.add(self._decision_card())
        self.add(self._ledger_card())
        self.body.addStretch(1)
        self._measured.connect(lambda: self.refresh(None))

    def refresh(self, change: Change | None) -> None:
        frame, period = self.frame, self._period
        frame.ask(self, lambda: read(frame.desk, frame.language, period), self._show)
        if change is None and self._ways is None:
            frame.ask(self, self._measure, lambda _nothing: None)

    def open_part(self, part: str) -> None:
        """`month` or `ledger`."""
        (self.list if part == "ledger" else self.preview.month.box).setFocus()

    def _decision_card(self) -> Card:
        card = Card(self.tr("Each month by itself"), padding=(18, 12, 18, 14))
        self._decided = flowing_small("")
        self.switch = changing(Button(self.tr("Decide…")))
        self.switch.clicked.connect(self._ask_decision)
        card.add(beside(self._decided, self.switch))
        return card

    def _ledger_card(self) -> Card:
        card = Card(self.tr("What has left"), padding=(0, 0, 0, 0), gap=0)
        self.export = Button(self.tr("Export…"), kind="ghost", icon="download")
        self.export.clicked.connect(self._export)
        card.add_tool(self.export)
        self._nothing = flowing_small(self.tr("Nothing has left this team yet."))
        self._nothing.setContentsMargins(*(look().px(side) for side in (18, 12, 18, 14)))
        self.list = ListView(self.tr("Months that were given, newest first"))
        self.list.clicked.connect(lambda _index: self._open(self.list.current))
        self.list.opened.connect(self._open)
        card.add(self._nothing)
        card.add(self.list)
        return card

    def _measure(self) -> None:
        """Travel is said once the ways are known; asked once, in the worker."""
        self._ways = measure_ways(self.frame.desk, self._measured.emit)

    def _show(self, found: OfficeRead) -> None:
        self.found = found
        self._period = found.shown.period if found.shown is not None else 0
        self.preview.show_read(found)
        self._show_decision(found)
        self.list.show_entries([self._entry(month, found) for month in found.ledger])
        self.list.setFixedHeight(look().px(_LINE) * min(8, len(found.ledger)) + look().px(8))
        self.list.setVisible(bool(found.ledger))
        self._nothing.setVisible(not found.ledger)
        self.export.setVisible(bool(found.ledger))

    def _show_decision(self, found: OfficeRead) -> None:
        word = found.by_itself
        if word.on:
            said = self.tr("On: five days after a month has ended its figures go, as they are shown here.")
        else:
            said = self.tr("Off: nothing leaves unless somebody gives it here.")
        if word.decided is not None:
            who = word.by or self.tr("the team")
            said += " " + self.tr("Decided by {who}.").format(who=who)
        self._decided.setText(said)
        self.switch.setText(
            self.tr("Decide: nothing by itself") if word.on else self.tr("Decide: each month by itself")
        )

    def _entry(self, month: MonthGiven, found: OfficeRead) -> Entry:
        at = moment_text(month.given.at, found.zone, self.frame.language)
        who = month.given.who or self.tr("another computer")
        count = sum(not figure.held for figure in month.figures)
        return Entry(
            key=month.key,
            name=month.name,
            note=self.tr("given by {who}, {at}").format(who=who, at=at),
            right=self.tr("{count} figures").format(count=count),
            icon="file-check",
        )

    def _other_month(self, period: int) -> None:
        self._period = period
        self.refresh(None)

    def _ask(self, region: str) -> None:
        found = self.found
        if found is None or found.shown is None:
            return
        name = dict(found.months).get(str(found.shown.period), "")
        confirm(
            self,
            self.tr("Give the figures of {month} to the office?").format(month=name),
            self.tr("Exactly what is shown leaves, signed by this computer. A month is given once and not taken back."),
            yes=self.tr("Yes, give them"),
            act=lambda: self._seal(found, region),
        )

    def _seal(self, found: OfficeRead, region: str) -> None:
        frame, shown = self.frame, found.shown
        assert shown is not None
        self.preview.give.setEnabled(False)
        frame.ask(self, lambda: seal(frame.desk, shown, region), self._send, failed=self._not_given)

    def _send(self, letter: Letter) -> None:
        self.frame.fetch(
            self, lambda: give(letter), lambda answer: self._record(letter, answer), failed=self._not_given
        )

    def _record(self, letter: Letter, answer: bytes) -> None:
        frame = self.frame
        frame.ask(self, lambda: record(frame.desk, letter, answer), self._recorded, failed=self._not_given)

    def _recorded(self, change: Change | None) -> None:
        self._period = 0
        if change is None:
            self.frame.notices.tell(
                self.tr("Another computer of the team has given this month just now. Its entry comes with its changes.")
            )
            self.refresh(None)
            return
        self.frame.announce(change)
        self.frame.notices.tell(self.tr("The office has the figures. They stand in the ledger below."))

    def _not_given(self, error: Exception) -> None:
        self.frame.jobs.failed.emit(error)
        self.refresh(None)

    def _ask_decision(self) -> None:
        found, frame = self.found, self.frame
        if found is None:
            return
        on = not found.by_itself.on
        if not on:
            frame.act(self, lambda: decide_by_itself(frame.desk, on=False))
            return
        confirm(
            self,
            self.tr("Has the team decided this?"),
            self.tr("From this month on the figures go by themselves five days after a month has ended."),
            yes=self.tr("Yes, the team has"),
            act=lambda: frame.act(self, lambda: decide_by_itself(frame.desk, on=True)),
        )

    def _open(self, key: str) -> None:
        found = self.found
        month = next((one for one in found.ledger if one.key == key), None) if found is not None else None
        if month is not None and found is not None:
            MonthSheet(self, month, self._entry(month, found).note).open()

    def _export(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Export what has left"), self.tr("given-to-the-office.csv"), "CSV (*.csv)"
        )
        if path:
            frame = self.frame
            frame.ask(
                self,
                lambda: export(frame.desk, path),
                lambda name: frame.notices.tell(self.tr("Written to {file}.").format(file=name)),
            )
