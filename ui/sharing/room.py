"""The room of sharing in the window: its page and its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need
from ui.shell.page import PageSpec

if TYPE_CHECKING:
    from ui.sharing.page import SharingPage

TAKES_PART = Need(
    lambda page: page.takes_part,
    lambda: translate("sharing", "This computer does not share the team: begin with “Share this team…”."),
)
PAGE = PageSpec(
    icon="laptop",
    title=lambda: translate("sharing", "Sharing"),
    load="ui.sharing.page:SharingPage",
    place="bottom",
)


@command(
    changes=True,
    title=lambda: translate("sharing", "Share this team…"),
    icon="cloud-upload",
    english="backend server sync online found connect several computers",
    dutch="delen backend server synchroniseren verbinden meerdere computers",
    needs=Need(lambda page: not page.shared, lambda: translate("sharing", "This team is shared already.")),
)
def begin(page: SharingPage) -> None:
    page.want("begin", "")


@command(
    changes=True,
    title=lambda: translate("sharing", "Invite a colleague…"),
    keys="Ctrl+Shift+I",
    icon="user-plus",
    english="join add nurse computer device code qr words invitation",
    dutch="uitnodigen collega toevoegen computer apparaat code woorden uitnodiging",
    needs=TAKES_PART,
)
def invite(page: SharingPage) -> None:
    page.want("invite", "")


@command(
    changes=True,
    title=lambda: translate("sharing", "Add my second computer…"),
    icon="laptop",
    english="another device laptop home join link",
    dutch="tweede computer ander apparaat laptop thuis koppelen",
    needs=TAKES_PART,
)
def second(page: SharingPage) -> None:
    page.want("second", "")


@command(
    changes=True,
    title=lambda: translate("sharing", "Exchange now"),
    keys="F5",
    icon="refresh-cw",
    english="sync synchronise synchronize send fetch refresh online",
    dutch="nu uitwisselen synchroniseren versturen ophalen vernieuwen",
    needs=TAKES_PART,
)
def now(page: SharingPage) -> None:
    page.want("now", "")


@command(
    changes=True,
    title=lambda: translate("sharing", "Make a new recovery kit…"),
    icon="life-buoy",
    english="print paper key words lost all computers restore",
    dutch="herstelkit afdrukken papier sleutel woorden alle computers kwijt terughalen",
    needs=TAKES_PART,
)
def kit(page: SharingPage) -> None:
    page.want("kit", "")


@command(
    changes=True,
    title=lambda: translate("sharing", "Change the locks…"),
    icon="key-round",
    english="renew rotate keys encryption new key doubt",
    dutch="sloten sleutels vernieuwen vervangen versleuteling nieuwe sleutel twijfel",
    needs=TAKES_PART,
)
def renew(page: SharingPage) -> None:
    page.want("renew", "")


@command(
    changes=True,
    title=lambda: translate("sharing", "Go on with another server…"),
    icon="server",
    english="move migrate backend address host change server",
    dutch="verhuizen andere server backend adres wisselen",
    needs=TAKES_PART,
)
def move(page: SharingPage) -> None:
    page.want("move", "")


@command(
    changes=True,
    title=lambda: translate("sharing", "A computer is lost or stolen…"),
    icon="user-x",
    english="remove device laptop theft lost stolen revoke shut out",
    dutch="apparaat laptop verwijderen diefstal kwijt verloren gestolen intrekken buitensluiten",
    needs=TAKES_PART,
)
def lost(page: SharingPage) -> None:
    page.want("lost", "")


@command(
    changes=True,
    title=lambda: translate("sharing", "Leave the team with this computer…"),
    icon="log-out",
    english="quit stop sharing go away",
    dutch="team verlaten stoppen met delen weggaan",
    needs=TAKES_PART,
)
def leave(page: SharingPage) -> None:
    page.want("leave", "")


@command(
    changes=True,
    title=lambda: translate("sharing", "Write changes to a file…"),
    icon="usb",
    english="stick usb mail offline carry export without connection tasync",
    dutch="wijzigingen naar bestand stick usb mail zonder verbinding meenemen",
    needs=TAKES_PART,
)
def write_file(page: SharingPage) -> None:
    page.want("write", "")


@command(
    changes=True,
    title=lambda: translate("sharing", "Read changes from a file…"),
    icon="file-input",
    english="stick usb mail offline carry import without connection tasync open",
    dutch="wijzigingen uit bestand stick usb mail zonder verbinding inlezen openen",
    needs=TAKES_PART,
)
def read_file(page: SharingPage) -> None:
    page.want("read", "")
