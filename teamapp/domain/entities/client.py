"""The people who are cared for, and everything around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from teamapp.domain.ids import ClientId, Id, NeedId, NurseId, same_id
from teamapp.domain.units import MicroDegrees, MinuteOfDay, Minutes
from teamapp.domain.wire import Entity, Policy, entity, wire


@entity(number=30, name="client")
@dataclass(frozen=True, slots=True, kw_only=True)
class Client(Entity):
    """Somebody the team cares for."""

    id: ClientId = field(metadata=wire(1))
    given_name: str = field(metadata=wire(2))
    family_name: str = field(metadata=wire(3))
    born: date | None = field(default=None, metadata=wire(4))
    started: date | None = field(default=None, metadata=wire(5))
    ended: date | None = field(default=None, metadata=wire(6))
    first_contact: NurseId | None = field(default=None, metadata=wire(7))
    languages: frozenset[str] = field(default=frozenset(), metadata=wire(8, Policy.SET))
    phone: str = field(default="", metadata=wire(9))
    about: str = field(default="", metadata=wire(10, Policy.TEXT))

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@entity(number=31, name="address")
@dataclass(frozen=True, slots=True, kw_only=True)
class Address(Entity):
    """Where a client lives from a day on; without coordinates it still has to be put on the map."""

    client: ClientId = field(metadata=wire(2, indexed=True, owner=True))
    street: str = field(metadata=wire(3))
    postcode: str = field(default="", metadata=wire(4))
    town: str = field(default="", metadata=wire(5))
    lat: MicroDegrees | None = field(default=None, metadata=wire(6))
    lon: MicroDegrees | None = field(default=None, metadata=wire(7))
    access: str = field(default="", metadata=wire(8, Policy.TEXT))
    first: date | None = field(default=None, metadata=wire(9))
    last: date | None = field(default=None, metadata=wire(10))


class Preference(StrEnum):
    PREFERS = "prefers"
    NOT_AGAIN = "not_again"


@entity(number=32, name="client_preference")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClientPreference(Entity):
    """The client's own say about a nurse, with the reason."""

    client: ClientId = field(metadata=wire(2, indexed=True, owner=True))
    nurse: NurseId = field(metadata=wire(3, indexed=True))
    kind: Preference = field(metadata=wire(4))
    reason: str = field(default="", metadata=wire(5, Policy.TEXT))


def preference_id(client: ClientId, nurse: NurseId) -> Id:
    """A client has one opinion about a nurse at a time."""
    return same_id("client_preference", client, nurse)


@entity(number=33, name="client_helper")
@dataclass(frozen=True, slots=True, kw_only=True)
class ClientHelper(Entity):
    """Family, a neighbour or a volunteer: who does what, on which weekdays (0 = Monday)."""

    client: ClientId = field(metadata=wire(2, indexed=True, owner=True))
    name: str = field(metadata=wire(3))
    relation: str = field(default="", metadata=wire(4))
    phone: str = field(default="", metadata=wire(5))
    does: str = field(default="", metadata=wire(6, Policy.TEXT))
    weekdays: frozenset[int] = field(default=frozenset(), metadata=wire(7, Policy.SET))


class Pair(StrEnum):
    """How the visits of two nurses at one client hang together."""

    SIMULTANEOUS = "simultaneous"
    SEQUENTIAL = "sequential"
    INDEPENDENT = "independent"


@entity(number=34, name="care_need")
@dataclass(frozen=True, slots=True, kw_only=True)
class CareNeed(Entity):
    """Care that returns by an RFC 5545 rule from `first` on, in wall-clock time.

    `windows` holds one or two pairs (earliest start, latest start); `skills` are needed by the first nurse,
    `second_skills` by the second.
    """

    id: NeedId = field(metadata=wire(1))
    client: ClientId = field(metadata=wire(2, indexed=True, owner=True))
    care: str = field(metadata=wire(3))
    rule: str = field(metadata=wire(4))
    first: date = field(metadata=wire(5))
    minutes: Minutes = field(metadata=wire(6))
    windows: tuple[tuple[MinuteOfDay, MinuteOfDay], ...] = field(metadata=wire(7))
    last: date | None = field(default=None, metadata=wire(8))
    except_days: frozenset[date] = field(default=frozenset(), metadata=wire(9, Policy.SET))
    hard_windows: bool = field(default=False, metadata=wire(10))
    skills: frozenset[str] = field(default=frozenset(), metadata=wire(11, Policy.SET))
    level: int = field(default=0, metadata=wire(12))
    nurses: int = field(default=1, metadata=wire(13))
    pair: Pair = field(default=Pair.SIMULTANEOUS, metadata=wire(14))
    second_skills: frozenset[str] = field(default=frozenset(), metadata=wire(15, Policy.SET))
    pair_gap: tuple[Minutes, Minutes] | None = field(default=None, metadata=wire(16))
    priority: int = field(default=1, metadata=wire(17))
    minimum_gap: Minutes = field(default=Minutes(0), metadata=wire(18))
    optional: bool = field(default=False, metadata=wire(19))
