"""What the page says when there is no roster to show, with the one thing to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from teamapp.services.roster.shown.view import PeriodView
from ui.parts.cards.empty_state import EmptyState
from ui.roster.shown.wording import Wording, translate


@dataclass(frozen=True, slots=True)
class WaysOut:
    """What the action of an empty page does."""

    open_team: Callable[[], None]
    open_settings: Callable[[], None]
    begin: Callable[[], None]
    go_today: Callable[[], None]


def empty_state(view: PeriodView, wording: Wording, ways: WaysOut) -> EmptyState | None:
    """Nobody in the team, no shift kinds, weeks that are over or not begun; None when there is a roster."""
    if not view.nurses:
        return _state(
            "users",
            translate("roster", "Nobody to plan yet"),
            translate("roster", "Add the nurses of your team with their hours; then their roster appears here."),
            action=translate("roster", "Open the team"),
            act=ways.open_team,
        )
    if not view.living_kinds:
        return _state(
            "clock",
            translate("roster", "No shifts yet"),
            translate("roster", "Say in the settings which shifts your team works and how many nurses each needs."),
            action=translate("roster", "Open the settings"),
            act=ways.open_settings,
        )
    if view.period is None and not view.assignments and view.last < view.today:
        return _state(
            "calendar-x",
            translate("roster", "These weeks are over"),
            translate("roster", "Nobody planned them here. A roster is made for weeks that are still to come."),
            action=translate("roster", "Go to this week"),
            act=ways.go_today,
        )
    if view.period is None and not view.assignments:
        span = wording.span(view.first, view.last)
        return _state(
            "calendar-plus",
            translate("roster", "No roster for these weeks yet"),
            translate("roster", "Begin the roster of {span}. It stays a draft until you publish it.").format(span=span),
            action=translate("roster", "Begin this roster"),
            act=ways.begin,
        )
    return None


def _state(icon: str, head: str, sentence: str, *, action: str, act: Callable[[], None]) -> EmptyState:
    made = EmptyState(icon, head, sentence, action=action)
    made.acted.connect(act)
    return made
