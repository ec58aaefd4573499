"""Where the columns of the picture lie, for the rows and for their head."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.theme.look import Look

NAME, DIFFERENCE, MONTH, FIGURE, GAP = 190, 58, 28, 74, 18
LEAST_BAR = 180
FIGURES = 3
"""Wishes met, points, shifts taken for others."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths in pixels at the chosen text size; what does not fit has no width."""

    bar_left: float
    bar_width: float
    difference_left: float
    months_left: float
    month_width: float
    months: int
    figures_left: float
    figure_width: float

    @classmethod
    def of(cls, look: Look, width: int, months: int) -> Columns:
        """Everything where there is room; else without the figures, then without the months."""
        px = look.px
        for with_months, with_figures in ((True, True), (True, False), (False, False)):
            month_room = px(MONTH) * months + px(GAP) if with_months else 0
            figure_room = px(FIGURE) * FIGURES + px(GAP) if with_figures else 0
            bar = width - px(NAME) - px(DIFFERENCE) - month_room - figure_room - px(GAP)
            if bar >= px(LEAST_BAR):
                break
        difference = px(NAME) + max(40, bar)
        after = difference + px(DIFFERENCE)
        return cls(
            bar_left=px(NAME),
            bar_width=max(40, bar),
            difference_left=difference,
            months_left=after + px(GAP),
            month_width=px(MONTH) if with_months else 0,
            months=months,
            figures_left=after + px(GAP) + (month_room if with_months else 0),
            figure_width=px(FIGURE) if with_figures else 0,
        )

    def bar(self, top: float, height: float) -> QRectF:
        return QRectF(self.bar_left, top, self.bar_width, height)

    def month(self, number: int, top: float, height: float) -> QRectF:
        return QRectF(self.months_left + number * self.month_width, top, self.month_width, height)

    def figure(self, number: int, top: float, height: float) -> QRectF:
        return QRectF(self.figures_left + number * self.figure_width, top, self.figure_width, height)

    def month_at(self, x: float) -> int:
        """The month under a point, -1 beside them."""
        if not self.month_width or not 0 <= x - self.months_left < self.month_width * self.months:
            return -1
        return int((x - self.months_left) // self.month_width)
