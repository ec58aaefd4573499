"""The room of visits and rounds in the window: its page and its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.commands import command, translate
from ui.shell.page import PageSpec

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from ui.visits.page import VisitsPage


def _unplanned_today(desk: Desk) -> int:
    from teamapp.services.occurrences import visits_of_day

    return sum(not visit.planned and not visit.cancelled for visit in visits_of_day(desk, desk.today))


PAGE = PageSpec(
    icon="route",
    title=lambda: translate("visits", "Visits & rounds"),
    load="ui.visits.page:VisitsPage",
    count=_unplanned_today,
)


@command(
    title=lambda: translate("visits", "Improve rounds"),
    keys="Ctrl+Shift+R",
    icon="sparkles",
    english="plan optimise route solve",
    dutch="plannen optimaliseren route verbeteren",
    possible=lambda page: page.can_improve,
)
def improve(page: VisitsPage) -> None:
    page.improve()


@command(
    title=lambda: translate("visits", "Stop and keep the best rounds"),
    keys="Ctrl+.",
    icon="square",
    english="stop halt",
    dutch="stoppen houden beste",
    possible=lambda page: page.improving,
)
def stop(page: VisitsPage) -> None:
    page.stop()


@command(
    title=lambda: translate("visits", "Day before"),
    keys="[",
    icon="chevron-left",
    english="previous yesterday",
    dutch="vorige dag gisteren",
)
def day_before(page: VisitsPage) -> None:
    page.go_by(-1)


@command(
    title=lambda: translate("visits", "Day after"),
    keys="]",
    icon="chevron-right",
    english="next tomorrow",
    dutch="volgende dag morgen",
)
def day_after(page: VisitsPage) -> None:
    page.go_by(1)


@command(title=lambda: translate("visits", "Today"), keys="T", icon="calendar", english="now", dutch="vandaag nu")
def today(page: VisitsPage) -> None:
    page.go_today()


@command(
    title=lambda: translate("visits", "Show the timeline"),
    keys="1",
    icon="chart-gantt",
    english="gantt lanes",
    dutch="tijdlijn banen",
)
def timeline(page: VisitsPage) -> None:
    page.show_as("timeline")


@command(
    title=lambda: translate("visits", "Show the map"), keys="2", icon="map", english="streets", dutch="kaart straten"
)
def on_map(page: VisitsPage) -> None:
    page.show_as("map")


@command(
    title=lambda: translate("visits", "Show the list"), keys="3", icon="list", english="table", dutch="lijst tabel"
)
def as_list(page: VisitsPage) -> None:
    page.show_as("list")


@command(
    title=lambda: translate("visits", "Move the chosen visit…"),
    keys="M",
    icon="move",
    english="give assign reschedule",
    dutch="verplaatsen geven toewijzen",
    possible=lambda page: page.has_choice,
)
def move(page: VisitsPage) -> None:
    page.move_chosen()


@command(
    title=lambda: translate("visits", "Fix the chosen visit, or let it move"),
    keys="P",
    icon="pin",
    english="pin lock",
    dutch="vastzetten vrijgeven",
    possible=lambda page: page.has_choice,
)
def pin(page: VisitsPage) -> None:
    page.toggle_pin()


@command(
    title=lambda: translate("visits", "Take the chosen visit off the rounds"),
    keys="Del",
    icon="circle-minus",
    english="remove unplan",
    dutch="weghalen van ronde",
    possible=lambda page: page.has_choice,
    by_widget=True,
)
def unplan(page: VisitsPage) -> None:
    page.unplan_chosen()


@command(
    title=lambda: translate("visits", "Next visit that is not planned"),
    keys="F8",
    icon="triangle-alert",
    english="open finding problem",
    dutch="volgende niet gepland",
)
def next_problem(page: VisitsPage) -> None:
    page.next_problem()
