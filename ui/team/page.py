"""The page of the team: everybody at the left, one nurse's card at the right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from teamapp.domain import entities
from teamapp.domain.change import Change
from teamapp.domain.entities import Nurse
from teamapp.domain.entities.nurse import Role
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.services.people.card import TeamLine
from ui.paper.offers import Choices, Offer
from ui.parts.cards.card import Card
from ui.parts.cards.empty_state import EmptyState
from ui.parts.cards.nothing_found import nothing_found
from ui.parts.controls.search_field import SearchField
from ui.parts.label import Label
from ui.parts.layout import row
from ui.parts.list_beside import ListBeside
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.parts.tall import Tall
from ui.shell.declared.menus import button_of
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.team.asking import Asking
from ui.team.card_view import CardView
from ui.team.reading import TeamRead, read
from ui.team.room import add_nurse

if TYPE_CHECKING:
    from ui.paper.press import Paper

SHOWN = (
    entities.Nurse, entities.Contract, entities.Skill, entities.RoleHolding, entities.Availability,
    entities.AvailabilityException, entities.Leave, entities.Wish, entities.Client, entities.ShiftKind,
    entities.RosterPeriod,
)  # fmt: skip
"""A step of making a roster hides wishes from the cards or shows them."""
_LIST_WIDTH, _CARD_LEAST = 300, 420


class TeamPage(Page):
    """Find, open, add, edit, end."""

    widest = 1840

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._read: TeamRead | None = None
        self._chosen: NurseId | None = None
        self._words = ""
        self._asking = Asking(frame, self)
        self._list = ListView(self.tr("The team"))
        self._card = CardView(frame)
        self._card.wanted.connect(self.want)
        self._list.chosen.connect(self._choose)
        self._list.opened.connect(lambda _key: self._card.setFocus())
        self._search = SearchField(self.tr("Find a colleague"))
        self._search.searched.connect(self._filter)
        self._search.left_down.connect(self._list.setFocus)
        self._unknown = nothing_found(self._search, self.tr("Nobody is called that."))
        self._unknown.hide()
        add = button_of(add_nurse, short=self.tr("Add a nurse"), kind="primary")
        add.clicked.connect(lambda: self.want("add", None))
        self.header.add(add)
        self._notice = Label("", tone="warn", wrap=True)
        self._notice.hide()
        self.body.addWidget(self._notice)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list_and_card())
        self._stack.addWidget(self._nobody())
        self.body.addWidget(self._stack, 1)

    def _list_and_card(self) -> QWidget:
        side = Card(padding=(8, 10, 8, 8), gap=8)
        side.add(row(self._search, margins=(4, 0, 4, 0)))
        side.add(self._list, stretch=1)
        side.add(self._unknown, stretch=1)
        return Tall(ListBeside(side, self._card, width=_LIST_WIDTH, least=_CARD_LEAST))

    def _nobody(self) -> EmptyState:
        sentence = self.tr("Add yourself first: a name and your hours are enough to begin with.")
        empty = EmptyState("users", self.tr("Nobody in the team yet"), sentence, action=self.tr("Add the first nurse"))
        empty.acted.connect(lambda: self.want("add", None))
        return empty

    @property
    def has_choice(self) -> bool:
        return self.chosen is not None

    @property
    def chosen(self) -> NurseId | None:
        """The nurse whose card is open."""
        return self._read.card.line.nurse.id if self._read is not None and self._read.card is not None else None

    def papers(self) -> tuple[Offer, ...]:
        def read(_ticked: Choices) -> Paper:
            from teamapp.services.papers.team_sheet import team_sheet
            from ui.paper.sheets.team_paper import TeamPaper

            return TeamPaper(sheet=team_sheet(self.frame.desk), say=self.frame.say)

        return (Offer(key="team", title=self.tr("Team sheet"), file_name=self.tr("team"), read=read),)

    def refresh(self, change: Change | None) -> None:
        if change is None or any(change.touches(kind) for kind in SHOWN):
            self._choose_added(change)
            chosen = self._chosen
            self.frame.ask(self, lambda: read(self.frame.desk, chosen), self._show)

    def open_target(self, target: str) -> None:
        """A nurse's id opens her card."""
        self._choose(target)

    def go_by(self, step: int) -> None:
        """The next colleague of the list, or the one before."""
        keys = self._list.keys
        if keys:
            place = keys.index(self.chosen) + step if self.chosen in keys else 0
            self._choose(keys[place % len(keys)])

    def next_finding(self) -> None:
        """The next colleague about whom there is something to look at: away, or a skill that runs out."""
        keys = self._list.keys
        here = keys.index(self.chosen) if self.chosen in keys else -1
        found = next((key for key in (*keys[here + 1 :], *keys[: here + 1]) if key in self._flagged), None)
        if found is not None:
            self._choose(found)

    def show_history(self) -> None:
        """Everything that was changed about the chosen nurse."""
        self._card.show_history()

    @property
    def has_finding(self) -> bool:
        return bool(self._flagged)

    @property
    def _flagged(self) -> frozenset[str]:
        lines = self._read.lines if self._read is not None else ()
        return frozenset(line.nurse.id for line in lines if line.away is not None or line.skills_running_out)

    def want(self, what: str, about: object) -> None:
        """Somebody wants to do something with a nurse or a part of her card."""
        if self._read is not None:
            self._asking.ask(what, about, self._read)

    def _choose_added(self, change: Change | None) -> None:
        """Whoever was just added here is the one to look at; whom a colleague adds comes into the list only."""
        mine = change is not None and (self._read is None or change.who == self._read.me)
        added = [edit.after for edit in change.edits if edit.before is None] if change is not None and mine else []
        for entity in added:
            if isinstance(entity, Nurse):
                self._chosen = entity.id

    def _choose(self, key: str) -> None:
        if key and key != self.chosen:
            self._chosen = NurseId(Id(key))
            self.refresh(None)

    def _filter(self, words: str) -> None:
        self._words = words
        self._show_list()

    def _show(self, found: TeamRead) -> None:
        self._read = found
        nurses, hours = self.tr("{n} of at most {most} nurses"), self.tr("{hours} contract hours a week")
        said = nurses.format(n=found.members, most=found.most_nurses)
        self.header.say(self.tr("Team"), f"{said} · {hours.format(hours=f'{found.week_hours:g}')}")
        self._notice.setText(" ".join(self.frame.say(notice) for notice in found.notices))
        self._notice.setVisible(bool(found.notices))
        self._show_list()
        self._card.show_read(found)

    def _show_list(self) -> None:
        if self._read is None:
            return
        words = self._words.casefold()
        lines = [line for line in self._read.lines if words in line.nurse.name.casefold()]
        self._stack.setCurrentIndex(0 if self._read.lines else 1)
        self._unknown.setVisible(bool(self._read.lines) and not lines)
        self._list.setVisible(bool(lines))
        self._list.blockSignals(True)  # filling the list is nobody's choice
        self._list.show_entries([self._entry(line) for line in lines])
        if self.chosen is not None:
            self._list.choose(self.chosen)
        self._list.blockSignals(False)

    def _entry(self, line: TeamLine) -> Entry:
        level = self.frame.say(text(f"level.{int(line.nurse.level)}"))
        roles = [self.frame.say(text(f"role.{role.value}")) for role in line.roles if role is not Role.NURSE]
        note = " · ".join([level, *roles])
        right, tone = f"{line.week_minutes / 60:g}", "tertiary"
        if not line.member_today:
            right = self.tr("left") if _has_left(line.nurse, self._today) else self.tr("comes")
        elif line.away is not None:
            right, tone = self.frame.say(text(f"leave.{line.away.kind.value}")), "warn"
        elif line.skills_running_out:
            right, tone = self.tr("skill ends"), "warn"
        return Entry(
            key=line.nurse.id, name=line.nurse.name, note=note, right=right,
            tone="warn" if tone == "warn" else "tertiary", initials=line.nurse.initials,
        )  # fmt: skip

    @property
    def _today(self) -> date:
        assert self._read is not None
        return self._read.today


def _has_left(nurse: Nurse, today: date) -> bool:
    return nurse.ended is not None and nurse.ended < today
