"""Invitations: two letters that pass each other on a server that can read neither."""

from __future__ import annotations

from sync.control.invite import VALID_MINUTES, Invite, Letter, answer
from sync.protocol.asking.messages import No, Refused
from sync.server.settings import Rates, Settings
from tests.support.backend.sync_team import Clock, Speaker, answer_of
from tests.sync.server.conftest import Serve, has_lines


def leave(speaker: Speaker, invite: Invite, letter: Letter) -> int:
    path = f"/v1/teams/{speaker.team.hex()}/invites/{invite.id.hex()}"
    return speaker.send("PUT", path, invite.sealed(letter, speaker.dice.randbytes)).status_code


def letter_from(speaker: Speaker) -> Letter:
    heads = speaker.membership.heads
    return Letter(speaker.team, heads[1], heads[-1], speaker.clock() + VALID_MINUTES * 60_000)


def test_a_newcomer_answers_and_both_see_the_same_words(anna: Speaker) -> None:
    """She has the code and nothing else; the inviting device finds her keys, and the name is free again after it."""
    invite, letter = Invite.fresh(anna.dice.randbytes), letter_from(anna)
    assert leave(anna, invite, letter) == 201
    bo = Speaker(anna.client, anna.clock, seed="bo")
    there = anna.client.get(f"/v1/invites/{invite.id.hex()}")
    seen = invite.letter(there.content)
    mine = answer(bo.identity)
    sealed = invite.sealed(mine, bo.dice.randbytes)
    path = f"/v1/teams/{anna.team.hex()}/invites/{invite.id.hex()}"
    assert anna.send("GET", path).status_code == 204
    assert anna.client.put(f"/v1/invites/{invite.id.hex()}", content=sealed).status_code == 201
    assert anna.client.put(f"/v1/invites/{invite.id.hex()}", content=sealed).text == "answered already"
    reply = invite.reply(anna.send("GET", path).content)
    assert invite.words(letter, reply) == invite.words(seen, mine)
    anna.let_in(bo)
    assert anna.send("DELETE", path).status_code == 204
    assert anna.client.get(f"/v1/invites/{invite.id.hex()}").status_code == 404
    assert bo.pull().status_code == 200


def test_an_invitation_ends_after_a_quarter_of_an_hour(anna: Speaker, clock: Clock, journal: list[str]) -> None:
    """For the newcomer and for who invited."""
    invite = Invite.fresh(anna.dice.randbytes)
    assert leave(anna, invite, letter_from(anna)) == 201
    clock.now += VALID_MINUTES * 60_000 + 1
    assert anna.client.get(f"/v1/invites/{invite.id.hex()}").text == "no invitation"
    assert anna.client.put(f"/v1/invites/{invite.id.hex()}", content=b"x").status_code == 404
    has_lines(journal, 2, word="no_invitation", hides=(invite.id.hex(), anna.team.hex()))


def test_who_guesses_has_to_wait(serve: Serve, sqlite_address: str, clock: Clock, journal: list[str]) -> None:
    """Five wrong codes; then even a right one is not looked at for a while, and nobody else is kept from anything."""
    rates = Rates(device_a_minute=1e6, device_at_once=1e6, team_a_minute=1e6, team_at_once=1e6)
    anna = Speaker(serve(sqlite_address, Settings(rates=rates)), clock, seed="anna")
    anna.found()
    invite = Invite.fresh(anna.dice.randbytes)
    assert leave(anna, invite, letter_from(anna)) == 201
    codes = [anna.client.get(f"/v1/invites/{anna.dice.randbytes(16).hex()}").status_code for _ in range(6)]
    assert codes == [404] * 5 + [429]
    assert anna.client.get(f"/v1/invites/{invite.id.hex()}").status_code == 429
    has_lines(journal, 5, word="no_invitation", hides=(invite.id.hex(), anna.team.hex()))
    has_lines(journal, 2, word="too_many_guesses")
    anna.write()


def test_only_a_device_of_the_team_invites(anna: Speaker) -> None:
    """A stranger's letter is not kept, and a team has a few open invitations at most."""
    eve = Speaker(anna.client, anna.clock, seed="eve")
    eve.membership = anna.membership
    assert leave(eve, Invite.fresh(eve.dice.randbytes), letter_from(anna)) == 403
    left = [leave(anna, Invite.fresh(anna.dice.randbytes), letter_from(anna)) for _ in range(21)]
    assert left == [201] * 20 + [429]


def test_a_device_that_asks_too_often_waits(serve: Serve, sqlite_address: str, clock: Clock) -> None:
    """It is told how long; other devices are heard meanwhile."""
    rates = Rates(device_a_minute=1, device_at_once=8, team_a_minute=1e6, team_at_once=1e6)
    anna = Speaker(serve(sqlite_address, Settings(rates=rates)), clock, seed="anna")
    anna.found()
    bo = Speaker(anna.client, clock, seed="bo")
    anna.let_in(bo)
    answers = [anna.pull() for _ in range(8)]
    assert [one.status_code for one in answers] == [200] * 6 + [429] * 2
    refused = answer_of(answers[-1])
    assert isinstance(refused, Refused)
    assert refused.why is No.SLOW_DOWN
    assert int(answers[-1].headers["retry-after"]) == round(refused.value / 1000) > 1
    assert bo.pull().status_code == 200
