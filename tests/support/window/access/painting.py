"""What the eye needs: a focus that shows, words and outlines that stand out, targets that a hand can hit."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.support.window.access.finding import Finding, describe
from tests.support.window.access.sight import in_sight, place_in
from ui.shell.window import Window

Raw = NDArray[np.uint32]
"""Colours as they are stored, one number a pixel."""
Pixels = NDArray[np.float64]
READABLE, LARGE, VISIBLE = 4.5, 3.0, 3.0
LEAST_TARGET, MAIN_TARGET = 24, 32
_LARGE_PX, _LARGE_BOLD_PX = 24, 18.66
_BOLD = 700
_AROUND = 3
_CARET = 12
"""A bare line shows the keyboard by its caret."""
_PARTS = np.arange(256) / 255
_LINEAR = np.where(_PARTS <= 0.04045, _PARTS / 12.92, ((_PARTS + 0.055) / 1.055) ** 2.4)


def picture(window: Window, area: QRect) -> Raw:
    """Every pixel of a part of the window, as it is on the screen now."""
    for _ in range(2):  # a layout first, then its paint
        QApplication.processEvents()
    area = area.intersected(window.rect())
    grabbed = window.screen().grabWindow(window.winId(), *area.getRect())
    made = grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(made.constBits(), dtype=np.uint32).reshape(made.height(), made.bytesPerLine() // 4)
    return raw[:, : made.width()].copy()


def luminance(raw: Raw | np.uint32) -> Pixels:
    """Relative luminance by WCAG 2.2."""
    red, green, blue = (_LINEAR[(raw >> shift) & 255] for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Pixels | float, other: Pixels | float) -> Pixels:
    """Contrast of two luminances, or of two pictures pixel by pixel."""
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def of_colour(colour: QColor) -> float:
    return float(luminance(np.uint32(colour.rgb() & 0xFFFFFF)))


def focus_shows(place: str, window: Window, widget: QWidget) -> Iterator[Finding]:
    """With the keyboard on it, a line's worth of pixels differ by 3 to 1 from how it looks without."""
    area = place_in(window, widget).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    area = area.intersected(window.rect())
    if area.isEmpty() or not in_sight(widget):
        yield Finding(place, "focus out of sight", describe(widget))
        return
    with_focus = picture(window, area)
    widget.clearFocus()
    without = picture(window, area)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if with_focus.shape != without.shape:
        return
    changed = int((ratio(luminance(with_focus), luminance(without)) >= VISIBLE).sum())
    wanted = _CARET if isinstance(widget, QLineEdit) else min(area.width(), 60)
    if changed < wanted:
        yield Finding(place, "focus does not show", describe(widget), f"{changed} of {wanted} pixels")


def words_stand_out(place: str, window: Window, whole: Raw, widget: QWidget) -> Iterator[Finding]:
    """The colour of the words against what lies most around them: 4.5 to 1, large ones 3."""
    if not widget.isEnabled() or not isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return
    words = widget.text() if not isinstance(widget, QLineEdit) else widget.displayText()
    seen = _seen(window, widget)
    if not words.strip() or seen is None:
        return
    ground = commonest(whole, seen)
    ink = of_colour(widget.palette().color(widget.foregroundRole()))
    found = float(ratio(ink, ground))
    least = LARGE if _is_large(widget) else READABLE
    if found < least - 0.01:
        yield Finding(place, "words", describe(widget), f"“{words[:30]}” {found:.2f} of {least}")


def outline_stands_out(place: str, window: Window, whole: Raw, widget: QWidget) -> Iterator[Finding]:
    """The edge of a field or a filled button against what lies around it: 3 to 1."""
    fields = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
    framed = isinstance(widget, fields) and not widget.property("bare")
    button = widget.property("kind") in ("plain", "primary", "danger", "segment", "tag")
    seen = _seen(window, widget)
    if not (framed or button) or not widget.isEnabled() or seen is None or seen != place_in(window, widget):
        return
    part = whole[seen.top() : seen.bottom() + 1, seen.left() : seen.right() + 1]
    around = seen.adjusted(-3, -3, 3, 3).intersected(window.rect())
    outside = commonest(whole, QRect(around.left(), around.top(), around.width(), 2))
    middle = part.shape[1] // 2
    edge = part[:2, max(0, middle - 8) : middle + 8]
    found = float(np.median(ratio(luminance(edge), outside).max(axis=0)))
    if found < VISIBLE - 0.01:
        yield Finding(place, "outline", describe(widget), f"{found:.2f}")


def target_is_large(place: str, widget: QWidget) -> Iterator[Finding]:
    """24 pixels each way (WCAG 2.2), buttons with words and fields 32 high."""
    fields = (QLineEdit, QComboBox, QAbstractSpinBox)
    main = widget.property("kind") in ("plain", "primary", "danger") or isinstance(widget, fields)
    high = MAIN_TARGET if main and not widget.property("bare") else LEAST_TARGET
    if widget.width() < LEAST_TARGET or widget.height() < high - (2 if high > LEAST_TARGET else 0):
        yield Finding(place, "target", describe(widget), f"{widget.width()} x {widget.height()}")


def commonest(whole: Raw, area: QRect) -> float:
    """The luminance that most pixels of an area have."""
    part = whole[area.top() : area.bottom() + 1, area.left() : area.right() + 1]
    values, counts = np.unique(part, return_counts=True)
    return float(luminance(values[counts.argmax()]))


def _seen(window: Window, widget: QWidget) -> QRect | None:
    """The part of it that is in sight, in the window."""
    seen = widget.visibleRegion().boundingRect()
    if seen.isEmpty():
        return None
    return seen.translated(widget.mapTo(window, QPoint(0, 0)))


def _is_large(widget: QWidget) -> bool:
    font = widget.font()
    return font.pixelSize() >= (_LARGE_BOLD_PX if font.weight() >= _BOLD else _LARGE_PX)
