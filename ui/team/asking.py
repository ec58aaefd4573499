"""What follows when somebody wants something on the page of the team: a sheet, then the use case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from teamapp.domain.change import Change
from teamapp.domain.entities import Availability, AvailabilityException, Leave, RoleHolding, Skill, Wish
from teamapp.domain.entities.nurse import LeaveKind, Role, WishKind
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.units import Minutes
from teamapp.services.people.absence import cancel_leave, plan_leave, report_sick
from teamapp.services.people.availability import can_work_again, cannot_work, drop_exception
from teamapp.services.people.contracts import change_hours
from teamapp.services.people.nurses import NurseDetails, add_nurse, details_of, edit_nurse, end_nurse
from teamapp.services.people.roles import hand_on_role, take_role
from teamapp.services.people.skills import give_skill, take_skill
from teamapp.services.people.wishes import drop_wish, wish
from teamapp.services.roster.asks.away.reporting import report_back
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.team.reading import TeamRead
from ui.team.sheets.nurse_sheet import NurseSheet
from ui.team.sheets.small_sheets import (
    AskSheet,
    AvailabilitySheet,
    DaySheet,
    HoursSheet,
    LeaveSheet,
    RoleSheet,
    SkillSheet,
    WishSheet,
)


class Asking:
    """Opens the sheet for a wish of the page and does what its answer says."""

    def __init__(self, frame: Frame, page: Page) -> None:
        self._frame, self._page = frame, page

    def ask(self, what: str, about: object, read: TeamRead) -> None:
        """`what` names the wish, `about` the nurse or the line of her card it is about."""
        if what == "add":
            self._add(read.today)
        elif what == "client":
            self._frame.go("clients", cast(str, about))
        elif what in ("edit", "hours", "role", "skill", "leave", "availability", "wish", "sick", "better", "end"):
            if read.card is not None:
                getattr(self, f"_{what}")(read, read.card.line.nurse.id, read.card.line.nurse.given_name)
        else:
            self._drop(about, read.today)

    def _add(self, today: date) -> None:
        sheet = NurseSheet(self._page, self._frame, today=today)

        def add(details: NurseDetails, first: date, minutes: int) -> None:
            self._act(lambda: add_nurse(self._frame.desk, details, started=first, week_minutes=Minutes(minutes)))

        sheet.added.connect(add)
        sheet.open()

    def _edit(self, read: TeamRead, nurse: NurseId, _name: str) -> None:
        assert read.card is not None
        sheet = NurseSheet(self._page, self._frame, today=read.today, details=details_of(read.card.line.nurse))
        sheet.edited.connect(lambda details: self._act(lambda: edit_nurse(self._frame.desk, nurse, details)))
        sheet.open()

    def _hours(self, read: TeamRead, nurse: NurseId, name: str) -> None:
        assert read.card is not None

        def change(given: object) -> None:
            minutes, first = cast(tuple[Minutes, date], given)
            self._act(lambda: change_hours(self._frame.desk, nurse, week_minutes=minutes, first=first))

        self._open(HoursSheet(self._page, name, read.today, read.card.line.week_minutes), change)

    def _role(self, read: TeamRead, nurse: NurseId, name: str) -> None:
        def take(given: object) -> None:
            role, first, last = cast(tuple[Role, date, date | None], given)
            self._act(lambda: take_role(self._frame.desk, nurse, role, first=first, last=last))

        self._open(RoleSheet(self._page, self._frame, name, read.today), take)

    def _skill(self, read: TeamRead, nurse: NurseId, name: str) -> None:
        def give(given: object) -> None:
            skill, expires = cast(tuple[str, date | None], given)
            self._act(lambda: give_skill(self._frame.desk, nurse, skill, expires=expires))

        self._open(SkillSheet(self._page, self._frame, name, read.today), give)

    def _leave(self, read: TeamRead, nurse: NurseId, name: str) -> None:
        def plan(given: object) -> None:
            kind, first, last = cast(tuple[LeaveKind, date, date], given)
            self._act(lambda: plan_leave(self._frame.desk, nurse, kind, first=first, last=last))

        self._open(LeaveSheet(self._page, self._frame, name, read.today), plan)

    def _availability(self, read: TeamRead, nurse: NurseId, name: str) -> None:
        def keep_free(given: object) -> None:
            weekday, kinds, reason = cast(tuple[int, tuple[str, ...], str], given)
            blocked = frozenset(ShiftKindId(Id(kind)) for kind in kinds)
            self._act(lambda: cannot_work(self._frame.desk, nurse, weekday, not_kinds=blocked, reason=reason))

        self._open(AvailabilitySheet(self._page, self._frame, name, read.kinds), keep_free)

    def _wish(self, read: TeamRead, nurse: NurseId, name: str) -> None:
        def write(given: object) -> None:
            day, kind, shift, joker = cast(tuple[date, WishKind, str, bool], given)
            wanted = ShiftKindId(Id(shift)) if shift else None
            self._act(lambda: wish(self._frame.desk, nurse, day, kind, shift_kind=wanted, joker=joker))

        self._open(WishSheet(self._page, self._frame, name, today=read.today, kinds=read.kinds), write)

    def _sick(self, read: TeamRead, nurse: NurseId, name: str) -> None:
        sheet = DaySheet(
            self._page,
            translate("team", "{name} is ill").format(name=name),
            label=translate("team", "Since"),
            today=read.today,
            main=translate("team", "Report ill"),
            note=translate("team", "Nobody is asked what is wrong. Her shifts and visits stay in sight to be covered."),
        )
        frame = self._frame
        cover = lambda: frame.go("roster", f"away:{nurse}")  # noqa: E731  what the message offers
        told = translate("team", "Her shifts and visits stay in sight.")
        self._open(
            sheet,
            lambda day: frame.act(
                self._page,
                lambda: report_sick(frame.desk, nurse, first=cast(date, day)),
                then=lambda _change: frame.notices.tell(told, action=translate("team", "Find cover…"), act=cover),
            ),
        )

    def _better(self, read: TeamRead, nurse: NurseId, name: str) -> None:
        sheet = DaySheet(
            self._page,
            translate("team", "{name} is back").format(name=name),
            label=translate("team", "Works again from"),
            today=read.today,
            main=translate("team", "Report back"),
        )
        self._open(sheet, lambda day: self._act(lambda: report_back(self._frame.desk, nurse, back=cast(date, day))))

    def _end(self, read: TeamRead, nurse: NurseId, name: str) -> None:
        sheet = DaySheet(
            self._page,
            translate("team", "{name} leaves the team").format(name=name),
            label=translate("team", "Last day"),
            today=read.today,
            main=translate("team", "End the membership"),
            note=translate("team", "Her shifts after that day become open; what she did stays."),
        )
        self._open(sheet, lambda day: self._act(lambda: end_nurse(self._frame.desk, nurse, last=cast(date, day))))

    def _drop(self, about: object, today: date) -> None:
        """Take a line of the card away; undo brings it back."""
        desk = self._frame.desk
        match about:
            case Skill():
                self._act(lambda: take_skill(desk, about.id))
            case RoleHolding():
                self._act(lambda: hand_on_role(desk, about.id, last=max(today, about.first)))
            case Leave():
                self._act(lambda: cancel_leave(desk, about.id))
            case Availability():
                self._act(lambda: can_work_again(desk, about.id))
            case AvailabilityException():
                self._act(lambda: drop_exception(desk, about.id))
            case Wish():
                self._act(lambda: drop_wish(desk, about.id))

    def _open(self, sheet: AskSheet, then: Callable[[object], None]) -> None:
        sheet.done.connect(then)
        sheet.open()

    def _act(self, work: Callable[[], Change]) -> None:
        self._frame.act(self._page, work)
