"""The Lucide icons: read from the installed package and tinted."""

from __future__ import annotations

from importlib.resources import files
from zipfile import ZipFile

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class UnknownIcon(LookupError):
    """No Lucide icon has this name."""


class IconSource:
    """Draws Lucide icons; the zip is opened at the first icon and stays open."""

    def __init__(self) -> None:
        self._zip: ZipFile | None = None
        self._svg: dict[str, str] = {}

    def draw(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        """The icon as a square pixmap of `size` logical pixels."""
        pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        renderer = QSvgRenderer(QByteArray(self._read(name).replace("currentColor", colour).encode()))
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap

    def _read(self, name: str) -> str:
        if name not in self._svg:
            if self._zip is None:
                self._zip = ZipFile(str(files("lucide") / "lucide.zip"))
            try:
                self._svg[name] = self._zip.read(f"{name}.svg").decode()
            except KeyError:
                raise UnknownIcon(f"Lucide has no icon named {name!r}; see lucide.dev/icons") from None
        return self._svg[name]

    def close(self) -> None:
        """Let go of the zip."""
        if self._zip is not None:
            self._zip.close()
            self._zip = None


def widened(pixmap: QPixmap, gap: int) -> QPixmap:
    """The pixmap with `gap` logical pixels of nothing at its right."""
    ratio = pixmap.devicePixelRatio()
    wide = QPixmap(pixmap.width() + round(gap * ratio), pixmap.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide
