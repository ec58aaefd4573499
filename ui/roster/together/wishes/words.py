"""The words of wishes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from teamapp.words.speak import short_day
from ui.roster.together.language import language_now
from ui.roster.together.wishes.view import Mark, Want, WishDay, WishView

translate = QCoreApplication.translate


def day_words(day: date) -> str:
    """`Thu 12 Nov`."""
    return short_day(day, language_now())


def weekday_words(weekday: int) -> str:
    """`Mon`, `ma`; 0 is Monday."""
    return day_words(date(2024, 1, 1 + weekday)).split(" ", 1)[0]


def mark_words(mark: Mark, view: WishView) -> str:
    """`free`, `rather no early`, `would like early`."""
    if mark.want is Want.FREE:
        return translate("roster", "free")
    chip = view.chips.get(mark.kind)
    name = (chip.name if chip is not None else "").lower()
    words = (
        translate("roster", "rather not {shift}") if mark.want is Want.NOT else translate("roster", "gladly {shift}")
    )
    return words.format(shift=name)


def spoken_day(day: WishDay, view: WishView) -> str:
    """The whole cell in words."""
    parts = [day_words(day.day), day.holiday, day.closed]
    if day.mark is not None:
        parts.append(mark_words(day.mark, view))
        parts.append(translate("roster", "joker") if day.mark.joker else "")
        parts.append(translate("roster", "late: counts half") if day.late else "")
    elif not day.closed:
        parts.append(translate("roster", "no wish"))
    parts.append(day.hint)
    return ", ".join(part for part in parts if part)


def summary(view: WishView) -> str:
    """`6 days free · 2 shifts gladly · 1 rather not`."""
    marks = [one.mark for one in view.marked if one.mark is not None]
    if not marks:
        return translate("roster", "No wishes yet")
    counts = {want: sum(mark.want is want for mark in marks) for want in Want}
    free = translate("roster", "1 day free") if counts[Want.FREE] == 1 else translate("roster", "{n} days free")
    said = [
        (counts[Want.FREE], free),
        (counts[Want.WORK], translate("roster", "{n} gladly")),
        (counts[Want.NOT], translate("roster", "{n} rather not")),
    ]
    return " · ".join(words.format(n=count) for count, words in said if count)
