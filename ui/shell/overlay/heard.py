"""What keys do in any window, list or field, whatever the page."""

from __future__ import annotations

from ui.shell.declared.commands import heard, translate

close_top = heard(
    "close_top",
    title=lambda: translate("window", "Close what lies on top, or leave what was begun"),
    keys="Esc",
)
next_stop = heard(
    "next_stop",
    title=lambda: translate("window", "The next field, button or list, or the one before"),
    keys=("Tab", "Shift+Tab"),
)
in_lists = heard(
    "in_lists",
    title=lambda: translate("window", "Up and down in a list, Enter opens what is chosen"),
    keys=("Up", "Down", "Enter"),
)
in_choices = heard(
    "in_choices",
    title=lambda: translate("window", "The choice beside it, where a few stand in a row"),
    keys=("Left", "Right"),
)
send = heard(
    "send",
    title=lambda: translate("window", "Write or confirm a text of several lines"),
    keys="Ctrl+Enter",
)
menu = heard(
    "menu",
    title=lambda: translate("window", "What can be done with what is chosen"),
    keys=("Menu", "Shift+F10"),
)
