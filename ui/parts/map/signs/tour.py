"""The stops in the order in which the keyboard walks through them: round by round, then what nobody has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.parts.map.model import LooseStop, RoundLine


@dataclass(frozen=True, slots=True)
class Halt:
    """A stop to be named aloud; `number` is 0 and `initials` empty for a visit without a nurse."""

    visit: str
    name: str
    number: int = 0
    initials: str = ""


class Tour:
    """Where the keyboard is on the map; nowhere until it enters."""

    def __init__(self, rounds: Sequence[RoundLine] = (), loose: Sequence[LooseStop] = ()) -> None:
        halts = [Halt(stop.visit, stop.name, stop.number, line.initials) for line in rounds for stop in line.stops]
        self._halts = (*halts, *(Halt(stop.visit, stop.name) for stop in loose))
        self._at: int | None = None

    @property
    def here(self) -> Halt | None:
        """The stop that the keyboard is on."""
        return None if self._at is None else self._halts[self._at]

    def step(self, by: int) -> Halt | None:
        """The next (+1) or the one before (-1); None: past either end."""
        if not self._halts:
            return None
        start = 0 if by > 0 else len(self._halts) - 1
        reached = start if self._at is None else self._at + by
        self._at = reached if 0 <= reached < len(self._halts) else None
        return self.here

    def leave(self) -> bool:
        """Stop walking. False when nobody walked."""
        walked, self._at = self._at is not None, None
        return walked

    def enter(self) -> None:
        """The keyboard comes to the map anew."""
        self._at = None
