"""What the nurses wrote down and what they still have to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from teamapp.domain.entities.talk import About, Note, Task
from teamapp.domain.entities.visit import Visit, VisitStatus
from teamapp.domain.ids import ClientId
from teamapp.sample.caseload.clients import Case
from teamapp.sample.crew.nurses import Member
from teamapp.sample.mint import Mint
from teamapp.sample.past.calendar import moment_of
from teamapp.sample.phrases import Phrases

_NOTES_DAYS = 28
_NOTE_SHARE = 0.13
_LATEST_HOUR = 22


def notes(
    mint: Mint, visits: tuple[Visit, ...], cases: dict[ClientId, Case], today: date, phrases: Phrases
) -> Iterator[Note]:
    """One visit in eight of the last four weeks left a note on the client."""
    chance = mint.chance("notes")
    for visit in visits:
        recent = visit.day >= today - timedelta(days=_NOTES_DAYS)
        if not recent or visit.status is not VisitStatus.DONE or chance.random() > _NOTE_SHARE:
            continue
        hour, minute = divmod((visit.start or 0) + 30, 60)
        yield Note(
            id=mint.id(),
            about=About.CLIENT,
            subject=visit.client,
            author=visit.nurse,
            written=moment_of(visit.day, min(hour, _LATEST_HOUR), minute - minute % 5),
            text=_words(cases[visit.client], chance, phrases),
            client=visit.client,
        )


def tasks(
    mint: Mint, team: tuple[Member, ...], caseload: tuple[Case, ...], today: date, phrases: Phrases
) -> Iterator[Task]:
    """Some for the team, some about a client; one is overdue, some are done."""
    chance = mint.chance("tasks")
    for number, title in enumerate(phrases.tasks):
        nurse = team[number * 2].id if number % 2 == 0 else None
        due = today + timedelta(days=(number - 1) * 2)
        yield Task(id=mint.id(), title=title, nurse=nurse, due=due, done=number == 3)
    for number, title in enumerate(phrases.client_tasks):
        case = chance.choice(caseload)
        due = today + timedelta(days=number * 3)
        nurse = case.client.first_contact
        yield Task(id=mint.id(), title=title, nurse=nurse, client=case.id, due=due, done=number == 4)


def _words(case: Case, chance: Random, phrases: Phrases) -> str:
    own = phrases.notes.get(case.plan.about, ())
    if own and chance.random() < 0.5:
        return chance.choice(own)
    return chance.choice(phrases.notes["any"])
