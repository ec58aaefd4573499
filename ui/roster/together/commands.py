"""Commands of making a roster together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.roster.commands.needs import A_PERIOD, READ, SUGGESTIBLE
from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from ui.roster.page import RosterPage
    from ui.roster.together.wishes.pens import Pen


def _phase(page: RosterPage) -> str:
    from ui.roster.together.phases.acts import phase_of

    return phase_of(page) or ""


def _can_begin(page: RosterPage) -> bool:
    from ui.roster.together.phases.acts import can_begin

    return can_begin(page)


def _me_ready(page: RosterPage) -> bool:
    from ui.roster.together.phases.band import PhaseBand

    band = page.findChild(PhaseBand)
    return band is not None and band.me_ready


def _close_words(page: RosterPage) -> str:
    if _phase(page) == "gaps":
        return translate("roster", "End settling the gaps…")
    return translate("roster", "Close the wishes now…")


def _or_among_choices(one: Need) -> Need:
    """Not asked where the three are already looked at."""
    return Need(lambda page: page.modes.current == "choices" or one.holds(page), one.why)


_WISHING = Need(lambda page: _phase(page) == "wishes")
_CLOSABLE = Need(
    lambda page: _phase(page) in ("wishes", "gaps"),
    lambda: translate("roster", "Neither wishes nor gaps are being settled for these weeks."),
)


def _making(page: RosterPage) -> bool:
    from ui.roster.together.choices.mode import ChoiceMode

    mode = page.modes.widget("choices")
    return isinstance(mode, ChoiceMode) and mode.making.running


@command(
    changes=False,
    title=lambda: translate("roster", "Enter my wishes"),
    keys="Ctrl+Shift+W",
    icon="heart",
    english="wish day off free joker request self-rostering",
    dutch="wensen vrije dag joker verzoek zelfroosteren",
    needs=(READ, A_PERIOD),
)
def wishes(page: RosterPage) -> None:
    page.show_mode("wishes")


@command(
    changes=True,
    title=lambda: translate("roster", "Ask everybody for wishes…"),
    icon="megaphone",
    english="phases start begin together self-rostering deadlines",
    dutch="rondes starten samen roosteren zelfroosteren wensen vragen deadline",
    needs=Need(
        _can_begin,
        lambda: translate(
            "roster", "Wishes are asked for once, before a roster that has begun is published and its weeks begin."
        ),
    ),
)
def ask_for_wishes(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import set_deadlines

    set_deadlines(page)


@command(
    changes=True,
    title=lambda: translate("roster", "Say that my wishes are complete"),
    line=lambda _page: translate("roster", "I am ready"),
    icon="check",
    english="ready done finished wishes",
    dutch="klaar gereed wensen af",
    needs=(_WISHING, Need(lambda page: not _me_ready(page))),
)
def say_ready(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import ready

    ready(page)


@command(
    changes=True,
    title=lambda: translate("roster", "Say that my wishes are not complete after all"),
    line=lambda _page: translate("roster", "I am not ready after all"),
    icon="undo-2",
    english="not ready done take back wishes",
    dutch="toch niet klaar gereed terug wensen",
    needs=(_WISHING, Need(_me_ready)),
)
def not_ready(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import ready

    ready(page, yes=False)


@command(
    changes=True,
    title=lambda: translate("roster", "Close this step of making the roster…"),
    line=lambda page: _close_words(page),
    icon="lock",
    english="close wishes phase end gaps now",
    dutch="wensen sluiten ronde afsluiten gaten beëindigen nu",
    needs=_CLOSABLE,
)
def close_step(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import close

    close(page)


@command(
    changes=True,
    title=lambda: translate("roster", "Go back one step of making the roster…"),
    line=lambda _page: translate("roster", "Go back one step…"),
    icon="lock-open",
    english="reopen wishes phase back again",
    dutch="wensen heropenen ronde terug opnieuw",
    needs=Need(
        lambda page: _phase(page) in ("gaps", "solve"),
        lambda: translate("roster", "There is no earlier step to go back to."),
    ),
)
def open_step_again(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import reopen

    reopen(page)


@command(
    changes=True,
    title=lambda: translate("roster", "Other deadlines for wishes and gaps…"),
    line=lambda _page: translate("roster", "Other deadlines…"),
    icon="calendar-clock",
    english="deadline change until date",
    dutch="deadline wijzigen tot datum uiterlijk",
    needs=_CLOSABLE,
)
def deadlines(page: RosterPage) -> None:
    from ui.roster.together.phases.acts import set_deadlines

    set_deadlines(page)


@command(
    changes=False,
    title=lambda: translate("roster", "Show the gaps"),
    keys="Ctrl+Alt+G",
    icon="calendar-search",
    english="gap map shortage surplus open give way points claim",
    dutch="gaten tekort overschot open wijken punten oppakken kaart",
    needs=(READ, A_PERIOD),
)
def gaps(page: RosterPage) -> None:
    page.show_mode("gaps")


@command(
    changes=False,
    title=lambda: translate("roster", "Show who carried what"),
    keys="Ctrl+Alt+B",
    icon="scale",
    english="fairness ledger burden weekends nights evenings share balance",
    dutch="balans eerlijk verdeling belasting weekenden nachten avonden aandeel",
)
def fairness(page: RosterPage) -> None:
    page.show_mode("fairness")


@command(
    changes=True,
    title=lambda: translate("roster", "Make three rosters to choose from"),
    icon="columns-3",
    english="alternatives compare most wishes even fewest changes solve",
    dutch="alternatieven vergelijken keuze meeste wensen eerlijkst minste wijzigingen drie roosters",
    needs=tuple(_or_among_choices(one) for one in SUGGESTIBLE),
)
def three_rosters(page: RosterPage) -> None:
    from ui.roster.together.choices.acts import make_three

    make_three(page)


@command(
    changes=False,
    title=lambda: translate("roster", "Stop making three rosters, keep the best"),
    icon="square",
    english="stop halt alternatives",
    dutch="stoppen alternatieven beste houden",
    needs=Need(_making),
)
def stop_three(page: RosterPage) -> None:
    from ui.roster.together.choices.mode import ChoiceMode

    mode = page.modes.widget("choices")
    if isinstance(mode, ChoiceMode):
        mode.making.stop()


@command(
    changes=False,
    title=lambda: translate("roster", "Back to the grid of the roster"),
    icon="calendar-days",
    english="grid back roster shifts",
    dutch="raster terug rooster diensten",
    needs=Need(lambda page: not page.on_grid, lambda: translate("roster", "The grid shows already.")),
)
def grid(page: RosterPage) -> None:
    page.show_mode("roster")


IN_CALENDAR = Need(
    lambda page: page.modes.current == "wishes", lambda: translate("roster", "Open the calendar of wishes first.")
)


def _draw(page: RosterPage, pen: Pen) -> None:
    """Draw over the chosen days of the calendar."""
    from ui.roster.together.wishes.mode import WishMode

    mode = page.modes.widget("wishes")
    if isinstance(mode, WishMode):
        mode.wishes.calendar.draw(pen)


@command(
    changes=True,
    title=lambda: translate("roster", "Wish the chosen days free"),
    keys="0",
    icon="sun",
    english="wish day off free",
    dutch="wens vrije dag vrij",
    needs=IN_CALENDAR,
    by_widget=True,
)
def wish_free(page: RosterPage) -> None:
    from ui.roster.together.wishes.pens import FREE_PEN

    _draw(page, FREE_PEN)


@command(
    changes=True,
    title=lambda: translate("roster", "Play a joker on the chosen days, or take it back"),
    keys="J",
    icon="star",
    english="joker star important wish",
    dutch="joker ster belangrijke wens",
    needs=IN_CALENDAR,
    by_widget=True,
)
def joker(page: RosterPage) -> None:
    from ui.roster.together.wishes.pens import JOKER_PEN

    _draw(page, JOKER_PEN)


@command(
    changes=True,
    title=lambda: translate("roster", "Wish as last time"),
    icon="history",
    english="repeat wishes same previous",
    dutch="wensen herhalen zelfde vorige keer",
    needs=IN_CALENDAR,
)
def as_last_time(page: RosterPage) -> None:
    from ui.roster.together.wishes.mode import WishMode

    mode = page.modes.widget("wishes")
    if isinstance(mode, WishMode):
        mode.wishes.repeat_wanted.emit()
