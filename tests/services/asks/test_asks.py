"""An ask from its sending to its end: every way it can go, on an in-memory store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from teamapp.domain.entities import Answer, Ask, Assignment, Points
from teamapp.domain.entities.asking import AskKind, AskState, answer_id
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import Id, NurseId
from teamapp.services.desk import OWNER, Desk
from teamapp.services.history.undo import undoable
from teamapp.services.refused import Refused
from teamapp.services.roster.asks.answering import claim_shift, say_no, say_yes, weigh
from teamapp.services.roster.asks.moves import exchange
from teamapp.services.roster.asks.proposal import Proposal, agreed_moves, claim, give, swap
from teamapp.services.roster.asks.refusing import AskForbidden, AskNeedsThought, AskStale
from teamapp.services.roster.asks.sending import ask_anew, expiry, send_ask, send_asks, withdraw_ask
from teamapp.services.roster.asks.shown.cards import Standing, ask_card, may_answer, open_asks
from teamapp.services.roster.asks.shown.marks import marks_of
from teamapp.services.roster.hand.shifts import give_shift
from teamapp.services.roster.shown.past import history_of_cell
from teamapp.words.speak import Language, say
from tests.services.asks.conftest import At
from tests.support.roster.roster_team import EARLY, EVENING, cell, day, november, nurse_id, roster_desk, row_of

AYLIN, BRAM, NOOR, SANNE = (nurse_id(name) for name in ("Aylin", "Bram", "Noor", "Sanne"))


def sent(desk: Desk, proposal: Proposal, *, anyway: bool = False) -> Id:
    change = send_ask(desk, proposal, anyway=anyway)
    (edit,) = change.edits
    assert all(say(change.what, language) for language in Language)
    return edit.id


def stored(desk: Desk, ask: Id) -> Ask:
    found = desk.store.get(Ask, ask)
    assert found is not None
    return found


def swap_of(desk: Desk, *days: int, points: int = 0) -> Id:
    """Aylin asks Bram to swap some days."""
    proposal = swap(november(desk), AYLIN, other=BRAM, days=[day(one) for one in days], points=points)
    return sent(desk, proposal)


def code_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    assert all(say(refused.value.text, language) for language in Language)
    return refused.value.text.code


def test_a_swap_changes_both_rows_at_once_and_says_why() -> None:
    """Yes makes one change: two days each way, the reason in the history of the cells, no undo."""
    desk = roster_desk({"Aylin": "DD..", "Bram": "..EE"})
    ask = swap_of(desk, 0, 1, 2, 3)
    assert row_of(desk, "Aylin", 4) == "DD.."
    change = say_yes(desk, ask, BRAM)
    assert (row_of(desk, "Aylin", 4), row_of(desk, "Bram", 4)) == ("..EE", "DD..")
    assert stored(desk, ask).state is AskState.DONE
    assert undoable(desk) is None
    assert say(change.what, Language.ENGLISH) == "Swap Aylin and Bram on days from Mon 2 Nov"
    event = history_of_cell(desk, BRAM, day(0))[0]
    assert event.why is not None
    assert say(event.why, Language.ENGLISH) == "Aylin and Bram swapped; Aylin had asked."


def test_a_swap_proposed_by_a_third_needs_both() -> None:
    """Sanne proposes it to Aylin and Bram: the first yes is kept, the second moves the cells."""
    desk = roster_desk({"Aylin": "D.", "Bram": ".E"})
    ask = sent(desk, swap(november(desk), SANNE, one=AYLIN, other=BRAM, days=[day(0), day(1)]))
    say_yes(desk, ask, AYLIN)
    assert stored(desk, ask).state is AskState.OPEN
    assert row_of(desk, "Aylin", 2) == "D."
    say_yes(desk, ask, BRAM)
    assert (row_of(desk, "Aylin", 2), row_of(desk, "Bram", 2)) == (".E", "D.")


def test_a_no_ends_a_swap_and_the_last_no_ends_a_give() -> None:
    """Of two who are asked to take a shift, one no leaves the other; the second ends it."""
    desk = roster_desk({"Aylin": "D", "Bram": "E"})
    ask = swap_of(desk, 0)
    say_no(desk, ask, BRAM, note="school run")
    assert stored(desk, ask).state is AskState.DECLINED
    given = sent(desk, give(november(desk), AYLIN, days=[day(0)], asked=[NOOR, SANNE]))
    say_no(desk, given, NOOR)
    assert stored(desk, given).state is AskState.OPEN
    say_no(desk, given, SANNE)
    assert stored(desk, given).state is AskState.DECLINED
    assert row_of(desk, "Aylin", 1) == "D"


def test_a_no_may_become_a_yes_but_a_yes_stands() -> None:
    """While it is open she may think better of it; what she has accepted she cannot accept or decline again."""
    desk = roster_desk({"Aylin": "D"})
    ask = sent(desk, give(november(desk), AYLIN, days=[day(0)]))
    say_no(desk, ask, NOOR)
    say_yes(desk, ask, NOOR)
    assert row_of(desk, "Noor", 1) == "D"
    with pytest.raises(Refused) as refused:
        say_no(desk, ask, NOOR)
    assert code_of(refused) == "asks.over"


def test_said_by_phone_is_kept_with_who_wrote_it_down() -> None:
    """On Aylin's device a word of Noor is recorded by Aylin; on Noor's own it is hers."""
    desk = roster_desk({"Aylin": "D"})
    ask = sent(desk, give(november(desk), AYLIN, days=[day(0)]))
    say_no(desk, ask, NOOR)
    word = desk.store.get(Answer, answer_id(ask, NOOR))
    assert word is not None
    assert word.recorded_by == AYLIN
    desk.store.set_setting(OWNER, SANNE)
    say_no(desk, ask, SANNE)
    own = desk.store.get(Answer, answer_id(ask, SANNE))
    assert own is not None
    assert own.recorded_by is None
    card = ask_card(desk, ask)
    assert card is not None
    assert {say(one.said, Language.ENGLISH) for one in card.people if one.said} == {"no, by phone (Aylin)", "no"}


def test_the_first_who_accepts_has_it() -> None:
    """Three are asked; Noor says yes; Sanne's yes comes too late and changes nothing."""
    desk = roster_desk({"Aylin": "D"})
    ask = sent(desk, give(november(desk), AYLIN, days=[day(0)], asked=[BRAM, NOOR, SANNE]))
    say_yes(desk, ask, NOOR)
    assert stored(desk, ask).taken_by == NOOR
    with pytest.raises(Refused) as refused:
        say_yes(desk, ask, SANNE)
    assert code_of(refused) == "asks.over"
    assert (row_of(desk, "Aylin", 1), row_of(desk, "Noor", 1), row_of(desk, "Sanne", 1)) == (".", "D", ".")


def test_only_those_who_are_asked_can_answer() -> None:
    """Not a colleague who is not asked, and never the asker herself."""
    desk = roster_desk({"Aylin": "D"})
    ask = sent(desk, give(november(desk), AYLIN, days=[day(0)], asked=[BRAM]))
    for nurse in (NOOR, AYLIN):
        with pytest.raises(Refused) as refused:
            say_yes(desk, ask, nurse)
        assert code_of(refused) == "asks.not_asked"


def test_what_is_withdrawn_cannot_be_accepted() -> None:
    """Nor withdrawn a second time."""
    desk = roster_desk({"Aylin": "D", "Bram": "E"})
    ask = swap_of(desk, 0)
    withdraw_ask(desk, ask)
    with pytest.raises(Refused) as refused:
        say_yes(desk, ask, BRAM)
    assert code_of(refused) == "asks.over"
    with pytest.raises(Refused):
        withdraw_ask(desk, ask)


def test_an_ask_ends_after_two_days_or_the_evening_before(at: At) -> None:
    """48 hours; sooner when the first day is near; on the day itself until the shift begins, or two hours."""
    desk = roster_desk()
    now = datetime(2026, 11, 9, 9, 0, tzinfo=UTC)
    kinds = [EARLY.id]
    assert expiry(desk, [day(20)], kinds, now) == now + timedelta(hours=48)
    assert expiry(desk, [day(8)], kinds, now) == datetime(2026, 11, 9, 19, 0, tzinfo=UTC)
    early = datetime(2026, 11, 10, 3, 0, tzinfo=UTC)
    assert expiry(desk, [day(8)], kinds, early) == datetime(2026, 11, 10, 6, 0, tzinfo=UTC)
    late = datetime(2026, 11, 10, 5, 30, tzinfo=UTC)
    assert expiry(desk, [day(8)], kinds, late) == late + timedelta(hours=2)
    during = datetime(2026, 11, 10, 13, 30, tzinfo=UTC)
    assert expiry(desk, [day(8)], kinds, during) == datetime(2026, 11, 10, 14, 0, tzinfo=UTC)


def test_after_its_time_nobody_can_accept_until_it_is_asked_anew(at: At) -> None:
    """The card says so; asking anew gives new time and leaves the old one withdrawn."""
    desk = roster_desk({"Aylin": "D", "Bram": "E"})
    ask = swap_of(desk, 0)
    at(desk, stored(desk, ask).expires + timedelta(minutes=1))
    card = ask_card(desk, ask)
    assert card is not None
    assert card.standing is Standing.EXPIRED
    with pytest.raises(Refused) as refused:
        say_yes(desk, ask, BRAM)
    assert code_of(refused) == "asks.expired"
    change = ask_anew(desk, ask)
    fresh = next(edit.id for edit in change.edits if edit.before is None)
    assert stored(desk, ask).state is AskState.WITHDRAWN
    say_yes(desk, fresh, BRAM)
    assert row_of(desk, "Aylin", 1) == "E"


def test_a_cell_that_changed_since_is_said_and_nothing_is_written() -> None:
    """Bram has an evening in place of his early shift: the swap is stale, and asked anew it is for the evening."""
    desk = roster_desk({"Aylin": "..", "Bram": "D."})
    ask = swap_of(desk, 0)
    give_shift(desk, [cell("Bram", 0)], EVENING.id)
    assert [one.code for one in weigh(desk, ask, BRAM).changed] == ["asks.now_other"]
    with pytest.raises(AskStale) as refused:
        say_yes(desk, ask, BRAM)
    words = [say(one, Language.ENGLISH) for one in refused.value.changed]
    assert words == ["Bram works Evening on Mon 2 Nov now; it was Early."]
    assert row_of(desk, "Aylin", 1) == "."
    change = ask_anew(desk, ask)
    fresh = next(edit.id for edit in change.edits if edit.before is None)
    assert stored(desk, fresh).moves == exchange(november(desk), AYLIN, BRAM, [day(0)])
    say_yes(desk, fresh, BRAM)
    assert (row_of(desk, "Aylin", 1), row_of(desk, "Bram", 1)) == ("E", ".")


def test_what_has_nothing_left_cannot_be_asked_anew() -> None:
    """The giver is free now: there is nothing to give."""
    desk = roster_desk({"Aylin": "D"})
    ask = sent(desk, give(november(desk), AYLIN, days=[day(0)]))
    from teamapp.services.roster.hand.shifts import clear_shifts

    clear_shifts(desk, [cell("Aylin", 0)])
    with pytest.raises(Refused) as refused:
        ask_anew(desk, ask)
    assert code_of(refused) == "asks.nothing_to_move"


def test_what_the_law_forbids_is_refused_whatever_one_wants() -> None:
    """Not sent, not even with `anyway`, and named with the rule and whom it is about."""
    desk = roster_desk({"Aylin": "....D", "Bram": "ED.E."})
    proposal = give(november(desk), AYLIN, days=[day(4)], asked=[BRAM])
    for anyway in (False, True):
        with pytest.raises(AskForbidden) as refused:
            send_ask(desk, proposal, anyway=anyway)
        assert code_of(refused) == "asks.forbidden"
        assert "Bram" in say(refused.value.text, Language.ENGLISH)
    assert not desk.store.all(Ask)


def test_what_only_an_agreement_is_against_needs_a_second_word() -> None:
    """Refused with the reason; sent and accepted with `anyway`."""
    desk = roster_desk({"Aylin": "....D", "Bram": "DDDD."})
    proposal = give(november(desk), AYLIN, days=[day(4)], asked=[BRAM])
    with pytest.raises(AskNeedsThought) as refused:
        send_ask(desk, proposal)
    assert code_of(refused) == "asks.against_agreement"
    ask = sent(desk, proposal, anyway=True)
    with pytest.raises(AskNeedsThought):
        say_yes(desk, ask, BRAM)
    say_yes(desk, ask, BRAM, anyway=True)
    assert row_of(desk, "Bram", 5) == "DDDDD"


def test_what_became_illegal_meanwhile_is_refused_at_acceptance() -> None:
    """The roster is looked at as it is now: Bram got two evenings since he was asked."""
    desk = roster_desk({"Aylin": "....D", "Bram": "ED..."})
    ask = sent(desk, give(november(desk), AYLIN, days=[day(4)], asked=[BRAM]))
    give_shift(desk, [cell("Bram", 3)], EVENING.id)
    with pytest.raises(AskForbidden):
        say_yes(desk, ask, BRAM, anyway=True)
    assert row_of(desk, "Aylin", 5) == "....D"


@pytest.mark.parametrize(
    ("proposal", "code"),
    [
        (Proposal(kind=AskKind.SWAP, asker=AYLIN, moves=(), asked=frozenset({BRAM})), "asks.nothing_to_move"),
        (Proposal(kind=AskKind.SWAP, asker=AYLIN, moves=((AYLIN, day(0), "", EARLY.id),)), "asks.nobody_asked"),
        (claim(AYLIN, day=day(-20), kind=EARLY.id), "asks.day_over"),
        (claim(AYLIN, day=day(0), kind=EARLY.id, points=9), "border.out_of_range"),
        (claim(AYLIN, day=day(0), kind=EARLY.id, asked=[AYLIN]), "asks.nobody_asked"),
        (claim(AYLIN, day=day(0), kind=EARLY.id, asked=[NurseId(Id("f" * 32))]), "border.gone"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(proposal: Proposal, code: str) -> None:
    """Nothing to move, nobody to ask, a day that is over, too many points, a stranger: nothing is written."""
    desk = roster_desk()
    with pytest.raises(Refused) as refused:
        send_ask(desk, proposal)
    assert code_of(refused) == code
    assert not desk.store.all(Ask)


def test_points_go_to_who_gives_way() -> None:
    """A swap: Bram earns two, Aylin who asked spends two. An open shift: who takes it earns, nobody spends."""
    desk = roster_desk({"Aylin": "D", "Bram": "E"})
    say_yes(desk, swap_of(desk, 0, points=2), BRAM)
    assert {(one.nurse, one.points) for one in desk.store.all(Points)} == {(BRAM, 2), (AYLIN, -2)}
    ask = sent(desk, claim(AYLIN, day=day(3), kind=EARLY.id, asked=[NOOR], points=1))
    say_yes(desk, ask, NOOR)
    assert sum(one.points for one in desk.store.where(Points, nurse=NOOR)) == 1
    assert sum(one.points for one in desk.store.where(Points, nurse=AYLIN)) == -2


def test_an_open_shift_is_claimed_without_asking_and_settles_what_was_asked() -> None:
    """A claim happens at once; the oldest ask about this shift is done with it; a covered shift cannot be claimed."""
    desk = roster_desk()
    claim_shift(desk, NOOR, day(0), EARLY.id)
    assert row_of(desk, "Noor", 1) == "D"
    assert undoable(desk) is not None
    with pytest.raises(AskStale):
        claim_shift(desk, SANNE, day(0), EARLY.id)
    ask = sent(desk, claim(AYLIN, day=day(1), kind=EARLY.id, asked=[BRAM]))
    claim_shift(desk, SANNE, day(1), EARLY.id)
    assert stored(desk, ask).taken_by == SANNE
    assert row_of(desk, "Sanne", 2) == ".D"


def test_an_open_shift_that_somebody_has_meanwhile_is_stale() -> None:
    """The card's yes is refused with the sentence that it is covered now."""
    desk = roster_desk()
    ask = sent(desk, claim(AYLIN, day=day(0), kind=EARLY.id))
    give_shift(desk, [cell("Sanne", 0)], EARLY.id)
    with pytest.raises(AskStale) as refused:
        say_yes(desk, ask, NOOR)
    assert say(refused.value.changed[0], Language.ENGLISH) == "Early on Mon 2 Nov is covered now."


def test_several_open_shifts_are_asked_in_one_change() -> None:
    """Two shifts are two asks, so that two colleagues can take one each."""
    desk = roster_desk()
    change = send_asks(desk, [claim(AYLIN, day=day(n), kind=EARLY.id, absence=True) for n in (0, 1)])
    assert len(change.edits) == 2
    first, second = (edit.id for edit in change.edits)
    say_yes(desk, first, NOOR)
    say_yes(desk, second, SANNE)
    assert (row_of(desk, "Noor", 2), row_of(desk, "Sanne", 2)) == ("D.", ".D")


def test_named_moves_of_several_happen_when_all_have_agreed() -> None:
    """A way out that moves two colleagues waits for both."""
    desk = roster_desk({"Bram": "D."})
    moves = [(BRAM, day(0), EARLY.id, ""), (NOOR, day(0), "", EARLY.id)]
    ask = sent(desk, agreed_moves(AYLIN, moves))
    say_yes(desk, ask, NOOR)
    assert row_of(desk, "Noor", 1) == "."
    say_yes(desk, ask, BRAM)
    assert (row_of(desk, "Bram", 1), row_of(desk, "Noor", 1)) == (".", "D")
    assert desk.store.get(Assignment, assignment_id(*cell("Noor", 0))) is not None


def test_of_two_ways_to_cover_the_same_shift_only_one_happens() -> None:
    """Noor and Sanne were each asked by name for the one open shift: the second yes finds it covered."""
    desk = roster_desk()
    first = sent(desk, agreed_moves(AYLIN, [(NOOR, day(0), "", EARLY.id)]))
    second = sent(desk, agreed_moves(AYLIN, [(SANNE, day(0), "", EARLY.id)]))
    say_yes(desk, first, NOOR)
    with pytest.raises(AskStale) as refused:
        say_yes(desk, second, SANNE)
    assert [one.code for one in refused.value.changed] == ["asks.now_taken"]
    assert row_of(desk, "Sanne", 1) == "."


def test_cards_say_who_until_when_and_for_whom() -> None:
    """The title is one sentence; Noor's list has what waits for her, Aylin's what she asked; the cells are marked."""
    desk = roster_desk({"Aylin": "DE", "Bram": ".."})
    give_ask = sent(desk, give(november(desk), AYLIN, days=[day(0)], asked=[NOOR, BRAM]))
    open_ask = sent(desk, claim(BRAM, day=day(5), kind=EVENING.id))
    card = ask_card(desk, give_ask)
    assert card is not None
    assert say(card.title, Language.ENGLISH) == "Aylin asks: who takes over Early on Mon 2 Nov?"
    assert say(card.title, Language.DUTCH) == "Aylin vraagt: wie neemt Early op ma 2 nov over?"
    assert say(card.until, Language.ENGLISH).startswith("open until Thu 22 Oct")
    assert card.mine
    assert not card.for_me
    assert [one.name for one in card.people if one.answer is None] == ["Bram", "Noor"]
    assert [one.ask.id for one in open_asks(desk) if may_answer(one, NOOR)] == [give_ask, open_ask]
    assert [one.ask.id for one in open_asks(desk) if one.ask.asker == BRAM] == [open_ask]
    marks = marks_of(open_asks(desk))
    assert marks.cells == {(AYLIN, day(0)): give_ask}
    assert marks.open_shifts == {(day(5), EVENING.id): open_ask}
    assert all(say(line.text, language) for one in open_asks(desk) for line in one.lines for language in Language)
    withdraw_ask(desk, give_ask)
    assert [one.ask.id for one in open_asks(desk)] == [open_ask]


def test_what_all_have_declined_stays_in_sight_of_the_asker() -> None:
    """Until she puts it away or asks the same again; on others' devices it is over."""
    desk = roster_desk({"Aylin": "D"})
    ask = sent(desk, give(november(desk), AYLIN, days=[day(0)], asked=[BRAM]))
    say_no(desk, ask, BRAM)
    assert [card.standing for card in open_asks(desk)] == [Standing.DECLINED]
    again = sent(desk, give(november(desk), AYLIN, days=[day(0)], asked=[NOOR]))
    assert [card.ask.id for card in open_asks(desk)] == [again]
    withdraw_ask(desk, again)
    withdraw_ask(desk, ask)
    assert not open_asks(desk)
    desk.store.set_setting(OWNER, NOOR)
    assert not open_asks(desk)


def test_a_card_says_what_has_changed_since() -> None:
    """Before anybody answers: Bram has an evening now."""
    desk = roster_desk({"Aylin": "..", "Bram": "D."})
    ask = swap_of(desk, 0)
    give_shift(desk, [cell("Bram", 0)], EVENING.id)
    card = ask_card(desk, ask)
    assert card is not None
    said = [say(one, Language.ENGLISH) for one in card.changed]
    assert said == ["Bram works Evening on Mon 2 Nov now; it was Early."]
