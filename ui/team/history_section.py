"""What was changed about her, since when and by whom, newest first."""

from __future__ import annotations

from collections.abc import Callable

from teamapp.services.history.read import Happening, Nature
from teamapp.words.speak import long_date
from ui.parts.controls.button import Button
from ui.parts.layout import row
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.team.reading import TeamRead
from ui.team.section import Section

FIRST = 3


def history_section(read: TeamRead, frame: Frame, *, whole: bool, show_all: Callable[[], None]) -> Section:
    """The last few; all on a click."""
    section = Section(translate("team", "History"))
    for one in read.history if whole else read.history[:FIRST]:
        day = long_date(one.at.astimezone(read.zone).date(), frame.language)
        why = frame.say(one.why) if one.why is not None else ""
        section.add_line(_what(one, frame), " · ".join(part for part in (why, one.who, day) if part))
    section.add_empty(translate("team", "Nothing was changed yet."))
    if len(read.history) > FIRST and not whole:
        words = translate("team", "Show all {n}").format(n=len(read.history))
        more = Button(words, kind="ghost", icon="chevron-down")
        more.setObjectName("history-all")
        more.clicked.connect(show_all)
        section.add(row(more, None, margins=(8, 3, 8, 4)))
    return section


def _what(one: Happening, frame: Frame) -> str:
    natures = {
        Nature.TAKEN_BACK: translate("team", "Undone: {what}"),
        Nature.DONE_AGAIN: translate("team", "Done again: {what}"),
    }
    return natures.get(one.nature, "{what}").format(what=frame.say(one.what))
