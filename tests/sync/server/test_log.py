"""The shared log over HTTP, on SQLite and on PostgreSQL: what it takes, what it refuses, what it gives back."""

from __future__ import annotations

from dataclasses import replace

import httpx
import psycopg

from sync.control.membership import State
from sync.control.record import Why
from sync.protocol.asking.messages import ConfirmSnapshot, Done, GetSnapshot, No, Pulled, Pushed, Refused, Snapshot
from sync.protocol.wire.frame import encode
from sync.server.settings import Settings
from tests.support.backend.postgres import Cluster
from tests.support.backend.sync_team import Clock, Speaker, answer_of
from tests.sync.server.conftest import MANY, Serve


def pulled(speaker: Speaker, after: int = 0, **words: int) -> Pulled:
    found = answer_of(speaker.pull(after, **words))
    assert isinstance(found, Pulled)
    return found


def why(response: object) -> No:
    found = answer_of(response)  # type: ignore[arg-type]
    assert isinstance(found, Refused)
    return found.why


def test_what_is_pushed_is_pulled_in_order_by_a_colleague(anna: Speaker) -> None:
    """Byte for byte, in pieces that fit together, with the control log beside it."""
    bo = Speaker(anna.client, anna.clock, seed="bo")
    anna.let_in(bo)
    frames = [encode(one) for one in anna.write(5)]
    first = pulled(bo, 0, most=3)
    second = pulled(bo, 3, control=1)
    assert [*first.frames, *second.frames] == frames
    assert (first.head, first.place) == (5, second.before)
    assert (len(first.control), len(second.control), first.control_length) == (2, 1, 2)


def test_a_batch_counts_once_and_a_lost_answer_does_no_harm(anna: Speaker) -> None:
    """The same batch again has the place of the first time; another one under its number is a fork; a hole is a gap."""
    (frame,) = anna.write()
    again = answer_of(anna.push(frame))
    assert isinstance(again, Pushed)
    assert again.places == (1,)
    assert why(anna.push(anna.batch(b"another", number=1, previous=bytes(32)))) is No.FORK
    assert why(anna.push(anna.batch(number=3))) is No.GAP
    assert pulled(anna).head == 1


def test_a_batch_of_another_time_or_team_is_refused(anna: Speaker) -> None:
    """Nothing of it is kept."""
    assert why(anna.push(anna.batch(epoch=9))) is No.FORGED
    assert why(anna.push(anna.batch(team=b"\x08" * 16))) is No.STRANGER
    assert why(anna.push(anna.batch(control_seen=7))) is No.CONTROL_MOVED
    assert pulled(anna).head == 0


def test_a_changed_batch_is_refused(anna: Speaker) -> None:
    """One bit of the signature, of the content or of the header."""
    frame = anna.batch()
    for changed in (
        replace(frame, signature=bytes([frame.signature[0] ^ 1]) + frame.signature[1:]),
        replace(frame, sealed=bytes([frame.sealed[0] ^ 1]) + frame.sealed[1:]),
        replace(frame, header=replace(frame.header, schema=2)),
    ):
        assert why(anna.push(changed)) is No.FORGED
    assert pulled(anna).head == 0


def test_who_was_removed_is_a_stranger_and_the_old_key_is_stale(anna: Speaker) -> None:
    """After a theft the lost device reads and writes nothing; a batch under the old key is sealed anew."""
    bo = Speaker(anna.client, anna.clock, seed="bo")
    anna.let_in(bo)
    bo.write()
    assert anna.rotate(why=Why.THEFT, gone=bo.identity.device).status_code == 200
    assert anna.membership.members[bo.identity.device].state is State.STOLEN
    assert why(bo.push(bo.batch())) is No.STALE_EPOCH
    assert why(bo.pull()) is No.STRANGER
    assert bo.send("GET", f"/v1/teams/{bo.team.hex()}/events").status_code == 403
    assert why(anna.push(anna.batch(epoch=1, control_seen=2))) is No.STALE_EPOCH
    anna.write()


def test_the_control_log_grows_for_who_is_first(anna: Speaker) -> None:
    """A second record under the same number is refused and changes nothing."""
    bo = Speaker(anna.client, anna.clock, seed="bo")
    anna.let_in(bo)
    assert bo.rotate().status_code == 200
    assert why(anna.rotate()) is No.CONTROL_MOVED
    assert pulled(anna).control_length == 3


def test_requests_are_signed_fresh_and_heard_once(anna: Speaker, clock: Clock) -> None:
    """Without a signature, with a changed body, at another time, or for the second time: refused, nothing applied."""
    path = f"/v1/teams/{anna.team.hex()}/log"
    assert anna.client.post(path, content=b"").status_code == 400
    heard = anna.pull()
    request = heard.request
    signed = request.headers["authorization"]
    assert anna.client.post(path, content=request.content, headers={"Authorization": signed}).text == "heard before"
    other = anna.client.post(path, content=request.content[:-1] + b"\xc2", headers={"Authorization": signed})
    assert other.status_code in (400, 403)
    clock.now += 3_600_000
    late = anna.client.post(path, content=request.content, headers={"Authorization": signed})
    assert (late.status_code, late.headers["x-teamapp-time"]) == (401, str(clock.now))


def test_another_teams_device_is_a_stranger(anna: Speaker) -> None:
    """It may have a team of its own, but it neither reads nor writes this one."""
    eve = Speaker(anna.client, anna.clock, seed="eve", team=b"\x09" * 16)
    assert eve.found().status_code == 200
    eve.team = anna.team
    assert eve.pull().status_code == 403
    assert eve.push(eve.batch()).status_code == 403


def test_what_was_there_is_there_after_a_restart(serve: Serve, address: str, clock: Clock) -> None:
    """Another process on the same database continues the same log under the same name."""
    anna = Speaker(serve(address), clock, seed="anna")
    anna.found()
    anna.write(2)
    before = pulled(anna)
    anna.client = serve(address)
    assert pulled(anna) == before
    anna.write()


def test_a_database_that_was_away_is_not_noticed(
    serve: Serve, postgres_address: str, served: psycopg.Connection[tuple[object, ...]], clock: Clock
) -> None:
    """PostgreSQL is restarted, all connections are cut: the next request of every kind is answered."""
    anna = Speaker(serve(postgres_address), clock, seed="anna")
    anna.found()
    anna.write()
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'served' AND pid <> pg_backend_pid()"
    for ask in (anna.pull, anna.write, lambda: anna.rotate(), anna.write):
        served.execute(cut)
        ask()
    assert (pulled(anna).head, pulled(anna).control_length) == (3, 2)


def test_a_database_that_stays_away_is_said(serve: Serve, cluster: Cluster, clock: Clock) -> None:
    """Every road answers 503 with a time to come back, none fails; it is not ready, and alive."""
    cluster.tool("createdb", "leaving")
    anna = Speaker(serve(cluster.address("leaving")), clock, seed="anna")
    anna.found()
    cluster.tool("dropdb", "--force", "leaving")
    team = f"/v1/teams/{anna.team.hex()}"
    answers = [anna.pull(), anna.push(anna.batch()), anna.rotate(), anna.send("GET", f"{team}/events")]
    answers += [anna.send("PUT", f"{team}/invites/{'ab' * 16}", b"x"), anna.client.get(f"/v1/invites/{'ab' * 16}")]
    assert [(one.status_code, one.headers.get("retry-after")) for one in answers] == [(503, "5")] * 6
    assert (anna.client.get("/healthz").status_code, anna.client.get("/readyz").status_code) == (200, 503)


def test_a_team_is_founded_with_the_owners_code_only(serve: Serve, sqlite_address: str, clock: Clock) -> None:
    """Where the owner asks for one."""
    anna = Speaker(serve(sqlite_address, Settings(rates=MANY, founding_code="sesame")), clock, seed="anna")
    assert anna.found().status_code == 403
    assert anna.found(**{"X-Teamapp-Founding-Code": "sesame"}).status_code == 200


def test_a_full_team_keeps_what_it_has(serve: Serve, address: str, clock: Clock) -> None:
    """Nothing more is taken, and everything there can be read."""
    anna = Speaker(serve(address, Settings(rates=MANY, team_bytes=1000)), clock, seed="anna")
    anna.found()
    anna.write(2)
    refused = anna.push(anna.batch(bytes(900)))
    assert (refused.status_code, why(refused)) == (507, No.FULL)
    assert len(pulled(anna).frames) == 2


def test_a_snapshot_lets_the_log_be_cut_after_a_second_device_agrees(anna: Speaker, clock: Clock) -> None:
    """Frames older than ninety days go once a snapshot is confirmed and everybody here has applied them."""
    from sync.protocol.asking.messages import PutSnapshot
    from sync.protocol.wire.frame import FrameKind
    from sync.protocol.wire.snapshot import CONFIRMED_AS

    bo = Speaker(anna.client, clock, seed="bo")
    anna.let_in(bo)
    anna.write(4)
    found = pulled(anna)
    frame = anna.batch(b"the whole team", kind=FrameKind.SNAPSHOT)
    assert answer_of(anna.ask(PutSnapshot(4, found.place, encode(frame)))) == Done()
    assert pulled(bo, 4).to_confirm == frame.hash
    word = bo.identity.signing.sign(CONFIRMED_AS + frame.hash).signature
    assert answer_of(bo.ask(ConfirmSnapshot(frame.hash, word))) == Done()
    clock.now += 91 * 24 * 3_600_000
    pulled(anna, 4), pulled(bo, 4)
    later = pulled(anna, 4)
    assert (later.floor, later.head) == (4, 4)
    assert answer_of(anna.ask(GetSnapshot(confirmed=True))) == Snapshot(4, found.place, encode(frame))
    anna.write()
    assert len(pulled(bo, 4).frames) == 1


def test_health_and_figures_name_nobody(on_sqlite: Speaker) -> None:
    """Alive, ready, and counts without a team's or a device's name."""
    anna = on_sqlite
    anna.write()
    client: httpx.Client = anna.client
    assert client.get("/healthz").text == "alive"
    assert client.get("/readyz").text == "ready"
    figures = client.get("/metrics").text
    assert 'teamapp_requests_total{kind="log",outcome="push"} 1.0' in figures
    assert anna.team.hex() not in figures
    assert anna.identity.device not in figures
