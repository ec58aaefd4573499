"""Commands that show another part of the roster, or what its rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.roster.commands.needs import EDITABLE, ON_A_DAY
from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


@command(
    changes=False,
    title=lambda: translate("roster", "Weeks before"),
    keys="[",
    icon="chevron-left",
    english="previous period back",
    dutch="vorige periode terug",
)
def before(page: RosterPage) -> None:
    page.go_by(-1)


@command(
    changes=False,
    title=lambda: translate("roster", "Weeks after"),
    keys="]",
    icon="chevron-right",
    english="next period forward",
    dutch="volgende periode verder",
)
def after(page: RosterPage) -> None:
    page.go_by(1)


@command(
    changes=False,
    title=lambda: translate("roster", "Today"),
    keys="T",
    icon="calendar",
    english="now",
    dutch="vandaag nu",
)
def today(page: RosterPage) -> None:
    page.go_today()


@command(
    changes=False,
    title=lambda: translate("roster", "Show one week"),
    keys="1",
    icon="calendar-range",
    english="week",
    dutch="een week",
)
def one_week(page: RosterPage) -> None:
    page.show_weeks(1)


@command(
    changes=False,
    title=lambda: translate("roster", "Show two weeks"),
    keys="2",
    icon="calendar-range",
    english="fortnight",
    dutch="twee weken",
)
def two_weeks(page: RosterPage) -> None:
    page.show_weeks(2)


@command(
    changes=False,
    title=lambda: translate("roster", "Show the whole period"),
    keys="4",
    icon="calendar-range",
    english="four weeks month",
    dutch="vier weken maand hele periode",
)
def whole_period(page: RosterPage) -> None:
    page.show_weeks(4)


@command(
    changes=False,
    title=lambda: translate("roster", "Show the next finding"),
    keys="F8",
    icon="triangle-alert",
    english="problem error check fix",
    dutch="volgende bevinding fout controle herstellen",
)
def next_finding(page: RosterPage) -> None:
    page.choosing.next_finding()


@command(
    changes=False,
    title=lambda: translate("roster", "Show the finding before"),
    keys="Shift+F8",
    icon="triangle-alert",
    english="previous problem",
    dutch="vorige bevinding",
)
def finding_before(page: RosterPage) -> None:
    page.choosing.next_finding(step=-1)


@command(
    changes=False,
    title=lambda: translate("roster", "Show all checks"),
    keys="Ctrl+Shift+C",
    icon="list-checks",
    english="findings problems list",
    dutch="controles bevindingen lijst",
    needs=EDITABLE,
)
def checks(page: RosterPage) -> None:
    page.asking.checks()


@command(
    changes=False,
    title=lambda: translate("roster", "Why is this day so?"),
    keys="Ctrl+I",
    icon="info",
    english="explain reason history details",
    dutch="waarom uitleg reden geschiedenis",
    needs=ON_A_DAY,
)
def why(page: RosterPage) -> None:
    page.asking.details()


@command(
    changes=False,
    title=lambda: translate("roster", "What to know about these weeks"),
    keys="Ctrl+Shift+I",
    icon="info",
    english="notes input contradictions warnings",
    dutch="opmerkingen invoer tegenstrijdig waarschuwingen",
    needs=Need(
        lambda page: bool(page.content.notes.notes),
        lambda: translate("roster", "There is nothing to know about these weeks."),
    ),
)
def notes(page: RosterPage) -> None:
    page.content.notes.open_all()


@command(
    changes=False,
    title=lambda: translate("roster", "Go to the next open shift"),
    keys="F9",
    icon="user-round-plus",
    english="gap vacancy who can",
    dutch="volgende open dienst gat wie kan",
    needs=EDITABLE,
)
def next_open(page: RosterPage) -> None:
    page.choosing.next_open()
