"""The planner speaks in its own statements and of nurses by their ids; people read the team's, with names."""

from __future__ import annotations

from scheduling.text import Text as Said
from teamapp.domain.text import Text, text
from teamapp.services.roster.shown.view import PeriodView


def said_text(said: Said) -> Text:
    """A planner's statement as the team keeps it: no fractions travel."""
    values = {name: round(value) if isinstance(value, float) else value for name, value in said.values.items()}
    return text(said.code, **values)


def named(view: PeriodView, said: Said) -> Text:
    """The same statement with the given name of the nurse it is about, as the team keeps statements."""
    made = said_text(said)
    values = made.filled
    who = next((nurse.given_name for nurse in view.nurses if nurse.id == values.get("nurse")), None)
    return made if who is None else text(made.code, **{**values, "nurse": who})
