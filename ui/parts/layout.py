"""Rows and columns in one line; a gap and margins are lengths of the design at text size 100 %."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.theme.look import look

Item = QWidget | QLayout | None
Box = TypeVar("Box", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)


def row(*items: Item, gap: int = 8, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Side by side, centred in height; `None` is a spring."""
    return _fill(QHBoxLayout(), items, gap, margins)


def stretched_row(*items: Item, gap: int = 12, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Side by side, filling the height, equal in width."""
    box = _fill(QHBoxLayout(), items, gap, margins)
    for index in range(box.count()):
        box.setStretch(index, 1)
    return box


def column(*items: Item, gap: int = 8, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """Below each other; `None` is a spring."""
    return _fill(QVBoxLayout(), items, gap, margins)


def plain(layout: QLayout, parent: QWidget | None = None) -> QWidget:
    """A widget with nothing but a layout, for places that want a widget."""
    made = QWidget(parent)
    made.setProperty("part", "column")
    made.setLayout(layout)
    return made


def _fill(box: Box, items: tuple[Item, ...], gap: int, margins: Margins) -> Box:
    now = look()
    box.setSpacing(now.px(gap))
    left, top, right, bottom = margins
    box.setContentsMargins(now.px(left), now.px(top), now.px(right), now.px(bottom))
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, QWidget):
            box.addWidget(item)
        else:
            box.addLayout(item)
    return box
