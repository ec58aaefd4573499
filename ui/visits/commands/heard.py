"""What keys do on the timeline and on the map."""

from __future__ import annotations

from ui.shell.declared.commands import heard, translate

walk = heard(
    "walk",
    title=lambda: translate("visits", "On the timeline: another visit"),
    keys=("Left", "Right", "Up", "Down"),
)
ends = heard(
    "ends",
    title=lambda: translate("visits", "The first or the last visit of the round"),
    keys=("Home", "End"),
)
opens = heard(
    "opens",
    title=lambda: translate("visits", "Move the chosen visit…"),
    keys="Enter",
)
one_more = heard(
    "one_more",
    title=lambda: translate("visits", "Choose one visit more, or one less"),
    keys="Ctrl+Space",
)
nearer = heard(
    "nearer",
    title=lambda: translate("visits", "On the map: nearer, farther, everything"),
    keys=("+", "-", "0"),
)
stops = heard(
    "stops",
    title=lambda: translate("visits", "On the map: from stop to stop"),
    keys=("PgDown", "PgUp"),
)
