"""Printing, wherever one is in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from ui.shell.window import Window


@command(
    changes=False,
    title=lambda: translate("paper", "Print or save as PDF…"),
    keys="Ctrl+P",
    icon="printer",
    english="pdf paper sheet save",
    dutch="afdrukken printen papier pdf bewaren",
    needs=Need(
        lambda window: bool(window.papers()),
        lambda: translate("paper", "There is nothing on this page to print."),
    ),
)
def print_page(window: Window) -> None:
    from ui.paper.print_sheet import PrintSheet

    PrintSheet(window, window.frame, window.papers()).open()
