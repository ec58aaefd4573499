"""The page of sharing: from a team on one computer to a colleague who is let in, by what a person presses."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from teamapp.domain.text import text
from teamapp.services.exchanging.notes import keep_note
from teamapp.services.refused import Refused
from teamapp.services.sharing.address import ask_backend
from teamapp.services.sharing.devices import Standing
from teamapp.services.sharing.joining.join import ask_to_join, look_whether_approved
from teamapp.services.sharing.messages import Message
from tests.support.backend.own_backend import OwnBackend
from tests.ui.sharing.conftest import share
from ui.paper.kit_sheet import write_kit
from ui.parts.controls.button import Button
from ui.parts.words.table import WordTable
from ui.sharing.steps.invite.invite_step import InviteStep
from ui.sharing.steps.kit_step import KitStep
from ui.sharing.steps.leave_step import LeaveStep
from ui.sharing.steps.move_step import MoveStep
from ui.sharing.steps.remove_step import RemoveStep
from ui.sharing.steps.renew_step import RenewStep

NOBODY = "http://127.0.0.1:9"


def said(page):
    """Every sentence in sight."""
    QApplication.processEvents()
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def sees(page, words):
    return any(words in one for one in said(page))


def test_what_the_server_sees_is_said_before_anything_is_shared(page, desk):
    """Nothing is written by looking; an address where nobody answers is refused in words, and the form stays."""
    assert sees(page, "It cannot read anything")
    assert sees(page, "It can see how many computers")
    assert sees(page, "you lose nothing")
    share(page, NOBODY)
    assert "does not answer" in page.begin.trouble.text()
    assert page.begin.button.isEnabled()
    assert not page.shared
    assert desk.store.setting("sharing.kept") is None


def test_the_recovery_kit_comes_first_and_is_not_left_by_accident(page, backend, tmp_path):
    """After founding the kit is shown once; the page can be left when somebody says that it is on paper."""
    share(page, backend.address)
    step = page.step
    assert isinstance(step, KitStep)
    assert len(page.findChildren(WordTable)[0].words) == 24
    assert not page.may_leave()
    assert page.frame.notices.warned
    assert write_kit(step._sheet, tmp_path / "kit.pdf")
    assert (tmp_path / "kit.pdf").read_bytes().startswith(b"%PDF")
    assert not write_kit(step._sheet, Path("/nowhere/kit.pdf"))
    step.kept.setChecked(True)
    assert page.may_leave()
    assert page.shared
    assert sees(page, "1 computer")
    assert sees(page, "works as soon as this computer has reached the server")
    assert not page.read.has_kit


def test_a_founding_code_is_asked_for_where_one_is_needed(page, tmp_path):
    """The field comes only then; a wrong code is refused, the right one lets the team in."""
    picky = OwnBackend(tmp_path, founding_code="three blue doors")
    assert not page.begin.form.code.isVisible()
    share(page, picky.address)
    assert page.begin.form.code.isVisible()
    share(page, picky.address, code="two blue doors")
    assert "code" in page.begin.trouble.text()
    share(page, picky.address, code="three blue doors")
    assert isinstance(page.step, KitStep)
    picky.go_away()


def test_a_colleague_is_invited_compared_and_let_in(shared, desk):
    """Both sides have the same six words; a yes adds her computer to the list, in her name."""
    shared.want("invite", "")
    step = shared.step
    assert isinstance(step, InviteStep)
    assert [name for _key, name in step._nurses] == ["Bo de Wit"]
    step.invite(step._nurses[0][0])
    code = step._invitation.code
    assert shared.findChildren(WordTable)[-1].words == code.words
    step._look()
    assert step._answered is None
    joining = ask_to_join(code, label="Laptop")
    step._look()
    assert sees(shared, "“Laptop” has answered")
    assert step._shown.table.words == joining.words
    step._foot[1].click()
    assert shared.step is None
    (bo,) = [one for one in shared.read.computers if not one.this]
    assert (bo.nurse_name, bo.label, bo.standing) == ("Bo de Wit", "Laptop", Standing.COMING)
    assert "Bo de Wit is let in" in shared.frame.notices.told[-1]


@pytest.mark.parametrize("way", ["refuse", "leave", "another page"])
def test_an_invitation_that_is_not_wanted_opens_nothing(shared, way):
    """Words that differ, the way back, another page: the code is good for nobody afterwards."""
    shared.want("second", "")
    step = shared.step
    code = step._invitation.code
    joining = ask_to_join(code, label="Stranger")
    step._look()
    if way == "refuse":
        step._foot[0].click()
    elif way == "leave":
        step.leave()
    else:
        assert shared.may_leave()
    assert shared.step is None
    with pytest.raises(Refused):
        look_whether_approved(joining)
    assert len(shared.read.computers) == 1


def test_a_server_that_is_gone_for_a_moment_ends_no_invitation(shared, backend):
    """While it does not answer this is said, and the looking goes on."""
    shared.want("second", "")
    step = shared.step
    backend.go_away()
    step._look()
    assert sees(shared, "does not answer")
    assert step._looking.isActive()
    backend.come_back()
    step._look()
    assert step._looking.isActive()
    step.leave()


def test_taking_a_computer_out_is_asked_twice(qtbot, shared):
    """First why, then whether; nothing can be pressed before, and the reason is what is told."""
    device = replace(shared.read.computers[0], this=False, nurse_name="Bo", label="tablet")
    step = RemoveStep(device)
    qtbot.addWidget(step)
    told = []
    step.removed.connect(told.append)
    assert (step.sure.isEnabled(), step.button.isEnabled()) == (False, False)
    step.stolen.button.setChecked(True)
    assert (step.sure.isEnabled(), step.button.isEnabled()) == (True, False)
    step.sure.setChecked(True)
    step.button.click()
    step.gone.button.setChecked(True)
    step.button.click()
    assert told == [True, False]


def test_the_last_computer_cannot_leave(shared):
    """The refusal stands on the step, which stays."""
    shared.want("leave", "")
    assert isinstance(shared.step, LeaveStep)
    shared.step.sure.setChecked(True)
    shared.step.left.emit()
    assert isinstance(shared.step, LeaveStep)
    assert shared.step.trouble.text()
    assert shared.may_leave()


def test_a_message_stays_until_somebody_has_read_it(shared, desk):
    """It is there with what to do, and goes with one press."""
    keep_note(desk.store, text("sync.put_back"), datetime(2026, 11, 12, 6, tzinfo=UTC))
    shared.refresh(None)
    assert sees(shared, "there is nothing to do")
    shared.overview.messages.read.emit(shared.read.now.messages[0].name)
    assert not shared.read.now.messages
    assert not shared.overview.messages.isVisible()


@pytest.mark.parametrize(
    ("what", "code", "words"),
    [
        ({"reached": False, "unsent": 3}, "sharing.state.waiting", "Everything goes out by itself"),
        ({"putting_back": True}, "sharing.state.putting_back", "Nothing is lost"),
        ({"waiting": {"newer": 2}}, "sharing.state.nothing_yet", "2 × was made by a newer version"),
        ({"removed": True}, "sharing.state.removed", "no longer belongs to Noord"),
        ({"messages": (Message("a", text("sync.put_back"), datetime(2026, 11, 12, tzinfo=UTC)),)},
         "sharing.state.offline", "To read"),
    ],
)  # fmt: skip
def test_every_state_is_said_calmly(shared, what, code, words):
    """In a sentence and without a word in red: being offline, or a server that lost data, is no one's fault."""
    read = shared.read
    shared._show(replace(read, now=replace(read.now, **what), said=text(code, count=3)))
    assert sees(shared, words)
    assert [
        one.text() for one in shared.findChildren(QLabel) if one.isVisible() and one.property("tone") == "danger"
    ] == []


def test_only_what_is_possible_is_offered(shared):
    """A computer that is out of the team invites nobody and exchanges nothing."""
    read = shared.read
    assert shared.takes_part
    shared._show(replace(read, now=replace(read.now, removed=True)))
    assert (shared.takes_part, shared._invite.isVisible()) == (False, False)
    for what in ("invite", "second", "kit", "now", "leave", "lost"):
        shared.want(what, "")
        assert shared.step is None


PLAIN = "http://teams.example.org"


def test_an_address_without_encryption_is_taken_only_when_somebody_insists(page, monkeypatch):
    """Refused by default and said in words; ticking takes it, and another address is asked anew."""
    asked = []

    def ask(address, *, plain_allowed=False):
        asked.append(plain_allowed)
        return ask_backend(address, plain_allowed=plain_allowed)

    monkeypatch.setattr("ui.sharing.acting.ask_backend", ask)
    monkeypatch.setattr("sync.client.greeting.greet", lambda _address: None)
    insist = page.begin.form.insist
    share(page, PLAIN)
    assert "without encryption" in page.begin.trouble.text()
    assert insist.isVisible()
    insist.tick.setChecked(True)
    page.begin.button.click()
    assert asked == [False, True]
    assert "no server of Teamapp" in page.begin.trouble.text()
    page.begin.form.address.line.setFocus()
    QTest.keyClicks(page.begin.form.address.line, "x")
    assert not insist.given


def test_the_team_goes_on_with_another_server(shared, tmp_path):
    """The page says what it means, takes the team there, and this computer goes along; the same address is refused."""
    other = OwnBackend(tmp_path)
    before = shared.read.now.address
    shared.want("move", "")
    step = shared.step
    assert isinstance(step, MoveStep)
    step.form.address.value = before
    step.button.click()
    assert step.trouble.text()
    step.form.address.value = other.address
    step.button.click()
    assert shared.step is None
    assert shared.read.now.address == other.address
    assert sees(shared, other.address.removeprefix("http://").split(":")[0])
    assert "new server" in shared.frame.notices.told[-1]
    other.go_away()


def test_the_locks_are_changed_when_somebody_asks(shared, desk):
    """One step says what it means; the wish goes out with the next connection."""
    shared.want("renew", "")
    step = shared.step
    assert isinstance(step, RenewStep)
    next(one for one in step.findChildren(Button) if one.text() == "Change the locks").click()
    assert shared.step is None
    with desk.store.exchange_shown() as ledger:
        assert [one.wish.value for one in ledger.intents()].count("rotate") == 1
