"""Commands of making a roster together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.roster.page import RosterPage
    from ui.roster.together.wishes.pens import Pen


def _phase(page: RosterPage) -> str:
    from ui.roster.together.phases.acts import phase_of

    return phase_of(page) or ""


def _can_begin(page: RosterPage) -> bool:
    from ui.roster.together.phases.acts import can_begin

    return can_begin(page)


def _making(page: RosterPage) -> bool:
    from ui.roster.together.choices.mode import ChoiceMode

    mode = page.modes.widget("choices")
    return isinstance(mode, ChoiceMode) and mode.making.running


@command(
    title=lambda: translate("roster", "Enter my wishes"),
    keys="Ctrl+Shift+W",
    icon="heart",
    english="wish day off free joker request self-rostering",
    dutch="wensen vrije dag joker verzoek zelfroosteren",
    possible=lambda page: page.view is not None and page.view.period is not None,
)
def wishes(page: RosterPage) -> None:
    page.show_mode("wishes")


@command(
    title=lambda: translate("roster", "Ask everybody for wishes…"),
    icon="megaphone",
    english="phases start begin together self-rostering deadlines",
    dutch="rondes starten samen roosteren zelfroosteren wensen vragen deadline",
    possible=_can_begin,
)
def ask_for_wishes(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import set_deadlines

    set_deadlines(page)


@command(
    title=lambda: translate("roster", "Say that my wishes are complete"),
    icon="check",
    english="ready done finished wishes",
    dutch="klaar gereed wensen af",
    possible=lambda page: _phase(page) == "wishes",
)
def say_ready(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import ready

    ready(page)


@command(
    title=lambda: translate("roster", "Close this step of making the roster…"),
    icon="lock",
    english="close wishes phase end gaps now",
    dutch="wensen sluiten ronde afsluiten gaten beëindigen nu",
    possible=lambda page: _phase(page) in ("wishes", "gaps"),
)
def close_step(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import close

    close(page)


@command(
    title=lambda: translate("roster", "Go back one step of making the roster…"),
    icon="lock-open",
    english="reopen wishes phase back again",
    dutch="wensen heropenen ronde terug opnieuw",
    possible=lambda page: _phase(page) in ("gaps", "solve"),
)
def open_step_again(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import reopen

    reopen(page)


@command(
    title=lambda: translate("roster", "Other deadlines for wishes and gaps…"),
    icon="calendar-clock",
    english="deadline change until date",
    dutch="deadline wijzigen tot datum uiterlijk",
    possible=lambda page: _phase(page) in ("wishes", "gaps"),
)
def deadlines(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import set_deadlines

    set_deadlines(page)


@command(
    title=lambda: translate("roster", "Show the gaps"),
    keys="Ctrl+Alt+G",
    icon="calendar-search",
    english="gap map shortage surplus open give way points claim",
    dutch="gaten tekort overschot open wijken punten oppakken kaart",
    possible=lambda page: page.view is not None and page.view.period is not None,
)
def gaps(page: RosterPage) -> None:
    page.show_mode("gaps")


@command(
    title=lambda: translate("roster", "Show who carried what"),
    keys="Ctrl+Alt+B",
    icon="scale",
    english="fairness ledger burden weekends nights evenings share balance",
    dutch="balans eerlijk verdeling belasting weekenden nachten avonden aandeel",
)
def fairness(page: RosterPage) -> None:
    page.show_mode("fairness")


@command(
    title=lambda: translate("roster", "Make three rosters to choose from"),
    icon="columns-3",
    english="alternatives compare most wishes even fewest changes solve",
    dutch="alternatieven vergelijken keuze meeste wensen eerlijkst minste wijzigingen drie roosters",
    possible=lambda page: page.can_suggest or page.modes.current == "choices",
)
def three_rosters(page: RosterPage) -> None:
    from ui.roster.together.choices.acts import make_three

    make_three(page)


@command(
    title=lambda: translate("roster", "Stop making three rosters, keep the best"),
    icon="square",
    english="stop halt alternatives",
    dutch="stoppen alternatieven beste houden",
    possible=lambda page: _making(page),
)
def stop_three(page: RosterPage) -> None:
    from ui.roster.together.choices.mode import ChoiceMode

    mode = page.modes.widget("choices")
    if isinstance(mode, ChoiceMode):
        mode.making.stop()


@command(
    title=lambda: translate("roster", "Back to the grid of the roster"),
    icon="calendar-days",
    english="grid back roster shifts",
    dutch="raster terug rooster diensten",
    possible=lambda page: not page.on_grid,
)
def grid(page: RosterPage) -> None:
    page.show_mode("roster")


def _wishing(page: RosterPage) -> bool:
    return page.modes.current == "wishes"


def _draw(page: RosterPage, pen: Pen) -> None:
    """Draw over the chosen days of the calendar."""
    from ui.roster.together.wishes.mode import WishMode

    mode = page.modes.widget("wishes")
    if isinstance(mode, WishMode):
        mode.wishes.calendar.draw(pen)


@command(
    title=lambda: translate("roster", "Wish the chosen days free"),
    keys="0",
    icon="sun",
    english="wish day off free",
    dutch="wens vrije dag vrij",
    possible=_wishing,
    by_widget=True,
)
def wish_free(page: RosterPage) -> None:
    from ui.roster.together.wishes.pens import FREE_PEN

    _draw(page, FREE_PEN)


@command(
    title=lambda: translate("roster", "Play a joker on the chosen days, or take it back"),
    keys="J",
    icon="star",
    english="joker star important wish",
    dutch="joker ster belangrijke wens",
    possible=_wishing,
    by_widget=True,
)
def joker(page: RosterPage) -> None:
    from ui.roster.together.wishes.pens import JOKER_PEN

    _draw(page, JOKER_PEN)


@command(
    title=lambda: translate("roster", "Wish as last time"),
    icon="history",
    english="repeat wishes same previous",
    dutch="wensen herhalen zelfde vorige keer",
    possible=_wishing,
)
def as_last_time(page: RosterPage) -> None:
    from ui.roster.together.wishes.mode import WishMode

    mode = page.modes.widget("wishes")
    if isinstance(mode, WishMode):
        mode.wishes.repeat_wanted.emit()
