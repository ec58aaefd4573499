"""What stands in the place of a day on which there is nothing to plan, with the one thing to do about it."""

from __future__ import annotations

from ui.parts.cards.empty_state import EmptyState
from ui.parts.filters.narrowing import Narrowing
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.visits.board import ShownDay
from ui.visits.shown.narrowing import Narrowed


def empty_state(shown: ShownDay, frame: Frame) -> EmptyState | None:
    """None for a day with visits and nurses."""
    facts = shown.open.facts
    if facts.visits and facts.on_duty:
        return None
    if not facts.visits:
        empty = EmptyState(
            "route",
            translate("visits", "No visits on this day"),
            translate("visits", "When clients have care on this day, their visits appear here."),
            action=translate("visits", "Open the clients"),
        )
        empty.acted.connect(lambda: frame.go("clients"))
        return empty
    empty = EmptyState(
        "calendar-x",
        translate("visits", "Nobody works on this day"),
        translate("visits", "Give nurses a shift in the roster; then their rounds can be planned."),
        action=translate("visits", "Open the roster"),
    )
    empty.acted.connect(lambda: frame.go("roster"))
    return empty


def nothing_kept(narrowing: Narrowing, found: Narrowed) -> EmptyState | None:
    """When a filter leaves nothing of the day: one click back to everything."""
    if not narrowing.active or found.kept or found.day.lanes:
        return None
    empty = EmptyState(
        "search-x",
        translate("visits", "No visit like that on this day"),
        translate("visits", "Other days may have some; the filter stays while you look."),
        action=translate("visits", "Show everything"),
        quiet=True,
    )
    empty.acted.connect(narrowing.clear)
    return empty
