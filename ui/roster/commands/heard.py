"""What keys do in the grid of the roster."""

from __future__ import annotations

from ui.shell.declared.commands import heard, translate

walk = heard(
    "walk",
    title=lambda: translate("roster", "Another day or nurse"),
    keys=("Left", "Right", "Up", "Down"),
)
choose_more = heard(
    "choose_more",
    title=lambda: translate("roster", "Choose more days"),
    keys=("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
)
letter = heard(
    "letter",
    title=lambda: translate("roster", "Give the chosen days the shift of that letter"),
    keys="A … Z",
)
carry = heard(
    "carry",
    title=lambda: translate("roster", "Carry the chosen shifts to another day or nurse"),
    keys=("Alt+Left", "Alt+Right", "Alt+Up", "Alt+Down"),
)
cut = heard(
    "cut",
    title=lambda: translate("roster", "Cut, copy and lay down the chosen shifts"),
    keys=("Ctrl+X", "Ctrl+C", "Ctrl+V"),
)
pen = heard(
    "pen",
    title=lambda: translate("roster", "In the calendar of wishes: the wish that is picked, for the chosen days"),
    keys="Space",
)
