"""What people do with asks, from the roster or from today: open sheets, ask, answer, withdraw."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from teamapp.domain.change import Change
from teamapp.domain.entities import Nurse
from teamapp.domain.entities.asking import AskKind
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.limits import active
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.asks.answering import Weighed, claim_shift, say_no, say_yes, weigh
from teamapp.services.roster.asks.moves import cells_of, days_of, handing_over, taking
from teamapp.services.roster.asks.proposal import claim, give, swap
from teamapp.services.roster.asks.ranking import Could, who_could
from teamapp.services.roster.asks.refusing import AskNeedsThought, AskStale
from teamapp.services.roster.asks.sending import ask_anew, send_ask, withdraw_ask
from teamapp.services.roster.asks.settling import settle_clash
from teamapp.services.roster.asks.shown.cards import AskCard, Person, ask_card, open_asks
from teamapp.services.roster.asks.standing import view_around
from teamapp.services.roster.planning.repairing import stood_in
from teamapp.services.roster.shown.view import PeriodView
from ui.roster.asks.cards.answer_sheet import AnswerSheet
from ui.roster.asks.cards.card import AskCardView
from ui.roster.asks.cards.list_sheet import AsksSheet
from ui.roster.asks.cards.phone_sheet import PhoneSheet
from ui.roster.asks.people.sheet import Call, PeopleSheet
from ui.roster.asks.swap.sheet import Swap, SwapSheet
from ui.roster.board import Board
from ui.roster.shown.wording import Wording
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words


@dataclass(frozen=True, slots=True)
class _Found:
    """The roster around some days with everybody who could take what is given away."""

    view: PeriodView
    people: tuple[Could, ...]
    me: NurseId | None


class AskActs(QObject):
    """Opens sheets over a page and runs the use cases; refusals are said in words."""

    def __init__(self, frame: Frame, page: QWidget, wording: Wording | None = None) -> None:
        super().__init__(page)
        self.frame, self.page = frame, page
        self.words = wording if wording is not None else Wording(frame.language)

    # making an ask

    def swap(self, view: PeriodView, one: NurseId, *, other: NurseId | None = None, days: Iterable[date] = ()) -> None:
        """The sheet in which two nurses change places; days that are chosen already are chosen there."""
        sheet = SwapSheet(self.page, self.frame, view, self.words, one=one, other=other, days=tuple(days))
        sheet.sent.connect(lambda made: self._send_swap(view, made))
        sheet.open()

    def give(self, nurse: NurseId, days: Iterable[date]) -> None:
        """Who takes these shifts of hers? Ranked, the best three ticked."""
        days, desk = tuple(days), self.frame.desk

        def found() -> _Found:
            view = view_around(desk, days)
            people = who_could(view, handing_over(view, nurse, days), covered=stood_in(desk, desk.today))
            return _Found(view, people, None)

        self.frame.ask(self, found, lambda one: self._ask_give(one, nurse, days))

    def ask_open(self, day: date, kind: str, *, absence: bool = False, but: Iterable[NurseId] = ()) -> None:
        """Who takes an open shift? I may simply take it myself."""
        desk, left_out = self.frame.desk, tuple(but)

        def found() -> _Found:
            view = view_around(desk, [day])
            people = who_could(view, taking([(day, kind)]), but=left_out, covered=stood_in(desk, desk.today))
            return _Found(view, people, desk.me)

        self.frame.ask(self, found, lambda one: self._ask_open(one, day, kind, absence=absence))

    def take(self, day: date, kind: str, *, anyway: bool = False) -> None:
        """The nurse of this device takes an open shift herself: nobody needs to answer."""
        desk = self.frame.desk
        work = lambda: claim_shift(desk, asker_of(desk), day, kind, anyway=anyway)  # noqa: E731  for the other thread
        self._act(work, self.tr("The shift is yours."), again=lambda: self.take(day, kind, anyway=True))

    # answering

    def answer(self, card: AskCard, yes: bool, nurse: NurseId | None = None) -> None:
        """Ask once more before the answer of the nurse of this device goes out, or of the one who phoned."""
        desk = self.frame.desk

        def look() -> tuple[NurseId, str, Weighed | None, bool]:
            who = nurse if nurse is not None else asker_of(desk)
            person = desk.store.get(Nurse, who)
            name = person.given_name if person is not None else ""
            return who, name, weigh(desk, card.ask.id, who) if yes else None, who != desk.me

        self.frame.ask(self, look, lambda found: self._confirm(card, *found))

    def phone(self, card: AskCard) -> None:
        """What colleagues said by phone."""
        desk = self.frame.desk
        self.frame.ask(self, lambda: people_to_phone(desk, card), lambda people: self._phone(card, people))

    def withdraw(self, card: AskCard) -> None:
        self._act(lambda: withdraw_ask(self.frame.desk, card.ask.id), self.tr("Taken back."))

    def anew(self, card: AskCard, *, anyway: bool = False) -> None:
        """The same again, for the roster as it is now."""
        work = lambda: ask_anew(self.frame.desk, card.ask.id, anyway=anyway)  # noqa: E731  read in the other thread
        self._act(work, self.tr("Asked anew."), again=lambda: self.anew(card, anyway=True))

    def settle(self, card: AskCard) -> None:
        """Two devices accepted it: the first one stands."""
        self._act(lambda: settle_clash(self.frame.desk, card.ask.id), self.tr("The first acceptance stands."))

    def otherwise(self, card: AskCard) -> None:
        """Everybody who was asked said no: ask others for the same."""
        moves = card.ask.moves
        giver = next(iter(cells_of(moves)), None)
        if giver is not None:
            self.give(giver[0], days_of(moves))
        else:
            _nobody, day, _before, kind = moves[0]
            self.ask_open(day, kind, absence=card.ask.kind is AskKind.COVER)

    def show_all(self) -> None:
        """Every open ask, in a sheet."""
        desk = self.frame.desk
        self.frame.ask(self, lambda: open_asks(desk), self._list)

    def show_one(self, ask: Id) -> None:
        """The answers of one ask: what was said, and by phone."""
        desk = self.frame.desk
        self.frame.ask(self, lambda: ask_card(desk, ask), lambda card: self.phone(card) if card is not None else None)

    def listen(self, view: AskCardView) -> None:
        """Do what a card is pressed for."""
        view.answered.connect(lambda one, yes: self.answer(one, yes))
        view.phone_wanted.connect(self.phone)
        view.withdrawn.connect(self.withdraw)
        view.anew_wanted.connect(lambda one: self.anew(one))
        view.settled.connect(self.settle)
        view.otherwise_wanted.connect(self.otherwise)

    def do(self, what: str, card: AskCard, yes: bool) -> None:
        """What a card in a list was pressed for."""
        acts: dict[str, Callable[[], None]] = {
            "answer": lambda: self.answer(card, yes),
            "phone": lambda: self.phone(card),
            "withdraw": lambda: self.withdraw(card),
            "anew": lambda: self.anew(card),
            "settle": lambda: self.settle(card),
            "otherwise": lambda: self.otherwise(card),
        }
        acts[what]()

    def ask_them(self, work: Callable[[], Change], told: str, *, again: Callable[[], None] | None = None) -> None:
        """Run a use case of asks; what an agreement is against is asked once more."""
        self._act(work, told, again=again)

    # inside

    def _send_swap(self, view: PeriodView, made: Swap) -> None:
        desk = self.frame.desk

        def work() -> Change:
            asker = desk.me if desk.me is not None else made.one
            proposal = swap(
                view, asker, one=made.one, other=made.other, days=made.days, points=made.points, note=made.note
            )
            return send_ask(desk, proposal, anyway=made.anyway)

        self._act(work, self.tr("Asked. The roster changes when she says yes."))

    def _ask_give(self, found: _Found, nurse: NurseId, days: tuple[date, ...]) -> None:
        moves = handing_over(found.view, nurse, days)
        if not moves:
            self.frame.notices.tell(self.tr("There is no shift here to give away."))
            return
        name, first = found.view.nurse(nurse).given_name, found.view.kind(moves[0][2]).name
        title = self.tr("Who takes {shift} of {nurse} on {day}?")
        if len(moves) > 2:
            title = self.tr("Who takes {n} shifts of {nurse}, from {day}?")
        title = title.format(shift=first, nurse=name, day=self.words.day(moves[0][1]), n=len(moves) // 2)
        sheet = PeopleSheet(self.page, self.frame, title, found=found.people)
        sheet.called.connect(lambda call: self._send_give(found.view, nurse, days, call))
        sheet.open()

    def _send_give(self, view: PeriodView, nurse: NurseId, days: tuple[date, ...], call: Call) -> None:
        proposal = give(view, nurse, days=days, asked=call.asked, points=call.points, note=call.note)
        self._act(lambda: send_ask(self.frame.desk, proposal, anyway=call.anyway), self._asked(call))

    def _ask_open(self, found: _Found, day: date, kind: str, *, absence: bool) -> None:
        title = self.tr("Who takes {shift} on {day}?").format(shift=found.view.kind(kind).name, day=self.words.day(day))
        sheet = PeopleSheet(self.page, self.frame, title, found=found.people, me=found.me)
        sheet.called.connect(lambda call: self._send_open(day, kind, call, absence=absence))
        sheet.taken.connect(lambda: self.take(day, kind))
        sheet.open()

    def _send_open(self, day: date, kind: str, call: Call, *, absence: bool) -> None:
        desk = self.frame.desk

        def work() -> Change:
            asker = asker_of(desk)
            others = [nurse for nurse in call.asked if nurse != asker]
            proposal = claim(
                asker, day=day, kind=kind, asked=others, absence=absence, points=call.points, note=call.note
            )
            return send_ask(desk, proposal, anyway=call.anyway)

        self._act(work, self._asked(call))

    def _asked(self, call: Call) -> str:
        if not call.asked:
            return self.tr("Everybody is asked. The first who says yes has it.")
        if len(call.asked) == 1:
            return self.tr("She is asked. The roster changes when she says yes.")
        return self.tr("{n} are asked. The first who says yes has it.").format(n=len(call.asked))

    def _confirm(self, card: AskCard, nurse: NurseId, name: str, weighed: Weighed | None, by_phone: bool) -> None:
        sheet = AnswerSheet(self.page, self.frame, card, name=name, by_phone=by_phone, weighed=weighed)
        sheet.answered.connect(
            lambda anyway, note: self._say(card, nurse, yes=weighed is not None, anyway=anyway, note=note)
        )
        sheet.anew_wanted.connect(lambda: self.anew(card))
        sheet.open()

    def _say(self, card: AskCard, nurse: NurseId, *, yes: bool, anyway: bool, note: str) -> None:
        desk, ask = self.frame.desk, card.ask.id
        if yes:
            work = lambda: say_yes(desk, ask, nurse, note=note, anyway=anyway)  # noqa: E731  runs in the other thread
            self._act(work, self.tr("Yes is sent."), stale=card)
        else:
            self._act(lambda: say_no(desk, ask, nurse, note=note), self.tr("No is sent."))

    def _phone(self, card: AskCard, people: tuple[Person, ...]) -> None:
        sheet = PhoneSheet(self.page, self.frame, card, people)
        sheet.said.connect(lambda nurse, yes: self.answer(card, yes, NurseId(Id(nurse))))
        sheet.withdrawn.connect(lambda: self.withdraw(card))
        sheet.open()

    def _list(self, cards: tuple[AskCard, ...]) -> None:
        sheet = AsksSheet(self.page, self.frame, cards)
        sheet.pressed.connect(self.do)
        sheet.open()

    def _act(
        self,
        work: Callable[[], Change],
        told: str,
        *,
        again: Callable[[], None] | None = None,
        stale: AskCard | None = None,
    ) -> None:
        """Do it and say so; offer to do it all the same, or to ask anew, where that is a way out."""

        def failed(error: Exception) -> None:
            words = in_words(error, self.frame)
            if isinstance(error, AskNeedsThought) and again is not None:
                self.frame.notices.warn(words, action=self.tr("All the same"), act=again)
            elif isinstance(error, AskStale) and stale is not None:
                said = " ".join([words, *(self.frame.say(one) for one in error.changed[:2])])
                self.frame.notices.warn(said, action=self.tr("Ask anew"), act=lambda: self.anew(stale))
            else:
                self.frame.notices.warn(words)

        self.frame.act(self, work, then=lambda _change: self.frame.notices.tell(told), failed=failed)


def acts_of(board: Board) -> AskActs:
    """The acts of the roster's page; made once."""
    page = board.sheet_parent
    found = page.findChild(AskActs, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, AskActs) else AskActs(board.frame, page, board.words)


def asker_of(desk: Desk) -> NurseId:
    """The nurse of this device, who asks; refused while nobody has said whose device it is."""
    if desk.me is None:
        raise refuse("day.whose_device")
    return desk.me


def people_to_phone(desk: Desk, card: AskCard) -> tuple[Person, ...]:
    """Who may answer an ask: those who are asked, or everybody but the asker, each with what she has said."""
    if card.ask.asked:
        return card.people
    known = {one.nurse: one for one in card.people}
    team = sorted(desk.store.all(Nurse), key=lambda one: one.given_name)
    return tuple(
        known.get(one.id) or Person(one.id, one.given_name, one.phone, None, None)
        for one in team
        if one.id != card.ask.asker and active(one.started, one.ended, desk.today)
    )
