"""A page of the guide over the window, at the part that was asked for."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from ui.parts.layers.sheet import Sheet
from ui.shell.overlay.found.guide import head_at
from ui.theme.look import look

_WIDTH, _HEIGHT = 760, 560
_LINE_PERCENT = 130.0
_OUT = re.compile(r"\[([^\]]+)\]\((?:\.\./\.\./|https?:)[^)]*\)")
"""A link to a page that is not in the app."""
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class GuideSheet(Sheet):
    """Links to other pages of the guide are followed inside; nothing is fetched from anywhere."""

    def __init__(self, over: QWidget, file: Path, head: str = "") -> None:
        super().__init__(over, self.tr("Guide"), width=_WIDTH)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setOpenExternalLinks(False)
        self.text.setFixedHeight(look().px(_HEIGHT))
        self.text.setAccessibleName(self.tr("Guide"))
        self.text.anchorClicked.connect(self._follow)
        self.body.addWidget(self.text)
        self.back = self.add_button(self.tr("Back"), self._go_back, kind="ghost", icon="arrow-left", shuts=False)
        self.back.setEnabled(False)
        self.add_button(self.tr("Close"), kind="plain")
        self._file = file
        self._past: list[tuple[Path, int]] = []
        self.show_page(file, head)

    def show_page(self, file: Path, head: str = "") -> None:
        """From the top, or from one of its heads on."""
        self._file = file
        document = self.text.document()
        document.setBaseUrl(QUrl.fromLocalFile(f"{file.parent}/"))
        document.setDefaultFont(look().font("body"))
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        document.setMarkdown(_words_of(file), features)
        document.setDocumentMargin(look().px(14))
        _give_room(document)
        QTimer.singleShot(0, self.text, lambda: self._go_to(head))

    def _go_to(self, head: str) -> None:
        block = self.text.document().begin()
        while head and block.isValid():
            if block.blockFormat().headingLevel() and block.text().strip() == head:
                place = self.text.document().documentLayout().blockBoundingRect(block).top()
                self.text.verticalScrollBar().setValue(int(place))
                return
            block = block.next()
        self.text.verticalScrollBar().setValue(0)

    def _follow(self, link: QUrl) -> None:
        """Only to another page of the guide that is there."""
        name = link.path() or self._file.name
        wanted = (self._file.parent / name).resolve()
        if wanted.suffix == ".md" and wanted.exists() and wanted.is_relative_to(self._file.parent.parent):
            self._past.append((self._file, self.text.verticalScrollBar().value()))
            self.back.setEnabled(True)
            self.show_page(wanted, head_at(wanted, link.fragment()))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        """To the page before, where it was left."""
        file, place = self._past.pop()
        self.show_page(file)
        QTimer.singleShot(0, self.text, lambda: self.text.verticalScrollBar().setValue(place))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setEnabled(bool(self._past))


def _words_of(file: Path) -> str:
    """Without the pictures, as the window itself is behind the sheet, and without links that lead out of the guide."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return _OUT.sub(r"\1", "\n".join(line for line in lines if not line.startswith("![")))


def _give_room(document: QTextDocument) -> None:
    """Lines a little apart, heads more."""
    cursor, block = QTextCursor(document), document.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setLineHeight(_LINE_PERCENT, _PROPORTIONAL)
        form.setTopMargin(look().px(14 if form.headingLevel() else 4))
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        block = block.next()
