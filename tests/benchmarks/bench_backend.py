"""What a push and a pull cost the shared backend on PostgreSQL, and what share of two cores 900 teams would take.

    python3 dev.py bench backend [--teams N] [--rounds N]

One server process, its PostgreSQL and the generator share the machine; CPU is read per process, so that the generator's
own does not count. Every team has founded itself and pushes sealed batches of 700 bytes, as three changes make them.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import httpx

from sync.server.http.app import wall_clock
from tests.support.backend.postgres import Cluster, NoPostgres
from tests.support.backend.sync_team import Clock, Speaker

ROOT = Path(__file__).resolve().parents[2]
BATCH_BYTES = 700
TEAMS, DEVICES = 900, 12
PUSHES_A_SECOND = 9.0
"""At the peak hour of 900 teams with twelve devices (design: sync, section 6)."""

POLL_SECONDS = 60.0
TARGET_PUSH_MS, TARGET_SHARE = 2.0, 0.10


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU milliseconds a request: of the server and of PostgreSQL; and how long callers waited."""

    server_ms: float
    database_ms: float
    waits_ms: tuple[float, ...]

    def __str__(self) -> str:
        cuts = statistics.quantiles(self.waits_ms, n=100)
        return f"{self.server_ms:5.2f} + {self.database_ms:4.2f} ms CPU, p50 {cuts[49]:5.1f} ms, p99 {cuts[98]:5.1f} ms"


def cpu_seconds(process: int) -> float:
    """Of a process and of all that it has started."""
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, fields = int(stat.parent.name), stat.read_text().rpartition(")")[2].split()
        except (OSError, ValueError):
            continue
        if number == process or int(fields[1]) == process:
            total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def measured(deeds: list[object], server: int, database: int) -> Cost:
    """Do all of it, one after the other."""
    before = cpu_seconds(server), cpu_seconds(database)
    waits: list[float] = []
    for deed in deeds:
        began = time.perf_counter()
        deed()  # type: ignore[operator]
        waits.append(1000 * (time.perf_counter() - began))
    after = cpu_seconds(server), cpu_seconds(database)
    per = 1000 / len(deeds)
    return Cost((after[0] - before[0]) * per, (after[1] - before[1]) * per, tuple(waits))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--teams", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    try:
        cluster = Cluster()
    except NoPostgres as missing:
        print(missing)
        return 1
    try:
        return run(cluster, options.teams, options.rounds)
    finally:
        cluster.close()


def run(cluster: Cluster, teams: int, rounds: int) -> int:
    command = [sys.executable, "-m", "sync.server", "--database", cluster.database(), "--port", "0"]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            assert process.stdout is not None
            address = re.search(r"http://\S+", process.stdout.readline())
            assert address is not None
            with httpx.Client(base_url=address[0], timeout=30.0) as client:
                report(client, teams, rounds, process.pid, cluster.process)
        finally:
            process.terminate()
            process.wait(20)
    return 0


def report(client: httpx.Client, teams: int, rounds: int, server: int, database: int) -> None:
    clock = Clock(wall_clock())
    speakers = [Speaker(client, clock, seed=f"{n}", team=n.to_bytes(16)) for n in range(1, teams + 1)]
    for one in speakers:
        one.found()
    body = os.urandom(BATCH_BYTES)
    push = measured([lambda one=one: written(one, body) for _ in range(rounds) for one in speakers], server, database)
    pulls = [lambda one=one: one.pull(rounds, control=1) for _ in range(rounds) for one in speakers]
    pull = measured(pulls, server, database)
    print(f"{teams} teams, {teams * rounds} requests of each kind; CPU of the server + of PostgreSQL")
    print(f"push  {push}   ratio to {TARGET_PUSH_MS} ms: {push.server_ms / TARGET_PUSH_MS:.2f}")
    print(f"pull  {pull}")
    polls = TEAMS * DEVICES / POLL_SECONDS
    pushing = PUSHES_A_SECOND * (push.server_ms + push.database_ms) / 1000
    events = PUSHES_A_SECOND * (DEVICES - 1) * (pull.server_ms + pull.database_ms) / 1000
    polling = polls * (pull.server_ms + pull.database_ms) / 1000
    print(f"{TEAMS} teams x {DEVICES} devices at the peak hour, computed from these:")
    for name, seconds in (("told of news", pushing + events), ("asking every minute", pushing + polling)):
        print(f"  {name:20s} {50 * seconds:5.1f} % of 2 cores   ratio to 10 %: {seconds / 2 / TARGET_SHARE:.2f}")


def written(one: Speaker, body: bytes) -> None:
    frame = one.batch(body)
    assert one.push(frame).status_code == 200
    one.sent(frame)


if __name__ == "__main__":
    sys.exit(main())
