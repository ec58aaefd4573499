"""Ctrl+K: every action, page, colleague and client, found by a few letters in English or Dutch."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QWidget

from ui.parts.label import caption
from ui.parts.layers.panel import Panel
from ui.parts.layers.veil import Veil
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.shell.declared.commands import Command
from ui.shell.declared.registry import Registry, keys_text
from ui.shell.frame import Frame
from ui.shell.overlay.answer_delegate import AnswerDelegate
from ui.shell.overlay.answers import Answer, Answers
from ui.shell.profile.ports import Hit
from ui.theme.look import look

_WIDTH, _TOP = 560, 120
_SHORTEST_NAME = 2


class Palette(Veil):
    """Type, choose with the arrows, Enter does it. People and clients follow as soon as the team has found them."""

    def __init__(self, over: QWidget, registry: Registry, frame: Frame) -> None:
        super().__init__(over, dim=False)
        self._registry, self._frame = registry, frame
        self._actions: list[Answer] = []
        self.answers = Answers()
        self.edit = self._make_edit()
        self.list = self._make_list()
        panel = Panel(_WIDTH, name=self.tr("Search or do"))
        head = row(IconLabel("search", tone="tertiary", size=17), self.edit, caption("Esc"), gap=10)
        head.setContentsMargins(look().px(10), look().px(8), look().px(8), look().px(12))
        panel.setLayout(column(head, Line(), self.list, gap=1, margins=(8, 8, 8, 8)))
        self.hold(panel)
        self._show_commands("")

    def place(self) -> None:
        panel = self._panel
        if panel is None:
            return
        rows = sum(self.list.sizeHintForRow(index) for index in range(self.answers.rowCount()))
        self.list.setFixedHeight(min(rows + look().px(6), self.height() - look().px(_TOP + 120)))
        panel.adjustSize()
        panel.move((self.width() - panel.width()) // 2, look().px(_TOP))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter in the line steer the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.edit:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._choose(self.answers.next_choice(self.list.currentIndex().row(), step))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _make_edit(self) -> QLineEdit:
        edit = QLineEdit()
        edit.setProperty("bare", True)
        edit.setFont(look().font(15))
        edit.setPlaceholderText(self.tr("Search or do…"))
        edit.setAccessibleName(self.tr("Search or do"))
        edit.textChanged.connect(self._typed)
        edit.installEventFilter(self)
        return edit

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self.answers)
        made.setItemDelegate(AnswerDelegate(self.answers))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("What was found"))
        made.entered.connect(lambda index: self._choose(index.row()))
        made.clicked.connect(self._do)
        return made

    def _typed(self, words: str) -> None:
        self._show_commands(words)
        team = self._frame.team
        if team is not None and team.finder is not None and len(words.strip()) >= _SHORTEST_NAME:
            finder = team.finder
            self._frame.ask(self, lambda: tuple(finder.find(words)), lambda hits: self._add_people(words, hits))

    def _show_commands(self, words: str) -> None:
        found = self._registry.find(words)
        self._actions = [self._answer(one) for one in found]
        head = [Answer(self.tr("Actions"))] if found else [] if words else [Answer(self.tr("Nothing to do here"))]
        self._show([*head, *self._actions])

    def _add_people(self, words: str, hits: Sequence[Hit]) -> None:
        if words != self.edit.text() or not hits:
            return
        actions = [Answer(self.tr("Actions")), *self._actions] if self._actions else []
        people = [
            Answer(f"{hit.name} · {hit.note}" if hit.note else hit.name, hit.icon, act=self._opener(hit))
            for hit in hits
        ]
        self._show([*actions, Answer(self.tr("People and clients")), *people])

    def _show(self, rows: list[Answer]) -> None:
        self.answers.show(rows or [Answer(self.tr("Nothing found"))])
        self._choose(self.answers.next_choice(-1, 1))
        self.place()

    def _answer(self, one: Command) -> Answer:
        keys = keys_text(one.keys[0]) if one.keys else ""
        return Answer(one.title(), one.icon, keys, partial(self._registry.run, one))

    def _opener(self, hit: Hit) -> partial[None]:
        return partial(self._frame.go, hit.page, hit.target)

    def _choose(self, row_number: int) -> None:
        if row_number >= 0 and self.answers.at(row_number).act is not None:
            self.list.setCurrentIndex(self.answers.index(row_number))

    def _do(self, index: QModelIndex) -> None:
        act = self.answers.at(index.row()).act if index.isValid() else None
        if act is not None:
            self.shut()
            act()
