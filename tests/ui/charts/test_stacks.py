"""Bars made of parts: as long as their amounts, told apart without colour."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from ui.parts.charts.kinds import PartKind, mixed, paint_part
from ui.parts.charts.stacks import Stack, paint_stack
from ui.theme.look import look

KINDS = (
    PartKind("weekend", "W", "Weekend"),
    PartKind("night", "N", "Night", "night"),
    PartKind("evening", "E", "Evening", "evening"),
    PartKind("holiday", "P", "Public holiday", "late", "stripes"),
    PartKind("split", "S", "Split day", "training", "outline"),
)


def painted(kind: PartKind) -> QImage:
    image = QImage(40, 18, QImage.Format.Format_RGB32)
    image.fill(look().colour("surface"))
    painter = QPainter(image)
    paint_part(painter, QRectF(0, 0, 40, 18), look(), kind)
    painter.end()
    return image


def test_parts_differ_in_black_and_white(dress) -> None:
    """By fill, stripes, outline and letter, in both themes."""
    for theme in ("light", "dark"):
        dress(theme=theme)
        mono = [
            painted(kind).convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
            for kind in KINDS
        ]
        assert all(one != other for one, other in combinations(mono, 2))


def test_a_bar_is_as_long_as_its_parts_together(dress) -> None:
    """At a scale of two fair shares, one fair share fills half of the width."""
    dress(theme="light")
    image = QImage(200, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_stack(painter, QRectF(0, 0, 200, 10), look(), KINDS[:2], Stack((0.5, 0.5)), longest=2.0)
    painter.end()
    white = image.pixelColor(199, 5)
    inked = [x for x in range(200) if image.pixelColor(x, 5) != white]
    assert 95 <= max(inked) <= 100


def test_a_colour_between_two() -> None:
    """Half of black and half of white is grey."""
    from PySide6.QtGui import QColor

    grey = mixed(QColor("#000000"), QColor("#FFFFFF"), 0.5)
    assert grey.red() == grey.green() == grey.blue() == 128
