"""The text face: Hanken Grotesk from its installed package, chosen by looking at it beside the pictures' Inter."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase

from ui.theme.tokens import WEIGHT, Weight

FAMILY = "Hanken Grotesk"
_FACES = ("Regular", "Medium", "SemiBold", "Bold")


def load_fonts() -> None:
    """Make the face known to Qt; a missing file leaves the system's own face in place."""
    if FAMILY in QFontDatabase.families():
        return
    folder = files("font_hanken_grotesk") / "files"
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(folder / f"HankenGrotesk-{face}.otf"))


def make_font(pixels: int, weight: Weight, *, tabular: bool) -> QFont:
    """A font of `pixels` height; `tabular` gives every figure the same width."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(WEIGHT[weight]))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
