"""Everybody and how she suits the client: best first, who does not suit below with the reason."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.services.rounds.match.nurses import Match
from ui.parts.label import small
from ui.parts.layers.sheet import Sheet
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.parts.marks.avatar import initials
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.theme.look import look

_ROWS = 8


class MatchSheet(Sheet):
    """The line below the list says all of it about who is chosen."""

    def __init__(self, over: QWidget, frame: Frame, matches: tuple[Match, ...]) -> None:
        title = translate("clients", "Who suits her")
        note = translate("clients", "By known faces, skills, language, the way, hours and what she says herself.")
        super().__init__(over, title, note=note, width=560)
        self._frame = frame
        self._matches = {one.nurse.id: one for one in matches}
        self.people = ListView(title)
        self.people.show_entries([self._entry(one) for one in matches])
        self.people.setFixedHeight(look().px(52) * min(_ROWS, len(matches)) + 2)
        self._more = small("", wrap=True)
        self._more.setMinimumHeight(look().px(86))
        self.body.addWidget(self.people)
        self.body.addWidget(self._more)
        self.add_button(self.tr("Close"), kind="primary")
        self.people.chosen.connect(self._explain)
        if matches:
            self.people.choose(matches[0].nurse.id)

    def _entry(self, one: Match) -> Entry:
        said = one.reasons if one.suits else one.against
        return Entry(
            key=one.nurse.id,
            name=one.nurse.name,
            note=" · ".join(self._frame.say(reason) for reason in said),
            right="" if one.suits else self.tr("does not suit"),
            tone="tertiary",
            initials=initials(one.nurse.name),
        )

    def _explain(self, key: str) -> None:
        one = next(match for nurse, match in self._matches.items() if nurse == key)
        self._more.setText("\n".join(self._frame.say(said) for said in (*one.against, *one.reasons)))
