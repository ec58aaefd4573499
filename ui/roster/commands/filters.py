"""Commands that narrow what the grid shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


@command(
    title=lambda: translate("roster", "Filter the roster…"),
    keys="Ctrl+Shift+F",
    icon="funnel",
    english="narrow show level who",
    dutch="filteren tonen niveau wie",
    possible=lambda page: page.view is not None and page.on_grid,
)
def filter_roster(page: RosterPage) -> None:
    page.legend.ask_filter()


@command(
    title=lambda: translate("roster", "Show only days with findings"),
    keys="Ctrl+Alt+F",
    icon="funnel",
    english="filter problems errors checks",
    dutch="filter bevindingen fouten controles",
    possible=lambda page: page.view is not None and page.on_grid,
)
def only_findings(page: RosterPage) -> None:
    page.filtering.toggle_key("findings")


@command(
    title=lambda: translate("roster", "Show only what changed since publication"),
    keys="Ctrl+Alt+C",
    icon="funnel",
    english="filter changes new different",
    dutch="filter wijzigingen nieuw anders publicatie",
    possible=lambda page: page.view is not None and page.on_grid and page.view.published,
)
def only_changes(page: RosterPage) -> None:
    page.filtering.toggle_key("changes")


@command(
    title=lambda: translate("roster", "Show only weekends"),
    keys="Ctrl+Alt+W",
    icon="funnel",
    english="filter saturday sunday",
    dutch="filter weekend zaterdag zondag",
    possible=lambda page: page.view is not None and page.on_grid,
)
def only_weekends(page: RosterPage) -> None:
    page.filtering.toggle_key("weekends")


@command(
    title=lambda: translate("roster", "Show only evenings and nights"),
    keys="Ctrl+Alt+N",
    icon="funnel",
    english="filter evening night late",
    dutch="filter avond nacht laat",
    possible=lambda page: page.view is not None and page.on_grid,
)
def only_nights(page: RosterPage) -> None:
    page.filtering.toggle_key("nights")


@command(
    title=lambda: translate("roster", "Show only the chosen nurses"),
    keys="Ctrl+Alt+Q",
    icon="funnel",
    english="filter people row who",
    dutch="filter collega's rijen wie",
    possible=lambda page: page.focus is not None and page.on_grid,
)
def only_chosen(page: RosterPage) -> None:
    page.filtering.toggle_chosen()


@command(
    title=lambda: translate("roster", "Show everything again"),
    keys="0",
    icon="funnel",
    english="clear filters everybody all",
    dutch="filters wissen iedereen alles",
    possible=lambda page: page.filtering.active,
)
def everything(page: RosterPage) -> None:
    page.filtering.clear()
