"""The office's page, JSON and CSV with 900 teams and a year of months, on PostgreSQL and on SQLite.

    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_office.py [--teams 900] [--asked 200]

One process of the real server on loopback, one person who asks one thing after the other, signed in through a real
issuer. Prints p50 and p99 of the whole answer, its size, and the server's share of it in CPU time.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles

import httpx

from sync.protocol.office.release import read_release
from sync.server.http.app import make_app
from sync.server.keeping.database import open_database
from sync.server.office.releases import take
from sync.server.settings import Office, Settings
from tests.support.backend.issuer import CLIENT, SECRET, Issuer
from tests.support.backend.postgres import Cluster, NoPostgres
from tests.support.backend.releases import raw_release
from tests.support.backend.serving import Serving
from tests.support.window.browsing import Browser

MONTHS = tuple(202600 + month for month in range(1, 13))
REGIONS = ("NL-NH", "NL-ZH", "NL-UT", "NL-GE", "NL-NB", "NL-OV", "NL-FR", "NL-LI", "")


def main() -> int:
    """Both databases, or the one that is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--teams", type=int, default=900)
    parser.add_argument("--asked", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure("sqlite", f"sqlite:///{Path(folder) / 'backend.db'}", options)
    try:
        cluster = Cluster()
    except NoPostgres as missing:
        print(missing)
        return 0
    measure("postgresql", cluster.database(), options)
    cluster.close()
    return 0


def measure(name: str, address: str, options: argparse.Namespace) -> None:
    """Fill one database, then ask."""
    dice, database = random.Random(1), open_database(address)
    with database.transaction() as connection:
        for period in MONTHS:
            for _ in range(options.teams):
                raw = raw_release(dice, period, region=dice.choice(REGIONS))
                take(connection, read_release(raw), raw, now=0)
    database.close()
    issuer = Issuer(algorithm="ES256")
    settings = Settings(database=address, office=Office(issuer=issuer.address, client_id=CLIENT, secret=SECRET))
    serving = Serving(make_app(settings))
    try:
        with httpx.Client(base_url=serving.address, timeout=60) as client:
            browser = Browser(client)
            assert browser.sign_in().status_code == 303
            print(f"{name}, {options.teams} teams, {len(MONTHS)} months, {options.asked} times each")
            for what, path in (
                ("page", "/office/?month={m}"),
                ("page, one region", "/office/?month={m}&region=NL-NH"),
                ("page, sorted, last", "/office/?month={m}&sort=carers&down=1&page=99"),
                ("totals as JSON", "/office/api/totals?month={m}"),
                ("teams as JSON", "/office/api/teams?month={m}"),
                ("CSV", "/office/figures.csv?month={m}"),
            ):
                ask(browser, what, path, options.asked)
    finally:
        serving.close()
        issuer.close()


def ask(browser: Browser, what: str, path: str, asked: int) -> None:
    """The first of each month reads what the process has not seen yet: counted like all others."""
    took, size, began = [], 0, time.process_time()
    for number in range(asked):
        at = time.perf_counter()
        answer = browser.get(path.format(m=MONTHS[number % len(MONTHS)]))
        took.append(1000 * (time.perf_counter() - at))
        assert answer.status_code == 200
        size = len(answer.content)
    cpu = 1000 * (time.process_time() - began) / asked
    cuts = quantiles(took, n=100)
    print(f"  {what:20} p50 {cuts[49]:6.1f} ms  p99 {cuts[98]:6.1f} ms  CPU {cpu:6.1f} ms  {size / 1024:6.0f} KiB")


if __name__ == "__main__":
    sys.exit(main())
