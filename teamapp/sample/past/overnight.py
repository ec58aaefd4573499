"""What changed between the planning of today and its morning: a nurse ill, a client in hospital, a visit moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities.nurse import Leave, LeaveKind
from teamapp.domain.entities.roster import Assignment, assignment_id
from teamapp.domain.entities.talk import About, Note
from teamapp.domain.entities.visit import Visit
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text, text
from teamapp.domain.units import MinuteOfDay
from teamapp.sample.mint import Mint
from teamapp.sample.past.calendar import Calendar, moment_of
from teamapp.sample.past.diary import Diary
from teamapp.sample.past.visits import Caseload
from teamapp.sample.phrases import Phrases

_ILL_DAYS = 4
_LATER_MINUTES = 30
_MOVED_SPAN_MINUTES = 45


@dataclass(slots=True)
class Night:
    """The plan of today as it stands while the night's changes are made to it."""

    mint: Mint
    calendar: Calendar
    diaries: tuple[Diary, ...]
    caseload: Caseload
    visits: dict[Id, Visit]
    planner: NurseId
    phrases: Phrases

    @property
    def today(self) -> date:
        return self.calendar.today

    def name(self, nurse: NurseId) -> str:
        return next(diary.member.nurse.name for diary in self.diaries if diary.member.id == nurse)

    def change(self, at: datetime, what: Text, edits: list[Edit], why: Text) -> Change:
        for edit in edits:
            if isinstance(edit.after, Visit):
                self.visits[edit.after.id] = edit.after
        return Change(id=self.mint.id(), at=at, who=self.planner, what=what, edits=tuple(edits), why=why)


@dataclass(frozen=True, slots=True)
class Cover:
    """Who is ill, who comes instead."""

    ill: Diary
    instead: Diary


def overnight(night: Night) -> Iterator[Change]:
    """The changes of the night, in the order in which they happened, because one builds on the other."""
    yield from _later(night)
    cover = _cover(night)
    if cover is not None:
        yield _illness(night, cover)
    yield from _hospital(night)


def _cover(night: Night) -> Cover | None:
    """A colleague who falls ill today and the most suitable one who may take her duty."""
    found = []
    for ill in night.diaries:
        duty = ill.duties.get(night.today)
        if duty is None or not duty.visits or ill.member.id == night.planner:
            continue
        for instead in night.diaries:
            if instead.member.nurse.level >= min(ill.member.nurse.level, 4) and instead.may(night.today, duty):
                unable = sum(not _allows(night, visit, instead) for visit in _visits_of(night, ill.member.id))
                found.append((unable, instead.ahead_minutes, ill.member.id, Cover(ill, instead)))
    return min(found, key=lambda item: item[:3])[3] if found else None


def _illness(night: Night, cover: Cover) -> Change:
    ill, instead = cover.ill.member, cover.instead.member
    why = text("sample.ill", nurse=ill.nurse.name)
    last = night.today + timedelta(days=_ILL_DAYS - 1)
    leave = Leave(id=night.mint.id(), nurse=ill.id, kind=LeaveKind.SICK, first=night.today, last=last)
    edits = [Edit(None, leave)]
    for day in sorted(day for day in cover.ill.duties if night.today <= day <= last):
        cell = assignment_id(ill.id, day)
        edits.append(Edit(Assignment(id=cell, nurse=ill.id, day=day, shift_kind=cover.ill.duties[day].id), None))
    duty = cover.ill.duties[night.today]
    cell = assignment_id(instead.id, night.today)
    reason = text("sample.covers", nurse=ill.nurse.name)
    taken = Assignment(id=cell, nurse=instead.id, day=night.today, shift_kind=duty.id, reason=reason)
    edits.append(Edit(None, taken))
    edits += [Edit(visit, _handed_over(night, visit, cover)) for visit in _visits_of(night, ill.id)]
    what = text("sample.cover_found", ill=ill.nurse.name, nurse=instead.nurse.name)
    return night.change(moment_of(night.today - timedelta(days=1), 21, 50), what, edits, why)


def _handed_over(night: Night, visit: Visit, cover: Cover) -> Visit:
    """The same visit with the colleague, or without anybody where she may not go."""
    ill, instead = cover.ill.member.id, cover.instead.member.id
    if not _allows(night, visit, cover.instead) or instead in (visit.nurse, visit.second_nurse):
        reason = text("sample.nobody_yet", nurse=cover.ill.member.nurse.name)
        return replace(visit, nurse=None, start=None, second_nurse=None, second_start=None, reason=reason)
    reason = text("sample.instead_of", nurse=cover.ill.member.nurse.name)
    if visit.nurse == ill:
        return replace(visit, nurse=instead, reason=reason)
    return replace(visit, second_nurse=instead, reason=reason)


def _hospital(night: Night) -> Iterator[Change]:
    """A client with care every day was taken to hospital: her visits of today fall out, a note says how it went."""
    for client, case in sorted(night.caseload.cases.items(), key=lambda item: item[0]):
        visits = [visit for visit in night.visits.values() if visit.client == client]
        if case.plan.about != "frail" or not visits:
            continue
        evening = moment_of(night.today - timedelta(days=1), 22, 20)
        note = Note(
            id=night.mint.id(),
            about=About.CLIENT,
            subject=client,
            author=case.client.first_contact,
            written=evening,
            text=night.phrases.night_note,
            client=client,
        )
        edits: list[Edit] = [Edit(None, note)]
        reason = text("sample.hospital", client=case.client.name)
        for visit in visits:
            gone = replace(visit, cancelled=True, cancel_reason=night.phrases.in_hospital, reason=reason)
            edits.append(Edit(visit, gone))
        yield night.change(evening, text("sample.visits_off", client=case.client.name), edits, reason)
        return


def _later(night: Night) -> Iterator[Change]:
    """A client asked to be visited half an hour later than planned."""
    for visit in sorted(night.visits.values(), key=lambda visit: visit.id):
        case = night.caseload.cases[visit.client]
        movable = case.plan.about in ("shower", "wound", "medication") and visit.planned
        if not movable or visit.start is None or visit.second_nurse is not None:
            continue
        start = MinuteOfDay(visit.start + _LATER_MINUTES)
        reason = text("sample.asked_later", client=case.client.name)
        window = (start, MinuteOfDay(start + _MOVED_SPAN_MINUTES))
        moved = replace(visit, start=start, moved_windows=(window,), reason=reason)
        at = moment_of(night.today - timedelta(days=1), 17, 40)
        what = text("sample.visit_later", client=case.client.name, start=start)
        yield night.change(at, what, [Edit(visit, moved)], reason)
        return


def _visits_of(night: Night, nurse: NurseId) -> list[Visit]:
    return [visit for visit in night.visits.values() if nurse in (visit.nurse, visit.second_nurse)]


def _allows(night: Night, visit: Visit, diary: Diary) -> bool:
    return night.caseload.errand(visit).allows(diary.member)
