"""The repository's own checks find what they are there to find."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def sizes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The check of sizes, looking at an empty repository."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    from workshop import sizes

    monkeypatch.setattr(sizes, "ROOT", tmp_path)
    (tmp_path / "ui").mkdir()
    return sizes


def test_checks_run_two_at_a_time_and_are_told_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first ends only when the second has been heard, yet is told first; one that fails stops no other."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    from workshop.checks import Verdict, finished

    second_began = Event()

    def short() -> Verdict:
        second_began.set()
        return Verdict(False, "b")

    checks = {"long": lambda: Verdict(second_began.wait(60), "a"), "short": short, "last": lambda: Verdict(True, "c")}
    told = [(one.name, one.verdict.good, one.verdict.said) for one in finished(checks)]
    assert told == [("long", True, "a"), ("short", False, "b"), ("last", True, "c")]


def function(name: str, lines: int) -> str:
    return f"def {name}():\n" + "    pass\n" * (lines - 1)


def test_a_long_file_and_a_long_function_are_found(sizes: ModuleType, tmp_path: Path) -> None:
    """One line over a limit is named with its place; exactly at the limit is well."""
    (tmp_path / "ui" / "fits.py").write_text(function("fits", 50) + "x = 1\n" * 350)
    (tmp_path / "ui" / "long.py").write_text("x = 1\n" * 401)
    (tmp_path / "ui" / "deep.py").write_text(function("deep", 51) + "".join(function(f"f{n}", 2) for n in range(30)))
    assert sizes.too_big() == [
        "ui/deep.py:1: deep has 51 lines, the limit is 50",
        "ui/long.py: 401 lines, the limit is 400",
    ]


def test_too_many_long_functions_are_found(sizes: ModuleType, tmp_path: Path) -> None:
    """More than one function in ten above 30 lines is too many for a room."""
    short = "".join(function(f"f{n}", 3) for n in range(17))
    (tmp_path / "ui" / "a.py").write_text(short + function("g", 31) + function("h", 40))
    assert sizes.too_big() == ["ui: 2 of 19 functions have more than 30 lines, one in ten may"]


@pytest.mark.parametrize(
    "line", ["--index-url https://mirror.example/simple", "a @ file:///home/ann/a.whl", "--find-links wheels"]
)
def test_an_address_in_a_lock_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: str) -> None:
    """A lock that names where packages come from is reported with its line."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    from workshop.locks import places_named

    (tmp_path / "run.txt").write_text(f"msgspec==0.22.0 \\\n    --hash=sha256:00\n{line}\n")
    assert places_named(tmp_path) == [f"run.txt:3: {line}"]
    assert places_named() == []
