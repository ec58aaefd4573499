"""The shared log after somebody was erased: it is cut at once instead of after ninety days, and not before all know."""

from __future__ import annotations

import msgspec

from sync.control.record import Why
from sync.protocol.asking.messages import ConfirmSnapshot, Done, Pulled, PutSnapshot
from sync.protocol.wire.frame import FrameKind, encode
from sync.protocol.wire.snapshot import CONFIRMED_AS
from tests.support.backend.sync_team import Clock, Speaker, answer_of


def test_what_was_handed_in_before_an_erasure_goes_once_all_have_passed_it(anna: Speaker, clock: Clock) -> None:
    """A confirmed snapshot alone cuts nothing; with the record of an erasure goes what all have, on both databases."""
    bo = Speaker(anna.client, clock, seed="bo")
    anna.let_in(bo)
    anna.write(4)
    anna.rotate(why=Why.ERASE)
    anna.write(1)
    later(clock, bo, 2)
    found = pulled(anna)
    frame = anna.batch(b"the team without her", kind=FrameKind.SNAPSHOT)
    assert answer_of(anna.ask(PutSnapshot(5, found.place, encode(frame)))) == Done()
    word = bo.identity.signing.sign(CONFIRMED_AS + frame.hash).signature
    assert answer_of(bo.ask(ConfirmSnapshot(frame.hash, word))) == Done()
    later(clock, anna, 5)
    assert later(clock, bo, 2).floor == 2
    later(clock, bo, 5)
    after = later(clock, anna, 5)
    assert (after.floor, after.head, after.frames) == (5, 5, ())
    assert pulled(anna, 0).frames == ()
    anna.write()
    assert len(pulled(bo, 5).frames) == 1


def test_without_an_erasure_nothing_young_goes(anna: Speaker, clock: Clock) -> None:
    """The same with any other reason for a new key."""
    bo = Speaker(anna.client, clock, seed="bo")
    anna.let_in(bo)
    anna.write(2)
    anna.rotate()
    found = pulled(anna)
    frame = anna.batch(b"the team", kind=FrameKind.SNAPSHOT)
    anna.ask(PutSnapshot(2, found.place, encode(frame)))
    word = bo.identity.signing.sign(CONFIRMED_AS + frame.hash).signature
    assert answer_of(bo.ask(ConfirmSnapshot(frame.hash, word))) == Done()
    later(clock, anna, 2)
    later(clock, bo, 2)
    assert later(clock, anna, 2).floor == 0


def later(clock: Clock, speaker: Speaker, after: int) -> Pulled:
    """Where a device stands is noted now and then only."""
    clock.now += 2 * 3_600_000
    return pulled(speaker, after)


def pulled(speaker: Speaker, after: int = 0) -> Pulled:
    answer = answer_of(speaker.pull(after))
    assert isinstance(answer, Pulled), msgspec.json.encode(str(answer))
    return answer
