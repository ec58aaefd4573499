"""Targets of the roster's page that belong to asks: the list, one ask, an absence."""

from __future__ import annotations

from teamapp.domain.ids import Id, NurseId
from ui.roster.asks.acts import acts_of
from ui.roster.asks.away.acts import away_acts_of
from ui.roster.board import Board

ALL, AWAY = "asks", "away"


def opens(board: Board, target: str) -> bool:
    """`asks` shows the list, `ask:ID` one of them, `away` asks who is away, `away:NURSE` shows what is open."""
    what, _, key = target.partition(":")
    if what not in (ALL, "ask", AWAY):
        return False
    acts = acts_of(board)
    if what == ALL:
        acts.show_all()
    elif what == "ask":
        acts.show_one(Id(key))
    elif key:
        away_acts_of(board).open_cover(NurseId(Id(key)))
    else:
        away_acts_of(board).report()
    return True
