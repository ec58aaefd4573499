"""Hears one request of a device: who asks, whether she may, what the rules say; all in one transaction."""

from __future__ import annotations

import hmac
from collections.abc import Callable

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError, OperationalError

from sync.control.membership import Membership, NotFollowing
from sync.control.record import decode
from sync.protocol.asking.messages import Answer, Extend, Pull, Request, read_request
from sync.protocol.asking.request import Passport
from sync.protocol.merge.operation import Unreadable
from sync.server.call import Call, Heard, NotHeard
from sync.server.keeping.database import Database
from sync.server.keeping.memberships import Memberships
from sync.server.keeping.nonces import Lately, heard_before
from sync.server.keeping.quick.lane import Away
from sync.server.keeping.shelf import SqlShelf
from sync.server.quick_hearing import QuickHearing, once_of, refused_as_full
from sync.server.rules.answer import answer
from sync.server.rules.push import Asking
from sync.server.settings import Settings


class Hearing:
    """Any number of threads may ask at once; `clock` gives milliseconds since 1970."""

    def __init__(self, database: Database, settings: Settings, clock: Callable[[], int]) -> None:
        self.database, self.settings, self.clock = database, settings, clock
        self.memberships = Memberships()
        lately = Lately(2 * settings.clock_minutes * 60_000)
        self._quick = QuickHearing(database.lanes(), self.memberships, settings, lately)

    def hear(self, call: Call) -> Heard:
        """Answer a request. Raises NotHeard."""
        try:
            request = read_request(call.said.body)
        except Unreadable as error:
            raise NotHeard(400, "no request") from error
        now = self.clock()
        self.check_clock(call.passport, now)
        try:
            heard = self._quick.hear(call, request, now)
            if isinstance(heard, Heard):
                return heard
            return self._hear_at_length(call, request, now, remembered=heard.remembered)
        except Away as error:
            raise NotHeard(503, "the database is away", 5) from error

    def admit(self, call: Call) -> None:
        """An active device asks to be told of news. Raises NotHeard."""
        now = self.clock()
        self.check_clock(call.passport, now)
        try:
            if self._quick.admit(call, now):
                return
        except Away as error:
            raise NotHeard(503, "the database is away", 5) from error
        with self.database.transaction() as connection:
            self.member(connection, call)

    def close(self) -> None:
        """When nobody asks any more."""
        self._quick.lanes.close()
        self.database.close()

    def _hear_at_length(self, call: Call, request: Request, now: int, *, remembered: bool) -> Heard:
        """In a transaction of the whole shelf."""
        try:
            with self.database.transaction() as connection:
                shelf = self.shelf(connection, call.team, now, alone=not isinstance(request, Pull))
                self._admit(connection, shelf, call, request, remembered=remembered)
                asking = Asking(call.passport.name, now, self.settings.limits)
                answered = self._answer(shelf, asking, request)
                if shelf.moved:
                    self.database.announce(connection, call.team)
                return Heard(type(request).__name__, answered, shelf.moved)
        except IntegrityError as error:
            self.memberships.forget(call.team)
            raise NotHeard(503, "somebody else was writing", 1) from error
        except OperationalError as error:
            self.memberships.forget(call.team)
            raise NotHeard(503, "the database is away", 5) from error
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
        self._once(connection, call, now, remembered=False)
        return membership

    def shelf(self, connection: Connection, team: bytes, now: int, *, alone: bool) -> SqlShelf:
        return SqlShelf.opened(connection, team, self.database.instance, self.memberships, now, alone=alone)

    def check_clock(self, passport: Passport, now: int) -> None:
        """Old requests are not heard again; a device with a wrong clock learns the right time from the answer."""
        if abs(passport.time - now) > self.settings.clock_minutes * 60_000:
            raise NotHeard(401, "another time")

    def _admit(
        self, connection: Connection, shelf: SqlShelf, call: Call, request: Request, *, remembered: bool
    ) -> None:
        key = self._key_of(shelf, call, request)
        if key is None:  # an empty log has nothing to hide from who asks for it
            return
        if not call.passport.holds(call.said, key):
            raise NotHeard(403, "not signed by this device")
        self._once(connection, call, shelf.now, remembered=remembered)

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

    def _once(self, connection: Connection, call: Call, now: int, *, remembered: bool) -> None:
        """`remembered`: the quick way has noted this request, and nobody's copy of it, as heard."""
        once = once_of(call, now, self.settings)
        first = self._quick.lately.first_time(once) or remembered
        if not first or heard_before(connection, once):
            raise NotHeard(409, "heard before")

    def _answer(self, shelf: SqlShelf, asking: Asking, request: Request) -> Answer:
        full = refused_as_full(request, kept=shelf.bytes_kept, log=shelf.log, settings=self.settings)
        return full or answer(shelf, asking, request)
