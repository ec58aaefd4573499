"""What the window looks like now: ready colours, fonts and icons, so that painting builds no objects."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap

from ui.theme.fonts import make_font
from ui.theme.icons import IconSource, widened
from ui.theme.tokens import TONES, TYPE, ChipLook, Colours, DayKind, Tone, TypeSize, Weight


class Look:
    """A theme at a text size; ask it for colours, fonts, icons and lengths."""

    def __init__(self, colours: Colours, *, text_percent: int = 100) -> None:
        self.colours = colours
        self.text_percent = text_percent
        self._icons = IconSource()
        self._tones = {tone: QColor(colours[tone]) for tone in TONES}
        self._fonts: dict[tuple[int, Weight, bool], QFont] = {}
        self._kept: dict[Hashable, QPixmap] = {}
        self._ready_icons: dict[Hashable, QIcon] = {}

    @property
    def dark(self) -> bool:
        return self.colours.dark

    def px(self, length: int) -> int:
        """A length of the design at the chosen text size."""
        return round(length * self.text_percent / 100)

    def colour(self, tone: Tone) -> QColor:
        """The ready colour of a tone; do not change it."""
        return self._tones[tone]

    def chip(self, kind: DayKind) -> ChipLook:
        return self.colours.chips[kind]

    def font(self, size: TypeSize | int = "body", weight: Weight = "regular", *, tabular: bool = False) -> QFont:
        """A font of the scale (or of so many pixels at 100 %), the same object each time."""
        pixels = self.px(size if isinstance(size, int) else TYPE[size])
        key = (pixels, weight, tabular)
        if key not in self._fonts:
            self._fonts[key] = make_font(pixels, weight, tabular=tabular)
        return self._fonts[key]

    def pixmap(self, name: str, tone: Tone = "secondary", size: int = 16, *, ratio: float = 1.0) -> QPixmap:
        """A Lucide icon in a tone; `size` at text size 100 %, `ratio` is the screen's pixel ratio."""
        length = self.px(size)
        return self.kept(
            ("icon", name, tone, length, ratio), lambda: self._icons.draw(name, self.colours[tone], length, ratio)
        )

    def icon(self, name: str, tone: Tone = "secondary", size: int = 16, *, gap: int = 0) -> QIcon:
        """The same for buttons and menus, sharp at pixel ratio 1 and 2; `gap` leaves room at its right."""
        key = (name, tone, size, gap)
        if key not in self._ready_icons:
            self._ready_icons[key] = self._make_icon(name, tone, size, gap)
        return self._ready_icons[key]

    def _make_icon(self, name: str, tone: Tone, size: int, gap: int) -> QIcon:
        icon = QIcon()
        for ratio in (1.0, 2.0):
            pixmap = self.pixmap(name, tone, size, ratio=ratio)
            icon.addPixmap(widened(pixmap, self.px(gap)) if gap else pixmap)
        return icon

    def kept(self, key: Hashable, make: Callable[[], QPixmap]) -> QPixmap:
        """The pixmap under `key`, made once for this look."""
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = make()
        return found

    def close(self) -> None:
        """Let go of what the look keeps."""
        self._icons.close()
        self._kept.clear()
        self._ready_icons.clear()


def look() -> Look:
    """The look in force; the application keeps it as Qt keeps its palette."""
    app = QCoreApplication.instance()
    found = app.property("look") if app is not None else None
    if not isinstance(found, Look):
        raise RuntimeError("No look is installed: call ui.theme.install.install(app, look) first")
    return found
