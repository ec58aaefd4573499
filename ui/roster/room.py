"""The room of the roster in the window: its page and its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.commands import command, translate
from ui.shell.page import PageSpec

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from ui.roster.page import RosterPage


def _to_fix(desk: Desk) -> int:
    from teamapp.services.roster.periods import to_fix

    return to_fix(desk)


PAGE = PageSpec(
    icon="calendar-days", title=lambda: translate("roster", "Roster"), load="ui.roster.page:RosterPage", count=_to_fix
)


@command(
    title=lambda: translate("roster", "Suggest roster"),
    keys="Ctrl+Shift+S",
    icon="sparkles",
    english="plan solve fill optimise schedule",
    dutch="rooster maken invullen oplossen plannen voorstel",
    possible=lambda page: page.can_suggest,
)
def suggest(page: RosterPage) -> None:
    page.suggest()


@command(
    title=lambda: translate("roster", "Stop and keep the best roster"),
    keys="Ctrl+.",
    icon="square",
    english="stop halt solver",
    dutch="stoppen houden beste",
    possible=lambda page: page.suggesting.running,
)
def stop(page: RosterPage) -> None:
    page.suggesting.stop()


@command(
    title=lambda: translate("roster", "Take the suggestion over"),
    keys="Ctrl+Shift+T",
    icon="check",
    english="accept apply keep",
    dutch="voorstel overnemen aannemen",
    possible=lambda page: page.previewing,
)
def take_over(page: RosterPage) -> None:
    page.take_over()


@command(
    title=lambda: translate("roster", "Take the chosen part of the suggestion over"),
    keys="Ctrl+Alt+T",
    icon="check",
    english="accept selection",
    dutch="deel voorstel overnemen selectie",
    possible=lambda page: bool(page.chosen_differences),
)
def take_part_over(page: RosterPage) -> None:
    page.take_over(page.chosen_differences)


@command(
    title=lambda: translate("roster", "Discard the suggestion"),
    keys="Esc",
    icon="x",
    english="reject cancel",
    dutch="voorstel weggooien verwerpen",
    possible=lambda page: page.previewing,
    by_widget=True,  # a shortcut on Esc would keep sheets and menus from closing
)
def discard(page: RosterPage) -> None:
    page.discard()


@command(
    title=lambda: translate("roster", "Publish the roster…"),
    keys="Ctrl+Shift+P",
    icon="send",
    english="share known final retract take back",
    dutch="rooster publiceren bekendmaken terugnemen",
    possible=lambda page: page.view is not None and page.view.period is not None,
)
def publish(page: RosterPage) -> None:
    page.asking.publish()


@command(
    title=lambda: translate("roster", "Begin the roster of these weeks"),
    icon="calendar-plus",
    english="new period create start",
    dutch="nieuw rooster periode maken beginnen",
    possible=lambda page: page.can_begin,
)
def begin(page: RosterPage) -> None:
    page.begin_period()


@command(
    title=lambda: translate("roster", "Begin a roster of six weeks"),
    icon="calendar-plus",
    english="new period create start long",
    dutch="nieuw rooster zes weken maken beginnen",
    possible=lambda page: page.can_begin,
)
def begin_six_weeks(page: RosterPage) -> None:
    page.begin_period(42)


@command(
    title=lambda: translate("roster", "Weeks before"),
    keys="[",
    icon="chevron-left",
    english="previous period back",
    dutch="vorige periode terug",
)
def before(page: RosterPage) -> None:
    page.go_by(-1)


@command(
    title=lambda: translate("roster", "Weeks after"),
    keys="]",
    icon="chevron-right",
    english="next period forward",
    dutch="volgende periode verder",
)
def after(page: RosterPage) -> None:
    page.go_by(1)


@command(title=lambda: translate("roster", "Today"), keys="T", icon="calendar", english="now", dutch="vandaag nu")
def today(page: RosterPage) -> None:
    page.go_today()


@command(
    title=lambda: translate("roster", "Show one week"),
    keys="1",
    icon="calendar-range",
    english="week",
    dutch="een week",
)
def one_week(page: RosterPage) -> None:
    page.show_weeks(1)


@command(
    title=lambda: translate("roster", "Show two weeks"),
    keys="2",
    icon="calendar-range",
    english="fortnight",
    dutch="twee weken",
)
def two_weeks(page: RosterPage) -> None:
    page.show_weeks(2)


@command(
    title=lambda: translate("roster", "Show the whole period"),
    keys="4",
    icon="calendar-range",
    english="four weeks month",
    dutch="vier weken maand hele periode",
)
def whole_period(page: RosterPage) -> None:
    page.show_weeks(4)


@command(
    title=lambda: translate("roster", "Show the next finding"),
    keys="F8",
    icon="triangle-alert",
    english="problem error check fix",
    dutch="volgende bevinding fout controle herstellen",
)
def next_finding(page: RosterPage) -> None:
    page.choosing.next_finding()


@command(
    title=lambda: translate("roster", "Show the finding before"),
    keys="Shift+F8",
    icon="triangle-alert",
    english="previous problem",
    dutch="vorige bevinding",
)
def finding_before(page: RosterPage) -> None:
    page.choosing.next_finding(step=-1)


@command(
    title=lambda: translate("roster", "Show all checks"),
    keys="Ctrl+Shift+C",
    icon="list-checks",
    english="findings problems list",
    dutch="controles bevindingen lijst",
    possible=lambda page: page.can_edit,
)
def checks(page: RosterPage) -> None:
    page.asking.checks()


@command(
    title=lambda: translate("roster", "Give the chosen days a shift…"),
    keys="Enter",
    icon="plus",
    english="set assign menu",
    dutch="dienst geven toewijzen menu",
    possible=lambda page: page.can_edit and page.choosing.focus is not None,
    by_widget=True,
)
def give(page: RosterPage) -> None:
    page.wiring.open_menu()


@command(
    title=lambda: translate("roster", "Make the chosen days free"),
    keys="Del",
    icon="eraser",
    english="clear delete remove",
    dutch="vrij maken wissen verwijderen",
    possible=lambda page: page.can_edit and page.choosing.focus is not None,
    by_widget=True,
)
def clear(page: RosterPage) -> None:
    page.editing.clear(page.choosing.cells)


@command(
    title=lambda: translate("roster", "Lock or unlock the chosen shifts"),
    keys="Ctrl+Shift+L",
    icon="lock",
    english="pin fix keep",
    dutch="vastzetten losmaken slot",
    possible=lambda page: page.can_edit and page.choosing.focus is not None,
)
def lock(page: RosterPage) -> None:
    page.editing.toggle_lock(page.choosing.cells)


@command(
    title=lambda: translate("roster", "Who can take this shift?"),
    keys="Ctrl+J",
    icon="users",
    english="replace cover swap candidates",
    dutch="wie kan vervangen ruilen overnemen",
    possible=lambda page: page.can_edit and page.choosing.focus is not None,
)
def who_can(page: RosterPage) -> None:
    page.asking.who_for_focus()


@command(
    title=lambda: translate("roster", "Why is this day so?"),
    keys="Ctrl+I",
    icon="info",
    english="explain reason history details",
    dutch="waarom uitleg reden geschiedenis",
    possible=lambda page: page.can_edit and page.choosing.focus is not None,
)
def why(page: RosterPage) -> None:
    page.asking.details()
