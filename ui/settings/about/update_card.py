"""A newer Teamapp: what is new, where to get it, whether a fetched file is the right one. Nothing installs itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog

from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import column, plain, row
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from teamapp.services.updates.manifest import Manifest


class UpdateCard(Card):
    """Reads what this computer keeps; a notice comes from the backend by itself, or from a file by a click."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(translate("settings", "Newer versions"), padding=(18, 12, 18, 14), gap=8)
        self._frame = frame
        self._release: Manifest | None = None
        self.head = Label("", size="lead", weight="strong")
        self.changes = Label("", wrap=True)
        self.place = Label("", wrap=True)
        self.place.setTextInteractionFlags(self.place.textInteractionFlags().TextSelectableByMouse)
        self.copy = Button(self.tr("Copy"), icon="copy")
        self.copy.clicked.connect(self._copy)
        self.check = Button(self.tr("Check a fetched file…"), icon="shield-check")
        self.check.clicked.connect(self._check)
        self.later = Button(self.tr("Do not show this version"))
        self.later.clicked.connect(self._put_away)
        place = row(self.place, self.copy, gap=10)
        place.setStretch(0, 1)
        self._told = plain(column(self.head, self.changes, place, row(self.check, self.later, None), gap=8))
        note = self.tr(
            "When your team's server passes on the notice of a newer version, a line at the bottom left says so. "
            "Teamapp fetches nothing by itself, and believes only notices that its makers have signed."
        )
        self._quiet = small(note, wrap=True, tone="tertiary")
        self.read = Button(self.tr("Read a notice from a file…"), icon="file-input")
        self.read.clicked.connect(self._choose)
        for one in (self._told, self._quiet, row(self.read, None)):
            self.add(one)
        self._told.hide()
        self._look()

    def _look(self) -> None:
        frame = self._frame

        def kept() -> Manifest | None:
            from teamapp.services.updates.notice import known

            return known(frame.desk)

        frame.ask(self, kept, self._show)

    def _show(self, found: Manifest | None) -> None:
        self._release = found
        if found is not None:
            head = self.tr("Teamapp {version}, released {day}")
            self.head.setText(head.format(version=found.version, day=self._frame.day(found.released)))
            self.changes.setText(found.said(self._frame.language.value))
            self.changes.setVisible(bool(self.changes.text()))
            self.place.setText(self.tr("Get it at: {place}").format(place=found.place))
            for one in (self.place, self.copy):
                one.setVisible(bool(found.place))
            self.check.setVisible(bool(found.files))
        self._told.setVisible(found is not None)
        self._quiet.setVisible(found is None)

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose an update notice"))
        if not chosen:
            return
        frame = self._frame

        def take() -> Manifest:
            from teamapp.services.updates.notice import take_file

            return take_file(frame.desk, Path(chosen))

        def took(found: Manifest) -> None:
            self._show(found)
            frame.noticed.emit()

        frame.ask(self, take, took)

    def _check(self) -> None:
        release = self._release
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose the file that you fetched"))
        if not chosen or release is None:
            return
        file = Path(chosen)

        def checked() -> None:
            from teamapp.services.updates.installer import check_installer

            check_installer(file, release)

        words = self.tr("{file} is what was published as version {version}.")
        said = words.format(file=file.name, version=release.version)
        self._frame.ask(self, checked, lambda _nothing: self._frame.notices.tell(said))

    def _put_away(self) -> None:
        release, frame = self._release, self._frame
        if release is None:
            return

        def away() -> None:
            from teamapp.services.updates.notice import put_away

            put_away(frame.desk, release)

        def told(_nothing: None) -> None:
            frame.notices.tell(self.tr("The line at the bottom left is gone until the next version."))
            frame.noticed.emit()

        frame.ask(self, away, told)

    def _copy(self) -> None:
        if self._release is not None:
            QApplication.clipboard().setText(self._release.place)
            self._frame.notices.tell(self.tr("Copied."))
