"""Commands that narrow the day to some of its visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need
from ui.visits.commands.needs import A_ROUND, READ

if TYPE_CHECKING:
    from ui.visits.page import VisitsPage


def findings_words() -> str:
    """Of the condition, in the menu and on its chip."""
    return translate("visits", "Only visits with findings")


ON_DAY = (
    READ,
    Need(lambda page: page.modes.on_day, lambda: translate("visits", "Go back to the visits of a day first.")),
)


@command(
    changes=False,
    title=lambda: translate("visits", "Find a visit of this day"),
    keys=("Ctrl+F", "/"),
    icon="search",
    english="search client street care when who comes",
    dutch="zoek cliënt straat zorg wanneer wie komt",
    needs=ON_DAY,
)
def find(page: VisitsPage) -> None:
    page.narrowing.find()


@command(
    changes=False,
    title=lambda: translate("visits", "Filter the visits…"),
    keys="Ctrl+Shift+F",
    icon="funnel",
    english="narrow show nurse care state who",
    dutch="filteren tonen medewerker zorg toestand wie",
    needs=ON_DAY,
)
def filter_visits(page: VisitsPage) -> None:
    page.narrowing.open_menu()


@command(
    changes=False,
    title=lambda: translate("visits", "Show only visits with findings"),
    line=lambda _page: findings_words(),
    keys="Ctrl+Alt+F",
    icon="funnel",
    english="filter problems errors checks",
    dutch="filter bevindingen fouten controles",
    needs=ON_DAY,
    ticked=lambda page: ("only", "findings") in page.narrowing.wanted.ticks,
)
def only_findings(page: VisitsPage) -> None:
    page.narrowing.toggle("only", "findings")


@command(
    changes=False,
    title=lambda: translate("visits", "Show only the chosen nurse's visits"),
    keys="Ctrl+Alt+Q",
    icon="funnel",
    english="filter round lane who",
    dutch="filter ronde baan wie",
    needs=(*ON_DAY, A_ROUND),
    ticked=lambda page: ("nurse", page.lane) in page.narrowing.wanted.ticks,
)
def only_chosen(page: VisitsPage) -> None:
    if page.lane is not None:
        page.narrowing.toggle("nurse", page.lane)


@command(
    changes=False,
    title=lambda: translate("visits", "Show everything again"),
    keys="0",
    icon="funnel",
    english="clear filters all",
    dutch="filters wissen alles",
    needs=(
        *ON_DAY,
        Need(lambda page: page.narrowing.active, lambda: translate("visits", "Everything shows already.")),
    ),
)
def everything(page: VisitsPage) -> None:
    page.narrowing.clear()
