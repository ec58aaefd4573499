"""One change, four uses: committed, undone, kept as history, and what tells the window to refresh."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text
from teamapp.domain.wire import Entity, fields_of


@dataclass(frozen=True, slots=True)
class Edit:
    """One entity before and after; no `before` means it is new, no `after` means it goes.

    `kept` names fields that are written though they stay as they are: the answer to a question of a merge.
    """

    before: Entity | None
    after: Entity | None
    kept: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("an edit needs the entity before it, after it, or both")
        if self.before is None or self.after is None:
            return
        if type(self.before) is not type(self.after) or self.before.id != self.after.id:
            raise ValueError("an edit cannot turn one entity into another")

    @property
    def kind(self) -> type[Entity]:
        return type(self._either)

    @property
    def id(self) -> Id:
        return self._either.id

    @property
    def changed(self) -> tuple[str, ...]:
        """Names of the fields whose value differs; all of them for a new or a deleted entity."""
        if self.before is None or self.after is None:
            return tuple(spec.name for spec in fields_of(self.kind))
        values = self.kind.entity_values
        each = zip(fields_of(self.kind), values(self.before), values(self.after), strict=True)
        return tuple(spec.name for spec, before, after in each if before != after)

    @property
    def written(self) -> tuple[str, ...]:
        """The fields that differ and those that are kept on purpose."""
        changed = self.changed
        return (*changed, *(name for name in self.kept if name not in changed))

    @property
    def reverse(self) -> Edit:
        return Edit(self.after, self.before)

    @property
    def _either(self) -> Entity:
        found = self.after if self.after is not None else self.before
        assert found is not None
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happened, to what, by whom and why: applied whole or not at all."""

    id: Id
    at: datetime
    who: NurseId | None
    what: Text
    edits: tuple[Edit, ...]
    why: Text | None = None
    undoes: Id | None = None
    undoable: bool = True

    def touches(self, kind: type[Entity]) -> bool:
        """Whether any entity of `kind` is new, different or gone."""
        return any(edit.kind is kind for edit in self.edits)
