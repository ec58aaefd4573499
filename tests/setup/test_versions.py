"""What has to be installed exactly, and what must never be."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import packaging
import packaging.version
import pytest

ROOT = Path(__file__).resolve().parents[2]
NEVER = {"keyrings-alt", "hpke", "numba", "scipy", "pyside6-addons"}


def pins(lock: str) -> dict[str, str]:
    """Package to version, as a lock says."""
    lines = (ROOT / "requirements" / lock).read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" ")[0].split("==") for line in lines if "==" in line and not line.startswith(" "))
    return {name: version.rstrip(";\\") for name, version in pairs}


def test_qt_is_the_version_that_does_not_drop_none() -> None:
    """PySide6 6.12.0 loses a reference to None on every void call and dies after some thousands: 6.11.3 is pinned."""
    assert importlib.metadata.version("PySide6-Essentials") == "6.11.3"
    assert pins("run.txt")["pyside6-essentials"] == "6.11.3"


def test_the_folder_packaging_hides_no_library() -> None:
    """`import packaging` is the library of that name, not the repository's folder."""
    assert packaging.version.Version("1.10") > packaging.version.Version("1.9")
    assert ROOT / "packaging" not in Path(str(packaging.__file__)).parents


@pytest.mark.parametrize("folder", ["packaging", "tests"])
def test_no_packages_where_none_belong(folder: str) -> None:
    """No `__init__.py` in packaging/ (it would hide a library) and in tests/."""
    assert list((ROOT / folder).rglob("__init__.py")) == []


@pytest.mark.parametrize("lock", ["run.txt", "dev.txt", "build.txt"])
def test_nothing_unwanted_is_locked(lock: str) -> None:
    """Key stores in plain text, packages with unsuitable licences and replaced dependencies stay out."""
    assert len(pins(lock)) > 20
    assert not NEVER & pins(lock).keys()


def test_locks_agree() -> None:
    """What the app runs with is what it is tested and built with."""
    run = pins("run.txt").items()
    assert run <= pins("dev.txt").items()
    assert run <= pins("build.txt").items()
    assert pins("core.txt").items() <= pins("dev.txt").items()


def test_every_lock_has_hashes_and_no_address() -> None:
    """Each pinned package has a hash, and no line names where it was downloaded."""
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text, lock.name
        assert "index-url" not in text, lock.name
        assert "find-links" not in text, lock.name
        entries = [entry for entry in text.replace("\\\n", "").splitlines() if entry and not entry.startswith("#")]
        assert entries, lock.name
        assert all("--hash=sha256:" in entry for entry in entries), lock.name
