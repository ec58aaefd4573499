"""The streets of the patch: what is in use, and others made from an OpenStreetMap extract."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from teamapp.services.patch.adopt import Streets, adopt_pack, begin_streets, streets_of
from teamapp.services.patch.pack import PackListeners, PackMade
from ui.parts.cards.card import Card
from ui.parts.cards.empty_state import EmptyState
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import column
from ui.settings.section import Section
from ui.settings.streets.card import StreetsCard
from ui.settings.streets.name_sheet import NameSheet
from ui.settings.streets.strip import MakingStrip
from ui.shell.background.bridge import WorkerBridge
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

if TYPE_CHECKING:
    from scheduling.job import WorkerFailed
    from scheduling.progress import Progress
    from teamapp.domain.change import Change


class StreetsSection(Section):
    """Streets are public data: they are not part of the history, and putting others in use builds the pages anew."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate(
            "settings", "The map, addresses and travel times of your patch. Nothing is looked up online."
        )
        super().__init__(frame, translate("settings", "Streets"), sentence)
        self._choose = Button(self.tr("Choose a map file…"), icon="folder-open", kind="primary")
        self._choose.clicked.connect(self.choose_file)
        self.tools.addWidget(self._choose)
        self._strip = MakingStrip()
        self._strip.cancelled.connect(self._cancel)
        self._trouble = Label("", wrap=True, tone="danger")
        self._trouble.hide()
        self._holder: QVBoxLayout = column()
        self.add(self._strip)
        self.add(self._trouble)
        self.add(self._holder)
        self.add(self._about())
        self.body.addStretch(1)
        self._ready: Path | None = None
        self._bridge = WorkerBridge(self)
        self._bridge.progressed.connect(self._progressed)
        self._bridge.done.connect(self._made)
        self._bridge.failed.connect(self._failed)

    @property
    def making(self) -> bool:
        return self._strip.isVisibleTo(self)

    def refresh(self, change: Change | None) -> None:
        if change is None:
            self.frame.ask(self, lambda: streets_of(self.frame.desk), self._show)

    def choose_file(self) -> None:
        """A file of this computer, then its name, then the making."""
        kinds = self.tr("OpenStreetMap extracts") + " (*.osm.pbf *.pbf)"
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a map file"), "", kinds)
        if chosen:
            file = Path(chosen)
            sheet = NameSheet(self, file)
            sheet.named.connect(lambda name: self.make(file, name))
            sheet.open()

    def make(self, file: Path, name: str) -> None:
        """Begin; what is in use stays until the new streets are ready."""
        self._trouble.hide()
        self._strip.begin(file.name)
        self._choose.setEnabled(False)
        listeners = PackListeners(self._bridge.on_progress, self._bridge.on_done, self._bridge.on_failed)
        self.frame.ask(
            self,
            lambda: begin_streets(self.frame.desk, file, name=name, listeners=listeners),
            self._bridge.watch,
            failed=self._refused,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._ready is not None:
            self._adopt(self._ready)

    def _show(self, streets: Streets | None) -> None:
        while (item := self._holder.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._choose.setVisible(streets is not None)
        self._holder.addWidget(self._card(streets))

    def _card(self, streets: Streets | None) -> QWidget:
        if streets is not None:
            return StreetsCard(streets, self.frame.language)
        sentence = self.tr(
            "Until then addresses are typed by hand, and travel times are estimated along straight lines."
        )
        empty = EmptyState("map", self.tr("No streets yet"), sentence, action=self.tr("Choose a map file…"))
        empty.acted.connect(self.choose_file)
        return empty

    def _about(self) -> Card:
        card = Card(self.tr("Where a map file comes from"), padding=(18, 12, 18, 14))
        words = self.tr(
            "OpenStreetMap gives its map away. Download an extract of your neighbourhood or town that ends in "
            ".osm.pbf, for instance from extract.bbbike.org, and choose it here. A patch needs one or two megabytes; "
            "more than 40 is refused."
        )
        card.add(small(words, wrap=True))
        return card

    def _cancel(self) -> None:
        self._bridge.cancel()
        self._end()
        self.frame.notices.tell(self.tr("Stopped. The streets in use are as they were."))

    def _progressed(self, progress: Progress) -> None:
        phase = progress.phase
        words = self.frame.say(phase) if phase is not None else ""
        self._strip.tell(progress.seconds, phase.code if phase is not None else "", words)

    def _made(self, made: PackMade) -> None:
        """Put in use at once where somebody looks; elsewhere she is told, because pages are built anew for it."""
        self._end()
        self._ready = made.file
        if self.isVisible():
            self._adopt(made.file)
            return
        words, action = self.tr("The new streets are ready."), self.tr("Use them")
        self.frame.notices.tell(words, action=action, act=lambda: self.frame.go("settings", "streets"))

    def _adopt(self, made: Path) -> None:
        self._ready = None
        self.frame.ask(
            self, lambda: adopt_pack(self.frame.desk, made), lambda _streets: self._adopted(), failed=self._refused
        )

    def _adopted(self) -> None:
        frame = self.frame
        frame.renewed.emit()
        frame.go("settings", "streets")

    def _failed(self, failure: WorkerFailed) -> None:
        self._refused(failure)

    def _refused(self, error: Exception) -> None:
        self._end()
        self._trouble.setText(in_words(error, self.frame))
        self._trouble.show()

    def _end(self) -> None:
        self._strip.hide()
        self._choose.setEnabled(True)
