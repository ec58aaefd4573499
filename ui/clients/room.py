"""The room of the clients: its page and its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.page import PageSpec

if TYPE_CHECKING:
    from ui.clients.page import ClientsPage

PAGE = PageSpec(icon="heart", title=lambda: translate("clients", "Clients"), load="ui.clients.page:ClientsPage")


@command(
    title=lambda: translate("clients", "Find a client"),
    keys=("Ctrl+F", "/"),
    icon="search",
    english="search look up",
    dutch="zoeken vinden cliënt",
    possible=lambda page: page.is_free,
)
def find(page: ClientsPage) -> None:
    page.find_client()


@command(
    title=lambda: translate("clients", "Next client"),
    keys=("Alt+Down", "]"),
    icon="arrow-down",
    english="following below",
    dutch="volgende cliënt",
    possible=lambda page: page.is_free,
)
def following(page: ClientsPage) -> None:
    page.go_by(1)


@command(
    title=lambda: translate("clients", "Previous client"),
    keys=("Alt+Up", "["),
    icon="arrow-up",
    english="before above",
    dutch="vorige cliënt",
    possible=lambda page: page.is_free,
)
def previous(page: ClientsPage) -> None:
    page.go_by(-1)


@command(
    title=lambda: translate("clients", "Next client with too many faces or without a first contact"),
    keys="F8",
    icon="triangle-alert",
    english="finding problem continuity contact",
    dutch="volgende bevinding gezichten contact",
    possible=lambda page: page.is_free and page.has_finding,
)
def next_finding(page: ClientsPage) -> None:
    page.next_finding()


@command(
    title=lambda: translate("clients", "In care or ended"),
    keys="Alt+E",
    icon="users",
    english="active left former filter switch",
    dutch="in zorg beëindigd vertrokken wisselen filter",
    possible=lambda page: page.is_free,
)
def switch_half(page: ClientsPage) -> None:
    page.switch_half()


@command(
    title=lambda: translate("clients", "Add a client…"),
    keys="Ctrl+N",
    icon="plus",
    english="new take into care",
    dutch="nieuwe cliënt toevoegen in zorg nemen",
    possible=lambda page: page.is_free,
)
def add_client(page: ClientsPage) -> None:
    page.acts.add_client()


@command(
    title=lambda: translate("clients", "Can we take this client?"),
    keys="Ctrl+Shift+N",
    icon="phone-call",
    english="intake referral gp phones take into care",
    dutch="kunnen we deze cliënt nemen intake aanmelding huisarts belt",
    possible=lambda page: page.is_free,
    listed=False,  # the palette has it from the page that answers
)
def ask_for_new(page: ClientsPage) -> None:
    page.ask_for_new()


@command(
    title=lambda: translate("clients", "Write a note"),
    keys="N",
    icon="pencil",
    english="note remark write",
    dutch="notitie opmerking schrijven",
    possible=lambda page: page.has_client,
)
def note(page: ClientsPage) -> None:
    page.view.write_note()


@command(
    title=lambda: translate("clients", "Add a task about the client…"),
    keys="D",
    icon="list-plus",
    english="todo to do remind",
    dutch="taak doen herinneren",
    possible=lambda page: page.has_client,
)
def task(page: ClientsPage) -> None:
    page.acts.add_task()


@command(
    title=lambda: translate("clients", "Change the client's details…"),
    keys="E",
    icon="user-round-pen",
    english="edit name phone language first contact about",
    dutch="gegevens wijzigen naam telefoon taal eerste contactpersoon",
    possible=lambda page: page.has_client,
)
def edit(page: ClientsPage) -> None:
    page.acts.edit_client()


@command(
    title=lambda: translate("clients", "Correct the address…"),
    keys="A",
    icon="map-pin",
    english="address street map pin place access key",
    dutch="adres straat kaart speld plaats sleutel verbeteren",
    possible=lambda page: page.has_client,
)
def address(page: ClientsPage) -> None:
    page.acts.correct_address()


@command(
    title=lambda: translate("clients", "A new address from a day on…"),
    icon="truck",
    english="move house address",
    dutch="verhuizen nieuw adres",
    possible=lambda page: page.has_client,
)
def move(page: ClientsPage) -> None:
    page.acts.move()


@command(
    title=lambda: translate("clients", "Add care…"),
    keys="C",
    icon="heart-pulse",
    english="care need series visits new",
    dutch="zorg toevoegen zorgvraag bezoeken nieuw",
    possible=lambda page: page.has_client,
)
def add_care(page: ClientsPage) -> None:
    page.acts.add_care()


@command(
    title=lambda: translate("clients", "Change the care…"),
    keys="Shift+C",
    icon="calendar-cog",
    english="care need times minutes skills",
    dutch="zorg wijzigen tijden minuten bekwaamheden",
    possible=lambda page: page.has_client,
)
def change_care(page: ClientsPage) -> None:
    page.change_care()


@command(
    title=lambda: translate("clients", "Change the chosen visit, this once…"),
    keys="O",
    icon="calendar-clock",
    english="once occurrence move time length day",
    dutch="eenmalig verzetten tijd duur dag bezoek",
    possible=lambda page: page.chosen_visit is not None,
)
def change_once(page: ClientsPage) -> None:
    page.acts.change_once()


@command(
    title=lambda: translate("clients", "Cancel the chosen visit…"),
    keys="X",
    icon="circle-x",
    english="cancel drop once",
    dutch="afzeggen vervallen bezoek",
    possible=lambda page: page.chosen_visit is not None,
)
def cancel_once(page: ClientsPage) -> None:
    page.acts.cancel_once()


@command(
    title=lambda: translate("clients", "Write down what the client says about a nurse…"),
    keys="P",
    icon="thumbs-up",
    english="preference prefers not again refuse",
    dutch="voorkeur graag niet meer weigeren",
    possible=lambda page: page.has_client,
)
def add_opinion(page: ClientsPage) -> None:
    page.acts.add_opinion()


@command(
    title=lambda: translate("clients", "Add a helper…"),
    keys="H",
    icon="hand-helping",
    english="family neighbour volunteer informal care",
    dutch="mantelzorger familie buur vrijwilliger helper",
    possible=lambda page: page.has_client,
)
def add_helper(page: ClientsPage) -> None:
    page.acts.add_helper()


@command(
    title=lambda: translate("clients", "End all care…"),
    icon="calendar-x",
    english="end leave stop discharge die move away",
    dutch="zorg beëindigen stoppen uit zorg overleden vertrek",
    possible=lambda page: page.can_end,
)
def end_client(page: ClientsPage) -> None:
    page.acts.end_client()


@command(
    title=lambda: translate("clients", "Erase the client for ever…"),
    icon="eraser",
    english="erase delete destroy forget remove privacy gdpr right to be forgotten",
    dutch="cliënt voorgoed wissen verwijderen vernietigen vergeten avg recht op vergetelheid",
    possible=lambda page: page.has_client,
)
def erase_client(page: ClientsPage) -> None:
    page.acts.erase_client()


@command(
    title=lambda: translate("clients", "Give this client's record to another provider…"),
    icon="file-output",
    english="fhir export transfer move away send",
    dutch="fhir overdracht meegeven verhuizen versturen exporteren",
    possible=lambda page: page.has_client,
)
def send_record(page: ClientsPage) -> None:
    from ui.files.leaving.sending_sheet import SendingSheet

    shown = page.view.shown
    if shown is not None:
        SendingSheet(page.window(), page.frame, shown.client).open()


COMMANDS = ("ui.clients.heard",)
"""Keys that widgets of the page hear themselves."""
