"""Hears the requests of every day, a push of one's own batches and a pull, in one or two statements.

Whatever is not of every day is left to the long way (`hearing.py`): a team that begins, somebody else's batches, a log
that is cut, two who write at the same moment. Both ways ask the same rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sync.control.membership import Membership
from sync.protocol.asking.messages import No, Pull, Push, PutParts, PutSnapshot, Refused, Request
from sync.server.call import Call, Heard, NotHeard
from sync.server.keeping.memberships import Memberships
from sync.server.keeping.nonces import Lately
from sync.server.keeping.quick.lane import Growth, Lane, Once, Standing
from sync.server.keeping.quick.lanes import Lanes
from sync.server.keeping.quick.shelf import LongWay, QuickShelf
from sync.server.rules.answer import answer
from sync.server.rules.push import Asking
from sync.server.settings import Settings


@dataclass(frozen=True, slots=True)
class QuickHearing:
    """Any number of threads may ask at once."""

    lanes: Lanes
    memberships: Memberships
    settings: Settings
    lately: Lately
    _oldest: dict[tuple[bytes, int], int] = field(default_factory=dict)

    def hear(self, call: Call, request: Request, now: int) -> Heard | LongWay:
        """The answer, or that the long way has to be taken: nothing was changed then. Raises NotHeard."""
        once = once_of(call, now, self.settings)
        asking = Asking(call.passport.name, now, self.settings.limits)
        try:
            match request:
                case Pull():
                    return self._pull(call, asking, request, once)
                case Push():
                    return self._push(call, asking, request, once)
        except LongWay as way:
            return way
        return LongWay(remembered=False)

    def admit(self, call: Call, now: int) -> bool:
        """Whether an active device asks to hear news; False where the long way has to look. Raises NotHeard."""
        found = self.lanes.here().chains(call.team, call.passport.name)
        if found is None:
            return False
        try:
            membership = self._admitted(call, found[0], once_of(call, now, self.settings))
        except LongWay:
            return False
        if not membership.members[call.passport.name].active:
            raise NotHeard(403, "no device of this team")
        return True

    def _pull(self, call: Call, asking: Asking, request: Pull, once: Once) -> Heard:
        lane = self.lanes.here()
        found = lane.devices(call.team)
        if found is None:
            raise LongWay(remembered=False)
        standing, devices = found
        membership = self._admitted(call, standing, once)
        shelf = QuickShelf(lane, call.team, standing, membership, self._oldest, devices=devices, most=request.most)
        answered = answer(shelf, asking, request)
        for device, seen in shelf.noted.items():
            if not lane.note(call.team, device, seen, once):
                raise NotHeard(409, "heard before")
        return Heard("Pull", answered, moved=False)

    def _push(self, call: Call, asking: Asking, request: Push, once: Once) -> Heard:
        lane = self.lanes.here()
        found = lane.chains(call.team, asking.device)
        if found is None:
            raise LongWay(remembered=False)
        standing, ends = found
        membership = self._admitted(call, standing, once)
        shelf = QuickShelf(lane, call.team, standing, membership, self._oldest, ends=ends, pusher=asking.device)
        full = refused_as_full(request, kept=standing.size, log=standing.log, settings=self.settings)
        answered = full or answer(shelf, asking, request)
        if shelf.added:
            self._grow(lane, shelf, asking, once)
        return Heard("Push", answered, moved=bool(shelf.added))

    def _grow(self, lane: Lane, shelf: QuickShelf, asking: Asking, once: Once) -> None:
        """Where somebody was first, the long way waits for its turn."""
        standing = shelf.standing
        growth = Growth(shelf.team, standing.head, standing.control, asking.now, shelf.added, once)
        if not lane.grow(growth):
            raise LongWay

    def _admitted(self, call: Call, standing: Standing, once: Once) -> Membership:
        """The team of a device that has signed this; raises NotHeard for anybody else."""
        if standing.control == 0:
            raise LongWay(remembered=False)
        lane = self.lanes.here()
        membership = self.memberships.of(
            call.team, standing.log, standing.control, lambda after: lane.records(call.team, after, standing.control)
        )
        member = membership.members.get(call.passport.name)
        if member is None:
            raise NotHeard(403, "no device of this team")
        if not call.passport.holds(call.said, member.sign):
            raise NotHeard(403, "not signed by this device")
        if not self.lately.first_time(once):
            raise NotHeard(409, "heard before")
        return membership


def once_of(call: Call, now: int, settings: Settings) -> Once:
    """How long a request has to be remembered: until its own time refuses it."""
    return Once(call.passport.device, call.passport.nonce, now + 2 * settings.clock_minutes * 60_000)


def refused_as_full(request: Request, *, kept: int, log: bytes, settings: Settings) -> Refused | None:
    """Where the team would keep more here than the owner allows."""
    match request:
        case Push() | PutParts():
            grows = sum(map(len, request.frames))
        case PutSnapshot():
            grows = len(request.frame)
        case _:
            return None
    return Refused(No.FULL, settings.team_bytes, log=log) if grows and kept + grows > settings.team_bytes else None
