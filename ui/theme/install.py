"""Puts a look into force: style, palette, font and style sheet of the whole application."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files
from string import Template

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.colours import THEMES
from ui.theme.fonts import load_fonts
from ui.theme.look import Look
from ui.theme.tokens import Tone

_LENGTH = re.compile(r"@(\d+)")
_ROLES: Mapping[QPalette.ColorRole, Tone] = {
    QPalette.ColorRole.Window: "app",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.PlaceholderText: "tertiary",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "strong",
}


def choose_theme(name: str, *, dark: bool, high: bool = False) -> str:
    """The theme for a setting (`system`, `contrast` or a theme's name) on a desktop that is dark or light."""
    if name in THEMES and not high:
        return name
    if name in THEMES:
        dark = THEMES[name].dark
    if high or name == "contrast":
        return "contrast-dark" if dark else "contrast-light"
    return "dark" if dark else "light"


def install(app: QApplication, look: Look) -> None:
    """Dress the application; a look that was in force before is released."""
    load_fonts()
    before = app.property("look")
    app.setProperty("look", look)
    if before is None:
        app.setStyle("Fusion")
    app.setPalette(palette(look))
    app.setFont(look.font())
    app.setStyleSheet(style_sheet(look))
    if isinstance(before, Look) and before is not look:
        before.close()


def palette(look: Look) -> QPalette:
    """The palette for what the style sheet leaves alone."""
    made = QPalette()
    for role, tone in _ROLES.items():
        made.setColor(role, look.colour(tone))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, look.colour("tertiary"))
    return made


def style_sheet(look: Look) -> str:
    """`window.qss` with `$tone` as colours and `@12` as lengths at the chosen text size."""
    text = (files("ui.theme") / "window.qss").read_text(encoding="utf-8")
    sized = _LENGTH.sub(lambda found: f"{look.px(int(found[1]))}px", text)
    return Template(sized).substitute(dict(look.colours.tones.items()))
