"""A table that comes in: what it is about, which column is which, what each line becomes, and a yes."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.files.coming.matching import Matching
from ui.files.coming.verdict import Verdict
from ui.files.places import place_of
from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.label import flowing_small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, plain, row
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

if TYPE_CHECKING:
    from teamapp.domain.change import Change
    from teamapp.exchange.rows import Table
    from teamapp.services.importing.tables.preview import Preview

_OF_PAGE = {"team": "nurses", "roster": "leave"}


class TableSheet(Sheet):
    """Nothing is written before somebody says yes; one undo takes all of it back."""

    def __init__(self, over: QWidget, frame: Frame, *, first: str = "") -> None:
        super().__init__(over, translate("files", "Bring in a table"), width=640)
        self._frame = frame
        self._table: Table | None = None
        self._file: Path | None = None
        self.shown: Preview | None = None
        kinds = [
            ("clients", self.tr("Clients")),
            ("nurses", self.tr("Colleagues")),
            ("availability", self.tr("Availability")),
            ("leave", self.tr("Leave")),
        ]
        self.kind = Segmented(kinds, name=self.tr("What the table is about"), current=_OF_PAGE.get(first, "clients"))
        self.kind.chosen.connect(lambda _kind: self._match())
        self.choose = Button(self.tr("Choose a file…"), icon="file-input")
        self.choose.clicked.connect(self._choose)
        self.name = flowing_small(self.tr("CSV or Excel; a line names the columns, those below are taken in."))
        self.sheets: ChoiceField | None = None
        self._choices = column(gap=0)
        self._sheets = plain(self._choices)
        self._sheets.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._sheets.hide()
        self.matching = Matching(frame)
        self.matching.changed.connect(self._look)
        self.verdict = Verdict(frame)
        self.verdict.changed.connect(self._can_take)
        self.body.addWidget(self.kind)
        self.body.addLayout(row(self.choose, self.name, gap=12))
        self.body.addWidget(self._sheets)
        self.body.addWidget(self.matching)
        self.body.addWidget(self.verdict)
        self.add_button(self.tr("Cancel"))
        self.take = self.add_button(self.tr("Take in"), self._take, kind="primary", shuts=False)
        self.take.setEnabled(False)

    def read(self, file: Path, sheet: str = "") -> None:
        """Read a file, or a sheet of it, and show what it would become."""
        from teamapp.services.importing.tables.preview import open_table

        kind = self.kind.current

        def have(table: Table) -> None:
            self._table = table
            self._file = file
            self._offer_sheets(table.sheets, table.sheet)
            self._match()

        frame = self._frame
        failed = functools.partial(self._unread, file, sheet)
        frame.ask(self, lambda: open_table(file, kind=kind, sheet=sheet), have, failed=failed)

    def _unread(self, file: Path, sheet: str, error: Exception) -> None:
        """Say what is wrong; of a workbook another sheet can be chosen all the same."""
        from teamapp.services.importing.tables.preview import sheets_in

        def know(sheets: tuple[str, ...]) -> None:
            if len(sheets) < 2:
                self._frame.notices.warn(in_words(error, self._frame))
                return
            self._table, self._file = None, file
            self._offer_sheets(sheets, sheet)
            self.name.setText(file.name)
            self.matching.hide()
            self._cannot(error)

        self._frame.ask(self, lambda: sheets_in(file), know)

    def _offer_sheets(self, sheets: tuple[str, ...], chosen: str) -> None:
        """Which sheet of a workbook, where it has several: the one that looks right stands there."""
        if self.sheets is not None:
            self._choices.removeWidget(self.sheets)
            self.sheets.deleteLater()
            self.sheets = None
        if len(sheets) > 1:
            self.sheets = ChoiceField(self.tr("Sheet"), [(name, name) for name in sheets], required=True)
            self.sheets.value = chosen
            self.sheets.box.activated.connect(lambda _place: self._read_sheet())
            self._choices.addWidget(self.sheets)
        self._sheets.setVisible(self.sheets is not None)

    def _read_sheet(self) -> None:
        if self._file is not None and self.sheets is not None:
            self.read(self._file, self.sheets.value)

    def _choose(self) -> None:
        file = place_of(self, self.tr("Choose a table"), self.tr("Tables (*.csv *.xlsx *.txt);;All files (*)"))
        if file is not None:
            self.read(file)

    def _match(self) -> None:
        """Heading and columns are found by their names; a person may say otherwise."""
        from teamapp.services.importing.tables.preview import headed

        if self._table is not None and self._file is not None:
            self._table = headed(self._table, self.kind.current)
            count = len(self._table.rows)
            lines = self.tr("one line") if count == 1 else self.tr("{count} lines").format(count=count)
            self.name.setText(f"{self._file.name} · {lines}")
            self.matching.show_table(self._table, self.kind.current)
            self.place()
            self._look()

    def _look(self) -> None:
        """What it would become, off the main thread; nothing is written."""
        from teamapp.services.importing.tables.preview import preview

        table, kind, matched = self._table, self.kind.current, self.matching.matched
        if table is None:
            return
        frame = self._frame
        frame.ask(self, lambda: preview(frame.desk, table, kind, matched), self._show, failed=self._cannot)

    def _show(self, shown: Preview) -> None:
        self.shown = shown
        self.verdict.show_preview(shown)
        self._can_take()
        self.place()

    def _cannot(self, error: Exception) -> None:
        self.shown = None
        self.verdict.show_trouble(error)
        self._can_take()
        self.place()

    def _can_take(self) -> None:
        shown = self.shown
        good = len(shown.good) if shown is not None else 0
        clean = shown is not None and (not shown.problems or self.verdict.without_bad_lines)
        self.take.setEnabled(clean and good > 0)
        self.take.setText(self.tr("Take in {count}").format(count=good) if good else self.tr("Take in"))

    def _take(self) -> None:
        shown, frame = self.shown, self._frame
        if shown is None:
            return
        without = self.verdict.without_bad_lines

        def work() -> Change:
            from teamapp.services.importing.tables.preview import take_in

            return take_in(frame.desk, shown, without_bad_lines=without)

        frame.act(self, work, then=lambda change: self._taken(change))

    def _taken(self, change: Change) -> None:
        self._frame.notices.tell(self._frame.say(change.what))
        self.shut()
