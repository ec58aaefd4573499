"""Who changed what, and why: newest first, with a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from teamapp.domain.ids import Id
from ui.parts.cards.card import Card
from ui.parts.cards.nothing_found import nothing_found
from ui.parts.controls.button import Button
from ui.parts.controls.search_field import SearchField
from ui.parts.layout import column, plain, row
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.parts.marks.avatar import initials
from ui.settings.history.reading import SHOWN, HistoryRead, Told, read, read_from
from ui.settings.section import Section
from ui.settings.wording import short_moment
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.theme.look import look

if TYPE_CHECKING:
    from teamapp.domain.change import Change


class HistorySection(Section):
    """Words only; what was changed is opened on its own page."""

    def __init__(self, frame: Frame) -> None:
        sentence = translate("settings", "Who changed what, and why. Nothing is ever taken out of it.")
        super().__init__(frame, translate("settings", "History"), sentence)
        self._count, self._words, self._from = SHOWN, "", ""
        self.search = SearchField(self.tr("Find a change, a name, a reason"))
        self.search.searched.connect(self._find)
        self.list = ListView(self.tr("Changes, newest first"))
        self.search.left_down.connect(self.list.setFocus)
        self._more = Button(self.tr("Show older changes"), kind="ghost", icon="chevron-down")
        self._more.clicked.connect(self._older)
        card = Card(padding=(0, 4, 0, 4), gap=0)
        card.add(self.list, stretch=1)
        card.add(row(None, self._more, None))
        card.setMinimumHeight(look().px(420))
        self._stack = QStackedWidget()
        self._stack.addWidget(card)
        self._nothing = nothing_found(self.search, self.tr("No change has these words in what, why or who."))
        self._stack.addWidget(plain(column(self._nothing)))
        self._newest = Button(self.tr("Show the newest"), kind="ghost", icon="chevron-up")
        self._newest.clicked.connect(lambda: self._find(""))
        self._newest.hide()
        self.add(self.search)
        self.add(row(self._newest, None))
        self.add(self._stack, stretch=1)

    def open_part(self, part: str) -> None:
        """A change by its id: it stands first, with what was done before it below."""
        self._from, self._words, self._count = part, "", SHOWN
        self.refresh(None)

    def refresh(self, _change: Change | None) -> None:
        frame, words, count, since = self.frame, self._words, self._count, self._from
        if since:
            frame.ask(
                self,
                lambda: read_from(frame.desk, frame.language, change=Id(since), count=count),
                lambda found: self._show_from(found, since),
            )
            return
        frame.ask(
            self,
            lambda: read(frame.desk, frame.language, words=words, count=count),
            lambda found: self._show(found, words),
        )

    def _show(self, found: HistoryRead, words: str) -> None:
        """An answer to earlier words is dropped."""
        if words == self._words:
            self.list.show_entries([self._entry(line, found) for line in found.lines])
            self._more.setVisible(found.more)
            self._stack.setCurrentIndex(0 if found.lines else 1)

    def _show_from(self, found: HistoryRead, since: str) -> None:
        """The change that was asked for is chosen and has the keyboard; one that is gone shows the newest instead."""
        if since != self._from:
            return
        if not found.lines or found.lines[0].id != since:
            self._find("")
            return
        self._newest.show()
        self._show(found, self._words)
        self.list.choose(since)
        self.list.setFocus()

    def _entry(self, line: Told, found: HistoryRead) -> Entry:
        natures = {"taken_back": self.tr("Undone: {what}"), "done_again": self.tr("Done again: {what}")}
        who = line.who or self.tr("before this computer was anybody's")
        return Entry(
            key=line.id,
            name=natures.get(line.nature, "{what}").format(what=line.what),
            note=" · ".join(part for part in (who, line.why) if part),
            right=short_moment(line.at, found.zone, self.frame.language),
            initials=initials(line.who) if line.who else "",
            icon="" if line.who else "sparkles",
        )

    def _find(self, words: str) -> None:
        self._words, self._count, self._from = words, SHOWN, ""
        self._newest.hide()
        self.refresh(None)

    def _older(self) -> None:
        self._count += SHOWN
        self.refresh(None)
