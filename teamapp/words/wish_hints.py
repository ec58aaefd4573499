"""Quiet remarks on wishes, beside the calendar."""

from __future__ import annotations

from collections.abc import Mapping

EN: Mapping[str, str] = {
    "together.hint_rules": "The rules do not let you work {shift} on this day, so this wish can hardly be met.",
    "together.hint_only_you": "Only you could work {shift} on this day. Wish it all the same if you need it.",
    "together.hint_needed": "Beside you only {names} could work {shift} on this day, and {needed} are needed.",
}

NL: Mapping[str, str] = {
    "together.hint_rules": "Van de regels mag je op deze dag geen {shift} werken, dus deze wens lukt bijna niet.",
    "together.hint_only_you": "Alleen jij kunt op deze dag {shift} werken. Wens het gerust als je het nodig hebt.",
    "together.hint_needed": "Naast jou kan alleen {names} op deze dag {shift} werken, en er zijn er {needed} nodig.",
}
