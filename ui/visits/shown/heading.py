"""The line below the page's name, and what is said of a round beside its lane."""

from __future__ import annotations

from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.visits.board import ShownDay


def heading(shown: ShownDay, frame: Frame, *, open_visits: int) -> str:
    """`Thu 12 Nov · 66 visits · 7 nurses · 2 not planned`."""
    facts = shown.open.facts
    visits = sum(not visit.cancelled for visit in facts.visits)
    nurses = len(facts.on_duty)
    one, many = translate("visits", "1 nurse"), translate("visits", "{n} nurses")
    parts = [frame.day(facts.day), visits_words(visits), one if nurses == 1 else many.format(n=nurses)]
    if open_visits:
        parts.append(translate("visits", "{n} not planned").format(n=open_visits))
    if shown.measured and shown.open.question.estimated:
        parts.append(translate("visits", "travel times estimated along straight lines"))
    return " · ".join(parts)


def lane_detail(visits: int, care_minutes: int, travel_minutes: int) -> str:
    """`10 visits · 3:40 · 70 min`."""
    return f"{visits_words(visits)} · {care_minutes // 60}:{care_minutes % 60:02d} · {travel_minutes} min"


def visits_words(visits: int) -> str:
    """`1 visit`, `10 visits`."""
    one, many = translate("visits", "1 visit"), translate("visits", "{n} visits")
    return one if visits == 1 else many.format(n=visits)


def round_words() -> str:
    """What a lane is, beside her name."""
    return translate("visits", "Round")
