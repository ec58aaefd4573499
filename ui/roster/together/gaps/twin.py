"""The gaps as a list: the way through them for the keyboard, and the whole picture for screen readers."""

from __future__ import annotations

from teamapp.services.roster.together.giving.gaps import Gap, GapMap, Level
from ui.parts.lists.entries import Entry
from ui.roster.shown.wording import Wording
from ui.roster.together.gaps.picture import figure_of, gap_name, standing, there_of
from ui.theme.tokens import Tone

ORDER = {Level.SHORTAGE: 0, Level.TIGHT: 1, Level.SURPLUS: 2, Level.ENOUGH: 3}
TONES: dict[Level, Tone] = {Level.SHORTAGE: "danger", Level.TIGHT: "warn", Level.SURPLUS: "accent"}


def listed(found: GapMap) -> tuple[Gap, ...]:
    """What there is to talk about: the most pressing first, then by day."""
    gaps = [gap for gap in found.cells.values() if gap.level is not Level.ENOUGH or gap.open]
    return tuple(sorted(gaps, key=lambda gap: (ORDER[gap.level], gap.day)))


def entries_of(found: GapMap, words: Wording) -> list[Entry]:
    """One row a gap."""
    return [
        Entry(
            key=key_of(gap),
            name=gap_name(gap, found, words),
            note=f"{there_of(gap)} · {standing(gap)}",
            right=figure_of(gap),
            tone=TONES.get(gap.level, "secondary"),
        )
        for gap in listed(found)
    ]


def key_of(gap: Gap) -> str:
    return f"{gap.day.isoformat()} {gap.kind}"
