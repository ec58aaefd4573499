"""How an ask says no: with the verdict, or with what has changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable

from teamapp.domain.text import Text, text
from teamapp.services.refused import Refused
from teamapp.services.roster.asks.judging import Judged, Point, Weight


class AskForbidden(Refused):
    """The law, a skill or a lock stands against it; `judged` has every sentence. Nothing puts this aside."""

    def __init__(self, judged: Judged) -> None:
        super().__init__(_named(judged, Weight.FORBIDS, "asks.forbidden", "asks.forbidden_cell"))
        self.judged = judged


class AskNeedsThought(Refused):
    """An agreement speaks against it; the same again with `anyway` does it. `judged` has every sentence."""

    def __init__(self, judged: Judged) -> None:
        super().__init__(_named(judged, Weight.AGREEMENT, "asks.against_agreement", "asks.against_agreement_team"))
        self.judged = judged


class AskStale(Refused):
    """Cells are not as they were when it was asked; `changed` says what happened to each. `ask_anew` asks again."""

    def __init__(self, changed: tuple[Text, ...]) -> None:
        super().__init__(text("asks.stale", changes=len(changed)))
        self.changed = changed


def hold_against(found: Iterable[Judged], *, anyway: bool) -> None:
    """Refuse what may not be, and, unless it is wanted anyway, what should not be."""
    found = tuple(found)
    for judged in found:
        if judged.forbidden:
            raise AskForbidden(judged)
    for judged in found:
        if not judged.allowed and not anyway:
            raise AskNeedsThought(judged)


def _named(judged: Judged, weight: Weight, of_nurse: str, of_cell: str) -> Text:
    """The heaviest point's own words where it is no rule, else the rule and whom it is about."""
    worst = next(point for point in judged.points if point.weight is weight)
    if not worst.rule:
        return worst.text
    return _with_rule(worst, of_nurse if worst.who else of_cell)


def _with_rule(point: Point, code: str) -> Text:
    if point.who:
        return text(code, nurse=point.who, rule=f"rule.{point.rule}")
    return text(code, rule=f"rule.{point.rule}")
