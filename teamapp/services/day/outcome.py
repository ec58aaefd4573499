"""What became of a visit, as far as the nurse types it: minutes extra, a note, or that it fell out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Visit
from teamapp.domain.entities.talk import About
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import VisitId
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services import border
from teamapp.services.clients.notes import write_note
from teamapp.services.day.tick import commit_without_time
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visit_on
from teamapp.services.refused import refuse

MOST_EXTRA_MINUTES = 240


def add_minutes(desk: Desk, visit_id: VisitId, day: date, *, extra: Minutes, reason: str) -> Change:
    """It took longer, and why; typed by hand, never measured. No minutes and no reason take it back."""
    visit = visit_on(desk, visit_id, day)
    client = border.client_of(desk, visit.client)
    border.between("label.visit.minutes_extra", extra, least=0, most=MOST_EXTRA_MINUTES)
    why = border.line("label.visit.extra_reason", reason, required=extra > 0)
    after = replace(visit, minutes_extra=extra, extra_reason=why if extra else "")
    if after == visit:
        raise refuse("border.nothing_changed")
    edit = Edit(desk.store.get(Visit, visit.id), after)
    return commit_without_time(desk, (edit,), text("day.minutes_extra", client=client.name, minutes=extra))


def note_on_visit(desk: Desk, visit_id: VisitId, day: date, words: str) -> Change:
    """A note that hangs on this visit and shows on the client."""
    visit = visit_on(desk, visit_id, day)
    return write_note(desk, visit.client, words, about=About.VISIT, subject=visit.id)


def cancel_visit(desk: Desk, visit_id: VisitId, day: date, *, reason: str) -> Change:
    """This visit falls out; why is asked. The series goes on."""
    visit = visit_on(desk, visit_id, day)
    client = border.client_of(desk, visit.client)
    if visit.cancelled:
        raise refuse("day.is_cancelled", client=client.name, day=visit.day.isoformat())
    if visit.status is not VisitStatus.PLANNED:
        raise refuse("day.begun", client=client.name, status=f"visit.{visit.status.value}")
    why = border.line("label.visit.cancel_reason", reason, required=True)
    after = replace(visit, cancelled=True, cancel_reason=why)
    edit = Edit(desk.store.get(Visit, visit.id), after)
    what = text("day.cancelled", client=client.name, day=visit.day.isoformat())
    return desk.commit((edit,), what, why=text("day.cancelled_why", reason=why))


def take_up_visit(desk: Desk, visit_id: VisitId, day: date) -> Change:
    """A cancelled visit takes place after all."""
    visit = visit_on(desk, visit_id, day)
    client = border.client_of(desk, visit.client)
    if not visit.cancelled:
        raise refuse("day.not_cancelled", client=client.name, day=visit.day.isoformat())
    after = replace(visit, cancelled=False, cancel_reason="", reason=None)
    what = text("day.taken_up", client=client.name, day=visit.day.isoformat())
    return desk.commit((Edit(desk.store.get(Visit, visit.id), after),), what)
