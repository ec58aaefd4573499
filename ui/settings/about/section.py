"""What this is, on whose work it stands, and where its files lie."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLayout

from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import LARGE_PERCENT, Label, small
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.settings.about.notices import Notice, notices, version
from ui.settings.about.update_card import UpdateCard
from ui.settings.beside import beside
from ui.settings.section import Section
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.theme.look import look


class AboutSection(Section):
    """Nothing here is the team's."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate("settings", "A desktop app with which a self-managing nursing team runs itself.")
        super().__init__(frame, translate("settings", "About"), sentence)
        self.add(self._version_card())
        self.add(UpdateCard(frame))
        self.add(self._files_card(frame.profile.resolve()))
        self._licences = Card(self.tr("Built on the work of others"), padding=(18, 10, 18, 12), gap=6)
        self.add(self._licences)
        self.body.addStretch(1)
        frame.ask(self, notices, self._show_notices)

    def _version_card(self) -> Card:
        card = Card(padding=(18, 16, 18, 16))
        said = version() or self.tr("from source")
        name = column(
            Label(self.tr("Teamapp {version}").format(version=said), size="lead", weight="strong"),
            small(self.tr("Apache License 2.0 · Qt {qt} · Python {python}").format(qt=qVersion(), python=_python())),
            gap=2,
        )
        card.add(row(IconLabel("stethoscope", tone="accent", size=26), name, None, gap=14))
        return card

    def _files_card(self, folder: Path) -> Card:
        card = Card(self.tr("Where the files are"), padding=(18, 12, 18, 14))
        place = Label(str(folder), wrap=True)
        place.setTextInteractionFlags(place.textInteractionFlags().TextSelectableByMouse)
        note = self.tr("Team and history lie encrypted in it; the streets are public data and are not.")
        look_in, copy = Button(self.tr("Open the folder"), icon="folder-open"), Button(self.tr("Copy"), icon="copy")
        look_in.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        copy.clicked.connect(lambda: self._copy(str(folder)))
        card.add(beside(column(place, small(note, wrap=True, tone="tertiary"), gap=3), copy, look_in, gap=10))
        return card

    def _copy(self, words: str) -> None:
        QApplication.clipboard().setText(words)
        self.frame.notices.tell(self.tr("Copied."))

    def _show_notices(self, found: tuple[Notice, ...]) -> None:
        for number, notice in enumerate(found):
            if number:
                self._licences.add(Line())
            self._licences.add(_line(notice))
        words = self.tr(
            "Map data © OpenStreetMap contributors, Open Database License 1.0 (openstreetmap.org/copyright)."
        )
        self._licences.add(Line())
        self._licences.add(small(words, wrap=True))


def _line(notice: Notice) -> QLayout:
    who = Label(notice.what, wrap=True)
    if look().text_percent >= LARGE_PERCENT:
        return column(who, small(notice.licence, wrap=True), gap=2)
    who.setFixedWidth(look().px(320))
    line = row(who, small(notice.licence, wrap=True), gap=20)
    line.setStretch(1, 1)
    return line


def _python() -> str:
    return platform.python_version()
