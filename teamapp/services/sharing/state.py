"""How the exchange stands, in figures and in the sentence at the bottom left."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from teamapp.domain.text import Text, text
from teamapp.services.exchanging.kept import kept
from teamapp.services.exchanging.network import host_of
from teamapp.services.exchanging.notes import SENT_AT
from teamapp.services.sharing.devices import removed
from teamapp.services.sharing.messages import Message, messages

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingState:
    """Of one moment. `waiting` counts received batches that cannot be applied, by reason (`sharing.waits.<reason>`).

    `unsent` counts changes made here that the backend does not have.
    """

    shared: bool
    address: str = ""
    host: str = ""
    running: bool = False
    reached: bool = False
    unsent: int = 0
    waiting: Mapping[str, int]
    sent_at: datetime | None = None
    caught_up_at: datetime | None = None
    loading: tuple[int, int] = (0, 0)
    """Parts of the team's past that are loaded already, of so many, on a device that joined lately."""
    putting_back: bool = False
    removed: bool = False
    messages: tuple[Message, ...] = ()

    @property
    def needs_eyes(self) -> bool:
        """Whether somebody should look at the page of sharing."""
        return self.removed or self.putting_back or bool(self.messages)


def state(desk: Desk) -> SharingState:
    """How it stands now."""
    mine = kept(desk.store)
    if mine is None:
        return SharingState(shared=False, waiting={}, messages=messages(desk))
    sent, pulse = desk.store.setting(SENT_AT), desk.sharing.pulse
    caught_up = pulse.caught_up_at if pulse is not None else 0
    return SharingState(
        shared=True,
        address=mine.address,
        host=host_of(mine.address),
        running=desk.sharing.running,
        reached=desk.sharing.reached,
        unsent=desk.store.unsent(),
        waiting=desk.store.waiting(),
        sent_at=datetime.fromisoformat(sent) if sent else None,
        caught_up_at=_moment(desk, caught_up) if caught_up else None,
        loading=pulse.loading if pulse is not None else (0, 0),
        putting_back=pulse is not None and pulse.putting_back,
        removed=removed(desk),
        messages=messages(desk),
    )


def sentence(desk: Desk) -> Text:
    """What stands at the bottom left, in one short line."""
    now = state(desk)
    if not now.shared:
        return text("sharing.state.alone")
    if now.removed:
        return text("sharing.state.removed")
    if now.putting_back:
        return text("sharing.state.putting_back")
    if now.loading[1] and now.reached:
        return text("sharing.state.loading", done=now.loading[0], of=now.loading[1])
    if now.unsent:
        return text("sharing.state.sending" if now.reached else "sharing.state.waiting", count=now.unsent)
    moment = now.sent_at or now.caught_up_at
    if moment is None:
        return text("sharing.state.nothing_yet" if now.reached else "sharing.state.offline")
    return _at(desk, moment, "sharing.state.sent" if now.reached else "sharing.state.offline_sent")


def last_known(desk: Desk) -> Text:
    """The same for a program that has no exchange running and does not know whether anything can be reached."""
    now = state(desk)
    if not now.shared or now.removed:
        return sentence(desk)
    if not now.unsent and now.sent_at is not None:
        return _at(desk, now.sent_at, "sharing.state.sent")
    if now.sent_at is None:
        return text("sharing.state.known_never", count=now.unsent)
    local = now.sent_at.astimezone(desk.zone)
    at = local.hour * 60 + local.minute
    return text("sharing.state.known", count=now.unsent, day=local.date().isoformat(), at=at)


def _at(desk: Desk, moment: datetime, code: str) -> Text:
    """With the time of today, or the day before it."""
    local = moment.astimezone(desk.zone)
    minutes = local.hour * 60 + local.minute
    if local.date() == desk.today:
        return text(code, at=minutes)
    return text(f"{code}_day", at=minutes, day=local.date().isoformat())


def _moment(desk: Desk, steady_ms: int) -> datetime:
    """A moment of the clock that never goes back, on the wall."""
    return desk.clock() - timedelta(milliseconds=time.monotonic_ns() // 1_000_000 - steady_ms)
