"""What the roster solver says: what it is doing, and why each cell of its roster is as it is."""

from __future__ import annotations

from collections.abc import Mapping

EN: Mapping[str, str] = {
    "roster.phase.first": "First roster",
    "roster.phase.parts": "Improving parts of the roster",
    "roster.phase.whole": "Looking at the whole roster again",
    "reason.pinned": "Kept as you fixed it: {shift} on {date:day}.",
    "reason.wish": "She asked for {shift} on {date:day}.",
    "reason.level": "{shift} on {date:day} needs somebody with level {level} or higher, and she is the one.",
    "reason.skill": "{shift} on {date:day} needs somebody with the skill {skill}, and she is the one.",
    "reason.needed": (
        "{shift} on {date:day} needs {needed}; with it she has {planned_minutes:span} of {contract_minutes:span}."
    ),
    "reason.hours": (
        "{shift} on {date:day} brings her to {planned_minutes:span} of {contract_minutes:span} contract hours."
    ),
}

NL: Mapping[str, str] = {
    "roster.phase.first": "Eerste rooster",
    "roster.phase.parts": "Delen van het rooster verbeteren",
    "roster.phase.whole": "Het hele rooster nog eens bekijken",
    "reason.pinned": "Gelaten zoals je het vastzette: {shift} op {date:day}.",
    "reason.wish": "Zij vroeg om {shift} op {date:day}.",
    "reason.level": "{shift} op {date:day} vraagt iemand met niveau {level} of hoger, en dat is zij.",
    "reason.skill": "{shift} op {date:day} vraagt iemand met bekwaamheid {skill}, en dat is zij.",
    "reason.needed": (
        "{shift} op {date:day} vraagt {needed}; hiermee heeft zij {planned_minutes:span} van {contract_minutes:span}."
    ),
    "reason.hours": (
        "{shift} op {date:day} brengt haar op {planned_minutes:span} van {contract_minutes:span} contracturen."
    ),
}
