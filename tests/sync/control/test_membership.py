"""The control log: who may say what, which keys follow, and how somebody new gets in."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.control.identity import Identity, wrap
from sync.control.invite import Invite, Letter, answer
from sync.control.making import approval, found, keyring, rotation, say
from sync.control.membership import MEMBER, RECOVERY, Membership, NotFollowing, Refusal, State
from sync.control.record import Body, Leaving, Record, Role, Unknown, Vouch, Why, decode, encode
from sync.protocol.merge.operation import Unreadable

CHANCE = random.Random(5).randbytes
ANNA, BEA, CAS = (Identity.fresh(CHANCE) for _ in range(3))
TEAM = b"t" * 16


def team() -> Membership:
    """Anna founded it, Bea and Cas joined."""
    membership = Membership().followed(found(ANNA, TEAM, CHANCE))
    for one in (BEA, CAS):
        body = approval(answer(one).newcomer, keyring(membership, ANNA), CHANCE)
        membership = membership.followed(say(membership, ANNA, body))
    return membership


def said(membership: Membership, author: Identity, body: Body) -> Membership:
    return membership.followed(decode(encode(say(membership, author, body))))


def test_everybody_gets_the_keys_of_her_time() -> None:
    """A newcomer reads all epochs so far; who left opens none of the later ones, whatever she is given."""
    membership = said(team(), BEA, rotation(team(), CHANCE))
    membership = said(membership, ANNA, rotation(membership, CHANCE, why=Why.LEAVE, gone=CAS.device, cuts={0: 4}))
    dan = Identity.fresh(CHANCE)
    membership = said(membership, BEA, approval(answer(dan).newcomer, keyring(membership, BEA), CHANCE))
    assert set(keyring(membership, ANNA)) == set(keyring(membership, BEA)) == set(keyring(membership, dan)) == {1, 2, 3}
    assert set(keyring(membership, CAS)) == {1, 2}
    assert membership.members[CAS.device].state is State.LEFT
    assert membership.members[CAS.device].cuts == {0: 4}
    assert [membership.epoch_at(n) for n in range(7)] == [0, 1, 1, 1, 2, 3, 3]


def test_who_is_gone_says_nothing_more() -> None:
    """Neither a leaver nor a thief; nobody throws herself out, and nobody leaves twice."""
    membership = said(team(), CAS, Leaving(CAS.device))
    refused(membership, CAS, Role(ANNA.device, "planner"), Refusal.AUTHOR)
    membership = said(membership, ANNA, rotation(membership, CHANCE, why=Why.THEFT, gone=CAS.device))
    assert membership.members[CAS.device].state is State.STOLEN
    refused(membership, CAS, rotation(membership, CHANCE), Refusal.AUTHOR)
    refused(membership, ANNA, rotation(membership, CHANCE, gone=CAS.device), Refusal.CONTENT)
    refused(membership, ANNA, rotation(membership, CHANCE, gone=ANNA.device), Refusal.CONTENT)
    raised = said(membership, BEA, Vouch(CAS.device, {0: 3, 1: 1}))
    assert raised.members[CAS.device].cuts == {0: 3, 1: 1}


def test_only_the_next_record_follows() -> None:
    """Two at once: the second one is told; another chain, a forged author, other content are refused."""
    membership = team()
    first, second = (say(membership, one, Role(CAS.device, "planner")) for one in (ANNA, BEA))
    after = membership.followed(first)
    assert after.members[CAS.device].role == "planner"
    broken: list[tuple[Record, Refusal]] = [
        (second, Refusal.ORDER),
        (replace(say(after, ANNA, Role(CAS.device, "x")), author=BEA.device), Refusal.SIGNATURE),
        (say(after, Identity.fresh(CHANCE), Role(CAS.device, "x")), Refusal.AUTHOR),
        (say(after, ANNA, replace(rotation(after, CHANCE), epoch=9)), Refusal.CONTENT),
        (say(after, ANNA, Role("nobody", "x")), Refusal.CONTENT),
        (found(ANNA, TEAM, CHANCE), Refusal.ORDER),
    ]
    for record, why in broken:
        with pytest.raises(NotFollowing) as refusal:
            after.followed(record)
        assert refusal.value.why is why


def refused(membership: Membership, author: Identity, body: Body, why: Refusal) -> None:
    with pytest.raises(NotFollowing) as refusal:
        said(membership, author, body)
    assert refusal.value.why is why


def test_a_key_that_is_not_the_promised_one_is_not_taken() -> None:
    """Somebody wraps garbage, or another secret than she committed to: no key rather than a wrong one; mended later."""
    membership = team()
    wrong = rotation(membership, CHANCE)
    wraps = {**wrong.wraps, BEA.device: wrap(b"garbage", BEA.box_key, CHANCE), CAS.device: wrong.wraps[BEA.device]}
    membership = said(membership, ANNA, replace(wrong, wraps=wraps))
    assert set(keyring(membership, ANNA)) == {1, 2}
    assert set(keyring(membership, BEA)) == set(keyring(membership, CAS)) == {1}
    membership = said(membership, ANNA, approval(answer(BEA).newcomer, keyring(membership, ANNA), CHANCE))
    assert set(keyring(membership, BEA)) == {1, 2}


def test_what_a_newer_release_says_is_kept() -> None:
    """An unknown statement moves the chain on and says that an update is due."""
    membership = team()
    record = say(membership, ANNA, Role(CAS.device, "x"))
    newer = Record(record.n, record.previous, 99, b"?", record.author, b"")
    signed = replace(newer, signature=ANNA.signing.sign(newer.signed).signature)
    after = membership.followed(signed)
    assert isinstance(signed.body, Unknown)
    assert after.newer
    assert after.length == membership.length + 1


def test_the_recovery_key_opens_the_team_from_paper() -> None:
    """The same words make the same device on any computer; it lets a new one in."""
    entropy = CHANCE(32)
    paper = Identity.recovered(entropy)
    membership = team()
    body = approval(answer(paper).newcomer, keyring(membership, ANNA), CHANCE, role=RECOVERY)
    membership = said(membership, ANNA, body)
    membership = said(membership, BEA, rotation(membership, CHANCE))
    again = Identity.recovered(entropy)
    assert (again.device, again.verify_key, again.box_key) == (paper.device, paper.verify_key, paper.box_key)
    fresh = Identity.fresh(CHANCE)
    membership = said(membership, again, approval(answer(fresh).newcomer, keyring(membership, again), CHANCE))
    assert set(keyring(membership, fresh)) == {1, 2}
    assert membership.members[fresh.device].role == MEMBER


def test_an_invitation_shows_the_same_six_words() -> None:
    """Both sides derive name, key and words from the code; who stands between shows other words."""
    here, there = Invite.fresh(CHANCE), None
    there = Invite(here.code)
    letter = Letter(TEAM, team().heads[1], team().head, 1_000)
    reply = answer(BEA)
    assert there.letter(here.sealed(letter, CHANCE)) == letter
    assert here.reply(there.sealed(reply, CHANCE)) == reply
    assert here.id == there.id
    words = here.words(letter, reply)
    assert words == there.words(letter, reply)
    assert len(words) == 6
    assert all(0 <= one < 2048 for one in words)
    assert words != here.words(letter, answer(CAS))
    assert words != Invite.fresh(CHANCE).words(letter, reply)
    assert here.code.hex() not in repr(here)


def test_a_letter_of_another_invitation_is_refused() -> None:
    """Another code, a letter in the place of a reply, a damaged one."""
    invite = Invite.fresh(CHANCE)
    sealed = invite.sealed(answer(BEA), CHANCE)
    reads: list[Callable[[], object]] = [
        lambda: Invite.fresh(CHANCE).reply(sealed),
        lambda: invite.letter(sealed),
        lambda: invite.reply(sealed[:-1]),
        lambda: invite.reply(b""),
    ]
    for read in reads:
        with pytest.raises(Unreadable):
            read()


@settings(max_examples=50)
@given(st.binary(max_size=80), st.integers(1, 6))
def test_garbage_is_no_record(junk: bytes, kind: int) -> None:
    """Bytes from anywhere, and a well-signed record whose body is garbage, are refused as such."""
    with pytest.raises(Unreadable):
        decode(junk)
    membership = team_once()
    unsigned = Record(membership.length + 1, membership.head, kind, junk, ANNA.device, b"")
    record = replace(unsigned, signature=ANNA.signing.sign(unsigned.signed).signature)
    with pytest.raises((Unreadable, NotFollowing)):
        membership.followed(record)


TEAM_OF_THREE = team()


def team_once() -> Membership:
    return TEAM_OF_THREE
