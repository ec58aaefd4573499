"""The guide for who runs a backend says everything that there is to say."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from sync.protocol.asking.messages import No
from sync.server.main import words_understood
from sync.server.telling.figures import Figures

ROOT = Path(__file__).resolve().parents[3]
GUIDE = (ROOT / "docs" / "guide-backend.md").read_text()
SOURCES = [path.read_text() for path in sorted((ROOT / "sync" / "server").rglob("*.py")) if "office" not in path.parts]

OFFICE = ("--oidc", "--public-url")
"""These have a guide of their own."""


def test_every_option_figure_answer_and_event_has_its_line() -> None:
    """What the program knows and the guide does not is listed."""
    known = [one for one in words_understood()._actions if one.help != argparse.SUPPRESS]
    words = {word for one in known for word in one.option_strings if word.startswith("--")}
    wanted = {word for word in words if not word.startswith(OFFICE)} - {"--help"}
    wanted |= {f"`{one.replace('_', ' ')}`" for one in No if one is not No.SLOW_DOWN}
    figures = re.findall(r"^# HELP (teamapp_\w+)", Figures().text().decode(), re.MULTILINE)
    wanted |= {one for one in figures if not one.endswith("_created")}
    for source in SOURCES:
        wanted |= {f"`{word}`" for word in re.findall(r'(?:NotHeard|told)\(\d+, "([^"]+)"', source)}
        wanted |= {f"`{word}`" for word in re.findall(r'note(?:_failure)?\("([^"]+)"', source)}
    missing = sorted(one for one in wanted - {"`failed`", "`gone`", "`taken`"} if one not in GUIDE)
    assert not missing
