"""Hears one request of a device: who asks, whether she may, what the rules say; all in one transaction."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError, OperationalError

from sync.control.membership import Membership, NotFollowing
from sync.control.record import decode
from sync.protocol.messages import (
    Answer,
    Extend,
    No,
    Pull,
    Push,
    PutSnapshot,
    Refused,
    Request,
    read_request,
)
from sync.protocol.operation import Unreadable
from sync.protocol.request import Passport, Said
from sync.server.keeping.database import Database
from sync.server.keeping.memberships import Memberships
from sync.server.keeping.nonces import heard_before
from sync.server.keeping.shelf import SqlShelf
from sync.server.rules.answer import answer
from sync.server.rules.push import Asking
from sync.server.settings import Settings


class NotHeard(Exception):
    """A request that is not even looked at: its status, and a word for the log."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status, self.why = status, why


@dataclass(frozen=True, slots=True)
class Call:
    """A request as it came in: of which team, the passport, what was said, and a code to found a team with."""

    team: bytes
    passport: Passport
    said: Said
    founding_code: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """The answer, what was asked, and whether the team's log has grown."""

    kind: str
    answer: Answer
    moved: bool


class Hearing:
    """Any number of threads may ask at once; `clock` gives milliseconds since 1970."""

    def __init__(self, database: Database, settings: Settings, clock: Callable[[], int]) -> None:
        self.database, self.settings, self.clock = database, settings, clock
        self.memberships = Memberships()

    def hear(self, call: Call) -> Heard:
        """Answer a request. Raises NotHeard."""
        try:
            request = read_request(call.said.body)
        except Unreadable as error:
            raise NotHeard(400, "no request") from error
        now = self.clock()
        self.check_clock(call.passport, now)
        try:
            with self.database.transaction() as connection:
                shelf = self.shelf(connection, call.team, now, alone=not isinstance(request, Pull))
                self._admit(connection, shelf, call, request)
                asking = Asking(call.passport.name, now, self.settings.limits)
                answered = self._answer(shelf, asking, request)
                if shelf.moved:
                    self.database.announce(connection, call.team)
                return Heard(type(request).__name__, answered, shelf.moved)
        except (IntegrityError, OperationalError) as error:
            self.memberships.forget(call.team)
            raise NotHeard(503, "somebody else was writing") from error
        except BaseException:
            self.memberships.forget(call.team)
            raise

    def member(self, connection: Connection, call: Call) -> Membership:
        """The team of an active device that has signed this; raises NotHeard."""
        now = self.clock()
        self.check_clock(call.passport, now)
        shelf = self.shelf(connection, call.team, now, alone=False)
        membership = shelf.membership()
        member = membership.members.get(call.passport.name)
        if member is None or not member.active or not call.passport.holds(call.said, member.sign):
            raise NotHeard(403, "no device of this team")
        self._once(connection, call, now)
        return membership

    def shelf(self, connection: Connection, team: bytes, now: int, *, alone: bool) -> SqlShelf:
        return SqlShelf.opened(connection, team, self.database.instance, self.memberships, now, alone=alone)

    def check_clock(self, passport: Passport, now: int) -> None:
        """Old requests are not heard again; a device with a wrong clock learns the right time from the answer."""
        if abs(passport.time - now) > self.settings.clock_minutes * 60_000:
            raise NotHeard(401, "another time")

    def _admit(self, connection: Connection, shelf: SqlShelf, call: Call, request: Request) -> None:
        key = self._key_of(shelf, call, request)
        if key is None:  # an empty log has nothing to hide from who asks for it
            return
        if not call.passport.holds(call.said, key):
            raise NotHeard(403, "not signed by this device")
        self._once(connection, call, shelf.now)

    def _key_of(self, shelf: SqlShelf, call: Call, request: Request) -> bytes | None:
        """What to check the passport with; None where nobody has founded the team and nothing is asked to be kept."""
        membership = shelf.membership()
        if membership.length == 0:
            if isinstance(request, Pull):
                return None
            membership = self._begun(call, request)
        member = membership.members.get(call.passport.name)
        if member is None:
            raise NotHeard(403, "no device of this team")
        return member.sign

    def _begun(self, call: Call, request: Request) -> Membership:
        """The membership that the first records of a team would make."""
        if not isinstance(request, Extend):
            raise NotHeard(409, "nobody has founded this team here")
        wanted = self.settings.founding_code
        if wanted and not hmac.compare_digest(wanted.encode(), call.founding_code.encode()):
            raise NotHeard(403, "no code to found a team")
        membership = Membership()
        try:
            for raw in request.records:
                membership = membership.followed(decode(raw))
        except (Unreadable, NotFollowing) as error:
            raise NotHeard(403, "records that do not follow") from error
        if membership.team != call.team:
            raise NotHeard(403, "another team's records")
        return membership

    def _once(self, connection: Connection, call: Call, now: int) -> None:
        until = now + 2 * self.settings.clock_minutes * 60_000
        if heard_before(connection, call.passport, until=until):
            raise NotHeard(409, "heard before")

    def _answer(self, shelf: SqlShelf, asking: Asking, request: Request) -> Answer:
        grows = len(request.frame) if isinstance(request, PutSnapshot) else 0
        if isinstance(request, Push):
            grows = sum(map(len, request.frames))
        if grows and shelf.bytes_kept + grows > self.settings.team_bytes:
            return Refused(No.FULL, self.settings.team_bytes, log=shelf.log)
        return answer(shelf, asking, request)
