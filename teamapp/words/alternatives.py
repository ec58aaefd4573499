"""What is said of the plans to choose from."""

from __future__ import annotations

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("alternatives.travel", "Least travel", "Minste reistijd"),
    ("alternatives.faces", "Most known faces", "Meeste bekende gezichten"),
    ("alternatives.even", "Most even", "Eerlijkst verdeeld"),
    (
        "alternatives.both_want",
        "The visit to {client} lies in the round of {one} and in another one that you took. Take only one of them.",
        "Het bezoek aan {client} ligt in de ronde van {one} en in een andere die je nam. Neem er maar één.",
    ),
)

EN = {code: english for code, english, _dutch in _ROWS}
NL = {code: dutch for code, _english, dutch in _ROWS}
