"""What the palette asks the open team, in the database thread: where each thing that is found has its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ui.shell.profile.ports import Group, Hit

if TYPE_CHECKING:
    from teamapp.services.desk import Desk
    from teamapp.services.find.people import Found
    from teamapp.services.find.records import Record

_ICONS = {
    "client": "heart",
    "nurse": "users",
    "visit": "route",
    "helper": "hand-heart",
    "note": "notebook-pen",
    "task": "list-checks",
    "care": "clipboard-list",
    "rule": "scale",
    "change": "history",
}
_GROUPS: dict[str, Group] = {"client": "people", "nurse": "people", "helper": "people"}


class DeskFinder:
    """People, days and everything else of one team."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, words: str) -> Sequence[Hit]:
        """Days and people: quick enough for every key."""
        from teamapp.services.find.people import find_people

        return [*self._days(words), *(_person(one) for one in find_people(self._desk, words, at_most=6))]

    def everything(self, words: str) -> Sequence[Hit]:
        """All that was written, decided and done, people included."""
        from teamapp.services.find.everything import find_everything

        return [*self._days(words), *(_hit(one) for one in find_everything(self._desk, words))]

    def recent(self) -> Sequence[str]:
        from teamapp.services.find.recent import recent

        return recent(self._desk)

    def recent_people(self) -> Sequence[Hit]:
        """Those who were opened lately, the last first."""
        from teamapp.services.find.people import everybody

        people = {hit.key: hit for hit in map(_person, everybody(self._desk))}
        return [people[key] for key in self.recent() if key in people]

    def note(self, key: str) -> None:
        from teamapp.services.find.recent import note_recent

        note_recent(self._desk, key)

    def _days(self, words: str) -> Iterator[Hit]:
        from teamapp.services.find.dates import find_dates

        for dated in find_dates(words, self._desk.today):
            if not dated.rest:
                iso = dated.day.isoformat()
                for page, icon in (("visits", "route"), ("roster", "calendar-days")):
                    yield Hit(page, iso, "", icon=icon, group="days", day=dated.day, week=dated.week)


def _person(one: Found) -> Hit:
    if one.nurse:
        return Hit("team", one.nurse, one.name, key=f"nurse:{one.nurse}", ended=one.ended)
    return Hit("clients", one.client or "", one.name, icon="heart", key=f"client:{one.client}", ended=one.ended)


def _hit(one: Record) -> Hit:
    page, target = _place(one)
    person = one.sort in ("client", "nurse")
    return Hit(
        page,
        target,
        one.name,
        one.note,
        icon=_ICONS[one.sort],
        group=_GROUPS.get(one.sort, "history" if one.sort == "change" else one.sort),  # type: ignore[arg-type]
        key=f"{one.sort}:{one.id}" if person else "",
        said=one.said,
        day=one.at.date() if one.at is not None else one.day,
        ended=one.ended,
    )


def _place(one: Record) -> tuple[str, str]:
    """The page, and there the thing itself: a row, a card, a part of a card."""
    match one.sort:
        case "nurse":
            return "team", one.id
        case "visit" if one.day is not None:
            return "visits", f"{one.day.isoformat()}/{one.id}"
        case "rule":
            return "settings", f"rules/{one.id}"
        case "change":
            return "settings", f"history/{one.id}"
        case "task" if not one.ended:
            return "today", f"task:{one.id}"
        case "task" if one.client is None:
            return "today", ""
        case "client":
            return "clients", one.id
        case _:
            return "clients", f"{one.client}/{one.sort}/{one.id}"
