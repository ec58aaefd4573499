"""Histories that broke an invariant once, cut down: they hold, and stay here."""

from __future__ import annotations

import pytest

from tests.sync.simulator.history import Fault, History, Step
from tests.sync.simulator.run import run

Told = tuple[int, str, int, int, int]

ONCE_BROKEN: dict[str, tuple[int, int, dict[str, float], tuple[Told, ...]]] = {
    "a disk that is full when the log goes back": (
        500946,
        2,
        {},
        (
            (3500, "write", 0, 52000, 53930),
            (50, "save_server", 1, 51367, 23210),
            (8000, "disk_full", 3, 10246, 14976),
            (400, "restore_server", 1, 56530, 64670),
            (1200000, "write", 3, 33162, 35113),
            (18000000, "clock", 2, 56844, 8174),
        ),
    ),
    "a control record damaged on its way": (
        500763,
        3,
        {"drop": 0.1, "duplicate": 0.1, "flip": 0.3},
        (
            (18000000, "write", 2, 36125, 1058),
            (3500, "quit", 0, 14892, 47938),
            (0, "burst", 0, 8082, 63674),
            (1200000, "write", 0, 46730, 57755),
            (50, "online", 2, 15704, 16362),
            (0, "online", 1, 14667, 63355),
            (3500, "write", 2, 59374, 39926),
            (70000, "write", 0, 22962, 40077),
            (8000, "rotate_both", 0, 47608, 9491),
            (1200000, "small_limit", 2, 2937, 50845),
        ),
    ),
    "what only a leaver has of a colleague": (
        601437,
        4,
        {},
        (
            (1200000, "part", 1, 33424, 58292),
            (70000, "part", 0, 13595, 36949),
            (0, "leave", 2, 28342, 34536),
            (50, "part", 0, 17213, 33685),
            (1200000, "write", 2, 25206, 64247),
            (1200000, "sleep", 1, 7556, 23216),
        ),
    ),
    "own batches that a colleague had applied while the log hid hers": (
        964410985402,
        3,
        {},
        (
            (3500, "write", 0, 39084, 15818),
            (18000000, "quit", 0, 49568, 47045),
            (50, "part", 0, 62211, 14131),
            (50, "withhold", 0, 11115, 57726),
            (3500, "write", 1, 50908, 49680),
            (70000, "leave", 1, 48313, 63348),
        ),
    ),
    "a leaver's undecided batch that lies before a snapshot's place": (
        502228,
        3,
        {"long_away": 0.0},
        (
            (3500, "write", 0, 44312, 22066),
            (18000000, "write", 0, 12231, 30341),
            (1200000, "withhold", 0, 17155, 40634),
            (70000, "write", 0, 56454, 64886),
            (18000000, "season", 1, 28464, 13537),
            (1200000, "remove", 1, 54941, 40306),
            (400, "burst", 2, 28740, 35045),
            (0, "write", 0, 4955, 37231),
            (70000, "burst", 1, 19788, 10900),
        ),
    ),
    "a log that seems to go back while what is long past is still to come": (
        1000187,
        3,
        {"long_away": 0.0},
        (
            (8000, "withhold", 1, 23554, 27678),
            (1200000, "burst", 2, 49092, 28674),
            (70000, "season", 3, 28241, 40117),
            (3500, "kill_at", 1, 58032, 14969),
            (0, "write", 3, 51375, 6363),
            (50, "write", 2, 64037, 39070),
            (400, "burst", 1, 74, 37679),
            (18000000, "write", 3, 15292, 61374),
            (70000, "burst", 0, 8377, 43340),
            (18000000, "write", 2, 28929, 20301),
            (18000000, "write", 1, 13599, 43871),
        ),
    ),
    "a restored log on which somebody else was first to leave": (
        2000147,
        4,
        {"remove": 0.0, "server_restored": 0.0},
        (
            (1200000, "save_server", 0, 62769, 221),
            (50, "part", 1, 24210, 33019),
            (18000000, "leave", 2, 1859, 48823),
            (1200000, "leave", 1, 45793, 57489),
            (400, "restore_server", 3, 63898, 17053),
        ),
    ),
    "a newcomer of an older release before a snapshot of a newer one": (
        3,
        3,
        {"snapshot": 0.0, "versions": 0.0},
        (
            (70000, "write", 0, 2351, 8910),
            (70000, "burst", 2, 38343, 26710),
            (0, "write", 1, 64945, 39702),
            (70000, "write", 2, 59290, 37483),
            (8000, "write", 1, 8154, 4158),
            (50, "online", 1, 52467, 4365),
            (0, "write", 1, 27993, 50383),
            (0, "write", 2, 40274, 49914),
            (70000, "upgrade", 2, 57731, 60416),
            (0, "late_join", 0, 63663, 26734),
            (400, "season", 2, 2781, 64217),
            (1200000, "slow_down", 2, 56808, 39036),
        ),
    ),
    "a leaver whose turn it is to make a snapshot": (
        3,
        3,
        {"snapshot": 0.0},
        (
            (8000, "write", 1, 100, 200),
            (8000, "write", 1, 101, 201),
            (8000, "write", 1, 102, 202),
            (8000, "write", 1, 103, 203),
            (8000, "offline", 0, 0, 0),
            (50, "offline", 2, 0, 0),
            (8000, "write", 1, 300, 400),
            (8000, "write", 1, 301, 401),
            (8000, "write", 1, 302, 402),
            (8000, "write", 1, 303, 403),
            (400, "leave", 1, 0, 0),
            (1200000, "write", 1, 5, 6),
            (1200000, "online", 1, 0, 0),
            (1200000, "write", 1, 7, 8),
        ),
    ),
}


@pytest.mark.parametrize("name", ONCE_BROKEN)
def test_what_broke_once_holds(name: str) -> None:
    """No invariant is broken any more."""
    seed, devices, noise, told = ONCE_BROKEN[name]
    steps = tuple(Step(*one) for one in told)
    assert run(History(seed, devices, frozenset(map(Fault, noise)), steps, noise)).broken == ()
