"""The line below the page's name: which weeks, draft or published, who changed it last."""

from __future__ import annotations

from datetime import date

from teamapp.services.roster.shown.view import PeriodView
from ui.roster.shown.wording import Wording, translate


def heading(view: PeriodView, days: tuple[date, ...], words: Wording) -> str:
    """`2 – 29 November 2026 · draft · last change by Fatima, Thu 12 Nov 10:22`."""
    parts = [words.short_span(days[0], days[-1]), _state(view)]
    if view.last_change is not None and view.last_change.who:
        at = view.last_change.at.astimezone(view.zone)
        when = f"{words.day(at.date())} {at:%H:%M}"
        said = translate("roster", "last change by {who}, {when}")
        parts.append(said.format(who=view.last_change.who, when=when))
    return " · ".join(parts)


def _state(view: PeriodView) -> str:
    if view.period is None:
        return translate("roster", "not begun yet")
    if not view.published:
        return translate("roster", "draft")
    changed = len(view.changed_since_publication)
    if changed == 1:
        return translate("roster", "published, 1 change since")
    return (
        translate("roster", "published, {n} changes since").format(n=changed)
        if changed
        else translate("roster", "published")
    )
