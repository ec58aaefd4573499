"""Where the chance of a sample team comes from: the same seed gives the same draws and the same ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from teamapp.domain.ids import Id, new_id


@dataclass(slots=True)
class Mint:
    """Draws that belong to one topic, so that more draws in one do not change another."""

    seed: int
    moment: datetime
    _random: Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = Random(f"ids {self.seed}")

    def id(self) -> Id:
        """The next id of this team."""
        return new_id(self.moment, self._random.getrandbits)

    def chance(self, topic: str) -> Random:
        """A generator of its own for a topic."""
        return Random(f"{topic} {self.seed}")
