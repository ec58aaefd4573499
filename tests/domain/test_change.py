"""An edit knows what it changes, and cannot mix up two entities."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Task, Team
from teamapp.domain.ids import Id
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from tests.support.store.any_entity import any_entity

NOW = datetime(2026, 11, 12, tzinfo=UTC)
TASK = Task(id=Id("1" * 32), title="Order gloves")


@pytest.mark.parametrize(
    ("before", "after"),
    [(None, None), (TASK, replace(TASK, id=Id("2" * 32))), (TASK, Team(id=TASK.id, name="Zuid"))],
    ids=["nothing", "another id", "another kind"],
)
def test_an_edit_is_of_one_entity(before: Entity | None, after: Entity | None) -> None:
    """An edit of nothing, or from one entity to another, cannot be made."""
    with pytest.raises(ValueError, match="an edit"):
        Edit(before, after)


def test_changed_names_the_fields() -> None:
    """Those that differ; all of them when the entity is new or goes."""
    assert Edit(TASK, replace(TASK, done=True, title="x")).changed == ("title", "done")
    assert Edit(TASK, TASK).changed == ()
    every = tuple(item.name for item in fields(Task))
    assert Edit(None, TASK).changed == Edit(TASK, None).changed == every


@given(any_entity())
def test_reversing_twice_is_the_edit_itself(entity: Entity) -> None:
    """Undo of undo is the work again."""
    for edit in (Edit(None, entity), Edit(entity, None), Edit(entity, entity)):
        assert edit.reverse.reverse == edit
        assert (edit.kind, edit.id) == (type(entity), entity.id)


def test_a_change_tells_what_it_touches() -> None:
    """A page learns whether it has to look again."""
    change = Change(id=Id("3" * 32), at=NOW, who=None, what=text("x"), edits=(Edit(None, TASK),))
    assert change.touches(Task)
    assert not change.touches(Team)
