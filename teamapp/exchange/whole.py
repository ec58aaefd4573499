"""A whole team as one JSON document that anybody can read: every entity under its name, every field under its own.

    {"format": "teamapp.team", "version": 1, "schema": 4, "made": "2026-11-22T12:00:00Z", "digest": "9f..",
     "entities": {"client": [{"id": "0193..", "given_name": "Ria", ...}, ...], ...}}

Days are ISO days, moments ISO moments in UTC, times of day minutes after midnight, places millionths of a degree. The
digest names the content: whoever rebuilds the team from the document has the same one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

import msgspec

from teamapp.domain.entities import ENTITIES
from teamapp.domain.wire import Entity, fields_of

FORMAT, VERSION = "teamapp.team", 1
_DIGEST_BYTES = 16
_KINDS: Mapping[str, type[Entity]] = {kind.entity_name: kind for kind in ENTITIES}


class NotWhole(ValueError):
    """A document from which no team can be rebuilt: `code` says why, `where` names the place in it."""

    def __init__(self, code: str, where: str = "") -> None:
        super().__init__(f"{code} {where}")
        self.code, self.where = code, where


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeTeam:
    """What a document holds. `schema` is that of the release that wrote it."""

    schema: int
    made: datetime
    entities: tuple[Entity, ...]

    @property
    def digest(self) -> str:
        """Names the content, whatever order it stands in."""
        return _digest(_plain(self.entities))


def encode(team: WholeTeam) -> bytes:
    """The document, indented, the same for the same content."""
    entities = _plain(team.entities)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "schema": team.schema,
        "made": team.made,
        "digest": _digest(entities),
        "entities": entities,
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def decode(raw: bytes) -> WholeTeam:
    """What `encode` wrote. Raises NotWhole: nothing is dropped or guessed in silence."""
    try:
        head = msgspec.json.decode(raw, type=_Head)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise NotWhole("exporting.unreadable", str(error)) from error
    if head.format != FORMAT:
        raise NotWhole("exporting.foreign", head.format)
    if head.version > VERSION:
        raise NotWhole("exporting.newer", str(head.version))
    entities = tuple(_entities(head.entities))
    team = WholeTeam(schema=head.schema, made=head.made, entities=entities)
    if team.digest != head.digest:
        raise NotWhole("exporting.altered", head.digest)
    return team


class _Head(msgspec.Struct):
    """The document before its entities are understood."""

    format: str
    version: int
    schema: int
    made: datetime
    digest: str
    entities: dict[str, list[dict[str, object]]]


def _plain(entities: Iterable[Entity]) -> dict[str, list[object]]:
    """Entities by kind in the order of the declarations, those of a kind by id."""
    sorted_out: dict[str, list[Entity]] = {name: [] for name in _KINDS}
    for entity in entities:
        sorted_out[entity.entity_name].append(entity)
    return {
        name: [msgspec.to_builtins(one, order="sorted") for one in sorted(found, key=lambda one: one.id)]
        for name, found in sorted_out.items()
        if found
    }


def _digest(entities: Mapping[str, Sequence[object]]) -> str:
    return blake2b(msgspec.json.encode(entities, order="sorted"), digest_size=_DIGEST_BYTES).hexdigest()


def _entities(found: Mapping[str, Sequence[Mapping[str, object]]]) -> Iterable[Entity]:
    seen: set[str] = set()
    for name, rows in found.items():
        kind = _KINDS.get(name)
        if kind is None:
            raise NotWhole("exporting.newer", name)
        known = {spec.name for spec in fields_of(kind)}
        for place, row in enumerate(rows):
            entity = _entity(kind, row, known, f"{name}[{place}]")
            if entity.id in seen:
                raise NotWhole("exporting.twice", f"{name}[{place}] {entity.id}")
            seen.add(entity.id)
            yield entity


def _entity(kind: type[Entity], row: Mapping[str, object], known: set[str], where: str) -> Entity:
    strange = sorted(row.keys() - known)
    if strange:
        raise NotWhole("exporting.newer", f"{where}.{strange[0]}")
    try:
        return msgspec.convert(row, kind)
    except msgspec.ValidationError as error:
        raise NotWhole("exporting.wrong_value", f"{where}: {error}") from error
