"""What a nurse may do, and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from teamapp.domain.care import SKILLS
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Skill
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse


def give_skill(desk: Desk, nurse: NurseId, skill: str, *, expires: date | None) -> Change:
    """She may do this from now on, until it expires; a skill she has already gets the new date."""
    person = border.nurse_of(desk, nurse)
    if skill not in SKILLS:
        raise refuse("people.unknown_skill", skill=skill)
    if expires is not None:
        border.day("label.skill.expires", expires)
    held = next((item for item in desk.store.where(Skill, nurse=nurse) if item.skill == skill), None)
    after = (
        replace(held, expires=expires)
        if held is not None
        else Skill(id=desk.fresh_id(), nurse=nurse, skill=skill, expires=expires)
    )
    if after == held:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(held, after),), text("people.skill_given", nurse=person.name, skill=f"skill.{skill}"))


def take_skill(desk: Desk, skill: Id) -> Change:
    """She may not do this any more."""
    held = border.existing(desk, Skill, skill)
    person = border.nurse_of(desk, held.nurse)
    what = text("people.skill_taken", nurse=person.name, skill=f"skill.{held.skill}")
    return desk.commit((Edit(held, None),), what)


def valid_skills(skills: tuple[Skill, ...], day: date) -> frozenset[str]:
    """The skills that still hold on a day."""
    return frozenset(item.skill for item in skills if item.expires is None or day <= item.expires)
