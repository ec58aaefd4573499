"""Bad input on every road: a clear refusal, a line in the journal without content, and nothing applied."""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from sync.control.membership import Membership
from sync.control.record import Why
from sync.protocol.asking.messages import ConfirmSnapshot, Extend, GetSnapshot, Pull, Push, PutSnapshot, encode
from sync.protocol.wire.frame import encode as encode_frame
from sync.server.keeping.database import open_database
from sync.server.keeping.tables import METADATA
from sync.server.settings import Settings
from tests.support.backend.sync_team import Clock, Speaker
from tests.sync.server.conftest import MANY, Serve, has_lines

MARKER = b"Wilhelmina van Buren"
"""In every body: it may turn up in no answer and in no line."""

REFUSALS = {400, 401, 403, 404, 405, 408, 409, 411, 413, 414, 429, 431, 507}


def everything(address: str) -> dict[str, list[tuple[object, ...]]]:
    """All rows but those that only say that somebody asked."""
    database = open_database(address, connections=1)
    with database.transaction() as connection:
        found = {
            name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for name, table in METADATA.tables.items()
            if name not in {"nonce", "device"}
        }
    database.close()
    return found


def signed(speaker: Speaker, method: str, path: str, body: bytes, **headers: str) -> int:
    """Ask; the refusal is short, and says nothing of what was sent."""
    response = speaker.send(method, path, body, headers=headers)
    assert MARKER not in response.content
    assert len(response.content) < 200, (method, path, body[:40])
    return response.status_code


def noise(anna: Speaker) -> list[bytes]:
    """Bodies that say nothing, too little, too much, or something that is not so."""
    dice = random.Random(5)
    messages = [
        encode(one)
        for one in (
            Push((encode_frame(anna.batch(MARKER)),)),
            Pull(0, 0, 10),
            Extend((MARKER,), 1),
            PutSnapshot(2, bytes(32), MARKER),
            ConfirmSnapshot(bytes(32), bytes(64)),
            GetSnapshot(confirmed=True),
        )
    ]
    untrue = (
        Extend((MARKER,), 0),
        Extend((MARKER,), 1),
        Push((MARKER,)),
        PutSnapshot(2, bytes(32), MARKER),
        ConfirmSnapshot(bytes(32), bytes(64)),
    )
    return [
        b"",
        MARKER,
        b"\xc1" * 50,
        b"\x91" * 100_000,
        b"\xdd\xff\xff\xff\xff" + MARKER,
        b"\xc6\xff\xff\xff\xff" + MARKER,
        *(dice.randbytes(dice.randrange(1, 600)) + MARKER for _ in range(40)),
        *(one[: dice.randrange(1, len(one))] for one in messages for _ in range(4)),
        *(one + MARKER for one in messages),
        *map(encode, untrue),
    ]


def oddities(team: str) -> list[tuple[str, str]]:
    """Methods and roads that there are not."""
    log, invite = f"/v1/teams/{team}/log", f"/v1/teams/{team}/invites/{'ab' * 16}"
    return [
        *((method, log) for method in ("PATCH", "DELETE", "GET", "TRACE")),
        ("POST", f"/v1/teams/{team}/events"),
        ("POST", invite),
        ("GET", "/v1/invites/zz"),
        ("PUT", "/v1/invites/" + "00" * 400),
        ("POST", "/v1/teams/zz/log"),
        ("POST", f"/v1/teams/{'00' * 200}/log"),
        ("POST", f"/v1/teams/{team}/log/"),
        ("POST", f"/v1/teams/{team}%2flog"),
        ("POST", "/v1/teams//log"),
        ("OPTIONS", "/"),
    ]


def test_whatever_comes_is_refused_and_changes_nothing(anna: Speaker, address: str, journal: list[str]) -> None:
    """Noise, cut-off and misplaced messages, wrong methods and roads that there are not, by a device of the team."""
    anna.write(2)
    before, said = everything(address), len(journal)
    team = anna.team.hex()
    asked = [("POST", log_of(anna), body) for body in noise(anna)]
    asked += [(method, path, MARKER) for method, path in oddities(team)]
    for method, path, body in asked:
        assert signed(anna, method, path, body) in REFUSALS, (method, path, body[:40])
    assert everything(address) == before
    assert len(journal) - said >= len(asked)
    for line in journal:
        for secret in (MARKER.decode(), team, anna.identity.device, "failed"):
            assert secret not in line
    anna.write()


def test_a_passport_that_is_none(on_sqlite: Speaker) -> None:
    """Nothing is answered to somebody who does not say who he is."""
    client, path = on_sqlite.client, f"/v1/teams/{on_sqlite.team.hex()}"
    for header in ("", "Teamapp", "Teamapp !!!", "Bearer abc", "Teamapp " + "A" * 600, "Teamapp wA==", "Teamapp é"):
        headers = {"Authorization": header.encode()} if header else {}
        assert client.post(f"{path}/log", content=encode(Pull(0, 0, 9)), headers=headers).status_code == 400
        assert client.get(f"{path}/events", headers=headers).status_code == 400
        assert client.put(f"{path}/invites/{'ab' * 16}", content=b"x", headers=headers).status_code == 400


def test_a_copy_of_a_request_is_not_heard_again(anna: Speaker, address: str, journal: list[str]) -> None:
    """Of whatever kind: also after the process that heard it has forgotten, nothing is applied twice."""
    bo = Speaker(anna.client, anna.clock, seed="bo")
    heard = [anna.pull(), anna.push(anna.batch(b"one")), anna.pull(1)]
    path = f"/v1/teams/{anna.team.hex()}/invites/{'ab' * 16}"
    heard += [anna.send("PUT", path, b"letter"), anna.send("DELETE", path), anna.send("PUT", path, b"letter")]
    anna.let_in(bo)
    before, said = everything(address), len(journal)
    for response in heard:
        request = response.request
        again = anna.client.send(request)
        assert (again.status_code, again.text) == (409, "heard before"), request.method
    assert everything(address) == before
    has_lines(journal[said:], len(heard), word="heard_before", hides=(anna.team.hex(), anna.identity.device))


def test_who_is_not_who_she_says(anna: Speaker, address: str, journal: list[str]) -> None:
    """Another's name with one's own key, another team's device, a device that was removed, an old key, another time."""
    bo, eve = Speaker(anna.client, anna.clock, seed="bo"), Speaker(anna.client, anna.clock, seed="eve", team=b"\t" * 16)
    anna.let_in(bo)
    assert eve.found().status_code == 200
    eve.team, eve.membership = anna.team, Membership()
    forged = replace(eve.signed("POST", log_of(anna), encode(Pull(0, 0, 9))), device=bytes.fromhex(bo.identity.device))
    late = anna.signed("POST", log_of(anna), encode(Pull(0, 0, 9)))
    stale = anna.batch(b"sealed before")
    assert anna.rotate(why=Why.THEFT, gone=bo.identity.device).status_code == 200
    before, said = everything(address), len(journal)
    cases: list[tuple[str, int, Callable[[], int]]] = [
        ("forged name", 403, lambda: with_passport(anna, forged.header)),
        ("another team's device", 403, lambda: eve.pull().status_code),
        ("another team's device waits", 403, lambda: signed(eve, "GET", f"/v1/teams/{anna.team.hex()}/events", b"")),
        ("removed", 403, lambda: bo.pull().status_code),
        ("removed, pushing", 409, lambda: bo.push(bo.batch()).status_code),
        ("removed, waiting", 403, lambda: signed(bo, "GET", f"/v1/teams/{anna.team.hex()}/events", b"")),
        ("removed, inviting", 403, lambda: signed(bo, "PUT", f"/v1/teams/{anna.team.hex()}/invites/{'ab' * 16}", b"x")),
        ("old key", 409, lambda: anna.push(stale).status_code),
        ("another body", 403, lambda: with_passport(anna, late.header, encode(Pull(1, 0, 9)))),
    ]
    found = {name: status() for name, _expected, status in cases}
    assert found == {name: expected for name, expected, _status in cases}
    anna.clock.now += 3_600_000
    assert with_passport(anna, late.header) == 401
    assert everything(address) == before
    names = (anna.identity.device, bo.identity.device, eve.identity.device)
    has_lines(journal[said:], len(cases) + 1, hides=(anna.team.hex(), *names))


def test_too_much_and_too_slow(
    serve: Serve, sqlite_address: str, clock: Clock, monkeypatch: pytest.MonkeyPatch, journal: list[str]
) -> None:
    """Bodies are capped before they are read, heads too; who sends half of something is not waited for."""
    monkeypatch.setattr("sync.server.running.patience.HEAD_SECONDS", 0.3)
    settings = Settings(rates=MANY, body_bytes=2 << 20, body_seconds=0.3)
    anna = Speaker(serve(sqlite_address, settings), clock, seed="anna")
    assert anna.found().status_code == 200
    where = urlsplit(str(anna.client.base_url))
    log = log_of(anna)
    frame = anna.batch(bytes(1_100_000))
    assert signed(anna, "POST", log, encode(Push((encode_frame(frame),)))) == 413
    assert raw(where.port, f"POST {log} HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\n".encode()) == b"413"
    pieces = iter([bytes(1 << 20), bytes(1 << 20), bytes(1 << 20)])
    assert anna.client.post(log, content=pieces).status_code == 413
    assert raw(where.port, f"POST {log} HTTP/1.1\r\nhost: x\r\ncontent-length: 50\r\n\r\nhalf".encode()) == b"408"
    letter = f"PUT /v1/invites/{'0' * 32} HTTP/1.1\r\nhost: x\r\ncontent-length: 50\r\n\r\nhalf"
    assert raw(where.port, letter.encode()) == b"408"
    has_lines(journal, 3, word="too_large", hides=(anna.team.hex(), "half"))
    has_lines(journal, 2, word="too_slow")
    assert raw(where.port, b"GET /healthz HTTP/1.1\r\nhost: x\r\nx: " + b"a" * 70_000) == b""
    assert raw(where.port, b"GET /heal") == b""
    assert raw(where.port, b"\x16\x03\x01\x02\x00\x01" + bytes(200)) == b"400"
    anna.write()


def test_many_who_send_much_share_the_memory(serve: Serve, sqlite_address: str, clock: Clock) -> None:
    """While others' bodies fill what there is, one more is asked to come back; when they are gone it is heard."""
    settings = Settings(rates=MANY, intake_bytes=1 << 20)
    anna = Speaker(serve(sqlite_address, settings), clock, seed="anna")
    assert anna.found().status_code == 200
    head = f"POST {log_of(anna)} HTTP/1.1\r\nhost: x\r\ncontent-length: 1500000\r\n\r\n".encode()
    port = urlsplit(str(anna.client.base_url)).port or 0
    big = anna.batch(bytes(800_000))

    def crowded() -> bool:
        """Whether the other one was first; where he was second, he was the one to be sent away."""
        with socket.create_connection(("127.0.0.1", port), timeout=10) as slow:
            slow.sendall(head + bytes(900_000))
            time.sleep(0.05)
            found = anna.push(big).status_code
            assert anna.pull().status_code == 200
        return found == 503

    until(crowded)
    until(lambda: anna.push(big).status_code == 200)


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def log_of(speaker: Speaker) -> str:
    return f"/v1/teams/{speaker.team.hex()}/log"


def with_passport(speaker: Speaker, header: str, body: bytes = encode(Pull(0, 0, 9))) -> int:
    return speaker.client.post(log_of(speaker), content=body, headers={"Authorization": header}).status_code


def raw(port: int | None, said: bytes) -> bytes:
    """The status that somebody gets who speaks HTTP by hand; nothing where he is shown the door."""
    with socket.create_connection(("127.0.0.1", port or 0), timeout=10) as line:
        try:
            line.sendall(said)
            return line.recv(4096)[9:12]
        except ConnectionError:
            return b""
