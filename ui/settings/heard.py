"""What keys do in the table of the demand."""

from __future__ import annotations

from ui.shell.declared.commands import heard, translate

demand_cells = heard(
    "demand_cells",
    title=lambda: translate("settings", "In the demand: one nurse more, one less, nobody"),
    keys=("+", "-", "Del"),
)
