"""Ctrl+K: every action, day, colleague and client at once, then all that was ever written, decided and done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.i18n.speak import dutch_catalogue
from ui.parts.access.announce import announce
from ui.parts.label import caption
from ui.parts.layers.panel import Panel
from ui.parts.layers.shadow import paint_shadow, shadow_margins
from ui.parts.layers.veil import Veil
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.shell.declared.commands import Command
from ui.shell.declared.registry import Registry, keys_text
from ui.shell.declared.tongues import Tongues
from ui.shell.frame import Frame
from ui.shell.overlay.found.answer_delegate import height_of
from ui.shell.overlay.found.answer_list import AnswerList
from ui.shell.overlay.found.answers import Answer, Answers
from ui.shell.overlay.found.grouped import rows_of
from ui.shell.overlay.found.guide import Topic, find_topics
from ui.shell.overlay.found.typed_line import TypedLine
from ui.shell.profile.ports import Finder, Hit
from ui.theme.look import look

_WIDTH, _TOP = 640, 96
_REST_MS = 120
_FEW_ACTIONS = 5
_SHORTEST_NAME = 2
_FEW_RECENT = 4
_COMMAND = "command:"
_BY_NAME = ("days", "people")
"""What comes before actions that only remotely answer what was typed."""


class Palette(Veil):
    """Type, choose with the arrows, Enter does it.

    Actions come with the key, days and people as soon as the team has found them, everything else when the hands rest.
    """

    def __init__(self, over: QWidget, registry: Registry, frame: Frame) -> None:
        super().__init__(over, dim=False)
        self._registry, self._frame = registry, frame
        self._actions: list[Answer] = []
        self._lately: list[Answer] = []
        self._moved = self._searching = False
        self._recent: tuple[str, ...] = ()
        registry.learn(Tongues(dutch_catalogue(registry.window)))
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._ask_everything)
        self.answers = Answers()
        self.edit = TypedLine()
        self.edit.textChanged.connect(self._typed)
        self.edit.installEventFilter(self)
        self.list = AnswerList(self.answers, line=self.edit)
        self.list.entered.connect(lambda index: self._choose(index.row()))
        self.list.clicked.connect(self._do)
        panel = Panel(_WIDTH, name=self.tr("Search or do"))
        head = row(IconLabel("search", tone="tertiary", size=17), self.edit, caption("Esc"), gap=10)
        head.setContentsMargins(look().px(10), look().px(8), look().px(8), look().px(12))
        panel.setLayout(column(head, Line(), self.list, gap=1, margins=(8, 8, 8, 8)))
        self.hold(panel)
        self._show_commands("")
        self._ask_recent()

    def place(self) -> None:
        """It grows with what is found and never shrinks while one types, so that nothing jumps."""
        panel = self._panel
        if panel is None:
            return
        rows, before = height_of(self.answers, look()) + look().px(6), panel.geometry()
        room = self.height() - look().px(_TOP + 120)
        self.list.setFixedHeight(min(max(rows, self.list.height() if self.isVisible() else 0), room))
        panel.adjustSize()
        panel.move((self.width() - panel.width()) // 2, look().px(_TOP))
        if panel.geometry() != before:
            self.update(panel.geometry().united(before).marginsAdded(shadow_margins()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._panel is not None:
            painter = QPainter(self)
            paint_shadow(painter, self._panel.geometry(), dark=look().dark)
            painter.end()

    def _shade(self, panel: QWidget) -> None:
        """The layer paints it: an effect would paint all of the panel anew at each key."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter in the line steer the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.edit:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._moved = True
                self._choose(self.answers.next_choice(self.list.currentIndex().row(), step))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _typed(self, words: str) -> None:
        self._moved = False
        finder = self._finder
        self._searching = finder is not None and len(words.strip()) >= _SHORTEST_NAME
        self._show_commands(words)
        if finder is None or not self._searching:
            self._rest.stop()
            return
        self._frame.ask(self, lambda: tuple(finder.find(words)), lambda hits: self._show_found(words, hits))
        self._rest.start()

    def _ask_everything(self) -> None:
        finder, words = self._finder, self.edit.text()

        def show(hits: Sequence[Hit]) -> None:
            self._searching = self._searching and words != self.edit.text()
            self._show_found(words, hits)

        if finder is not None:
            self._frame.ask(self, lambda: tuple(finder.everything(words)), show)

    def _ask_recent(self) -> None:
        """What was chosen lately comes first, before anything is typed too."""
        finder = self._finder
        if finder is not None:
            self._frame.ask(
                self,
                lambda: (tuple(finder.recent()), tuple(finder.recent_people())),
                lambda both: self._show_recent(*both),
            )

    def _show_recent(self, recent: tuple[str, ...], people: Sequence[Hit]) -> None:
        self._recent = tuple(key.removeprefix(_COMMAND) for key in recent if key.startswith(_COMMAND))
        if self.edit.text():
            return
        rows = [Answer(hit.name, hit.icon, act=partial(self._go, hit)) for hit in people[:_FEW_RECENT]]
        self._lately = [Answer(self.tr("Opened lately")), *rows] if rows else []
        self._show_commands("")

    def _show_commands(self, words: str) -> None:
        found = self._registry.find(words, recent=self._recent)
        self._actions = [self._answer(one) for one in found]
        rows = [*([] if words else self._lately), *self._with_head(self._actions)]
        self._show(rows or ([] if words else [Answer(self.tr("Nothing to do here"))]))

    def _with_head(self, actions: list[Answer]) -> list[Answer]:
        return [Answer(self.tr("Actions")), *actions] if actions else []

    def _show_found(self, words: str, hits: Sequence[Hit]) -> None:
        """What came too late for what is typed now is dropped."""
        if words != self.edit.text():
            return
        by_name = self._rows([hit for hit in hits if hit.group in _BY_NAME])
        rest = [*self._rows([hit for hit in hits if hit.group not in _BY_NAME]), *self._of_guide(words)]
        actions = self._with_head(self._actions[:_FEW_ACTIONS] if by_name or rest else self._actions)
        days = any(hit.group == "days" for hit in hits)
        named = self._registry.begins(words) if days else self._registry.is_named(words)
        self._show([*actions, *by_name, *rest] if named else [*by_name, *actions, *rest])

    def _rows(self, hits: Sequence[Hit]) -> list[Answer]:
        return rows_of(hits, self._frame, self._go, self._more)

    def _of_guide(self, words: str) -> list[Answer]:
        """Where the user guide speaks of it."""
        rows = [
            Answer(
                one.head, "book-open", act=partial(self._open_guide, one), note=one.page if one.page != one.head else ""
            )
            for one in find_topics(self._frame.language, words)
        ]
        return [Answer(self.tr("In the guide")), *rows] if rows else []

    def _open_guide(self, topic: Topic) -> None:
        from ui.shell.overlay.found.guide_sheet import GuideSheet

        GuideSheet(self.window(), topic.file, topic.head).open()

    def _show(self, rows: list[Answer]) -> None:
        """The row that was chosen stays chosen where it is still there and somebody had moved to it."""
        now = self.list.currentIndex().row()
        chosen = self.answers.at(now) if 0 <= now < self.answers.rowCount() and self._moved else None
        self.answers.show(rows or [Answer(self.tr("Searching…") if self._searching else self.tr("Nothing found"))])
        row_now = self.answers.row_of(chosen)
        self._choose(row_now if row_now >= 0 else self.answers.next_choice(-1, 1))
        self.place()

    def _answer(self, one: Command) -> Answer:
        """Grey with the reason where it cannot be given now; of another page, which."""
        keys, why = keys_text(one.keys[0]) if one.keys else "", self._registry.why_not(one)
        if why:
            return Answer(one.title(), one.icon, keys, partial(self._frame.notices.tell, why), note=why, grey=True)
        return Answer(one.title(), one.icon, keys, partial(self._give, one), note=self._registry.page_of(one))

    def _give(self, one: Command) -> None:
        self._remember(_COMMAND + one.key)
        self._registry.run(one)

    def _go(self, hit: Hit) -> None:
        if hit.key:
            self._remember(hit.key)
        self._frame.go(hit.page, hit.target)

    def _more(self, word: str) -> None:
        """More of one group only: its word and a colon before what was typed."""
        self.edit.setText(f"{word}: {self.edit.text().partition(':')[2].strip() or self.edit.text().strip()}")

    def _remember(self, key: str) -> None:
        finder = self._finder
        if finder is not None:
            self._frame.ask(self._frame, lambda: finder.note(key), lambda _nothing: None)

    @property
    def _finder(self) -> Finder | None:
        team = self._frame.team
        return team.finder if team is not None else None

    def _choose(self, row_number: int) -> None:
        if row_number >= 0 and self.answers.at(row_number).act is not None:
            self.list.setCurrentIndex(self.answers.index(row_number))

    def _do(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        answer = self.answers.at(index.row())
        if answer.act is not None:
            if answer.grey:
                announce(self.edit, answer.note)
                return
            if not answer.stays:
                self.shut()
            answer.act()
