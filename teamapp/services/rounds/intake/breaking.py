"""What breaks on which day when she is taken: nobody who may, nobody at that time, overtime, lateness, a break."""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.visits.insert.problem import DayWithHer
from teamapp.domain.text import Text, text
from teamapp.services.clients.needs import Window
from teamapp.services.rounds.ahead.days import DayAhead
from teamapp.services.rounds.day.facts import OnDuty
from teamapp.services.rounds.intake.asking import TakenAnswer
from teamapp.services.rounds.intake.wish import IntakeWish

WORTH_SAYING = 5.0
"""Minutes of overtime or lateness below which a day counts as whole."""


def breaking(found: TakenAnswer, ahead: DayAhead, one: DayWithHer, times: tuple[Window, ...]) -> Iterator[Text]:
    """Each thing in a sentence that begins with the day."""
    day = ahead.day.isoformat()
    for placed, window in zip(one.placed, times, strict=True):
        if not placed.nurses:
            away = any(reason.code == "visits.no_way" for reason in placed.reasons)
            yield text("intake.no_way", day=day) if away else nobody(found.wish, ahead, window)
    for term, code in (("lateness", "intake.late"), ("overtime", "intake.overtime")):
        if (minutes := one.more(term)) >= WORTH_SAYING:
            yield text(code, day=day, minutes=round(minutes))
    if (missed := round(one.more("missed_break"))) > 0:
        yield text("intake.break", day=day, nurses=missed)
    before = next(
        plan for known, plan in zip(found.settled.ahead.days, found.settled.plans, strict=True) if known is ahead
    )
    out = {row.visit for row in one.plan.not_planned} - {row.visit for row in before.not_planned}
    others = len(out - {placed.visit for placed in one.placed})
    if others:
        yield text("intake.others_out", day=day, visits=others)


def nobody(wish: IntakeWish, ahead: DayAhead, window: Window) -> Text:
    """Why nobody can come: the first thing that everybody on duty lacks."""
    day, duties = ahead.day.isoformat(), list(ahead.facts.on_duty)
    if not duties:
        return text("intake.nobody_works", day=day)
    for skill in sorted(wish.care.skills):
        if not any(skill in duty.skills for duty in duties):
            return text("intake.nobody_skill", day=day, skill=f"skill.{skill}")
    able = [duty for duty in duties if wish.care.skills <= duty.skills and duty.nurse.level >= wish.care.level]
    if not able:
        return text("intake.nobody_level", day=day, level=f"level.{wish.care.level}")
    there = [duty for duty in able if _meets(duty, window)]
    if not there:
        return text("intake.nobody_then", day=day, first=window[0], last=window[1])
    welcome = [duty for duty in there if duty.nurse.id not in wish.refuses]
    if not welcome:
        return text("intake.nobody_welcome", day=day)
    second = [duty for duty in duties if wish.care.second_skills <= duty.skills and _meets(duty, window)]
    if wish.care.nurses == 2 and len({duty.nurse.id for duty in (*welcome, *second)} - wish.refuses) < 2:
        return text("intake.nobody_beside", day=day, nurse=welcome[0].nurse.given_name)
    return text("intake.rounds_full", day=day)


def _meets(duty: OnDuty, window: Window) -> bool:
    return duty.kind.start <= window[1] and window[0] < duty.kind.end
