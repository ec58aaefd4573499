"""Commands that show another day, or the day in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need
from ui.visits.commands.needs import A_ROUND, A_VISIT, ONE_VISIT

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


@command(
    changes=False,
    title=lambda: translate("visits", "Day before"),
    keys="[",
    icon="chevron-left",
    english="previous yesterday",
    dutch="vorige dag gisteren",
)
def day_before(page: VisitsPage) -> None:
    page.go_by(-1)


@command(
    changes=False,
    title=lambda: translate("visits", "Day after"),
    keys="]",
    icon="chevron-right",
    english="next tomorrow",
    dutch="volgende dag morgen",
)
def day_after(page: VisitsPage) -> None:
    page.go_by(1)


@command(
    changes=False,
    title=lambda: translate("visits", "Today"),
    keys="T",
    icon="calendar",
    english="now",
    dutch="vandaag nu",
)
def today(page: VisitsPage) -> None:
    page.go(None)


@command(
    changes=False,
    title=lambda: translate("visits", "Show timeline and map"),
    keys="1",
    icon="columns-2",
    english="both split day",
    dutch="beide naast elkaar dag",
)
def both(page: VisitsPage) -> None:
    page.show_mode("both")


@command(
    changes=False,
    title=lambda: translate("visits", "Show the timeline"),
    keys="2",
    icon="chart-gantt",
    english="gantt lanes",
    dutch="tijdlijn banen",
)
def timeline(page: VisitsPage) -> None:
    page.show_mode("timeline")


@command(
    changes=False,
    title=lambda: translate("visits", "Show the map"),
    keys="3",
    icon="map",
    english="streets",
    dutch="kaart straten",
)
def on_map(page: VisitsPage) -> None:
    page.show_mode("map")


@command(
    changes=False,
    title=lambda: translate("visits", "Show the list"),
    keys="4",
    icon="list",
    english="table",
    dutch="lijst tabel",
)
def as_list(page: VisitsPage) -> None:
    page.show_mode("list")


@command(
    changes=False,
    title=lambda: translate("visits", "Next visit that is not planned or has something wrong"),
    keys="F8",
    icon="triangle-alert",
    english="open finding problem",
    dutch="volgende niet gepland bevinding",
)
def next_problem(page: VisitsPage) -> None:
    page.choosing.next_problem()


@command(
    changes=False,
    title=lambda: translate("visits", "Put the map below the timeline, or beside it"),
    keys="B",
    icon="columns-2",
    english="split orientation layout stack",
    dutch="kaart onder naast splitsen indeling",
)
def turn_split(page: VisitsPage) -> None:
    page.show_mode("both")
    page.views.turn_split()


@command(
    changes=False,
    title=lambda: translate("visits", "Why the chosen visit or round is as it is"),
    keys="Ctrl+I",
    icon="info",
    english="details inspector history",
    dutch="waarom uitleg details geschiedenis",
    line=lambda _page: translate("visits", "Why, and what happened…"),
    needs=(
        Need(
            lambda page: page.lane is not None or page.has_choice,
            lambda: translate("visits", "Choose a visit or a nurse's round first."),
        ),
        ONE_VISIT,
    ),
)
def details(page: VisitsPage) -> None:
    page.asking.details()


@command(
    changes=False,
    title=lambda: translate("visits", "Show the whole round of the chosen visit"),
    keys="R",
    icon="route",
    english="nurse lane round figures",
    dutch="hele ronde baan medewerker",
    needs=A_ROUND,
)
def whole_round(page: VisitsPage) -> None:
    if page.lane is not None:
        page.choose_nurse(page.lane)


@command(
    changes=False,
    title=lambda: translate("visits", "Open the client's card"),
    icon="heart",
    english="client of the chosen visit details",
    dutch="cliënt van het gekozen bezoek kaart",
    needs=(A_VISIT, ONE_VISIT),
)
def open_client(page: VisitsPage) -> None:
    visit = page.choosing.visit
    if visit is not None:
        page.frame.go("clients", visit.client)
