"""Beside the calendar: jokers, quick ways, what has been wished in words, and Done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.controls.button import Button
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.flow import Flow
from ui.parts.label import Label, caption, small
from ui.parts.layers.side_panel import SidePanel
from ui.parts.layout import column, row
from ui.roster.together.wishes.days.cell_painter import star_pixmap
from ui.roster.together.wishes.view import WishView, is_weekday_free
from ui.roster.together.wishes.words import day_words, summary, weekday_words
from ui.theme.look import look

STAR = 20


class WishSide(SidePanel):
    """Nothing here is needed to wish; everything here saves clicks."""

    weekday_wanted = Signal(int)
    last_time_wanted = Signal()
    clear_wanted = Signal()
    none_wanted = Signal()
    done_wanted = Signal()
    nurse_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("My wishes"), parent=parent)
        self.stars = Stars()
        self._left = small("")
        self._summary = Label("", wrap=True)
        self._hints = small("", wrap=True, tone="tertiary")
        self._said = small("", wrap=True)
        self.weekdays = [self._weekday(day) for day in range(7)]
        self.last_time = Button(self.tr("As last time"), icon="history")
        self.clear_all = Button(self.tr("Clear all"), kind="ghost", icon="eraser")
        self.none = Button(self.tr("I have no wishes"), kind="ghost")
        self.done = Button(self.tr("Done, I am ready"), kind="primary", icon="check", keys="Ctrl+Enter")
        self.people = ChoiceField(self.tr("Whose wishes"), ())
        self.add(column(self.people, margins=(16, 12, 16, 8)))
        self.add(self._jokers())
        self.add(self._quick())
        self.add(column(self._summary, self._hints, gap=6, margins=(16, 12, 16, 12)))
        self.set_foot(column(self._said, self.done, self.none, gap=8))
        self._connect()

    def show_view(self, view: WishView) -> None:
        """Say how far the wishes are."""
        self.say(self.tr("Wishes of {name}").format(name=view.name) if view.name else self.tr("My wishes"))
        self.stars.show_jokers(view.jokers_left, view.jokers)
        left = self.tr("1 joker left") if view.jokers_left == 1 else self.tr("{n} jokers left")
        self._left.setText(left.format(n=view.jokers_left))
        self._summary.setText(summary(view))
        hints = [f"{day_words(one.day)}: {one.hint}" for one in view.marked if one.hint]
        self._hints.setText("\n".join(hints[:3]))
        self._hints.setVisible(bool(hints))
        for number, button in enumerate(self.weekdays):
            button.setChecked(is_weekday_free(view, number))
            button.setEnabled(view.open)
        self.last_time.setEnabled(view.open and view.can_repeat)
        self.clear_all.setEnabled(view.open and bool(view.marked))
        self._show_end(view)

    def show_people(self, people: Sequence[tuple[str, str]], chosen: str) -> None:
        """Everybody whose wishes could be written down: mine first, then colleagues who told me theirs."""
        self.people.set_choices(people)
        self.people.value = chosen

    def _show_end(self, view: WishView) -> None:
        if view.name:
            self._said.setText(self.tr("You write down what {name} tells you.").format(name=view.name))
        elif view.ready and view.phased:
            self._said.setText(self.tr("You are ready. You can still change your wishes until the phase closes."))
        elif view.open:
            self._said.setText(self.tr("Everything is kept as you go."))
        else:
            self._said.setText(self.tr("Wishes are closed for this roster."))
        self.done.setVisible(view.open and not (view.ready and view.phased))
        self.done.setText(self._end_words(view))
        self.none.setVisible(view.open and view.phased and not view.name and not view.marked and not view.ready)

    def _end_words(self, view: WishView) -> str:
        if not view.phased:
            return self.tr("Done")
        return self.tr("Done, {name} is ready").format(name=view.name) if view.name else self.tr("Done, I am ready")

    def _jokers(self) -> QVBoxLayout:
        explained = small(self.tr("A joker makes a wish weigh more. Four a roster."), wrap=True, tone="tertiary")
        return column(row(self.stars, None, self._left), explained, gap=6, margins=(16, 12, 16, 12))

    def _quick(self) -> QVBoxLayout:
        days = row(gap=4)
        for button in self.weekdays:
            days.addWidget(button, 1)
        tools = QWidget()
        flow = Flow(look().px(8), tools)
        flow.addWidget(self.last_time)
        flow.addWidget(self.clear_all)
        policy = tools.sizePolicy()
        policy.setHeightForWidth(True)
        tools.setSizePolicy(policy)
        return column(caption(self.tr("Every … free")), days, tools, gap=8, margins=(16, 12, 16, 12))

    def _weekday(self, day: int) -> Button:
        name = weekday_words(day)
        button = Button(name[:2], kind="tag", name=self.tr("Every {day} free").format(day=name))
        button.setCheckable(True)
        button.setMinimumWidth(1)
        button.setStyleSheet("padding: 0")
        button.clicked.connect(lambda: self.weekday_wanted.emit(day))
        return button

    def _connect(self) -> None:
        self.people.changed.connect(lambda: self.nurse_wanted.emit(self.people.value))
        self.last_time.clicked.connect(self.last_time_wanted)
        self.clear_all.clicked.connect(self.clear_wanted)
        self.none.clicked.connect(self.none_wanted)
        self.done.clicked.connect(self.done_wanted)


class Stars(QWidget):
    """Four small stars: filled ones can still be played."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._all = 0, 0

    def show_jokers(self, left: int, everything: int) -> None:
        self._left, self._all = left, everything
        self.setAccessibleName(self.tr("{left} of {all} jokers left").format(left=left, all=everything))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(STAR + 4) * max(1, self._all), look().px(STAR))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter = look(), QPainter(self)
        for number in range(self._all):
            star = star_pixmap(now, self.devicePixelRatioF(), size=STAR, filled=number < self._left)
            side = now.px(STAR)
            painter.drawPixmap(QRectF(number * now.px(STAR + 4), 0, side, side), star, star.rect().toRectF())
        painter.end()
