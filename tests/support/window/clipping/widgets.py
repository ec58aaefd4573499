"""Finds, among the widgets in sight, texts that have less room than they need and widgets that stand in each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from tests.support.window.clipping.clip import Clip, place_of
from ui.parts.elided import ElidedLabel

_NEAR = 1
"""A pixel more or less is rounding."""
_ARROW = 26
SIDEWAYS = "sideways"


def widget_clips(root: QWidget) -> list[Clip]:
    """Everything in sight below `root` that is cut, lies outside of its place, or over its neighbour."""
    return list(_all(root))


def _all(root: QWidget) -> Iterator[Clip]:
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or (widget.visibleRegion().isEmpty() and not _is_empty(widget)):
            continue
        yield from _text(widget)
        yield from _outside(widget)
        yield from _overlaps(widget)
        yield from _sideways(widget)


def _is_empty(widget: QWidget) -> bool:
    """Squeezed to nothing by its neighbours, though it has something to say."""
    return isinstance(widget, QLabel | QPushButton) and (widget.width() <= 0 or widget.height() <= 0)


def _text(widget: QWidget) -> Iterator[Clip]:
    if isinstance(widget, ElidedLabel):
        yield from _narrower("elided", widget, widget.text(), widget.contentsRect().width(), _advance(widget))
    elif isinstance(widget, QLabel) and widget.text():
        yield from _label(widget)
    elif isinstance(widget, QPushButton) and widget.text():
        icon = 0 if widget.icon().isNull() else widget.iconSize().width() + 4
        needed = _advance(widget, widget.text().replace("&&", "&")) + icon
        frame = 0 if widget.property("kind") == "link" else 2
        yield from _narrower("button", widget, widget.text(), widget.width() - frame, needed)
        yield from _narrower("low button", widget, widget.text(), widget.height(), widget.fontMetrics().height())
    elif isinstance(widget, QCheckBox):
        yield from _narrower("tick", widget, widget.text(), widget.width(), widget.sizeHint().width())
    elif isinstance(widget, QComboBox):
        room = widget.width() - _ARROW - 14
        yield from _narrower("choice", widget, widget.currentText(), room, _advance(widget, widget.currentText()))
    elif isinstance(widget, QLineEdit) and not widget.text():
        room = widget.width() - 14
        yield from _narrower("hint", widget, widget.placeholderText(), room, _advance(widget, widget.placeholderText()))
    elif isinstance(widget, QHeaderView) and type(widget) is QHeaderView:
        yield from _header(widget)


def _label(label: QLabel) -> Iterator[Clip]:
    room = label.contentsRect().size()
    if not label.wordWrap():
        needed = _plain_size(label)
        yield from _narrower("label", label, label.text(), room.width(), needed.width())
        yield from _narrower("low label", label, label.text(), room.height(), needed.height())
        return
    flags = int(Qt.TextFlag.TextWordWrap) | int(label.alignment())
    used = label.fontMetrics().boundingRect(QRect(0, 0, max(1, room.width()), 100_000), flags, label.text())
    yield from _narrower("wrapped label", label, label.text(), room.width(), used.width())
    yield from _narrower("low wrapped label", label, label.text(), room.height(), used.height())


def _plain_size(label: QLabel) -> QSize:
    """What the text needs without wrapping; rich text is measured as such."""
    if label.textFormat() == Qt.TextFormat.RichText:
        document = QTextDocument()
        document.setDefaultFont(label.font())
        document.setHtml(label.text())
        return QSize(round(document.idealWidth()), round(document.size().height()))
    metrics = label.fontMetrics()
    lines = label.text().split("\n")
    return QSize(max(metrics.horizontalAdvance(line) for line in lines), metrics.height() * len(lines))


def _header(header: QHeaderView) -> Iterator[Clip]:
    model = header.model()
    if model is None:
        return
    for section in range(header.count()):
        words = model.headerData(section, header.orientation())
        if header.isSectionHidden(section) or not isinstance(words, str) or not words:
            continue
        if header.orientation() == Qt.Orientation.Horizontal:
            needed = max(header.fontMetrics().horizontalAdvance(line) for line in words.split("\n"))
            yield from _narrower("head", header, words, header.sectionSize(section) - 4, needed)


def _outside(widget: QWidget) -> Iterator[Clip]:
    """A part of it is beyond the edge of the widget that holds it, where nobody can scroll to it."""
    holder = widget.parentWidget()
    if holder is None or widget.isWindow() or isinstance(holder.parentWidget(), QAbstractScrollArea):
        return
    if isinstance(holder, QStackedWidget | QAbstractScrollArea) or not _is_laid_out(widget, holder):
        return
    inside = holder.rect().adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
    if not inside.contains(widget.geometry()) and not widget.geometry().isEmpty():
        over = max(
            widget.geometry().right() - inside.right(),
            widget.geometry().bottom() - inside.bottom(),
            inside.left() - widget.geometry().left(),
            inside.top() - widget.geometry().top(),
        )
        yield Clip("outside", place_of(widget), _words(widget), widget.width() - over, widget.width())


def _overlaps(holder: QWidget) -> Iterator[Clip]:
    """Two neighbours of one layout that share pixels."""
    layout = holder.layout()
    if layout is None:
        return
    shown = [one for one in _widgets_of(layout) if one.isVisible() and not one.geometry().isEmpty()]
    for first, second in combinations(shown, 2):
        both = first.geometry().intersected(second.geometry())
        if both.width() > _NEAR and both.height() > _NEAR:
            names = f"{place_of(first)} | {type(second).__name__}"
            yield Clip("overlap", names, f"{_words(first)} | {_words(second)}", both.width(), both.height())


def _sideways(area: QWidget) -> Iterator[Clip]:
    """What is shown is wider than its place, with or without a bar to reach it."""
    if not isinstance(area, QAbstractScrollArea) or area.property(SIDEWAYS):
        return
    if isinstance(area, QScrollArea):
        inside = area.widget()
        if inside is not None and inside.width() > area.viewport().width() + _NEAR:
            yield Clip("sideways", place_of(area), _words(area), area.viewport().width(), inside.width())
    elif area.horizontalScrollBar().maximum() > _NEAR and area.horizontalScrollBar().isVisible():
        beyond = area.horizontalScrollBar().maximum()
        yield Clip("sideways", place_of(area), _words(area), area.viewport().width(), area.viewport().width() + beyond)


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, below = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif below is not None:
            yield from _widgets_of(below)


def _is_laid_out(widget: QWidget, holder: QWidget) -> bool:
    layout = holder.layout()
    return (layout is not None and layout.indexOf(widget) >= 0) or _is_below(widget, layout)


def _is_below(widget: QWidget, layout: QLayout | None) -> bool:
    return layout is not None and any(one is widget for one in _widgets_of(layout))


def _narrower(how: str, widget: QWidget, text: str, given: int, needed: int) -> Iterator[Clip]:
    if text and needed > given + _NEAR:
        yield Clip(how, place_of(widget), text, given, needed)


def _advance(widget: QWidget, text: str | None = None) -> int:
    said = text if text is not None else widget.property("text")
    return widget.fontMetrics().horizontalAdvance(str(said))


def _words(widget: QWidget) -> str:
    found = widget.property("text") or widget.accessibleName()
    if found:
        return str(found)
    return next((str(label.text()) for label in widget.findChildren(QLabel) if label.text()), "")
