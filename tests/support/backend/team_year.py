"""A year of a team of twelve as its devices would send it: 66,780 visits planned, given out and ticked, 198,180 writes.

Seeded: the same seed gives the same changes. The planner of the week makes the visits of the week after next; each
visit gets its nurse on its day and is ticked by whoever was there, three in ten with a note.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from sync.control.identity import Identity
from sync.control.making import approval, found, keyring, say
from sync.control.membership import Membership
from sync.control.record import Record
from sync.control.record import encode as encode_record
from sync.protocol.merge.clock import hybrid
from sync.protocol.merge.operation import from_plain
from sync.protocol.merge.version import Chain
from sync.protocol.wire.batch import Batch, ChangeRecord, Said, pack
from sync.protocol.wire.epoch import EpochKey
from sync.protocol.wire.frame import HASH_BYTES, FrameKind, Header, encode, seal
from teamapp.domain.change import Edit
from teamapp.domain.entities import Visit
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.ids import ClientId, Id, NeedId, NurseId, new_id
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.store.log import operations

FIRST = date(2026, 1, 1)
CLIENTS, VISITS_A_CLIENT, DEVICES = 60, 3, 12
TEAM = b"\x07" * 16
_LETTERS = "abcdefghijklmnopqrstuvwxyz     "


@dataclass(frozen=True, slots=True)
class Writing:
    """What one device writes on one day, in order."""

    day: date
    device: int
    changes: tuple[ChangeRecord, ...]


def year(days: int = 365, *, seed: int = 1) -> Iterator[Writing]:
    """Day by day, device by device."""
    dice = random.Random(seed)
    ids = [Id(f"{dice.getrandbits(128):032x}") for _ in range(CLIENTS + DEVICES)]
    clients, nurses = [ClientId(one) for one in ids[:CLIENTS]], [NurseId(one) for one in ids[CLIENTS:]]
    open_visits: dict[date, list[Visit]] = {}
    for number in range(days):
        day = FIRST + timedelta(days=number)
        written: list[list[ChangeRecord]] = [[] for _ in range(DEVICES)]
        if number % 7 == 0:
            planner = number // 7 % DEVICES
            made = _planned(clients, day, dice)
            for one in made:
                open_visits.setdefault(one.day - timedelta(days=7), []).append(one)
            written[planner].append(
                _change("visits.generate", nurses[planner], [Edit(None, one) for one in made], day, 8, dice)
            )
        for visit in open_visits.pop(day, []):
            giver, nurse, doer = (dice.randrange(DEVICES) for _ in range(3))
            given = replace(visit, nurse=nurses[nurse], start=MinuteOfDay(dice.randrange(28, 84) * 15))
            written[giver].append(_change("visits.give", nurses[giver], [Edit(visit, given)], day, 8, dice))
            done = replace(given, status=VisitStatus.DONE)
            if dice.random() < 0.3:
                note = "".join(dice.choices(_LETTERS, k=dice.randrange(20, 120)))
                done = replace(done, extra_reason=note, minutes_extra=Minutes(10))
            written[doer].append(_change("visits.done", nurses[doer], [Edit(given, done)], day, 17, dice))
        for device, changes in enumerate(written):
            if changes:
                yield Writing(day, device, tuple(sorted(changes, key=lambda one: one.time)))


def moment_of(days: int) -> int:
    """The beginning of a day after the first, in milliseconds since 1970."""
    day = FIRST + timedelta(days=days)
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


class Fleet:
    """Twelve devices of one team, which seal what they write having seen everything before."""

    def __init__(self, seed: int = 1) -> None:
        self.dice = random.Random(seed)
        self.identities = [Identity.fresh(self.dice.randbytes) for _ in range(DEVICES)]
        self.membership = Membership()
        self.records: list[bytes] = []
        self._add(found(self.identities[0], TEAM, self.dice.randbytes))
        for one in self.identities[1:]:
            self.admit(one)
        self.vector: dict[Chain, int] = {}
        self._previous: dict[Chain, bytes] = {}

    @property
    def key(self) -> EpochKey:
        return keyring(self.membership, self.identities[0])[1]

    def admit(self, newcomer: Identity) -> None:
        """Somebody joins."""
        who = (newcomer.device, newcomer.verify_key, newcomer.box_key)
        body = approval(who, keyring(self.membership, self.identities[0]), self.dice.randbytes)
        self._add(say(self.membership, self.identities[0], body))

    def sealed(self, device: int, changes: Sequence[ChangeRecord]) -> bytes:
        """The next batch of a device."""
        author = self.identities[device]
        chain = Chain(author.device, 0)
        number = self.vector.get(chain, 0) + 1
        context = {one: batch for one, batch in self.vector.items() if one != chain}
        header = Header(
            team=TEAM,
            device=bytes.fromhex(author.device),
            incarnation=0,
            sequence=number,
            epoch=1,
            kind=FrameKind.CHANGES,
            previous=self._previous.get(chain, bytes(HASH_BYTES)),
            control_seen=DEVICES,
            schema=1,
            length=0,
        )
        body = pack(Batch(changes=tuple(changes), context=context), tuple(self.membership.members))
        frame = seal(header, body, self.key, device=author.signing, random_bytes=self.dice.randbytes)
        self.vector[chain], self._previous[chain] = number, frame.hash
        return encode(frame)

    def _add(self, record: Record) -> None:
        self.membership = self.membership.followed(record)
        self.records.append(encode_record(record))


def _planned(clients: Sequence[ClientId], day: date, dice: random.Random) -> list[Visit]:
    made = []
    for ahead in range(7):
        for client in clients:
            for index in range(VISITS_A_CLIENT):
                need, when = NeedId(client), day + timedelta(days=ahead + 7)
                window = (MinuteOfDay(dice.randrange(28, 84) * 15), MinuteOfDay(1320))
                made.append(
                    Visit(
                        id=visit_id(need, when, index),
                        client=client,
                        need=need,
                        day=when,
                        minutes=Minutes(dice.choice((10, 15, 20, 30, 45))),
                        moved_windows=(window,),
                    )
                )
    return made


def _change(what: str, who: NurseId, edits: list[Edit], day: date, hour: int, dice: random.Random) -> ChangeRecord:
    moment = datetime(day.year, day.month, day.day, hour, tzinfo=UTC) + timedelta(
        microseconds=dice.randrange(28_800_000_000)
    )
    return ChangeRecord(
        id=new_id(moment, dice.getrandbits),
        time=hybrid(moment),
        at=int(moment.timestamp() * 1_000_000),
        what=Said(what),
        who=who,
        operations=tuple(from_plain(one) for edit in edits for one in operations(edit)),
    )
