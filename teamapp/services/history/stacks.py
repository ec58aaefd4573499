"""Which of one's own changes can be taken back, and which can be done again, read from the history alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from teamapp.domain.ids import Id, NurseId
from teamapp.services.desk import Desk

_DEPTH = 200
"""Further back nobody undoes step by step."""


class Done(Protocol):
    """As much of a change as undo looks at."""

    @property
    def id(self) -> Id: ...
    @property
    def at(self) -> datetime: ...
    @property
    def who(self) -> NurseId | None: ...
    @property
    def undoes(self) -> Id | None: ...
    @property
    def undoable(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Stacks:
    """Ids of changes, the next one last."""

    undo: tuple[Id, ...]
    redo: tuple[Id, ...]


def stacks_of(desk: Desk) -> Stacks:
    """Those of the nurse at this desk."""
    me = desk.me
    mine = [done for done in desk.store.headings(limit=_DEPTH) if done.who == me]
    return stack_up(reversed(mine))


def stack_up(oldest_first: Iterable[Done]) -> Stacks:
    """Replay: work goes on the one pile, taking it back moves it to the other, new work clears that other."""
    undo: list[Id] = []
    redo: list[Id] = []
    for done in oldest_first:
        if done.undoes is not None and done.undoes in redo:
            redo.remove(done.undoes)
            undo.append(done.id)
        elif done.undoes is not None:
            undo = [other for other in undo if other != done.undoes]
            redo.append(done.id)
        else:
            redo.clear()
            if done.undoable:
                undo.append(done.id)
    return Stacks(tuple(undo), tuple(redo))
