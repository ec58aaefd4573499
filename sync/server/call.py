"""A request as it came in, and what is said to it."""

from __future__ import annotations

from dataclasses import dataclass

from sync.protocol.asking.messages import Answer
from sync.protocol.asking.request import Passport, Said


class NotHeard(Exception):
    """A request that is not even looked at: its status, a word for the log, and how long to wait."""

    def __init__(self, status: int, why: str, wait_seconds: float = 0.0) -> None:
        super().__init__(why)
        self.status, self.why, self.wait_seconds = status, why, wait_seconds


@dataclass(frozen=True, slots=True)
class Call:
    """A request as it came in: of which team, the passport, what was said, and a code to found a team with."""

    team: bytes
    passport: Passport
    said: Said
    founding_code: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """The answer, what was asked, and whether the team's log has grown."""

    kind: str
    answer: Answer
    moved: bool
