"""The pages of a team that is shared: how it stands, each step of it, and two versions of one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from teamapp.domain.change import Edit
from teamapp.domain.entities import Client
from teamapp.domain.entities.visit import visit_id
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.rounds.hand.move import move_visit
from teamapp.services.sharing.devices import Standing, TeamDevice
from teamapp.services.sharing.joining.code import Code, CodeKind
from teamapp.services.sharing.joining.kit import Kit
from teamapp.services.sharing.messages import Message
from tests.support.backend.apart import apart, meet
from tests.support.small_team import DAY, client_id, entities, need_id, nurse_id
from tests.support.window.access.places import Place, Tour
from ui.parts.words.six import SixWords
from ui.sharing.page import SharingPage
from ui.sharing.reading import SharingRead
from ui.sharing.steps.invite.code_view import CodeView
from ui.sharing.steps.invite.invite_step import InviteStep
from ui.sharing.steps.kit_step import KitStep
from ui.shell.profile.team import as_team
from ui.shell.window import Window
from ui.today.page import TodayPage

SEEN = datetime(2026, 11, 12, 5, 40, tzinfo=UTC)
STEPS = ("invite", "kit", "leave", "lost", "renew", "move", "write", "remove/03", "look/04", "rename/01")
SIX = ("apple", "brook", "cedar", "delta", "ember", "fjord")
CODE = Code(CodeKind.INVITATION, "https://teams.example", bytes(range(16)))


def shared_pages(window: Window, settle: Callable[[], None]) -> Iterator[Place]:
    """The page of sharing as if the team were shared by four computers; nothing of it is written."""
    page = window.show_page("sharing")
    assert isinstance(page, SharingPage)
    settle()
    assert page.read is not None
    alone = page.read
    told = shared(alone)
    page._show(told)
    settle()
    yield Place("sharing, shared")
    for wanted in STEPS:
        page._show(told)
        page.open_target(wanted)
        settle()
        yield Place(f"sharing {wanted}", sheet=page.step is None)
        Tour(window, settle, today=DAY).shut()
        page.end_step()
    yield from _steps_with_a_code(page, settle)
    page._show(replace(told, now=replace(told.now, removed=True)))
    settle()
    yield Place("sharing, removed")
    page._show(alone)


def _steps_with_a_code(page: SharingPage, settle: Callable[[], None]) -> Iterator[Place]:
    """An invitation's words, the six words to compare, the recovery kit."""
    assert page.read is not None
    for shown in (CodeView(CODE, seconds=600), SixWords(SIX, sentence="Are they the same six words?")):
        step = InviteStep(page.frame, page.read.nurses)
        page.show_step(step)
        step._show(shown)
        settle()
        yield Place(f"sharing {type(shown).__name__}")
    code = replace(CODE, kind=CodeKind.KIT, secret=bytes(range(32)))
    page.show_step(KitStep(page.frame, Kit(code, team_name="Noord", made_on="2026-11-12")))
    settle()
    yield Place("sharing kit, new")
    page.end_step()


def versions(window: Window, tour: Tour, settle: Callable[[], None]) -> Iterator[Place]:
    """Two versions of a visit and of a client, and where the window marks them."""
    with _two_versions() as desk:
        window.show_team(as_team(desk))
        for key in ("today", "visits", "clients", "roster"):
            tour.open(key, client_id("Bos") if key == "clients" else "")
            yield Place(f"{key} with two versions")
        tour.open("today")
        today = window.page_of("today")
        assert isinstance(today, TodayPage)
        card = today._conflicts
        for signal in (card.leave_wanted, card.writing_wanted):
            signal.emit(card.view.conflict)
            settle()
            yield Place("two versions, a sheet", sheet=True)
            tour.shut()


@contextmanager
def _two_versions() -> Iterator[Desk]:
    """Aylin's computer, after she and Bram wrote about the same visit and client without a connection."""
    a, b = nurse_id("Aylin"), nurse_id("Bram")
    with apart(a, b, entities=entities()) as pair:
        for device, start, words in zip(pair, (600, 640), ("Key", "Dog"), strict=True):
            move_visit(device.desk, visit_id(need_id("Vos"), DAY), DAY, nurses=(a,), start=MinuteOfDay(start))
            client = device.store.get(Client, client_id("Bos"))
            assert client is not None
            device.write(Edit(client, replace(client, about=words)))
        meet(*pair)
        yield pair[0].desk


def shared(read: SharingRead) -> SharingRead:
    """As if it were shared by this one, one that is asked in, one in use, and one that has left, with late changes."""
    nurses = [*read.nurses, (NurseId(Id("nobody")), "Nobody")]

    def computer(number: int, standing: Standing, *, late: int = 0, this: bool = False) -> TeamDevice:
        nurse, name = nurses[number]
        return TeamDevice(
            device=f"0{number + 1}", nurse=nurse, nurse_name=name, label=f"Laptop {number + 1}", standing=standing,
            recovery=False, this=this, added=SEEN, seen=SEEN, late=late,
        )  # fmt: skip

    devices = (
        computer(0, Standing.ACTIVE, this=True),
        computer(1, Standing.COMING),
        computer(2, Standing.ACTIVE),
        computer(3, Standing.LEFT, late=2),
    )
    messages = (Message("1", text("sync.restored_backup", device="Laptop 3"), SEEN),)
    now = replace(
        read.now, shared=True, address="https://teams.example", host="teams.example", running=True, reached=True,
        messages=messages,
    )  # fmt: skip
    return replace(read, now=now, devices=devices)
