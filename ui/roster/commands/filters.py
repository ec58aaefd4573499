"""Commands that narrow what the grid shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.roster.commands.needs import A_DAY, ON_GRID, READ
from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


@command(
    changes=False,
    title=lambda: translate("roster", "Filter the roster…"),
    keys="Ctrl+Shift+F",
    icon="funnel",
    english="narrow show level who",
    dutch="filteren tonen niveau wie",
    needs=(READ, ON_GRID),
)
def filter_roster(page: RosterPage) -> None:
    page.legend.ask_filter()


@command(
    changes=False,
    title=lambda: translate("roster", "Show only days with findings"),
    keys="Ctrl+Alt+F",
    icon="funnel",
    english="filter problems errors checks",
    dutch="filter bevindingen fouten controles",
    needs=(READ, ON_GRID),
    ticked=lambda page: page.filtering.has("findings"),
)
def only_findings(page: RosterPage) -> None:
    page.filtering.toggle_key("findings")


@command(
    changes=False,
    title=lambda: translate("roster", "Show only what changed since publication"),
    keys="Ctrl+Alt+C",
    icon="funnel",
    english="filter changes new different",
    dutch="filter wijzigingen nieuw anders publicatie",
    needs=(
        READ,
        ON_GRID,
        Need(lambda page: page.view.published, lambda: translate("roster", "These weeks are not published yet.")),
    ),
    ticked=lambda page: page.filtering.has("changes"),
)
def only_changes(page: RosterPage) -> None:
    page.filtering.toggle_key("changes")


@command(
    changes=False,
    title=lambda: translate("roster", "Show only weekends"),
    keys="Ctrl+Alt+W",
    icon="funnel",
    english="filter saturday sunday",
    dutch="filter weekend zaterdag zondag",
    needs=(READ, ON_GRID),
    ticked=lambda page: page.filtering.has("weekends"),
)
def only_weekends(page: RosterPage) -> None:
    page.filtering.toggle_key("weekends")


@command(
    changes=False,
    title=lambda: translate("roster", "Show only evenings and nights"),
    keys="Ctrl+Alt+N",
    icon="funnel",
    english="filter evening night late",
    dutch="filter avond nacht laat",
    needs=(READ, ON_GRID),
    ticked=lambda page: page.filtering.has("nights"),
)
def only_nights(page: RosterPage) -> None:
    page.filtering.toggle_key("nights")


@command(
    changes=False,
    title=lambda: translate("roster", "Show only the chosen nurses"),
    keys="Ctrl+Alt+Q",
    icon="funnel",
    english="filter people row who",
    dutch="filter collega's rijen wie",
    needs=(ON_GRID, A_DAY),
    ticked=lambda page: bool(page.filtering.wanted.nurses),
)
def only_chosen(page: RosterPage) -> None:
    page.filtering.toggle_chosen()


@command(
    changes=False,
    title=lambda: translate("roster", "Show everything again"),
    keys="0",
    icon="funnel",
    english="clear filters everybody all",
    dutch="filters wissen iedereen alles",
    needs=Need(lambda page: page.filtering.active, lambda: translate("roster", "Everything shows already.")),
)
def everything(page: RosterPage) -> None:
    page.filtering.clear()
