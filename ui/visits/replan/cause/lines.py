"""How visits are named in the lists of the forms."""

from __future__ import annotations

from collections.abc import Iterable

from teamapp.domain.entities import Visit
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.part.scope import nurses_of
from ui.shell.declared.commands import translate
from ui.visits.day.clock import clock_text


def visit_lines(visits: Iterable[Visit], facts: DayFacts) -> list[tuple[str, str]]:
    """Key and `09:35 De Wit · Fatima + Bram`."""
    return [(visit.id, visit_line(visit, facts)) for visit in visits]


def visit_line(visit: Visit, facts: DayFacts) -> str:
    """`09:35 De Wit · Fatima + Bram`."""
    client = facts.clients[visit.client].family_name
    start = clock_text(visit.start) if visit.start is not None else "–"
    return f"{start}  {client} · {names_line(visit, facts)}"


def names_line(visit: Visit, facts: DayFacts) -> str:
    """`Fatima + Bram`, or that nobody goes."""
    names = [facts.nurses[nurse].given_name for nurse in nurses_of(visit)]
    return " + ".join(names) or translate("replan", "nobody")
