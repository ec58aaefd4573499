"""What keys do in the rounds of today and on the card of two versions."""

from __future__ import annotations

from ui.shell.declared.commands import heard, translate

walk = heard(
    "walk",
    title=lambda: translate("today", "Another visit"),
    keys=("Up", "Down"),
)
opens = heard(
    "opens",
    title=lambda: translate("today", "Open the card of the client"),
    keys="Enter",
)
versions = heard(
    "versions",
    title=lambda: translate("today", "On the card of two versions: the choice beside it, take it back"),
    keys=("Left", "Right", "U"),
)
