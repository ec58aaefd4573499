"""What is new, version by version, in a few lines each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from teamapp.words.speak import Language
from teamapp.words.whats_new import Release
from ui.parts.label import flowing, strong
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.shell.declared.commands import translate


class NewsSheet(Sheet):
    """Reads like a letter; one button puts it away."""

    def __init__(self, over: QWidget, releases: Sequence[Release], language: Language) -> None:
        super().__init__(over, translate("NewsSheet", "What is new in Teamapp"), width=560)
        for release in releases:
            self.body.addWidget(strong(self.tr("Version {version}").format(version=release.version)))
            for line in release.said(language):
                words = row(gap=10)
                words.addWidget(IconLabel("check", tone="accent", size=15), 0, Qt.AlignmentFlag.AlignTop)
                words.addWidget(flowing(line), 1)
                self.body.addLayout(words)
        self.add_button(self.tr("Good to know"), kind="primary")
