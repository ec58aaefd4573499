"""What keys do in the list of coming visits."""

from __future__ import annotations

from ui.shell.declared.commands import heard, translate

opens = heard(
    "opens",
    title=lambda: translate("clients", "From the list to the card, or what can be done with a coming visit"),
    keys="Enter",
)
cancel = heard(
    "cancel",
    title=lambda: translate("clients", "On a coming visit: cancel it this once"),
    keys="Del",
)
