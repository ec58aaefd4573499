"""Put names where the optimiser, which knows nobody, speaks of keys."""

from __future__ import annotations

from scheduling.text import Text as EngineText
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.text import Text, TextValue, text
from teamapp.services.rounds.day.facts import DayFacts


def in_names(said: EngineText, facts: DayFacts) -> Text:
    """The same statement with the nurse's name and the client's family name, minutes as whole numbers."""
    return text(said.code, **{name: _named(name, value, facts) for name, value in said.values.items()})


def client_name(visit: VisitId, facts: DayFacts) -> str:
    """Family name of the client of a visit of the day."""
    found = next((v for v in facts.visits if v.id == visit), None)
    return facts.clients[found.client].family_name if found is not None else ""


def _named(name: str, value: str | int | float | bool, facts: DayFacts) -> TextValue:
    if isinstance(value, float):
        return round(value)
    if isinstance(value, str) and name in ("nurse", "pinned"):
        nurse = facts.nurses.get(NurseId(Id(value)))
        return nurse.given_name if nurse is not None else value
    if isinstance(value, str) and name in ("visit", "other"):
        return client_name(VisitId(Id(value)), facts) or value
    return value
