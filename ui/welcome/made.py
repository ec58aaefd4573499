"""A team that was just made or fetched on this computer, open, and the words that must be kept before anything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Made:
    """`words` open it when this computer's key is lost."""

    desk: Desk
    team: str
    words: tuple[str, ...]
