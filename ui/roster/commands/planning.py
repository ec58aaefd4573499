"""Commands that make the roster: suggest, take over, begin, publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


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
    title=lambda: translate("roster", "Find ways out of a month that cannot be filled"),
    keys="Ctrl+Shift+E",
    icon="route",
    english="shortage open shifts why impossible relax",
    dutch="uitweg tekort open diensten waarom onmogelijk",
    possible=lambda page: page.can_suggest,
)
def ways_out(page: RosterPage) -> None:
    page.find_ways_out()


@command(
    title=lambda: translate("roster", "Find the best roster without her here"),
    keys="Ctrl+Alt+I",
    icon="sparkles",
    english="what if otherwise next best price",
    dutch="wat als anders op een na beste prijs",
    possible=lambda page: page.can_suggest and page.focus is not None,
)
def without_her(page: RosterPage) -> None:
    page.ask_without()


@command(
    title=lambda: translate("roster", "Stop and keep the best roster"),
    keys="Ctrl+.",
    icon="square",
    english="stop halt solver",
    dutch="stoppen houden beste",
    possible=lambda page: page.computing,
)
def stop(page: RosterPage) -> None:
    page.suggesting.stop()
    page.searching.stop()
    page.otherwise.stop()


@command(
    title=lambda: translate("roster", "Take the suggestion over"),
    keys="Ctrl+Shift+T",
    icon="check",
    english="accept apply keep",
    dutch="voorstel overnemen aannemen",
    possible=lambda page: page.previewing,
)
def take_over(page: RosterPage) -> None:
    page.proposals.take_over()


@command(
    title=lambda: translate("roster", "Take the chosen part of the suggestion over"),
    keys="Ctrl+Alt+T",
    icon="check",
    english="accept selection",
    dutch="deel voorstel overnemen selectie",
    possible=lambda page: bool(page.proposals.chosen_part),
)
def take_part_over(page: RosterPage) -> None:
    page.proposals.take_part_over()


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
