"""A replanned day: what changes, visit by visit, and whom to phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from teamapp.cli.sheet import columns, title
from teamapp.cli.trouble import say_code
from teamapp.domain.units import clock_text
from teamapp.words.speak import Language, say

if TYPE_CHECKING:
    from teamapp.domain.entities import Visit
    from teamapp.services.rounds.replan.outcome import Replanned


def replan_table(found: Replanned, language: str) -> str:
    """The whole sheet."""
    return "\n".join(_lines(found, language))


def _lines(found: Replanned, language: str) -> Iterator[str]:
    yield from title(say(found.happened.reason, Language(language)))
    clients = found.happened.after.clients
    yield from columns(
        [
            (clients[one.after.client].family_name, _place(one.before, found), "->", _place(one.after, found))
            for one in found.changes
        ]
    )
    yield ""
    yield from title(say_code("replan.whom_to_phone", language, calls=len(found.calls)))
    yield from columns(
        [
            (call.client, " ".join(filter(None, (call.phone, call.whose))), say(call.said, Language(language)))
            for call in found.calls
        ]
    )


def _place(visit: Visit, found: Replanned) -> str:
    """`09:35 Fatima + Bram`."""
    nurses = (found.happened.after.nurses[nurse] for nurse in (visit.nurse, visit.second_nurse) if nurse is not None)
    names = " + ".join(nurse.given_name for nurse in nurses)
    return f"{clock_text(visit.start)} {names}" if visit.start is not None and names else "-"
