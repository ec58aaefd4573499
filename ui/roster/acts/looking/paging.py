"""Which weeks are in sight: one, two or all, before or after, today."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from teamapp.services.roster.shown.view import PeriodView
from ui.roster.shown.span import WHOLE, Span


class Board(Protocol):
    """Where the roster is shown."""

    @property
    def view(self) -> PeriodView | None: ...


class Paging(QObject):
    """Holds the span; `moved` when the same period shows other days, `left` when another period is wanted."""

    moved = Signal()
    left = Signal()

    def __init__(self, board: Board, parent: QObject, *, weeks: int = WHOLE) -> None:
        """`weeks` are shown until somebody wants more or less."""
        super().__init__(parent)
        self._board, self._weeks = board, weeks
        self.span: Span | None = None

    @property
    def weeks(self) -> int:
        return self.span.weeks if self.span is not None else self._weeks

    @property
    def day(self) -> date | None:
        """A day that is to be in sight; None is today."""
        return self.span.day if self.span is not None else None

    @property
    def days(self) -> tuple[date, ...]:
        """The days in sight."""
        view = self._board.view
        if view is None or self.span is None:
            return ()
        first, last = self.span.days_of(view.first, view.last)
        return tuple(day for day in view.days if first <= day <= last)

    def edges(self, view: PeriodView) -> tuple[date, date]:
        """First and last day in sight of a period."""
        return self.span.days_of(view.first, view.last) if self.span is not None else (view.first, view.last)

    def follow(self, view: PeriodView, wanted: date) -> None:
        """A period was read for a day."""
        if self.span is None or not view.first <= self.span.day <= view.last:
            self.span = Span(wanted, self.weeks)

    def show_weeks(self, weeks: int, focus: date | None) -> None:
        """So many weeks, around the focus, today or what is in sight."""
        view = self._board.view
        if self.span is None or view is None:
            return
        inside = view.first <= view.today <= view.last
        self.span = Span(focus or (view.today if inside else self.span.day), weeks)
        self.moved.emit()

    def bring_into_sight(self, day: date) -> None:
        """Show the week of a day of this period."""
        if day not in self.days and self.span is not None:
            self.span = Span(day, self.span.weeks)
            self.moved.emit()

    def go_by(self, step: int) -> None:
        """The weeks before or after."""
        view = self._board.view
        if view is not None and self.span is not None:
            self.go(self.span.moved(view.first, view.last, by=step))

    def go_to(self, day: date) -> None:
        """The weeks of a day."""
        self.go(Span(day, self.weeks))

    def go_today(self) -> None:
        """The weeks of today."""
        view = self._board.view
        self.go(Span(view.today, self.weeks) if view is not None else None)

    def go(self, span: Span | None) -> None:
        """At once inside the period, else when they are read."""
        view, self.span = self._board.view, span
        if view is not None and span is not None and view.first <= span.day <= view.last:
            self.moved.emit()
        else:
            self.left.emit()
