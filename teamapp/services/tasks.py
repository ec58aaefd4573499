"""Small things to be done, by somebody or by whoever takes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Task
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse


def add_task(
    desk: Desk,
    title: str,
    *,
    nurse: NurseId | None = None,
    client: ClientId | None = None,
    due: date | None = None,
) -> Change:
    """Something to be done; without a nurse anybody may take it."""
    task = _checked(desk, Task(id=desk.fresh_id(), title=title, nurse=nurse, client=client, due=due))
    return desk.commit((Edit(None, task),), text("day.task_added", title=task.title))


def change_task(desk: Desk, task: Task) -> Change:
    """Other words, another nurse, another day: the task as it should be."""
    before = border.existing(desk, Task, task.id)
    after = _checked(desk, task)
    if after == before:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, after),), text("day.task_changed", title=after.title))


def finish_task(desk: Desk, task: Id, *, done: bool = True) -> Change:
    """Done, or open again."""
    before = border.existing(desk, Task, task)
    if before.done is done:
        raise refuse("border.nothing_changed")
    code = "day.task_done" if done else "day.task_reopened"
    return desk.commit((Edit(before, replace(before, done=done)),), text(code, title=before.title))


def take_task(desk: Desk, task: Id) -> Change:
    """I will do it."""
    if desk.me is None:
        raise refuse("day.whose_device")
    before = border.existing(desk, Task, task)
    return change_task(desk, replace(before, nurse=desk.me))


def open_tasks(desk: Desk, *, nurse: NurseId | None = None, client: ClientId | None = None) -> tuple[Task, ...]:
    """What is open, the earliest due first: of the team, or of a nurse (with what is nobody's), or about a client."""
    found = [task for task in desk.store.all(Task) if not task.done]
    if nurse is not None:
        found = [task for task in found if task.nurse in (nurse, None)]
    if client is not None:
        found = [task for task in found if task.client == client]
    return tuple(sorted(found, key=lambda task: (task.due or date.max, task.title, task.id)))


def _checked(desk: Desk, task: Task) -> Task:
    if task.nurse is not None:
        border.nurse_of(desk, task.nurse)
    if task.client is not None:
        border.client_of(desk, task.client)
    if task.due is not None:
        border.day("label.task.due", task.due)
    return replace(task, title=border.line("label.task.title", task.title, required=True))
