"""Who opened whose record, for an officer whom the team trusts and nobody else can read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from teamapp.domain.ids import Id, same_id
from teamapp.domain.wire import Entity, Policy, entity, wire


@entity(number=63, name="access_bundle")
@dataclass(frozen=True, slots=True, kw_only=True)
class AccessBundle(Entity):
    """Openings that one device has written down, sealed for the officer: base64 of a libsodium sealed box."""

    first: date = field(metadata=wire(2, Policy.APPEND))
    last: date = field(metadata=wire(3, Policy.APPEND, indexed=True))
    openings: int = field(metadata=wire(4, Policy.APPEND))
    sealed: str = field(metadata=wire(5, Policy.APPEND))


@entity(number=64, name="officer")
@dataclass(frozen=True, slots=True, kw_only=True)
class Officer(Entity):
    """The log officer whom the team has decided on: one row a team. `key` is what openings are sealed for."""

    name: str = field(metadata=wire(2))
    key: str = field(metadata=wire(3))
    decided: date = field(metadata=wire(4))


def officer_id() -> Id:
    """The same row on every device."""
    return same_id("officer")
