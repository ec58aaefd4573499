"""Commands about the client whose card is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.clients.commands.needs import A_CLIENT, STAYS
from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.clients.page import ClientsPage


@command(
    changes=True,
    title=lambda: translate("clients", "Write a note"),
    keys="N",
    icon="pencil",
    english="note remark write",
    dutch="notitie opmerking schrijven",
    needs=A_CLIENT,
)
def note(page: ClientsPage) -> None:
    page.view.write_note()


@command(
    changes=True,
    title=lambda: translate("clients", "Add a task about the client…"),
    keys="D",
    icon="list-plus",
    english="todo to do remind",
    dutch="taak doen herinneren",
    needs=A_CLIENT,
)
def task(page: ClientsPage) -> None:
    page.acts.add_task()


@command(
    changes=True,
    title=lambda: translate("clients", "Change the client's details…"),
    keys="E",
    icon="user-round-pen",
    english="edit name phone language first contact about",
    dutch="gegevens wijzigen naam telefoon taal eerste contactpersoon",
    needs=A_CLIENT,
)
def edit(page: ClientsPage) -> None:
    page.acts.edit_client()


@command(
    changes=True,
    title=lambda: translate("clients", "Correct the address…"),
    keys="A",
    icon="map-pin",
    english="address street map pin place access key",
    dutch="adres straat kaart speld plaats sleutel verbeteren",
    needs=A_CLIENT,
)
def address(page: ClientsPage) -> None:
    page.acts.correct_address()


@command(
    changes=True,
    title=lambda: translate("clients", "A new address from a day on…"),
    icon="truck",
    english="move house address",
    dutch="verhuizen nieuw adres",
    needs=A_CLIENT,
)
def move(page: ClientsPage) -> None:
    page.acts.move()


@command(
    changes=True,
    title=lambda: translate("clients", "Write down what the client says about a nurse…"),
    keys="P",
    icon="thumbs-up",
    english="preference prefers not again refuse",
    dutch="voorkeur graag niet meer weigeren",
    needs=A_CLIENT,
)
def add_opinion(page: ClientsPage) -> None:
    page.acts.add_opinion()


@command(
    changes=True,
    title=lambda: translate("clients", "Add a helper…"),
    keys="H",
    icon="hand-helping",
    english="family neighbour volunteer informal care",
    dutch="mantelzorger familie buur vrijwilliger helper",
    needs=A_CLIENT,
)
def add_helper(page: ClientsPage) -> None:
    page.acts.add_helper()


@command(
    changes=True,
    title=lambda: translate("clients", "End all care…"),
    icon="calendar-x",
    english="end leave stop discharge die move away",
    dutch="zorg beëindigen stoppen uit zorg overleden vertrek",
    needs=(*A_CLIENT, STAYS),
)
def end_client(page: ClientsPage) -> None:
    page.acts.end_client()


@command(
    changes=True,
    title=lambda: translate("clients", "Erase the client for ever…"),
    icon="eraser",
    english="erase delete destroy forget remove privacy gdpr right to be forgotten",
    dutch="cliënt voorgoed wissen verwijderen vernietigen vergeten avg recht op vergetelheid",
    needs=A_CLIENT,
)
def erase_client(page: ClientsPage) -> None:
    page.acts.erase_client()


@command(
    changes=False,
    title=lambda: translate("clients", "Give this client's record to another provider…"),
    icon="file-output",
    english="fhir export transfer move away send",
    dutch="fhir overdracht meegeven verhuizen versturen exporteren",
    needs=A_CLIENT,
)
def send_record(page: ClientsPage) -> None:
    from ui.files.leaving.sending_sheet import SendingSheet

    shown = page.view.shown
    if shown is not None:
        SendingSheet(page.window(), page.frame, shown.client).open()
