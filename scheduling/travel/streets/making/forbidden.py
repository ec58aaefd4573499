"""Turns that a sign forbids: wiki.openstreetmap.org, page "Relation:restriction"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Tags = Mapping[str, str]
Member = tuple[str, str, int]
"""Kind ("w": a way, "n": a node), role and number."""

BICYCLE, CAR = 1, 2


@dataclass(frozen=True, slots=True)
class ForbiddenTurn:
    """From way `start` over node `via` one may not go into way `end`; `only`: one may go nowhere else.

    Bit m of `modes` says whom it concerns.
    """

    start: int
    via: int
    end: int
    only: bool
    modes: int


def forbidden_turn(tags: Tags, members: Iterable[Member]) -> ForbiddenTurn | None:
    """The turn of a relation; None for what holds at some hours only, for lorries, or over a way instead of a point."""
    said = tags.get("restriction") or tags.get("restriction:motorcar") or ""
    if not said.startswith(("no_", "only_")) or said in ("no_entry", "no_exit"):
        return None
    by_role: dict[str, list[int]] = {}
    for kind, role, number in members:
        if kind == ("n" if role == "via" else "w"):
            by_role.setdefault(role, []).append(number)
    match by_role.get("from"), by_role.get("via"), by_role.get("to"):
        case [start], [via], [end]:
            excepted = tags.get("except", "").split(";")
            modes = CAR * ("motorcar" not in excepted) | BICYCLE * ("bicycle" not in excepted)
            modes &= CAR if "restriction" not in tags else CAR | BICYCLE
            return ForbiddenTurn(start, via, end, said.startswith("only_"), modes)
    return None
