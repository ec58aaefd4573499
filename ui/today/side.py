"""Beside the visits: what changed and why, what needs me, and what is to be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout

from teamapp.domain.entities import Task
from teamapp.services.day.news import News
from teamapp.services.day.waiting import Waiting
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.controls.tick_box import TickBox
from ui.parts.held import held_in, hold_again
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.roster.asks.acts import AskActs
from ui.roster.asks.away.acts import AwayActs
from ui.shell.frame import Frame
from ui.today.ask_cards import AsksToday, AwayToday
from ui.today.reading import TodayRead

_NEWS = 8
_PAD = (16, 9, 16, 10)


class TodaySide(QScrollArea):
    """Who is away and what colleagues ask, then three cards, of which an empty one says so in a line."""

    looked = Signal()
    waiting_opened = Signal(object)
    task_ticked = Signal(str)
    task_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.ask_acts = AskActs(frame, self)
        self.away_acts = AwayActs(self.ask_acts)
        self._wanted: TodayRead | None = None
        self._cards: list[Card | None] = [None] * 5
        self._said: list[object] = []
        self._ticks: dict[str, TickBox] = {}
        self._needs: list[Button] = []
        self._wanted_task = ""
        self._box = column(None, gap=12)
        self.setWidget(plain(self._box))
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)

    def show_read(self, read: TodayRead) -> None:
        """Make the cards anew that say something else, one between two things that a person may do."""
        self._wanted = read
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether a card is still to come."""
        return self._timer.isActive()

    def _step(self) -> None:
        """The next card that is not right yet; absence and asks stand above while there are any."""
        read = self._wanted
        assert read is not None
        says = (read.away, read.asks, read.news, read.waiting, (read.tasks, read.day))
        for place, said in enumerate(says):
            if place >= len(self._said) or self._said[place] != said:
                self._put(place, self._make(place, read))
                self._said[place:] = [said, *self._said[place + 1 :]]
                return
        self._timer.stop()
        if self._wanted_task:
            self.show_task(self._wanted_task)

    def _make(self, place: int, read: TodayRead) -> Card | None:
        if place == 0:
            return AwayToday(self._frame, self.away_acts, read.away) if read.away else None
        if place == 1:
            return AsksToday(self._frame, self.ask_acts, read.asks) if read.asks else None
        if place == 2:
            return self._news(read.news)
        return self._waiting(read.waiting) if place == 3 else self._tasks(read.tasks, read.day)

    def _put(self, place: int, card: Card | None) -> None:
        """Where the old one stood; the place in the list and the keyboard stay."""
        old = self._cards[place]
        held = held_in(old)
        self._cards[place] = card
        if card is not None:
            self._box.insertWidget(sum(one is not None for one in self._cards[:place]), card)
            card.show()
            hold_again(card, held)
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _news(self, items: tuple[News, ...]) -> Card:
        card = Card(self.tr("What changed"), note=str(len(items)) if items else "", padding=(0, 0, 0, 0), gap=0)
        if not items:
            card.add(self._quiet(self.tr("Nothing since you last looked.")))
            return card
        for item in items[:_NEWS]:
            card.add(self._one_news(item))
            card.add(Line())
        seen = changing(Button(self.tr("I have seen this"), kind="ghost", icon="check"))
        seen.clicked.connect(self.looked)
        card.add(row(seen, None, margins=(8, 4, 8, 6)))
        return card

    def _one_news(self, item: News) -> QVBoxLayout:
        """What, why, and who; mine with a mark."""
        head = Label(self._frame.say(item.what), weight="medium", wrap=True)
        line = row(gap=8)
        if item.mine:
            line.addWidget(IconLabel("user-round", tone="accent", size=15))
        line.addWidget(head, 1)
        box = column(line, gap=2, margins=_PAD)
        if item.why is not None:
            box.addWidget(small(self._frame.say(item.why), wrap=True))
        if item.who:
            box.addWidget(small(self.tr("by {nurse}").format(nurse=item.who), tone="tertiary"))
        return box

    def _waiting(self, items: tuple[Waiting, ...]) -> Card:
        mine = sum(item.mine for item in items)
        self._needs = []
        card = Card(self.tr("What needs you"), note=str(mine) if mine else "", padding=(0, 0, 0, 0), gap=0)
        if not items:
            card.add(self._quiet(self.tr("Nothing waits.")))
        for number, item in enumerate(sorted(items, key=lambda one: not one.mine)):
            if number:
                card.add(Line())
            card.add(self._one_waiting(item))
        return card

    def _one_waiting(self, item: Waiting) -> QLayout:
        icon = IconLabel("circle-dot" if item.mine else "circle", tone="accent" if item.mine else "tertiary", size=15)
        words = Label(self._frame.say(item.text), wrap=True, tone="text" if item.mine else "secondary")
        line = row(icon, words, gap=8, margins=_PAD)
        line.setStretch(1, 1)
        if item.about is not None or item.text.code == "waiting.not_planned":
            go = Button(icon="arrow-right", kind="ghost", name=self.tr("Open: {what}").format(what=words.text()))
            go.clicked.connect(lambda: self.waiting_opened.emit(item))
            self._needs.append(go)
            line.addWidget(go)
        return line

    @property
    def has_needs(self) -> bool:
        """Whether something waits that can be gone to."""
        return bool(self._needs)

    def next_need(self) -> None:
        """Take the keyboard to the next thing that waits, the first after the last."""
        here = next((place for place, one in enumerate(self._needs) if one.hasFocus()), -1)
        if self._needs:
            button = self._needs[(here + 1) % len(self._needs)]
            self.ensureWidgetVisible(button)
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_task(self, task: str) -> None:
        """Take the keyboard to a task, as soon as tasks are shown."""
        self._wanted_task = task
        tick = self._ticks.get(task)
        if tick is not None:
            self._wanted_task = ""
            self.ensureWidgetVisible(tick)
            tick.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tasks(self, tasks: tuple[Task, ...], today: date) -> Card:
        card = Card(self.tr("To do"), note=str(len(tasks)) if tasks else "", padding=(0, 4, 0, 4), gap=0)
        if not tasks:
            card.add(self._quiet(self.tr("No open tasks.")))
        self._ticks = {}
        for task in tasks:
            tick = self._ticks[task.id] = changing(TickBox(task.title))
            tick.toggled.connect(lambda _on, task=task: self.task_ticked.emit(task.id))
            line = row(tick, None, margins=(16, 5, 16, 5))
            if task.due is not None:
                tone = "danger" if task.due < today else "tertiary"
                line.addWidget(small(self._frame.day(task.due), tone="danger" if tone == "danger" else "tertiary"))
            card.add(line)
        add = changing(Button(self.tr("Add a task…"), kind="ghost", icon="plus"))
        add.clicked.connect(self.task_wanted)
        card.add(row(add, None, margins=(8, 2, 8, 4)))
        return card

    def _quiet(self, words: str) -> QVBoxLayout:
        return column(small(words, tone="tertiary"), margins=(16, 12, 16, 12))
