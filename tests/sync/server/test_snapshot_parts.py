"""The shared log keeps a snapshot in parts: only what members sealed, and as long as somebody may need it."""

from __future__ import annotations

from sync.protocol.asking.messages import ConfirmSnapshot, Done, GetParts, No, Parts, PutParts, PutSnapshot, Refused
from sync.protocol.wire.frame import FrameKind, encode
from sync.protocol.wire.snapshot import CONFIRMED_AS
from tests.support.backend.sync_team import Clock, Speaker, answer_of


def test_parts_come_first_and_stay_while_somebody_may_fetch_them(anna: Speaker, clock: Clock) -> None:
    """A list of parts that are not all there is refused; the snapshot before a confirmed one stays, older ones go."""
    bo = Speaker(anna.client, clock, seed="bo")
    anna.let_in(bo)
    kept: list[bytes] = []
    for number in range(1, 4):
        anna.write()
        place = answer_of(anna.pull()).place
        part = anna.batch(b"rows %d" % number, kind=FrameKind.PART)
        listed = anna.batch(b"the list %d" % number, kind=FrameKind.SNAPSHOT)
        put = PutSnapshot(number, place, encode(listed), (part.hash,))
        refused = answer_of(anna.ask(put))
        assert isinstance(refused, Refused)
        assert (refused.why, refused.value) == (No.PARTS_LACK, 1)
        assert answer_of(bo.ask(PutParts((encode(part),)))).why is No.FORGED
        assert answer_of(anna.ask(PutParts((encode(part),)))) == Done()
        assert answer_of(anna.ask(put)) == Done()
        word = bo.identity.signing.sign(CONFIRMED_AS + listed.hash).signature
        assert answer_of(bo.ask(ConfirmSnapshot(listed.hash, word))) == Done()
        kept.append(part.hash)
    found = answer_of(bo.ask(GetParts((*kept, bytes(32)))))
    assert isinstance(found, Parts)
    assert [bool(raw) for raw in found.frames] == [False, True, True, False]


def test_what_is_no_part_is_not_kept(anna: Speaker) -> None:
    """A batch, garbage, and what is too long for one part."""
    batch = encode(anna.batch())
    for raw, why in ((batch, No.FORGED), (b"garbage", No.FORGED), (bytes((1 << 20) + 1), No.TOO_LARGE)):
        refused = answer_of(anna.ask(PutParts((raw,))))
        assert isinstance(refused, Refused)
        assert refused.why is why
