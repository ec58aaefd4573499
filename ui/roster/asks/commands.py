"""Commands of asks and absence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shell.declared.commands import command, translate

if TYPE_CHECKING:
    from ui.roster.page import RosterPage


def _has_focus(page: RosterPage) -> bool:
    return page.can_edit and page.focus is not None


@command(
    title=lambda: translate("asks", "Propose a swap…"),
    keys="Ctrl+Shift+R",
    icon="arrow-left-right",
    english="swap exchange trade shifts days colleague",
    dutch="ruilen wisselen dienst ruil voorstellen collega",
    possible=_has_focus,
)
def swap_days(page: RosterPage) -> None:
    from ui.roster.asks.keyboard import propose_swap

    propose_swap(page)


@command(
    title=lambda: translate("asks", "Ask who takes this shift over…"),
    keys="Ctrl+Shift+G",
    icon="megaphone",
    english="give away hand over take cover ask colleagues",
    dutch="dienst weggeven overnemen overdragen vragen wie invallen",
    possible=_has_focus,
)
def give_away_shift(page: RosterPage) -> None:
    from ui.roster.asks.keyboard import give_away

    give_away(page)


@command(
    title=lambda: translate("asks", "Ask who takes an open shift…"),
    keys="Ctrl+Shift+O",
    icon="hand-heart",
    english="claim take open shift gap free unfilled",
    dutch="open dienst nemen claimen gat invullen",
    possible=lambda page: page.can_edit and page.view is not None,
)
def take_open_shift(page: RosterPage) -> None:
    from ui.roster.asks.keyboard import take_open

    take_open(page)


@command(
    title=lambda: translate("asks", "What colleagues ask"),
    keys="Ctrl+Shift+Q",
    icon="repeat",
    english="asks requests swaps open answers list",
    dutch="vragen verzoeken ruilverzoeken antwoorden lijst",
    possible=lambda page: page.view is not None,
)
def open_asks(page: RosterPage) -> None:
    from ui.roster.asks.keyboard import show_asks

    show_asks(page)


@command(
    title=lambda: translate("asks", "Somebody is away today…"),
    keys="Ctrl+Shift+A",
    icon="user-round-x",
    english="ill sick away absent off cover morning",
    dutch="ziek afwezig afmelden invallen vervangen ochtend ziekmelden",
    possible=lambda page: page.view is not None,
)
def away_today(page: RosterPage) -> None:
    from ui.roster.asks.keyboard import report_away

    report_away(page)
