"""Commands that make the roster: suggest, take over, begin, publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.roster.commands.needs import A_DAY, A_PERIOD, NURSES, PREVIEWING, READ, SUGGESTIBLE
from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from ui.roster.page import RosterPage

NOT_BEGUN = (
    READ,
    NURSES,
    Need(
        lambda page: page.view.period is None,
        lambda: translate("roster", "The roster of these weeks has begun already."),
    ),
)


@command(
    changes=True,
    title=lambda: translate("roster", "Suggest roster"),
    keys="Ctrl+Shift+S",
    icon="sparkles",
    english="plan solve fill optimise schedule",
    dutch="rooster maken invullen oplossen plannen voorstel",
    needs=SUGGESTIBLE,
)
def suggest(page: RosterPage) -> None:
    page.suggest()


@command(
    changes=True,
    title=lambda: translate("roster", "Find ways out of a month that cannot be filled"),
    keys="Ctrl+Shift+E",
    icon="route",
    english="shortage open shifts why impossible relax",
    dutch="uitweg tekort open diensten waarom onmogelijk",
    needs=SUGGESTIBLE,
)
def ways_out(page: RosterPage) -> None:
    page.find_ways_out()


@command(
    changes=True,
    title=lambda: translate("roster", "Find the best roster without her here"),
    keys="Ctrl+Alt+I",
    icon="sparkles",
    english="what if otherwise next best price",
    dutch="wat als anders op een na beste prijs",
    needs=(*SUGGESTIBLE, A_DAY),
)
def without_her(page: RosterPage) -> None:
    page.ask_without()


@command(
    changes=False,
    title=lambda: translate("roster", "Stop and keep the best roster"),
    keys="Ctrl+.",
    icon="square",
    english="stop halt solver",
    dutch="stoppen houden beste",
    needs=Need(lambda page: page.computing),
)
def stop(page: RosterPage) -> None:
    page.suggesting.stop()
    page.searching.stop()
    page.otherwise.stop()


@command(
    changes=True,
    title=lambda: translate("roster", "Take the suggestion over"),
    keys="Ctrl+Shift+T",
    icon="check",
    english="accept apply keep",
    dutch="voorstel overnemen aannemen",
    needs=PREVIEWING,
)
def take_over(page: RosterPage) -> None:
    page.proposals.take_over()


@command(
    changes=True,
    title=lambda: translate("roster", "Take the chosen part of the suggestion over"),
    keys="Ctrl+Alt+T",
    icon="check",
    english="accept selection",
    dutch="deel voorstel overnemen selectie",
    needs=(
        PREVIEWING,
        Need(
            lambda page: bool(page.proposals.chosen_part),
            lambda: translate("roster", "Choose days that the suggestion changes first."),
        ),
    ),
)
def take_part_over(page: RosterPage) -> None:
    page.proposals.take_part_over()


@command(
    changes=False,
    title=lambda: translate("roster", "Discard the suggestion"),
    keys="Esc",
    icon="x",
    english="reject cancel",
    dutch="voorstel weggooien verwerpen",
    needs=PREVIEWING,
    by_widget=True,  # a shortcut on Esc would keep sheets and menus from closing
)
def discard(page: RosterPage) -> None:
    page.discard()


@command(
    changes=True,
    title=lambda: translate("roster", "Publish the roster…"),
    keys="Ctrl+Shift+P",
    icon="send",
    english="share known final retract take back",
    dutch="rooster publiceren bekendmaken terugnemen",
    needs=(READ, A_PERIOD),
)
def publish(page: RosterPage) -> None:
    page.asking.publish()


@command(
    changes=True,
    title=lambda: translate("roster", "Begin the roster of these weeks"),
    icon="calendar-plus",
    english="new period create start",
    dutch="nieuw rooster periode maken beginnen",
    needs=NOT_BEGUN,
)
def begin(page: RosterPage) -> None:
    page.begin_period()


@command(
    changes=True,
    title=lambda: translate("roster", "Begin a roster of six weeks"),
    icon="calendar-plus",
    english="new period create start long",
    dutch="nieuw rooster zes weken maken beginnen",
    needs=NOT_BEGUN,
)
def begin_six_weeks(page: RosterPage) -> None:
    page.begin_period(42)
