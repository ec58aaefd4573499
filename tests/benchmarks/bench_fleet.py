"""900 teams with twelve devices each on one backend: the peak hour and the morning; then 10,000 teams in storage.

    python3 dev.py bench fleet [--teams 900] [--seconds 40] [--processes 1] [--stored 10000]

Server, PostgreSQL and the generator of the load share the machine; processor time is read per process, so that the
generator's own does not count. Callers wait for it, though: times on the wall are those of a crowded machine. The
morning is compressed by `--hurry` (1: at its true pace, as many devices as fit into the seconds that are given).
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path

import uvloop

from sync.server.http.app import wall_clock
from sync.server.keeping.database import open_database
from tests.benchmarks.bench_backend import cpu_seconds
from tests.support.backend.fleet.load import Load
from tests.support.backend.fleet.teams import Fleet
from tests.support.backend.fleet.wire import Wires
from tests.support.backend.postgres import Cluster, NoPostgres, plans_in

ROOT = Path(__file__).resolve().parents[2]
DEVICES, BATCHES = 12, 60
PUSHES, POLL_SECONDS, MORNING_SECONDS, SELDOM = 9.0, 60.0, 300.0, 10
"""Of 900 teams at the peak hour (design: sync, 6). A device asks each minute, ten times less often while it is told."""

BEACON_SECONDS = 600.0

CORES, TARGET_SHARE = 2, 0.10


@dataclass(frozen=True, slots=True)
class Processes:
    """Whose processor time counts."""

    server: int
    database: int

    def cpu(self) -> tuple[float, float]:
        return cpu_seconds(self.server), cpu_seconds(self.database)

    def server_mib(self) -> float:
        """Memory that the server and its children have to themselves."""
        found = 0
        for status in Path("/proc").glob("[0-9]*/status"):
            try:
                words = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
            except OSError:
                continue
            if str(self.server) in (words.get("Pid", "").strip(), words.get("PPid", "").strip()):
                found += int(words.get("RssAnon", "0 kB").split()[0])
        return found / 1024


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--teams", type=int, default=900)
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--hurry", type=float, default=1)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--stored", type=int, default=0)
    options = parser.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    try:
        cluster = Cluster()
    except NoPostgres as missing:
        print(missing)
        return 1
    try:
        uvloop.run(run(cluster, options))
    finally:
        cluster.close()
    return 0


async def run(cluster: Cluster, options: argparse.Namespace) -> None:
    address = cluster.database()
    open_database(address).close()
    fleet = Fleet(address, BATCHES, wall_clock())
    began = time.perf_counter()
    fleet.grow(options.teams, DEVICES)
    fleet.fill(max(0, options.stored - options.teams))
    cluster.tool("psql", "-q", "-d", "teams", "-c", "VACUUM ANALYZE")
    size = cluster.tool("psql", "-At", "-d", "teams", "-c", "SELECT pg_database_size('teams') >> 20").strip()
    stored = max(options.teams, options.stored)
    print(f"{stored} teams in the tables, {size} MiB, written in {time.perf_counter() - began:.0f} s; load {load()}")
    with tempfile.TemporaryFile() as log:
        command = [sys.executable, "-m", "sync.server", "--database", address, "--port", "0"]
        words = ["--processes", str(options.processes)] if options.processes > 1 else []
        process = subprocess.Popen([*command, *words], cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            assert process.stdout is not None
            where = re.search(r"http://([\d.]+):(\d+)", process.stdout.readline())
            assert where is not None
            wires = Wires(where[1], int(where[2]), wall_clock)
            work = Load(wires, fleet.teams)
            await measure(work, Processes(process.pid, cluster.process), options)
            if options.stored:
                await explained(work, cluster)
            work.close()
        finally:
            process.terminate()
            process.wait(30)


async def explained(work: Load, cluster: Cluster) -> None:
    """Ten seconds more, on new connections that write down the plan of each statement."""
    cluster.explain("teams", forced=False)
    others = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'teams' AND pid <> pg_backend_pid()"
    )
    cluster.tool("psql", "-q", "-d", "teams", "-c", others)
    await work.hour(10, pushes=PUSHES, polls=50)
    shown(plans_in(cluster.log_text()))


async def measure(work: Load, whose: Processes, options: argparse.Namespace) -> None:
    devices = [device for team in work.teams for device in team.devices]
    scale = len(work.teams) / 900
    before = whose.server_mib()
    if not options.stored:
        pace = len(devices) / MORNING_SECONDS * options.hurry
        first = work.dice.sample(devices, min(len(devices), int(pace * options.seconds)))
        name = f"morning: {len(first)} devices at {pace:.0f} a second, memory of the server cold"
        await phase(name, work.morning(first, len(first) / pace, missed=20), work, whose)
        arrived = {id(one) for one in first}
        rest = [one for one in devices if id(one) not in arrived]
        if rest:
            name = f"the other {len(rest)} devices begin to listen"
            await phase(name, work.listening(rest, 250), work, whose)
        streams = len(work.streams)
        print(f"  {streams} streams open: {1024 * (whose.server_mib() - before) / streams:.1f} KiB of memory each")
        idle = whose.cpu()
        await asyncio.sleep(10)
        spent = sum(whose.cpu()) - sum(idle)
        print(f"  {streams} idle streams, 10 s: {100 * spent / 10 / CORES:.2f} % of {CORES} cores")
    every = len(devices) / POLL_SECONDS
    work.shown = min(1.0, len(devices) / (PUSHES * scale * (DEVICES - 1)) / BEACON_SECONDS)
    for polls, often in ((every / SELDOM, "ten minutes"), (every, "minute")):
        told = f"{len(work.streams)} devices told of them"
        name = f"peak hour: {PUSHES * scale:.0f} pushes a second, {told}, each asking every {often}"
        await phase(name, work.hour(options.seconds, pushes=PUSHES * scale, polls=polls), work, whose)


async def phase(name: str, deed: Coroutine[None, None, None], work: Load, whose: Processes) -> None:
    """Run it and print what it took."""
    work.waits.clear()
    before, began, own = whose.cpu(), time.perf_counter(), time.process_time()
    await deed
    wall, after = time.perf_counter() - began, whose.cpu()
    server, database = (late - early for late, early in zip(after, before, strict=True))
    share = (server + database) / wall / CORES
    count = sum(map(len, work.waits.values()))
    print(f"{name} (load {load()})")
    print(
        f"  {100 * share:.1f} % of {CORES} cores (server {server:.1f} s, PostgreSQL {database:.1f} s in {wall:.0f} s), "
        f"ratio to {100 * TARGET_SHARE:.0f} %: {share / TARGET_SHARE:.2f}; a request {1000 * server / count:.2f} + "
        f"{1000 * database / count:.2f} ms CPU; generator {time.process_time() - own:.1f} s"
    )
    for kind, waits in sorted(work.waits.items()):
        cuts = statistics.quantiles(waits, n=100) if len(waits) > 1 else [0.0] * 99
        print(f"  {kind:7s} {len(waits):6d}   p50 {1000 * cuts[49]:6.1f} ms   p99 {1000 * cuts[98]:6.1f} ms")
    if work.odd:
        print(f"  not taken: {dict(work.odd)}")
    work.odd.clear()


def shown(plans: list[str]) -> None:
    """Each way into a table that PostgreSQL took, once, with how often."""
    ways: dict[str, int] = {}
    for plan in plans:
        for line in re.findall(r"(?:Index|Bitmap|Seq)[\w ]*Scan[^(\n]*", plan):
            way = re.sub(r"batch_\d+(_\w+_idx)?", r"batch_NN\1", line.strip())
            ways[way] = ways.get(way, 0) + 1
    print(f"{len(plans)} plans of PostgreSQL; ways into tables:")
    for way, count in sorted(ways.items(), key=lambda one: -one[1]):
        print(f"  {count:6d}  {way}")


def load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    sys.exit(main())
