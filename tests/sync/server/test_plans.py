"""How PostgreSQL finds what is asked: by an index that begins with the team, whatever the rules ask for."""

from __future__ import annotations

import re

import psycopg

from sync.control.invite import Invite
from sync.protocol.asking.messages import ConfirmSnapshot, GetSnapshot, Pulled, PutSnapshot
from sync.protocol.wire.frame import FrameKind
from sync.protocol.wire.frame import encode as encode_frame
from sync.protocol.wire.snapshot import CONFIRMED_AS
from tests.support.backend.postgres import Cluster, plans_in
from tests.support.backend.sync_team import Clock, Speaker, answer_of
from tests.sync.server.conftest import Serve

OTHERWISE = {
    "nonce": r"\((device|until) ",  # asked for by device, or by age when it is forgotten
    "invite": r"\((id|team|expires) ",  # its name is a secret of its own
    "audit": r"\(at ",
    "office_login": r"\((state|until) ",
    "office_session": r"\((id|until) ",
}
"""Tables that do not belong to one team's log, and by what they are asked."""

WALK = re.compile(r"(Seq|Index|Index Only|Bitmap Index|Bitmap Heap) Scan .*?\bon (\w+)")


def test_every_statement_stays_on_the_teams_index(cluster: Cluster, serve: Serve, clock: Clock) -> None:
    """A whole life of a team, with whole tables forbidden where an index could serve: none is walked, and every way in
    is by the team.
    """
    cluster.tool("createdb", "explained")
    cluster.explain("explained", forced=True)
    begin = len(cluster.log_text())
    live(Speaker(serve(cluster.address("explained")), clock, seed="anna"))
    plans = plans_in(cluster.log_text()[begin:])
    ways = [(plan, *way) for plan in plans for way in ways_in(plan)]
    walked = {re.sub(r"^batch_\d+.*", "batch", table) for _plan, _how, table, _rest in ways}
    assert {"team", "control", "batch", "chain", "device", "snapshot"} <= walked
    for plan, how, table, rest in ways:
        if table == "server" or table.startswith("pg_") or how.startswith("Bitmap"):
            continue  # a bitmap's own line, the walk over its index, is looked at
        assert how != "Seq", plan
        wanted = next((by for name, by in OTHERWISE.items() if name in table), r"\(team ")
        assert re.search(r"Index Cond: \(?" + wanted, rest), plan


def ways_in(plan: str) -> list[tuple[str, str, str]]:
    """Each walk in a plan: how, over what (a bitmap's index under the table's name), and what is written under it."""
    found: list[tuple[str, str, str]] = []
    for line in plan.splitlines():
        walk = WALK.search(line)
        if walk is not None:
            found.append((walk[1].replace("Bitmap Index", "Index"), walk[2], ""))
        elif found and "->" not in line:
            how, table, rest = found[-1]
            found[-1] = (how, table, f"{rest}{line.strip()}\n")
    return found


def live(anna: Speaker) -> None:
    """Found, let in, write, read, snapshot, cut, leave a letter; by the quick way and by the long one."""
    clock = anna.clock
    assert anna.found().status_code == 200
    bo = Speaker(anna.client, clock, seed="bo")
    anna.let_in(bo)
    frames = anna.write(5)
    assert bo.push(frames[1], again=True).status_code == 200
    found = answer_of(anna.pull(2))
    assert isinstance(found, Pulled)
    whole = answer_of(bo.pull(5))
    assert isinstance(whole, Pulled)
    frame = anna.batch(b"the whole team", kind=FrameKind.SNAPSHOT)
    assert anna.ask(PutSnapshot(5, whole.place, encode_frame(frame))).status_code == 200
    word = bo.identity.signing.sign(CONFIRMED_AS + frame.hash).signature
    assert bo.ask(ConfirmSnapshot(frame.hash, word)).status_code == 200
    assert anna.ask(GetSnapshot(confirmed=True)).status_code == 200
    clock.now += 95 * 24 * 3_600_000
    for one in (anna, bo, anna):
        assert one.pull(5).status_code == 200
    invite = Invite.fresh(anna.dice.randbytes)
    path = f"/v1/teams/{anna.team.hex()}/invites/{invite.id.hex()}"
    for method in ("PUT", "GET", "DELETE"):
        assert anna.send(method, path, b"letter" if method == "PUT" else b"").status_code < 300
    assert anna.client.get(f"/v1/invites/{invite.id.hex()}").status_code == 404


def test_a_team_can_be_found_among_many(served: psycopg.Connection[tuple[object, ...]]) -> None:
    """Every index of a team's table begins with the team."""
    rows = served.execute("SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'").fetchall()
    assert len(rows) > 20
    for table, definition in rows:
        if re.sub(r"_\d+$", "", str(table)) in {"team", "control", "batch", "chain", "device", "snapshot"}:
            assert re.search(r"\(team\b", str(definition)), definition
