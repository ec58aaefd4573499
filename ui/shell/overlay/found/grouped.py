"""What was found, as rows of the palette under their heads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.found.answers import Answer
from ui.shell.profile.ports import Group, Hit

A_FEW = 5
"""So many of a group are found at first; more of it by its word and a colon."""

_ORDER: tuple[Group, ...] = ("days", "people", "visit", "note", "task", "care", "rule", "history")
_WORDS = {"visit": "visit", "note": "note", "task": "task", "care": "care", "rule": "rule", "history": "history"}


def rows_of(hits: Sequence[Hit], frame: Frame, go: Callable[[Hit], None], more: Callable[[str], None]) -> list[Answer]:
    """Heads and rows; a group that is full ends with a way to see more of it."""
    rows: list[Answer] = []
    for group in _ORDER:
        found = [hit for hit in hits if hit.group == group]
        if found:
            rows.append(Answer(_head(group)))
            rows += [_row(hit, frame, go) for hit in found]
            if group in _WORDS and len(found) == A_FEW:
                rows.append(
                    Answer(
                        translate("Palette", "More of these…"),
                        "chevron-down",
                        act=partial(more, _WORDS[group]),
                        stays=True,
                    )
                )
    return rows


def _row(hit: Hit, frame: Frame, go: Callable[[Hit], None]) -> Answer:
    act = partial(go, hit)
    if hit.group == "days":
        return Answer(_day(hit, frame), hit.icon, act=act)
    said = frame.say(hit.said) if hit.said is not None else ""
    right = frame.day(hit.day) + (f" {hit.day.year}" if _is_far(hit) else "") if hit.day is not None else ""
    if hit.group == "history":
        return Answer(said, hit.icon, right, act, hit.name)
    if hit.group == "rule":
        return Answer(said, hit.icon, right, act, hit.note)
    left = translate("Palette", "no longer here") if hit.ended and hit.group == "people" else ""
    note = " · ".join(part for part in (said, hit.note, left) if part)
    return Answer(hit.name, hit.icon, right, act, note)


def _is_far(hit: Hit) -> bool:
    """History of other years says which."""
    return hit.day is not None and hit.group in ("note", "visit", "history", "care", "rule")


def _day(hit: Hit, frame: Frame) -> str:
    assert hit.day is not None
    day = f"{frame.day(hit.day)} {hit.day.year}"
    if hit.week:
        number = hit.day.isocalendar().week
        said = {
            "visits": translate("Palette", "Rounds of week {n}, from {day}"),
            "roster": translate("Palette", "Roster of week {n}, from {day}"),
        }
        return said[hit.page].format(n=number, day=day)
    words = {"visits": translate("Palette", "Rounds of {day}"), "roster": translate("Palette", "Roster of {day}")}
    return words[hit.page].format(day=day)


def _head(group: Group) -> str:
    return {
        "days": translate("Palette", "Days"),
        "people": translate("Palette", "People and clients"),
        "visit": translate("Palette", "Visits"),
        "note": translate("Palette", "Notes"),
        "task": translate("Palette", "Tasks"),
        "care": translate("Palette", "Care"),
        "rule": translate("Palette", "Rules and agreements"),
        "history": translate("Palette", "What happened"),
    }[group]
