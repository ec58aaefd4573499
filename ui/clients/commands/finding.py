"""Commands that find clients and go from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.clients.commands.needs import A_FINDING, FREE
from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from ui.clients.page import ClientsPage


@command(
    changes=False,
    title=lambda: translate("clients", "Find a client"),
    keys=("Ctrl+F", "/"),
    icon="search",
    english="search look up",
    dutch="zoeken vinden cliënt",
    needs=FREE,
)
def find(page: ClientsPage) -> None:
    page.find_client()


@command(
    changes=False,
    title=lambda: translate("clients", "Next client"),
    keys=("Alt+Down", "]"),
    icon="arrow-down",
    english="following below",
    dutch="volgende cliënt",
    needs=FREE,
)
def following(page: ClientsPage) -> None:
    page.go_by(1)


@command(
    changes=False,
    title=lambda: translate("clients", "Previous client"),
    keys=("Alt+Up", "["),
    icon="arrow-up",
    english="before above",
    dutch="vorige cliënt",
    needs=FREE,
)
def previous(page: ClientsPage) -> None:
    page.go_by(-1)


@command(
    changes=False,
    title=lambda: translate("clients", "In care or ended"),
    keys="Alt+E",
    icon="users",
    english="active left former filter switch",
    dutch="in zorg beëindigd vertrokken wisselen filter",
    needs=FREE,
)
def switch_half(page: ClientsPage) -> None:
    page.switch_half()


@command(
    changes=False,
    title=lambda: translate("clients", "Next client with too many faces or without a first contact"),
    keys="F8",
    icon="triangle-alert",
    english="finding problem continuity contact",
    dutch="volgende bevinding gezichten contact",
    needs=(FREE, A_FINDING),
)
def next_finding(page: ClientsPage) -> None:
    page.next_finding()


@command(
    changes=False,
    title=lambda: translate("clients", "Filter the clients…"),
    keys="Ctrl+Shift+F",
    icon="funnel",
    english="narrow show contact faces continuity",
    dutch="filteren tonen eerste contact gezichten",
    needs=FREE,
)
def filter_clients(page: ClientsPage) -> None:
    page.list.narrowing.open_menu()


@command(
    changes=False,
    title=lambda: translate("clients", "Show every client again"),
    keys="0",
    icon="funnel",
    english="clear filters everybody all",
    dutch="filters wissen iedereen alles",
    needs=(
        FREE,
        Need(lambda page: page.list.narrowing.active, lambda: translate("clients", "Every client shows already.")),
    ),
)
def everybody(page: ClientsPage) -> None:
    page.list.narrowing.clear()


@command(
    changes=False,
    title=lambda: translate("clients", "Sort the clients by name"),
    line=lambda _page: translate("clients", "By name"),
    icon="arrow-down-a-z",
    english="order alphabet list",
    dutch="sorteren volgorde naam alfabet",
    needs=FREE,
    ticked=lambda page: page.list.order == "name",
)
def by_name(page: ClientsPage) -> None:
    page.list.order_by("name")


@command(
    changes=False,
    title=lambda: translate("clients", "Sort the clients by their next visit"),
    line=lambda _page: translate("clients", "By next visit"),
    icon="arrow-down-0-1",
    english="order when coming list",
    dutch="sorteren volgorde volgende bezoek wanneer",
    needs=FREE,
    ticked=lambda page: page.list.order == "next",
)
def by_next_visit(page: ClientsPage) -> None:
    page.list.order_by("next")


@command(
    changes=False,
    title=lambda: translate("clients", "Sort the clients: most faces first"),
    line=lambda _page: translate("clients", "Most faces first"),
    icon="arrow-down-wide-narrow",
    english="order continuity different nurses list",
    dutch="sorteren volgorde meeste gezichten continuïteit",
    needs=FREE,
    ticked=lambda page: page.list.order == "faces",
)
def most_faces(page: ClientsPage) -> None:
    page.list.order_by("faces")


@command(
    changes=True,
    title=lambda: translate("clients", "Add a client…"),
    keys="Ctrl+N",
    icon="plus",
    english="new take into care",
    dutch="nieuwe cliënt toevoegen in zorg nemen",
    needs=FREE,
)
def add_client(page: ClientsPage) -> None:
    page.acts.add_client()


@command(
    changes=False,
    title=lambda: translate("clients", "Can we take this client?"),
    keys="Ctrl+Shift+N",
    icon="phone-call",
    english="intake referral gp phones take into care",
    dutch="kunnen we deze cliënt nemen intake aanmelding huisarts belt",
    needs=FREE,
    listed=False,  # the palette has it from the page that answers
)
def ask_for_new(page: ClientsPage) -> None:
    page.ask_for_new()
