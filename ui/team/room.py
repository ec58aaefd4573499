"""The room of the team: its page and its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need
from ui.shell.page import PageSpec

if TYPE_CHECKING:
    from ui.team.page import TeamPage

A_NURSE = Need(lambda page: page.has_choice, lambda: translate("team", "Choose a nurse first."))
PAGE = PageSpec(icon="users", title=lambda: translate("team", "Team"), load="ui.team.page:TeamPage")


@command(
    changes=False,
    title=lambda: translate("team", "Find a nurse"),
    keys=("Ctrl+F", "/"),
    icon="search",
    english="search colleague",
    dutch="zoek collega",
    needs=Need(lambda page: page.search is not None, lambda: translate("team", "There is nobody to find yet.")),
)
def find(page: TeamPage) -> None:
    page.find_here()


@command(
    changes=False,
    title=lambda: translate("team", "Next colleague"),
    keys=("]", "Alt+Down"),
    icon="arrow-down",
    english="following nurse",
    dutch="volgende collega",
    needs=A_NURSE,
)
def next_nurse(page: TeamPage) -> None:
    page.go_by(1)


@command(
    changes=False,
    title=lambda: translate("team", "Previous colleague"),
    keys=("[", "Alt+Up"),
    icon="arrow-up",
    english="nurse before",
    dutch="vorige collega",
    needs=A_NURSE,
)
def previous_nurse(page: TeamPage) -> None:
    page.go_by(-1)


@command(
    changes=False,
    title=lambda: translate("team", "Next colleague who is away or whose skill runs out"),
    keys="F8",
    icon="triangle-alert",
    english="finding problem expires ill",
    dutch="volgende bevinding verloopt ziek",
    needs=Need(
        lambda page: page.has_finding,
        lambda: translate("team", "No colleague is away, and no skill runs out."),
    ),
)
def next_finding(page: TeamPage) -> None:
    page.next_finding()


@command(
    changes=False,
    title=lambda: translate("team", "Everything that was changed about the chosen nurse"),
    keys="H",
    icon="history",
    english="history since when who changed log",
    dutch="geschiedenis sinds wanneer wie wijzigde",
    needs=A_NURSE,
)
def history(page: TeamPage) -> None:
    page.show_history()


@command(
    changes=True,
    title=lambda: translate("team", "Add a nurse…"),
    keys="Ctrl+Shift+N",
    icon="user-plus",
    english="new colleague member hire",
    dutch="nieuwe collega medewerker aannemen",
)
def add_nurse(page: TeamPage) -> None:
    page.want("add", None)


@command(
    changes=True,
    title=lambda: translate("team", "Edit the chosen nurse…"),
    keys="E",
    icon="pencil",
    english="change details contract hours level skills",
    dutch="wijzigen gegevens contract uren niveau bekwaamheden",
    needs=A_NURSE,
)
def edit(page: TeamPage) -> None:
    page.want("edit", page.chosen)


@command(
    changes=True,
    title=lambda: translate("team", "Report the chosen nurse ill…"),
    keys="I",
    icon="thermometer",
    english="sick ill absent",
    dutch="ziek melden afwezig",
    needs=A_NURSE,
)
def sick(page: TeamPage) -> None:
    page.want("sick", page.chosen)


@command(
    changes=True,
    title=lambda: translate("team", "Plan leave…"),
    keys="L",
    icon="tree-palm",
    english="holiday vacation days off",
    dutch="verlof vakantie vrij",
    needs=A_NURSE,
)
def leave(page: TeamPage) -> None:
    page.want("leave", page.chosen)


@command(
    changes=True,
    title=lambda: translate("team", "Add a wish…"),
    keys="W",
    icon="heart",
    english="request day off",
    dutch="wens verzoek",
    needs=A_NURSE,
)
def wish(page: TeamPage) -> None:
    page.want("wish", page.chosen)


@command(
    changes=True,
    title=lambda: translate("team", "End the membership of the chosen nurse…"),
    icon="user-minus",
    english="leave quit remove end",
    dutch="vertrek stoppen uit dienst",
    needs=A_NURSE,
)
def end(page: TeamPage) -> None:
    page.want("end", page.chosen)
