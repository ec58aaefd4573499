"""A nurse's card: who she is, her hours, roles, skills, availability, leave and wishes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from teamapp.domain.entities import Availability, Contract, Leave, ShiftKind, Skill, Wish
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.ids import NurseId
from teamapp.domain.text import text
from teamapp.services.people.card import NurseCard
from teamapp.words.speak import long_date
from ui.parts.cards.card import Card
from ui.parts.columns import Columns
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.languages import language_name
from ui.parts.layers.reading import changing
from ui.parts.layout import column, plain, row
from ui.parts.marks.avatar import Avatar
from ui.shell.frame import Frame
from ui.team.history_section import history_section
from ui.team.reading import TeamRead
from ui.team.section import Section, tool
from ui.theme.look import look

_THREE_FROM, _HEAD_FROM = 660, 440
"""From which width, at text size 100 %, the card has three columns, and its head the buttons beside the name."""


class CardView(QScrollArea):
    """Asks the page for everything: `wanted` names what is wanted and of what."""

    wanted = Signal(str, object)

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._kinds: dict[str, ShiftKind] = {}
        self._whole = ""
        self._read: TeamRead | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)

    def show_read(self, read: TeamRead) -> None:
        """Show the chosen nurse; the place on the card stays."""
        place, self._read = self.verticalScrollBar().value(), read
        if read.card is not None:
            self._kinds = {kind.id: kind for kind in read.kinds}
            self.setWidget(plain(self._card(read.card, read)))
        self.verticalScrollBar().setValue(place)

    def _card(self, card: NurseCard, read: TeamRead) -> QVBoxLayout:
        left = column(self._about(card), self._hours(card), self._roles(card, read.today), None, gap=12)
        middle = column(self._skills(card, read.today), self._clients(card), self._history(card, read), None, gap=12)
        right = column(self._leave(card, read.today), self._availability(card), self._wishes(card), None, gap=12)
        return column(self._head(card, read), Columns(left, middle, right, least=_THREE_FROM), None, gap=12)

    def _head(self, card: NurseCard, read: TeamRead) -> Card:
        nurse, line = card.line.nurse, card.line
        made = Card(padding=(18, 14, 14, 14))
        level = self._code(f"level.{int(nurse.level)}")
        roles = ", ".join(self._code(f"role.{role.value}") for role in line.roles)
        said = [level, self.tr("{hours} h a week").format(hours=f"{line.week_minutes / 60:g}")]
        words = column(
            Label(nurse.name, size="figure", weight="strong"),
            small(" · ".join([*said, roles] if roles else said)),
            gap=2,
        )
        if read.me == nurse.id:
            words.addWidget(small(self.tr("this computer is yours"), tone="accent"))
        head = row(Avatar(nurse.name, size=44), words, gap=14)
        head.setStretch(1, 1)
        made.add(Columns(head, row(*self._head_tools(card)), least=_HEAD_FROM, shares=(1, 0)))
        if line.away is not None:
            made.add(Label(self._away(line.away), tone="warn", wrap=True))
        if nurse.ended is not None:
            made.add(Label(self.tr("Leaves the team on {day}.").format(day=self._frame.day(nurse.ended)), tone="warn"))
        return made

    def _head_tools(self, card: NurseCard) -> tuple[Button, ...]:
        nurse = card.line.nurse.id
        ill = card.line.away is not None and card.line.away.kind is LeaveKind.SICK
        edit = changing(Button(self.tr("Edit…"), icon="pencil"))
        sick = changing(Button(self.tr("Back at work…") if ill else self.tr("Ill…"), icon="thermometer"))
        edit.clicked.connect(lambda: self.wanted.emit("edit", nurse))
        sick.clicked.connect(lambda: self.wanted.emit("better" if ill else "sick", nurse))
        return sick, edit

    def _about(self, card: NurseCard) -> Section:
        nurse = card.line.nurse
        section = Section(self.tr("About"))
        travel = self._code(f"travel.{nurse.travel.value}")
        if nurse.kmh is not None:
            travel += self.tr(", {n} km/h").format(n=nurse.kmh)
        facts = [
            (self.tr("Telephone"), nurse.phone),
            (self.tr("E-mail"), nurse.email),
            (self.tr("Home"), nurse.home_address),
            (self.tr("Travels by"), travel),
            (self.tr("Languages"), ", ".join(language_name(code) for code in sorted(nurse.languages))),
            (self.tr("In the team"), self._span(nurse.started, nurse.ended)),
        ]
        section.add_facts(tuple((name, value) for name, value in facts if value))
        if not nurse.home_address or nurse.home_lat is None:
            hint = self.tr("Without a home on the map her rounds start in the middle of the patch.")
            section.add(row(small(hint, tone="warn", wrap=True), margins=(16, 4, 16, 10)))
        section.add(row(margins=(0, 3, 0, 3)))
        return section

    def _hours(self, card: NurseCard) -> Section:
        nurse = card.line.nurse.id
        section = self._section(self.tr("Contract hours"), self.tr("Other hours…"), "hours", nurse)
        for contract in card.contracts:
            section.add_line(self._contract(contract), self._span(contract.first, contract.last))
        section.add_empty(self.tr("No contract: the roster gives her no hours."))
        return section

    def _roles(self, card: NurseCard, today: date) -> Section:
        section = self._section(self.tr("Roles"), self.tr("Take a role…"), "role", card.line.nurse.id)
        for holding in card.roles:
            held = holding.last is None or holding.last >= today
            tools = (
                (
                    self._tool(
                        "circle-stop",
                        self.tr("Hand on: {what}").format(what=self._headed(f"role.{holding.role.value}")),
                        "end_role",
                        holding,
                    ),
                )
                if held
                else ()
            )
            words = self._headed(f"role.{holding.role.value}")
            section.add_line(
                words, self._span(holding.first, holding.last), tone="text" if held else "tertiary", tools=tools
            )
        section.add_empty(self.tr("No roles yet."))
        return section

    def _skills(self, card: NurseCard, today: date) -> Section:
        section = self._section(self.tr("Skills"), self.tr("Add a skill…"), "skill", card.line.nurse.id)
        soon = {skill.id for skill in card.line.skills_running_out}
        for skill in card.skills:
            over = skill.expires is not None and skill.expires < today
            note = self._expiry(skill, over=over)
            take = self._tool(
                "x", self.tr("Take away: {what}").format(what=self._headed(f"skill.{skill.skill}")), "drop_skill", skill
            )
            section.add_line(
                self._headed(f"skill.{skill.skill}"), note, tone="warn" if skill.id in soon or over else "text",
                icon="triangle-alert" if skill.id in soon or over else "", tools=(take,),
            )  # fmt: skip
        section.add_empty(self.tr("Care that asks for a skill is not given to her."))
        return section

    def _clients(self, card: NurseCard) -> Section:
        section = Section(self.tr("First contact of"))
        for client in card.first_contact_of:
            open_card = self._tool(
                "arrow-right", self.tr("Open the card of {client}").format(client=client.name), "client", client.id
            )
            section.add_line(client.name, tools=(open_card,))
        section.add_empty(self.tr("Nobody."))
        return section

    def show_history(self) -> None:
        """Everything that was changed about her, in sight."""
        read = self._read
        if read is None or read.card is None:
            return
        self._whole = read.card.line.nurse.id
        self.show_read(read)
        self.setFocus()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.history, 0, look().px(200)))

    def _history(self, card: NurseCard, read: TeamRead) -> Section:
        whole = self._whole == card.line.nurse.id
        self.history = history_section(read, self._frame, whole=whole, show_all=self.show_history)
        return self.history

    def _leave(self, card: NurseCard, today: date) -> Section:
        section = self._section(self.tr("Leave"), self.tr("Plan leave…"), "leave", card.line.nurse.id)
        for leave in card.leave:
            if leave.last is not None and leave.last < today:
                continue
            drop = self._tool("x", self.tr("Cancel this leave"), "drop_leave", leave)
            words = self._headed(f"leave.{leave.kind.value}")
            section.add_line(words, self._span(leave.first, leave.last), tools=(drop,))
        section.add_empty(self.tr("No leave planned."))
        return section

    def _availability(self, card: NurseCard) -> Section:
        nurse = card.line.nurse.id
        section = self._section(self.tr("Cannot work"), self.tr("Keep a weekday free…"), "availability", nurse)
        for item in card.availability:
            drop = self._tool("x", self.tr("Can work again"), "drop_availability", item)
            section.add_line(self._blocked(item), item.reason, tools=(drop,))
        for exception in card.exceptions:
            words = self.tr("Can work on {day}") if exception.available else self.tr("Cannot work on {day}")
            drop = self._tool("x", self.tr("As always on that day"), "drop_exception", exception)
            section.add_line(words.format(day=self._frame.day(exception.day)), exception.reason, tools=(drop,))
        section.add_empty(self.tr("Every day is possible."))
        return section

    def _wishes(self, card: NurseCard) -> Section:
        section = self._section(self.tr("Wishes"), self.tr("Add a wish…"), "wish", card.line.nurse.id)
        for wish in card.wishes:
            drop = self._tool("x", self.tr("Take back: {what}").format(what=self._wish(wish)), "drop_wish", wish)
            section.add_line(self._wish(wish), icon="star" if wish.joker else "", tools=(drop,))
        section.add_empty(self.tr("No wishes ahead."))
        return section

    def _section(self, title: str, add: str, want: str, nurse: NurseId) -> Section:
        return Section(title, add=add, act=lambda: self.wanted.emit(want, nurse))

    def _tool(self, icon: str, name: str, want: str, about: object) -> Button:
        made = tool(icon, name, lambda: self.wanted.emit(want, about))
        return made if want == "client" else changing(made)

    def _code(self, code: str) -> str:
        return self._frame.say(text(code))

    def _headed(self, code: str) -> str:
        """The word of a code at the beginning of a line."""
        words = self._code(code)
        return words[:1].upper() + words[1:]

    def _date(self, day: date) -> str:
        return long_date(day, self._frame.language)

    def _span(self, first: date | None, last: date | None) -> str:
        if first is None:
            return self.tr("until {last}").format(last=self._date(last)) if last is not None else ""
        since = self._date(first)
        if last is None:
            return self.tr("since {first}").format(first=since)
        return since if first == last else f"{since} – {self._date(last)}"

    def _contract(self, contract: Contract) -> str:
        return self.tr("{hours} h a week").format(hours=f"{contract.week_minutes / 60:g}")

    def _expiry(self, skill: Skill, *, over: bool) -> str:
        if skill.expires is None:
            return ""
        words = self.tr("ran out on {day}") if over else self.tr("until {last}")
        day = self._date(skill.expires)
        return words.format(day=day, last=day)

    def _away(self, leave: Leave) -> str:
        kind = self._code(f"leave.{leave.kind.value}")
        words = self.tr("Away: {kind}, {span}")
        return words.format(kind=kind, span=self._span(leave.first, leave.last))

    def _blocked(self, item: Availability) -> str:
        day = self._headed(f"weekday.{item.weekday}")
        names = [self._kinds[kind].name for kind in sorted(item.not_kinds) if kind in self._kinds]
        if not names:
            return day
        return self.tr("{day}: not {shifts}").format(day=day, shifts=", ".join(names))

    def _wish(self, wish: Wish) -> str:
        kind = self._code(f"wish.{wish.kind.value}")
        shift = self._kinds.get(wish.shift_kind) if wish.shift_kind is not None else None
        return f"{self._frame.day(wish.day)}: {kind}" + (f" {shift.name}" if shift is not None else "")
