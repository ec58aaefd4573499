"""A device that speaks to the backend by hand: signs requests, founds a team, seals batches of nothing much."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from httpx import Client, Response

from sync.control.identity import Identity
from sync.control.making import approval, found, keyring, rotation, say
from sync.control.membership import Membership
from sync.control.record import Body, decode, encode
from sync.protocol.asking.messages import Answer, Extend, Pull, Push, Request, read_answer
from sync.protocol.asking.messages import encode as encode_message
from sync.protocol.asking.request import Passport, Said, passport
from sync.protocol.wire.epoch import EpochKey
from sync.protocol.wire.frame import Frame, FrameKind, Header, seal
from sync.protocol.wire.frame import encode as encode_frame

NOBODY = bytes(32)


@dataclass
class Clock:
    """Milliseconds since 1970, as the test wants them."""

    now: int = 1_790_000_000_000

    def __call__(self) -> int:
        return self.now


@dataclass
class Speaker:
    """One device and what it knows."""

    client: Client
    clock: Clock
    seed: str
    team: bytes = b"\x07" * 16
    membership: Membership = field(default_factory=Membership)
    batches: int = 0
    previous: bytes = NOBODY
    identity: Identity = field(init=False)
    dice: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.identity = Identity.fresh(self.dice.randbytes)

    def found(self, **headers: str) -> Response:
        """Begin the team."""
        return self.extend(found(self.identity, self.team, self.dice.randbytes), headers=headers)

    def say(self, body: Body) -> Response:
        """Append a record to the control log."""
        return self.extend(say(self.membership, self.identity, body))

    def extend(self, record: object, *, headers: dict[str, str] | None = None) -> Response:
        raw = encode(record)  # type: ignore[arg-type]
        response = self.ask(Extend((raw,), self.membership.length), headers=headers)
        if response.status_code == 200:
            self.membership = self.membership.followed(decode(raw))
        return response

    def let_in(self, other: Speaker) -> None:
        """Approve a newcomer; she learns the control log."""
        who = (other.identity.device, other.identity.verify_key, other.identity.box_key)
        body = approval(who, keyring(self.membership, self.identity), self.dice.randbytes)
        assert self.say(body).status_code == 200
        other.membership = self.membership

    def rotate(self, **words: object) -> Response:
        return self.say(rotation(self.membership, self.dice.randbytes, **words))  # type: ignore[arg-type]

    @property
    def key(self) -> EpochKey:
        return keyring(self.membership, self.identity)[self.membership.epoch]

    def batch(self, body: bytes = b"nothing in particular", *, number: int = 0, **other: object) -> Frame:
        """The next batch, or one that claims to be another; it is not counted before `sent`."""
        header = Header(
            team=self.team,
            device=bytes.fromhex(self.identity.device),
            incarnation=0,
            sequence=number or self.batches + 1,
            epoch=self.membership.epoch,
            kind=FrameKind.CHANGES,
            previous=self.previous,
            control_seen=self.membership.length,
            schema=1,
            length=0,
        )
        changed = Header(**{name: other.get(name, getattr(header, name)) for name in Header.__slots__})  # type: ignore[arg-type]
        return seal(changed, body, self.key, device=self.identity.signing, random_bytes=self.dice.randbytes)

    def sent(self, frame: Frame) -> None:
        """The log has it."""
        self.batches, self.previous = frame.header.sequence, frame.hash

    def push(self, *frames: Frame, again: bool = False) -> Response:
        return self.ask(Push(tuple(map(encode_frame, frames)), again))

    def write(self, count: int = 1) -> list[Frame]:
        """Some batches, pushed and taken."""
        made = []
        for _ in range(count):
            frame = self.batch()
            assert self.push(frame).status_code == 200
            self.sent(frame)
            made.append(frame)
        return made

    def pull(self, after: int = 0, *, most: int = 100, control: int = 0) -> Response:
        return self.ask(Pull(after, control, most))

    def ask(self, request: Request, *, headers: dict[str, str] | None = None) -> Response:
        return self.send("POST", f"/v1/teams/{self.team.hex()}/log", encode_message(request), headers=headers)

    def send(self, method: str, path: str, body: bytes = b"", *, headers: dict[str, str] | None = None) -> Response:
        """A signed request."""
        signed = self.signed(method, path, body)
        return self.client.request(
            method, path, content=body, headers={"Authorization": signed.header, **(headers or {})}
        )

    def signed(self, method: str, path: str, body: bytes = b"") -> Passport:
        return passport(
            Said(method, path, body),
            self.identity.device,
            self.identity.signing,
            now=self.clock(),
            random_bytes=self.dice.randbytes,
        )


def answer_of(response: Response) -> Answer:
    """What the log said."""
    return read_answer(response.content)
