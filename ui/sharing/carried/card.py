"""Changes in a file: written for colleagues, read from them, dropped on the card."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from teamapp.services.carrying.read import Carried, read_parcel
from teamapp.services.carrying.write import ENDING, Written, write_parcel
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.sharing.carried.came_sheet import CameSheet
from ui.sharing.carried.for_sheet import EVERYTHING, ForSheet
from ui.sharing.reading import SharingRead
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

if TYPE_CHECKING:
    from teamapp.domain.change import Change


class CarriedCard(Card):
    """Sheets open over `page`."""

    def __init__(self, frame: Frame, page: QWidget) -> None:
        super().__init__(padding=(16, 13, 16, 14), gap=9)
        self._frame, self._page = frame, page
        self._read: SharingRead | None = None
        self.setAcceptDrops(True)
        self.write, self.take = changing(Button(self.tr("Write a file…"))), changing(Button(self.tr("Read a file…")))
        self.write.clicked.connect(self.ask_for)
        self.take.clicked.connect(self.choose)
        title = row(IconLabel("usb", tone="accent", size=18), Label(self.tr("By stick or mail"), weight="strong"), None)
        sentence = self.tr(
            "Without any connection: changes go in a file that only the team can read. Drop a colleague's file here."
        )
        self.add(column(title, small(sentence, wrap=True), gap=5))
        self.add(row(self.write, self.take, None, gap=8))

    def show_read(self, read: SharingRead) -> None:
        """Who there is to write for."""
        self._read = read

    def ask_for(self) -> None:
        """For whom, and how much."""
        if self._read is not None:
            sheet = ForSheet(self._page, self._read)
            sheet.given.connect(self._where)
            sheet.open()

    def choose(self) -> None:
        """A file that a colleague wrote."""
        kinds = self.tr("Changes of a team") + f" (*{ENDING})"
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Read a file of changes"), "", kinds)
        if chosen:
            self.take_in(Path(chosen))

    def take_in(self, file: Path) -> None:
        """Read it; what came of it is said in a sheet."""
        desk = self._frame.desk
        self._frame.ask(self, lambda: read_parcel(desk, file), lambda came: self._came(came, file), failed=self._failed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.take_in(file)

    def _where(self, device: str, days: int) -> None:
        read = self._read
        if read is None:
            return
        name = f"{read.team}-{read.today.isoformat()}{ENDING}"
        kinds = self.tr("Changes of a team") + f" (*{ENDING})"
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Write a file of changes"), name, kinds)
        if not chosen:
            return
        target, desk = Path(chosen if chosen.endswith(ENDING) else chosen + ENDING), self._frame.desk

        def work() -> Written:
            since = desk.clock() - timedelta(days=days) if days != EVERYTHING else None
            return write_parcel(desk, target, device=device, since=since)

        self._frame.ask(self, work, self._written, failed=self._failed)

    def _written(self, made: Written) -> None:
        kilobytes = max(1, round(made.size_bytes / 1000))
        said = self.tr("{file} is written: {n} sealed parcels, {kb} kB.")
        self._frame.notices.tell(said.format(file=made.file.name, n=made.batches, kb=kilobytes))

    def _came(self, came: Carried, file: Path) -> None:
        for change in came.changes:
            self._announce(change)
        self._frame.exchanged.emit()
        if self._read is not None:
            CameSheet(self._page, came, file.name, read=self._read, language=self._frame.language).open()

    def _announce(self, change: Change) -> None:
        self._frame.announce(change)

    def _failed(self, error: Exception) -> None:
        self._frame.notices.warn(in_words(error, self._frame))


def _dropped(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The one file that is carried, if it may be one of ours."""
    urls = event.mimeData().urls()
    file = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return file if file is not None and file.suffix == ENDING else None
