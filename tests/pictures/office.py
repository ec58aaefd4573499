"""The office's page in a browser: a month of 900 made-up teams on a backend of its own."""

from __future__ import annotations

import random
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtGui import QImage

from sync.protocol.office.release import read_release
from sync.server.http.app import make_app
from sync.server.keeping.database import open_database
from sync.server.office.releases import take
from sync.server.settings import Office, Settings
from tests.support.backend.issuer import CLIENT, SECRET, Issuer
from tests.support.backend.releases import raw_release
from tests.support.backend.serving import Serving
from tests.support.window.chromium import Chromium

MONTH, TEAMS, SIZE = 202610, 900, (1280, 860)
REGIONS = ("NL-NH", "NL-ZH", "NL-UT", "NL-GE", "NL-NB", "NL-OV", "NL-FR", "NL-LI", "")


def office_page(language: str, folder: Path) -> QImage:
    """What somebody of the office sees who has signed in."""
    database = f"sqlite:///{folder / 'office.db'}"
    _give(database)
    with ExitStack() as held:
        issuer = Issuer(algorithm="ES256")
        held.callback(issuer.close)
        office = Office(issuer=issuer.address, client_id=CLIENT, secret=SECRET)
        serving = Serving(make_app(Settings(database=database, office=office)))
        held.callback(serving.close)
        browser = Chromium(width=SIZE[0], height=SIZE[1])
        held.callback(browser.close)
        browser.wear("light")
        browser.go(f"{serving.address}/office/?lang={language}&month={MONTH}")
        return QImage.fromData(browser.picture())


def _give(address: str) -> None:
    dice, database = random.Random(1), open_database(address)
    with database.transaction() as connection:
        for _ in range(TEAMS):
            raw = raw_release(dice, MONTH, region=dice.choice(REGIONS))
            take(connection, read_release(raw), raw, now=0)
    database.close()
