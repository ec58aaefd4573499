"""A QR picture says on the screen and on paper exactly what the standard's modules say."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ui.parts.marks.qr import QUIET, QrPicture, dark_runs, paint_qr, qr_matrix

TEXT = "https://backend.example/#abandon-ability-able-about"


@pytest.mark.parametrize(("side", "ratio"), [(160, 1.0), (233, 1.0), (301, 1.5), (420, 2.0)])
def test_every_module_has_its_colour_at_every_scale(qapp, side, ratio):
    """The middle of each module is black or white as the matrix says, and no pixel is grey."""
    matrix = qr_matrix(TEXT)
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_qr(painter, QRectF(0, 0, side, side), matrix, whole_pixels=ratio)
    painter.end()
    modules = len(matrix) + 2 * QUIET
    length = int(side * ratio) // modules
    first = round((side * ratio - length * modules) / 2 + 1e-9) + QUIET * length
    for y, line in enumerate(matrix):
        for x, dark in enumerate(line):
            at = image.pixelColor(first + x * length + length // 2, first + y * length + length // 2)
            assert at == QColor("black" if dark else "white"), (x, y)
    assert {pixel & 0xFFFFFF for pixel in set(memoryview(image.constBits()).cast("I"))} == {0x000000, 0xFFFFFF}


def test_runs_are_the_dark_modules_of_a_line():
    """Dark modules beside each other are painted in one piece, so that no hairline divides them on paper."""
    line = (1, 1, 0, 1, 0, 0, 1)
    assert dark_runs(line) == [(0, 2), (3, 1), (6, 1)]
    assert sum(count for _, count in dark_runs(line)) == sum(line)


def test_the_picture_wastes_no_room_and_has_a_name(qtbot):
    """It is as wide as whole modules are, and a screen reader hears what it is."""
    picture = QrPicture(TEXT, name="The invitation as a picture", side=220)
    qtbot.addWidget(picture)
    assert picture.accessibleName() == "The invitation as a picture"
    assert (picture.sizeHint().width() - 6) % (len(qr_matrix(TEXT)) + 2 * QUIET) == 0
