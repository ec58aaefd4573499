"""Commands of asks and absence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.roster.commands.needs import EDITABLE, ON_A_DAY, READ, TODAY_ON, open_shift
from ui.shell.declared.commands import command, translate
from ui.shell.declared.needs import Need

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


def _own_shift(page: RosterPage) -> bool:
    from ui.roster.asks.keyboard import shifts_to_give

    return bool(shifts_to_give(page))


def _away_words(page: RosterPage) -> str:
    if page.view is None or page.focus is None:
        return translate("asks", "Somebody is away today…")
    return translate("asks", "{nurse} is away today…").format(nurse=page.view.nurse(page.focus[0]).given_name)


@command(
    changes=True,
    title=lambda: translate("asks", "Propose a swap…"),
    keys="Ctrl+Shift+R",
    icon="arrow-left-right",
    english="swap exchange trade shifts days colleague",
    dutch="ruilen wisselen dienst ruil voorstellen collega",
    needs=(
        *ON_A_DAY,
        TODAY_ON,
        Need(lambda page: len(page.view.nurses) > 1, lambda: translate("asks", "There is nobody to swap with yet.")),
    ),
)
def swap_days(page: RosterPage) -> None:
    from ui.roster.asks.keyboard import propose_swap

    propose_swap(page)


@command(
    changes=True,
    title=lambda: translate("asks", "Ask who takes this shift over…"),
    keys="Ctrl+Shift+G",
    icon="megaphone",
    english="give away hand over take cover ask colleagues",
    dutch="dienst weggeven overnemen overdragen vragen wie invallen",
    needs=(
        *ON_A_DAY,
        TODAY_ON,
        Need(_own_shift, lambda: translate("asks", "There is no shift here to give away.")),
    ),
)
def give_away_shift(page: RosterPage) -> None:
    from ui.roster.asks.keyboard import give_away

    give_away(page)


@command(
    changes=True,
    title=lambda: translate("asks", "Ask who takes an open shift…"),
    keys="Ctrl+Shift+O",
    icon="hand-heart",
    english="claim take open shift gap free unfilled",
    dutch="open dienst nemen claimen gat invullen",
    needs=(
        *EDITABLE,
        Need(
            lambda page: open_shift(page) is not None,
            lambda: translate("asks", "No shift is open from today on."),
        ),
    ),
)
def take_open_shift(page: RosterPage) -> None:
    from ui.roster.asks.keyboard import take_open

    take_open(page)


@command(
    changes=False,
    title=lambda: translate("asks", "What colleagues ask"),
    keys="Ctrl+Shift+Q",
    icon="repeat",
    english="asks requests swaps open answers list",
    dutch="vragen verzoeken ruilverzoeken antwoorden lijst",
    needs=READ,
)
def open_asks(page: RosterPage) -> None:
    from ui.roster.asks.keyboard import show_asks

    show_asks(page)


@command(
    changes=True,
    title=lambda: translate("asks", "Somebody is away today…"),
    line=lambda page: _away_words(page),
    keys="Ctrl+Shift+A",
    icon="user-round-x",
    english="ill sick away absent off cover morning",
    dutch="ziek afwezig afmelden invallen vervangen ochtend ziekmelden",
    needs=READ,
)
def away_today(page: RosterPage) -> None:
    from ui.roster.asks.keyboard import report_away

    report_away(page)
