"""The sheet for printing: which document, what goes on it, into a PDF or on a printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.paper.offers import Choices, Offer
from ui.paper.press import NotWritten, Paper, print_on, write_pdf
from ui.parts.controls.tick_box import TickBox
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, plain
from ui.shell.frame import Frame


class PrintSheet(Sheet):
    """Documents without options show none; with one document there is nothing to choose."""

    changes = False

    def __init__(self, over: QWidget, frame: Frame, offers: Sequence[Offer]) -> None:
        super().__init__(over, self.tr("Print or save as PDF"), width=460)
        self._frame, self._offers = frame, {offer.key: offer for offer in offers}
        self._choice: ChoiceField | None = None
        first = offers[0]
        if len(offers) > 1:
            self._choice = ChoiceField(self.tr("What"), [(one.key, one.title) for one in offers])
            self._choice.box.activated.connect(lambda _place: self._show_options(self.offer))
            self.body.addWidget(self._choice)
        else:
            self.body.addWidget(Label(first.title, weight="medium"))
        self._options = plain(column(gap=4))
        self.body.addWidget(self._options)
        self._show_options(first)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Print…"), self._print, icon="printer", shuts=False)
        self.add_button(self.tr("Save as PDF…"), self._save, kind="primary", icon="file-down", shuts=False)

    @property
    def offer(self) -> Offer:
        """The chosen document."""
        key = self._choice.value if self._choice is not None else next(iter(self._offers))
        return self._offers[key]

    @property
    def ticked(self) -> Choices:
        boxes = self._options.findChildren(TickBox)
        return frozenset(box.objectName() for box in boxes if box.isChecked())

    def _show_options(self, offer: Offer) -> None:
        layout = self._options.layout()
        assert layout is not None
        for box in self._options.findChildren(TickBox):
            layout.removeWidget(box)
            box.setParent(None)
            box.deleteLater()
        for option in offer.options:
            box = TickBox(option.title)
            box.setObjectName(option.key)
            layout.addWidget(box)
        self._options.setVisible(bool(offer.options))
        self.place()

    def _save(self) -> None:
        offer = self.offer
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), f"{offer.file_name}.pdf", self.tr("PDF (*.pdf)")
        )
        if chosen:
            self._make(offer, lambda paper: self._write(paper, Path(chosen)))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._make(self.offer, lambda paper: print_on(printer, paper, foot=self._foot()))

    def _make(self, offer: Offer, put: Callable[[Paper], object]) -> None:
        """Read it, then put it on paper; the sheet stays open when that fails."""
        chosen = self.ticked

        def have(paper: Paper) -> None:
            offer.complete(self, paper, write)

        def write(paper: Paper) -> None:
            try:
                put(paper)
            except NotWritten as error:
                self._frame.notices.warn(
                    self.tr("{file} could not be written. Choose another place.").format(file=error)
                )
                return
            self.shut()

        self._frame.ask(self, lambda: offer.read(chosen), have)

    def _write(self, paper: Paper, file: Path) -> None:
        pages = write_pdf(paper, file, foot=self._foot())
        words = self.tr("{file}: one page") if pages == 1 else self.tr("{file}: {pages} pages")
        self._frame.notices.tell(words.format(file=file.name, pages=pages))

    def _foot(self) -> str:
        """Whose it is and when it was printed: paper grows old."""
        team = self._frame.team
        locale = QLocale(QLocale.Language.Dutch if self._frame.language == "nl" else QLocale.Language.English)
        now = locale.toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat)
        return self.tr("{team} · printed {moment}").format(team=team.name if team is not None else "", moment=now)
