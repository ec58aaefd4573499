"""Commands that write the day into files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need
from ui.visits.commands.needs import READ

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


@command(
    changes=False,
    title=lambda: translate("visits", "Save a round for another map…"),
    icon="map-pinned",
    english="geojson export route gis",
    dutch="geojson ronde kaart exporteren route",
    needs=(
        READ,
        Need(
            lambda page: bool(page.stored.open.facts.on_duty),
            lambda: translate("visits", "Nobody is on duty on this day."),
        ),
    ),
)
def save_round_map(page: VisitsPage) -> None:
    from ui.files.leaving.round_map_sheet import RoundMapSheet

    if page.stored is not None:
        facts = page.stored.open.facts
        nurses = sorted((duty.nurse for duty in facts.on_duty), key=lambda one: one.id != page.lane)
        RoundMapSheet(page, page.frame, facts.day, [(one.id, one.name) for one in nurses]).open()
