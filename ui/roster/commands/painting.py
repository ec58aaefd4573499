"""Commands that paint over days and change many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.roster.commands.needs import EDITABLE
from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


@command(
    changes=True,
    title=lambda: translate("roster", "Paint a shift over days"),
    keys="Shift+A … Z",
    icon="paintbrush",
    english="brush pen drag fill letter",
    dutch="schilderen kwast pen slepen letter",
    needs=(*EDITABLE, Need(lambda page: bool(page.legend.pens))),
    by_widget=True,
)
def paint(page: RosterPage) -> None:
    page.painting.take(next(iter(page.legend.pens)))


@command(
    changes=True,
    title=lambda: translate("roster", "Paint days free"),
    keys="Shift+Backspace",
    icon="eraser",
    english="erase brush clear drag",
    dutch="gummen kwast vrij maken slepen",
    needs=EDITABLE,
    by_widget=True,
)
def paint_free(page: RosterPage) -> None:
    page.painting.take("")


@command(
    changes=False,
    title=lambda: translate("roster", "Stop painting"),
    keys="Esc",
    icon="x",
    english="lay brush down",
    dutch="kwast neerleggen stoppen",
    needs=Need(lambda page: page.painting.active),
    by_widget=True,
)
def stop_painting(page: RosterPage) -> None:
    page.painting.stop()
