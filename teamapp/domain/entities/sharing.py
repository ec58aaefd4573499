"""What a team knows of the computers that share its data; who may read it stands in the control log."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from teamapp.domain.ids import NurseId
from teamapp.domain.wire import Entity, entity, wire


@entity(number=60, name="device")
@dataclass(frozen=True, slots=True, kw_only=True)
class Device(Entity):
    """One computer of a team, under the id by which the control log calls it."""

    nurse: NurseId | None = field(default=None, metadata=wire(2))
    label: str = field(default="", metadata=wire(3))
    added: datetime = field(metadata=wire(4))
    late_refused: bool = field(default=False, metadata=wire(5))
    """The team has decided that what it wrote after it left does not count."""
