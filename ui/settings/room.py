"""The room of the settings in the window: its page and its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need
from ui.shell.page import PageSpec

if TYPE_CHECKING:
    from ui.settings.page import SettingsPage

PAGE = PageSpec(
    icon="settings",
    title=lambda: translate("settings", "Settings"),
    load="ui.settings.page:SettingsPage",
    place="bottom",
)


@command(
    changes=False,
    title=lambda: translate("settings", "Find in this part of the settings"),
    keys=("Ctrl+F", "/"),
    icon="search",
    english="search rules history",
    dutch="zoek regels geschiedenis",
    needs=Need(
        lambda page: page.search is not None,
        lambda: translate("settings", "There is nothing to search for in this part of the settings."),
    ),
)
def find(page: SettingsPage) -> None:
    page.find_here()


@command(
    changes=False,
    title=lambda: translate("settings", "Settings of the team"),
    icon="users",
    english="name town speed bicycle coffee known faces time zone whose device computer",
    dutch="naam plaats snelheid fiets koffie bekende gezichten tijdzone wiens apparaat computer",
)
def team(page: SettingsPage) -> None:
    page.open_target("team")


@command(
    changes=False,
    title=lambda: translate("settings", "Shift kinds"),
    icon="clock",
    english="duty duties early late evening night letter times break",
    dutch="diensten dienstsoorten vroeg laat avond nacht letter tijden pauze",
)
def shifts(page: SettingsPage) -> None:
    page.open_target("shifts")


@command(
    changes=False,
    title=lambda: translate("settings", "Demand of the week"),
    icon="table-2",
    english="staffing needed how many nurses level",
    dutch="bezetting nodig hoeveel mensen niveau",
)
def demand(page: SettingsPage) -> None:
    page.open_target("demand")


@command(
    changes=False,
    title=lambda: translate("settings", "Rules and agreements"),
    icon="scale",
    english="law working time act collective agreement exception rest hours pair newcomer mentor nights age notice",
    dutch="wet arbeidstijdenwet cao afspraken uitzondering rust uren regels koppel nieuwe collega mentor nachten",
)
def rules(page: SettingsPage) -> None:
    page.open_target("rules")


@command(
    changes=False,
    title=lambda: translate("settings", "Streets and addresses"),
    icon="map",
    english="map patch pack openstreetmap osm pbf import",
    dutch="kaart straten wijk openstreetmap osm pbf inlezen",
)
def streets(page: SettingsPage) -> None:
    page.open_target("streets")


@command(
    changes=False,
    title=lambda: translate("settings", "PIN and lock"),
    icon="lock",
    english="pin password lock now idle minutes security",
    dutch="pincode wachtwoord vergrendelen nu slot minuten beveiliging",
)
def pin(page: SettingsPage) -> None:
    page.open_target("security/pin")


@command(
    changes=False,
    title=lambda: translate("settings", "Recovery words"),
    icon="key-round",
    english="recovery key password forgotten words print renew",
    dutch="herstelwoorden wachtwoord vergeten sleutel afdrukken vernieuwen",
)
def recovery(page: SettingsPage) -> None:
    page.open_target("security/words")


@command(
    changes=False,
    title=lambda: translate("settings", "Back up to a file…"),
    icon="archive",
    english="backup save copy export",
    dutch="reservekopie backup opslaan kopie",
)
def back_up(page: SettingsPage) -> None:
    page.open_target("security/backup")


@command(
    changes=False,
    title=lambda: translate("settings", "Restore a backup…"),
    icon="archive-restore",
    english="restore backup bring back",
    dutch="terugzetten reservekopie backup herstellen",
)
def restore(page: SettingsPage) -> None:
    page.open_target("security/restore")


@command(
    changes=False,
    title=lambda: translate("settings", "Delete everything on this computer"),
    icon="trash-2",
    english="erase remove throw away sample wipe",
    dutch="alles wissen verwijderen weggooien voorbeeldteam",
)
def erase(page: SettingsPage) -> None:
    page.open_target("security/erase")


@command(
    changes=False,
    title=lambda: translate("settings", "What leaves the team"),
    icon="building-2",
    english="office figures aggregates month release ledger back office privacy",
    dutch="kantoor cijfers aggregaten maand vrijgeven backoffice privacy",
)
def office(page: SettingsPage) -> None:
    page.open_target("office")


@command(
    changes=False,
    title=lambda: translate("settings", "Look and language"),
    icon="palette",
    english="theme dark light high contrast text size font language dutch english appearance",
    dutch="thema donker licht hoog contrast tekstgrootte letter taal nederlands engels uiterlijk",
)
def appearance(page: SettingsPage) -> None:
    page.open_target("look")


@command(
    changes=False,
    title=lambda: translate("settings", "History"),
    icon="history",
    english="who changed what why log",
    dutch="geschiedenis wie wijzigde wat waarom logboek",
)
def history(page: SettingsPage) -> None:
    page.open_target("history")


@command(
    changes=False,
    title=lambda: translate("settings", "About Teamapp"),
    icon="info",
    english="version update newer licence license notice files folder open source",
    dutch="over versie bijwerken update nieuwe licenties bestanden map",
)
def about(page: SettingsPage) -> None:
    page.open_target("about")


@command(
    changes=False,
    title=lambda: translate("settings", "What may call for attention"),
    icon="bell",
    english="notifications silence mute do not disturb quiet off duty",
    dutch="meldingen stil dempen niet storen rust vrij",
)
def quiet(page: SettingsPage) -> None:
    page.open_target("quiet")


@command(
    changes=False,
    title=lambda: translate("settings", "Silence everything until tomorrow"),
    icon="bell-off",
    english="notifications mute do not disturb quiet",
    dutch="alles stil tot morgen meldingen dempen niet storen rust",
)
def hush(page: SettingsPage) -> None:
    page.open_target("quiet/hush")


@command(
    changes=False,
    title=lambda: translate("settings", "Dark theme"),
    icon="moon",
    english="night mode colours appearance",
    dutch="donker thema nacht kleuren",
)
def dark(page: SettingsPage) -> None:
    page.wear("dark")


@command(
    changes=False,
    title=lambda: translate("settings", "Light theme"),
    icon="sun",
    english="day mode colours appearance",
    dutch="licht thema dag kleuren",
)
def light(page: SettingsPage) -> None:
    page.wear("light")


@command(
    changes=False,
    title=lambda: translate("settings", "High contrast"),
    icon="contrast",
    english="theme accessibility sight colours",
    dutch="hoog contrast thema toegankelijk zien kleuren",
)
def high_contrast(page: SettingsPage) -> None:
    page.wear("contrast")


COMMANDS = ("ui.settings.heard",)
"""Keys that widgets of the page hear themselves."""
