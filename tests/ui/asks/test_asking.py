"""Ranked colleagues are ticked and asked; cards are answered, by oneself or by phone; the grid shows what is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from teamapp.domain.change import Edit
from teamapp.domain.entities import Answer, Ask, Wish
from teamapp.domain.entities.asking import AskState, answer_id
from teamapp.domain.entities.nurse import WishKind
from teamapp.domain.ids import Id
from teamapp.services.desk import OWNER, Desk
from teamapp.services.roster.asks.proposal import give
from teamapp.services.roster.asks.sending import send_ask
from teamapp.services.roster.hand.shifts import clear_shifts
from tests.support.roster.roster_team import EARLY, cell, day, key, november, nurse_id, roster_desk, row_of
from tests.ui.roster.conftest import ShowPage
from ui.parts.layers.veil import Veil
from ui.roster.asks import keyboard
from ui.roster.asks.cards.answer_sheet import AnswerSheet
from ui.roster.asks.cards.card import AskCardView
from ui.roster.asks.cards.list_sheet import AsksSheet
from ui.roster.asks.people.sheet import PeopleSheet
from ui.roster.asks.plug import PLUG
from ui.roster.asks.section import AskSection
from ui.roster.page import RosterPage
from ui.shell.declared.menus import lines_of
from ui.shell.declared.rooms import find_rooms

AYLIN, BRAM, NOOR, SANNE = (nurse_id(name) for name in ("Aylin", "Bram", "Noor", "Sanne"))
WIDE = 1700


def top(page: RosterPage) -> Veil:
    return [one for one in page.window().findChildren(Veil) if one.isVisible()][-1]


def press(page: RosterPage, words: str) -> None:
    """Click the button with these words on the sheet that lies on top, or on the page."""
    veils = [one for one in page.window().findChildren(Veil) if one.isVisible()]
    place = veils[-1] if veils else page
    found = [one for one in place.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    assert found, (words, [one.text() for one in place.findChildren(QPushButton) if one.isVisible()])
    found[0].click()


def asked_of_me(desk: Desk) -> Id:
    """Bram asks Aylin, whose device this is, to take his early shift."""
    return send_ask(desk, give(november(desk), BRAM, days=[day(0)], asked=[AYLIN, NOOR])).edits[0].id


def state(desk: Desk, ask: Id) -> AskState:
    found = desk.store.get(Ask, ask)
    assert found is not None
    return found.state


def test_the_best_are_ticked_and_asked(show_page: ShowPage) -> None:
    """Who asked to be free is not proposed; the button counts; one ask is written to those who are ticked."""
    wish = Wish(id=key("wish", "s"), nurse=SANNE, day=day(0), kind=WishKind.DAY_OFF)
    page = show_page(roster_desk({"Aylin": "D"}, wish))
    page.choose_cell(AYLIN, day(0))
    keyboard.give_away(page)
    sheet = top(page)
    assert isinstance(sheet, PeopleSheet)
    assert {one.could.nurse: one.ticked for one in sheet.people.rows} == {BRAM: True, NOOR: True, SANNE: False}
    press(page, "Ask these 2")
    (ask,) = page.frame.desk.store.all(Ask)
    assert ask.asked == frozenset({BRAM, NOOR})


def test_space_ticks_and_the_button_follows(show_page: ShowPage, qtbot: QtBot) -> None:
    """By keyboard: the first tick has the focus, Space lets her go, down and Space the next; nobody is nothing."""
    page = show_page(roster_desk({"Aylin": "D"}))
    page.choose_cell(AYLIN, day(0))
    keyboard.give_away(page)
    sheet = top(page)
    assert isinstance(sheet, PeopleSheet)
    ticks = [one.tick for one in sheet.people.rows]
    ticks[0].setFocus()
    for tick in ticks:
        qtbot.keyClick(tick, Qt.Key.Key_Space)
        qtbot.keyClick(tick, Qt.Key.Key_Down)
    assert sheet._ask.text() == "Ask these 0"
    assert not sheet._ask.isEnabled()
    sheet.anybody.click()
    assert sheet._ask.isEnabled()
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    (ask,) = page.frame.desk.store.all(Ask)
    assert not ask.asked


def test_an_open_shift_can_be_taken_at_once(show_page: ShowPage) -> None:
    """The nurse of this device needs nobody's answer for an open shift."""
    page = show_page(roster_desk({"Bram": "E"}))
    page.choose_cell(AYLIN, day(0))
    keyboard.take_open(page)
    press(page, "I take it myself")
    assert row_of(page.frame.desk, "Aylin", 1) == "D"


def test_a_card_in_the_inspector_is_answered_after_one_more_question(show_page: ShowPage, qtbot: QtBot) -> None:
    """Yes shows the verdict first; then the roster is another one and the card is gone."""
    desk = roster_desk({"Bram": "D"})
    ask = asked_of_me(desk)
    page = show_page(desk, width=WIDE)
    page.choose_cell(BRAM, day(0))
    page.choosing.show_facts()
    (section,) = page.findChildren(AskSection)
    (card,) = section.cards
    assert card.title.text() == "Bram asks: who takes over Early on Mon 2 Nov?"
    next(one for one in card.findChildren(QPushButton) if one.text() == "Yes").click()
    sheet = top(page)
    assert isinstance(sheet, AnswerSheet)
    assert state(desk, ask) is AskState.OPEN
    press(page, "Yes, I do")
    assert state(desk, ask) is AskState.DONE
    assert row_of(desk, "Aylin", 1) == "D"
    qtbot.waitUntil(lambda: not section.cards)


def test_a_no_is_asked_once_more_and_keeps_its_word(show_page: ShowPage) -> None:
    """Cancel sends nothing; the second time the word beside it is kept."""
    desk = roster_desk({"Bram": "D"})
    ask = asked_of_me(desk)
    page = show_page(desk)
    keyboard.show_asks(page)
    press(page, "No")
    press(page, "Cancel")
    assert desk.store.get(Answer, answer_id(ask, AYLIN)) is None
    keyboard.show_asks(page)
    press(page, "No")
    sheet = top(page)
    assert isinstance(sheet, AnswerSheet)
    sheet._note.value = "school run"
    press(page, "No, I cannot")
    word = desk.store.get(Answer, answer_id(ask, AYLIN))
    assert word is not None
    assert (word.yes, word.note) == (False, "school run")


def test_said_by_phone_names_who_wrote_it_down(show_page: ShowPage) -> None:
    """Noor phones: the list has her with a yes; the roster follows and the answer says that Aylin recorded it."""
    desk = roster_desk({"Bram": "D"})
    ask = asked_of_me(desk)
    page = show_page(desk)
    keyboard.show_asks(page)
    press(page, "By phone…")
    yes = [one for one in top(page).findChildren(QPushButton) if one.accessibleName() == "Noor says yes"]
    yes[0].click()
    press(page, "She said yes by phone")
    word = desk.store.get(Answer, answer_id(ask, NOOR))
    assert word is not None
    assert word.recorded_by == AYLIN
    assert row_of(desk, "Noor", 1) == "D"


def test_a_colleague_takes_it_back_by_phone(show_page: ShowPage) -> None:
    """Bram phones that it is no longer needed: whoever hears it can record that too."""
    desk = roster_desk({"Bram": "D"})
    ask = asked_of_me(desk)
    page = show_page(desk)
    keyboard.show_asks(page)
    press(page, "By phone…")
    press(page, "Bram takes it back")
    assert state(desk, ask) is AskState.WITHDRAWN


def test_on_a_device_of_nobody_it_is_said_who_must_speak_first(show_page: ShowPage) -> None:
    """An open shift can be asked about only in somebody's name: the refusal says what to do, nothing is written."""
    desk = roster_desk()
    desk.store.set_setting(OWNER, "")
    page = show_page(desk)
    page.choose_cell(BRAM, day(0))
    keyboard.take_open(page)
    sheet = top(page)
    assert isinstance(sheet, PeopleSheet)
    sheet._ask.click()
    assert page.frame.notices.warned
    assert not desk.store.all(Ask)


def test_what_has_changed_since_is_said_instead_of_a_yes(show_page: ShowPage) -> None:
    """Bram is free by now: the sheet says so and offers to ask anew, not to accept."""
    desk = roster_desk({"Bram": "D"})
    asked_of_me(desk)
    page = show_page(desk)
    clear_shifts(desk, [cell("Bram", 0)])
    keyboard.show_asks(page)
    press(page, "Yes")
    words = [one.text() for one in top(page).findChildren(QPushButton) if one.isVisible()]
    assert "Ask anew" in words
    assert "Yes, I do" not in words


def test_my_own_ask_can_be_withdrawn_and_marks_its_cell(show_page: ShowPage) -> None:
    """A sign stands in the corner while it is open, and goes with it."""
    desk = roster_desk({"Aylin": "D"})
    ask = send_ask(desk, give(november(desk), AYLIN, days=[day(0)])).edits[0].id
    page = show_page(desk)
    assert page.grid.view.rows[0].cells[0].sign is not None
    keyboard.show_asks(page)
    press(page, "Withdraw")
    assert state(desk, ask) is AskState.WITHDRAWN
    assert page.grid.view.rows[0].cells[0].sign is None


def test_after_every_no_somebody_else_is_asked(show_page: ShowPage) -> None:
    """The card stays with its asker: others can be asked from it, or it is put away."""
    from teamapp.services.roster.asks.answering import say_no

    desk = roster_desk({"Aylin": "D"})
    ask = send_ask(desk, give(november(desk), AYLIN, days=[day(0)], asked=[BRAM])).edits[0].id
    say_no(desk, ask, BRAM)
    page = show_page(desk)
    keyboard.show_asks(page)
    press(page, "Somebody else…")
    assert isinstance(top(page), PeopleSheet)
    press(page, "Cancel")
    keyboard.show_asks(page)
    press(page, "Put away")
    assert state(desk, ask) is AskState.WITHDRAWN


def test_my_ask_that_the_roster_has_overtaken_is_asked_anew_from_its_card(show_page: ShowPage) -> None:
    """The card says what changed; one press asks the same for the roster as it is now."""
    from teamapp.services.roster.hand.shifts import give_shift
    from tests.support.roster.roster_team import EVENING

    desk = roster_desk({"Aylin": "D"})
    ask = send_ask(desk, give(november(desk), AYLIN, days=[day(0)], asked=[BRAM])).edits[0].id
    give_shift(desk, [cell("Aylin", 0)], EVENING.id)
    page = show_page(desk)
    keyboard.show_asks(page)
    press(page, "Ask anew")
    assert state(desk, ask) is AskState.WITHDRAWN
    (fresh,) = (one for one in desk.store.all(Ask) if one.state is AskState.OPEN)
    assert fresh.moves[0][2] == EVENING.id


def test_the_band_speaks_only_of_what_waits_for_me(show_page: ShowPage) -> None:
    """Nothing above the grid on Aylin's device while she waits for others; on Noor's it is there."""
    desk = roster_desk({"Aylin": "D"})
    send_ask(desk, give(november(desk), AYLIN, days=[day(0)], asked=[NOOR]))
    from ui.roster.asks.band import AskBand

    page = show_page(desk)
    (band,) = page.findChildren(AskBand)
    assert not band.isVisible()
    desk.store.set_setting(OWNER, NOOR)
    page.refresh(None)
    assert band.isVisible()
    assert band._words.text() == "Aylin asks: who takes over Early on Mon 2 Nov?"


def test_two_devices_that_both_accepted_are_settled_by_one_press(show_page: ShowPage) -> None:
    """The card says so and one button lets the first stand."""
    from datetime import timedelta

    from teamapp.domain.text import text
    from teamapp.services.roster.asks.answering import say_yes
    from tests.support.roster.roster_team import assignment

    desk = roster_desk({"Aylin": "D"})
    ask = send_ask(desk, give(november(desk), AYLIN, days=[day(0)])).edits[0].id
    say_yes(desk, ask, NOOR)
    mine = desk.store.get(Answer, answer_id(ask, NOOR))
    assert mine is not None
    late = Answer(id=answer_id(ask, SANNE), ask=ask, nurse=SANNE, yes=True, at=mine.at + timedelta(minutes=1))
    desk.commit([Edit(None, late), Edit(None, assignment("Sanne", 0, EARLY.letter))], text("test"))
    page = show_page(desk)
    keyboard.show_asks(page)
    press(page, "Let the first stand")
    assert (row_of(desk, "Noor", 1), row_of(desk, "Sanne", 1)) == ("D", ".")


def test_from_who_can_one_may_ask_instead_of_giving(show_page: ShowPage) -> None:
    """The sheet that gives a shift leads to the one that asks, for somebody's shift and for an open one."""
    page = show_page(roster_desk({"Aylin": "D"}))
    page.choose_cell(AYLIN, day(0))
    page.asking.who_for_focus()
    press(page, "Ask colleagues…")
    sheet = top(page)
    assert isinstance(sheet, PeopleSheet)
    assert {one.could.nurse for one in sheet.people.rows} == {BRAM, NOOR, SANNE}
    press(page, "Cancel")
    page.asking.who(day(1), EARLY.id)
    press(page, "Ask colleagues…")
    assert isinstance(top(page), PeopleSheet)


def test_an_open_shift_that_is_asked_about_has_a_sign_too(show_page: ShowPage) -> None:
    """In the row of open shifts, read out with who asks."""
    from teamapp.services.roster.asks.proposal import claim

    desk = roster_desk()
    send_ask(desk, claim(AYLIN, day=day(0), kind=EARLY.id))
    page = show_page(desk)
    cell_of_nobody = page.grid.view.rows[-1].cells[0]
    assert cell_of_nobody.sign is not None
    assert cell_of_nobody.spoken.endswith("Aylin asks who takes it")


def test_the_menu_of_a_cell_offers_what_can_be_asked(show_page: ShowPage) -> None:
    """Swap, hand over, away today; handing over needs a shift, and the past is past."""
    page = show_page(roster_desk({"Aylin": "D"}))

    def offered(nurse: str) -> list[tuple[str, str]]:
        page.choosing.choose(cell(nurse, 0)[0], day(0))
        return [(one.words, one.why) for one in lines_of(PLUG.menu, page)]

    assert offered("Aylin") == [
        ("Propose a swap…", ""), ("Ask who takes this shift over…", ""), ("Aylin is away today…", ""),
    ]  # fmt: skip
    nothing = "There is no shift here to give away."
    assert [why for _words, why in offered("Bram")] == ["", nothing, ""]


def test_every_act_is_a_command_with_words_in_both_languages() -> None:
    """Ruilen, overnemen and ziek are found in the palette, and each has a key."""
    commands = {one.name: one for room in find_rooms(("roster", "today")) for one in room.commands}
    for name in ("swap_days", "give_away_shift", "take_open_shift", "open_asks", "away_today", "away", "asks"):
        assert commands[name].keys
        assert commands[name].english
        assert commands[name].dutch
    assert "ruilen" in commands["swap_days"].dutch
    assert "ziek" in commands["away_today"].dutch


def test_an_empty_list_says_so(show_page: ShowPage) -> None:
    """Nobody asks anything: a sentence, and no cards."""
    page = show_page()
    keyboard.show_asks(page)
    sheet = top(page)
    assert isinstance(sheet, AsksSheet)
    assert not sheet.findChildren(AskCardView)
