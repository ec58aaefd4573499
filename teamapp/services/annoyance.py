"""What annoys somebody in the app becomes a task of whoever holds the developer role now."""

from __future__ import annotations

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Nurse, RoleHolding, Task
from teamapp.domain.entities.nurse import Role
from teamapp.domain.ids import NurseId
from teamapp.domain.limits import active
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.people.roles import holds


def note_annoyance(desk: Desk, words: str, *, page: str = "") -> Change:
    """One sentence and the name of the page, nothing else; without a developer anybody may take the task."""
    said = border.line("label.annoyance", words, required=True)
    title = border.line("label.annoyance", f"{said} ({page})" if page else said)
    developer = developer_of(desk)
    task = Task(id=desk.fresh_id(), title=title, nurse=NurseId(developer.id) if developer is not None else None)
    return desk.commit((Edit(None, task),), text("day.annoyance_noted", title=said))


def developer_of(desk: Desk) -> Nurse | None:
    """Who holds the role today, the one who took it last where several do."""
    today = desk.today
    held = [one for one in desk.store.all(RoleHolding) if one.role is Role.DEVELOPER and holds(one, today)]
    for holding in sorted(held, key=lambda one: (one.first, one.id), reverse=True):
        nurse = desk.store.get(Nurse, holding.nurse)
        if nurse is not None and active(nurse.started, nurse.ended, today):
            return nurse
    return None
