"""Commands about the care of the client whose card is open, and her coming visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.clients.commands.needs import A_CLIENT, A_VISIT, CANCELLED, FREE, GOES_ON, ONE_CARE, care_of, visit_of
from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from teamapp.services.clients.care import CareLine
    from teamapp.services.clients.coming import ComingVisit
    from ui.clients.page import ClientsPage


@command(
    changes=True,
    title=lambda: translate("clients", "Add care…"),
    keys="C",
    icon="heart-pulse",
    english="care need series visits new",
    dutch="zorg toevoegen zorgvraag bezoeken nieuw",
    needs=A_CLIENT,
)
def add_care(page: ClientsPage) -> None:
    page.acts.add_care()


@command(
    changes=True,
    title=lambda: translate("clients", "Change the care…"),
    line=lambda _page, _care: translate("clients", "Change this care…"),
    keys="Shift+C",
    icon="calendar-cog",
    english="care need times minutes skills",
    dutch="zorg wijzigen tijden minuten bekwaamheden",
    about=care_of,
    needs=A_CLIENT,
)
def change_care(page: ClientsPage, care: CareLine | None) -> None:
    if care is None:
        page.choose_care()
    else:
        page.acts.edit_care(care)


@command(
    changes=True,
    title=lambda: translate("clients", "Leave out a day of the care…"),
    line=lambda _page, _care: translate("clients", "Leave out a day…"),
    icon="calendar-minus",
    english="skip except once without holiday",
    dutch="dag overslaan uitzondering een keer niet vakantie",
    about=care_of,
    needs=(*A_CLIENT, ONE_CARE),
)
def skip_day(page: ClientsPage, care: CareLine) -> None:
    page.acts.skip_day(care)


@command(
    changes=True,
    title=lambda: translate("clients", "End the care…"),
    line=lambda _page, _care: translate("clients", "End this care…"),
    icon="calendar-off",
    english="stop this care need only",
    dutch="deze zorg beëindigen stoppen zorgvraag",
    about=care_of,
    needs=(*A_CLIENT, ONE_CARE),
)
def end_care(page: ClientsPage, care: CareLine) -> None:
    page.acts.end_care(care)


@command(
    changes=True,
    title=lambda: translate("clients", "Change the chosen visit, this once…"),
    line=lambda _page, _visit: translate("clients", "Change this once…"),
    keys="O",
    icon="calendar-clock",
    english="once occurrence move time length day",
    dutch="eenmalig verzetten tijd duur dag bezoek",
    about=visit_of,
    needs=(FREE, A_VISIT, GOES_ON),
)
def change_once(page: ClientsPage, visit: ComingVisit) -> None:
    page.acts.change_once(visit)


@command(
    changes=True,
    title=lambda: translate("clients", "Cancel the chosen visit…"),
    line=lambda _page, _visit: translate("clients", "Cancel this once…"),
    keys="X",
    icon="circle-x",
    english="cancel drop once",
    dutch="afzeggen vervallen bezoek",
    about=visit_of,
    needs=(FREE, A_VISIT, GOES_ON),
)
def cancel_once(page: ClientsPage, visit: ComingVisit) -> None:
    page.acts.cancel_once(visit)


@command(
    changes=True,
    title=lambda: translate("clients", "Let the chosen visit go on after all"),
    line=lambda _page, _visit: translate("clients", "Let it go on after all"),
    icon="undo-2",
    english="take up again not cancelled restore",
    dutch="toch laten doorgaan niet afgezegd herstellen",
    about=visit_of,
    needs=(FREE, A_VISIT, CANCELLED),
)
def take_up(page: ClientsPage, visit: ComingVisit) -> None:
    page.acts.take_up(visit)


@command(
    changes=False,
    title=lambda: translate("clients", "Show the rounds of the chosen visit's day"),
    line=lambda _page, _visit: translate("clients", "Show the rounds of this day"),
    icon="route",
    english="timeline map day go",
    dutch="rondes van de dag tijdlijn kaart",
    about=visit_of,
    needs=(FREE, A_VISIT),
)
def show_rounds(page: ClientsPage, visit: ComingVisit) -> None:
    page.frame.go("visits", visit.visit.day.isoformat())
