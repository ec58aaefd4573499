"""What can be asked about the chosen cells, in their menu."""

from __future__ import annotations

from collections.abc import Iterable

from scheduling.rules.plan import FREE
from teamapp.services.roster.hand.shifts import CellKey
from ui.parts.menu import MenuEntry
from ui.roster.asks.acts import acts_of
from ui.roster.asks.away.acts import away_acts_of
from ui.roster.board import Board
from ui.shell.declared.commands import translate


def entries(board: Board, cells: tuple[CellKey, ...]) -> Iterable[MenuEntry]:
    """Swap, give away, and that she is away today. Of two chosen nurses both stand in the swap."""
    view = board.view
    if view is None or not cells:
        return ()
    acts = acts_of(board)
    nurse, day = cells[0]
    other = next((one for one, _day in cells if one != nurse), None)
    own = [when for one, when in cells if one == nurse and view.worked(one, when) != FREE]
    ahead = day >= view.today
    name = view.nurse(nurse).given_name
    return (
        MenuEntry(
            words=translate("asks", "Propose a swap…"),
            icon="arrow-left-right",
            keys="Ctrl+Shift+R",
            act=lambda: acts.swap(view, nurse, other=other, days=tuple(dict.fromkeys(when for _one, when in cells))),
            enabled=ahead and len(view.nurses) > 1,
        ),
        MenuEntry(
            words=translate("asks", "Who takes it over…"),
            icon="megaphone",
            keys="Ctrl+Shift+G",
            act=lambda: acts.give(nurse, own),
            enabled=ahead and bool(own),
        ),
        MenuEntry(
            words=translate("asks", "{nurse} is away today…").format(nurse=name),
            icon="user-round-x",
            keys="Ctrl+Shift+A",
            act=lambda: away_acts_of(board).report(nurse),
        ),
    )
