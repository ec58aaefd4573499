"""The history as a table: when, who, what and why."""

from __future__ import annotations

from datetime import date

from teamapp.domain.ids import Id
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk
from teamapp.services.exporting.lists.table import Days, ListTable
from teamapp.services.history.read import Happening, read_history
from teamapp.words.speak import Language, Unspoken, say

_PAGE = 500


def history_table(desk: Desk, days: Days, language: Language) -> ListTable:
    """What happened on the days, newest first, in the sentences of the window."""
    found: list[Happening] = []
    before: Id | None = None
    while page := read_history(desk, limit=_PAGE, before=before):
        found += [one for one in page if days[0] <= _day(desk, one) <= days[1]]
        if all(_day(desk, one) < days[0] for one in page):  # what came from colleagues stands where it arrived
            break
        before = page[-1].id
    found.sort(key=lambda one: one.at, reverse=True)
    rows = [_row(desk, one, language) for one in found]
    names = ("at", "who", "what", "why", "nature")
    heading = tuple(say(text(f"exporting.history.{name}"), language) for name in names)
    return ListTable(say(text("exporting.history"), language), heading, tuple(rows))


def _day(desk: Desk, one: Happening) -> date:
    return one.at.astimezone(desk.zone).date()


def _row(desk: Desk, one: Happening, language: Language) -> tuple[str, ...]:
    return (
        f"{one.at.astimezone(desk.zone):%Y-%m-%d %H:%M}",
        one.who,
        told(one.what, language),
        told(one.why, language) if one.why is not None else "",
        say(text(f"exporting.nature.{one.nature.value}"), language),
    )


def told(said: Text, language: Language) -> str:
    """In words; a code that a newer version wrote stands as it is, as in the window."""
    try:
        return say(said, language)
    except Unspoken:
        return said.code
