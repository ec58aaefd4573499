"""Commands of the week on the page of visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.visits.commands.needs import RESTING

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


@command(
    changes=False,
    title=lambda: translate("visits", "Show the week"),
    keys="5",
    icon="calendar-days",
    english="seven days overview continuity",
    dutch="week zeven dagen overzicht",
)
def show_week(page: VisitsPage) -> None:
    page.show_mode("week")


@command(
    changes=False,
    title=lambda: translate("visits", "Show the carers of each client in the week"),
    keys="6",
    icon="users",
    english="continuity faces client week",
    dutch="continuïteit gezichten cliënt vaste week",
)
def show_carers(page: VisitsPage) -> None:
    from ui.visits.week.acts import week_of

    page.show_mode("week")
    found = week_of(page)
    if found is not None:
        found.show_face("clients")


@command(
    changes=True,
    title=lambda: translate("visits", "Improve the whole week"),
    keys="Ctrl+Shift+W",
    icon="sparkles",
    english="plan optimise solve seven days continuity",
    dutch="week plannen verbeteren continuïteit",
    needs=RESTING,
)
def improve_week(page: VisitsPage) -> None:
    from ui.visits.week.acts import improve_from_day

    improve_from_day(page)
