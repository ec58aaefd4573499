"""What nobody can run here, the installers of other systems and the workflow of a release, names only what there is."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
A_PLACE = re.compile(r"(?:packaging|docs|requirements)[/\\][\w./\\-]+\w|\bdev\.py\b")
MADE = re.compile(r"^dist\b")
A_DIRECTIVE = re.compile(r"^(\w+)=(.+)$")
A_ROW = re.compile(r'^(?:(\w+): ("[^"]*"|[^;"]+)(?:; |$))+$')


def test_every_place_that_is_named_is_there() -> None:
    """In the workflow, the scripts, the package of Debian: a moved file would break a release on the day of it."""
    files = ["release.yml", "macos/dmg.sh", "linux/nfpm.yaml", "windows/teamapp.iss", "frozen/teamapp.spec"]
    for name in files:
        said = (PACKAGING / name).read_text(encoding="utf-8")
        places = {place.replace("\\", "/") for place in A_PLACE.findall(said)}
        assert [place for place in places if not (ROOT / place).exists()] == [], name
    assert (PACKAGING / "macos" / "dmg.sh").stat().st_mode & 0o100


def test_the_installer_of_windows_is_well_formed() -> None:
    """Sections that Inno Setup knows, each line a directive or a row; its places are there or made by the build."""
    section, rows = "", 0
    for line in (PACKAGING / "windows" / "teamapp.iss").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.lstrip().startswith((";", "#")):
            continue
        if line.startswith("["):
            section = line
            assert section in {"[Setup]", "[Languages]", "[InstallDelete]", "[Files]", "[Icons]", "[Run]"}
            continue
        assert (A_DIRECTIVE if section == "[Setup]" else A_ROW).match(line), line
        rows += 1
        for place in re.findall(r"\.\.\\\.\.\\([\w.\\*]+)", line):
            place = place.replace("\\", "/")
            assert MADE.match(place) or (ROOT / place).exists(), line
    assert rows > 20


def test_the_papers_of_macos_can_be_read() -> None:
    """Property lists parse, with a version in the place of its sign; the script is one that bash understands."""
    said = (PACKAGING / "macos" / "Info.plist").read_text(encoding="utf-8").replace("@VERSION@", "0.2.0")
    about = plistlib.loads(said.encode())
    assert (about["CFBundleExecutable"], about["CFBundleVersion"]) == ("teamapp", "0.2.0")
    assert plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    if (bash := shutil.which("bash")) is not None:
        assert subprocess.run([bash, "-n", PACKAGING / "macos" / "dmg.sh"], check=False).returncode == 0


def test_two_builds_of_one_commit_are_held_against_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the builder's habits, files are readable and of the commit's moment; a single other byte is named."""
    monkeypatch.syspath_prepend(PACKAGING)
    from workshop.building.likeness import differing, settle, write_sums
    from workshop.places import Trouble

    for one in ("here", "there"):
        app = tmp_path / one / "teamapp"
        (app / "_internal").mkdir(parents=True)
        (app / "teamapp").write_text("program")
        (app / "teamapp").chmod(0o700)
        (app / "_internal" / "part.so").write_bytes(one.encode())
        (app / "_internal" / "part.so").chmod(0o600)
        settle(app, 1_700_000_000)
    here, there = tmp_path / "here" / "teamapp", tmp_path / "there" / "teamapp"
    modes = [(path.stat().st_mode & 0o777, path.stat().st_mtime) for path in (here / "teamapp", *here.rglob("*.so"))]
    assert modes == [(0o755, 1_700_000_000.0), (0o644, 1_700_000_000.0)]
    sums = write_sums(there, tmp_path / "there.sha256")
    assert differing(there, sums) == []
    assert differing(here, sums) == ["teamapp/_internal/part.so is another one"]
    (here / "more").touch()
    assert "teamapp/more is only here" in differing(here, sums)
    sums.write_text("nothing of the kind")
    with pytest.raises(Trouble):
        differing(here, sums)


def test_libraries_inside_packages_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each with its own licence and its files; one that nobody brings is told, not passed over."""
    monkeypatch.syspath_prepend(PACKAGING)
    from workshop.building.papers.inside import libraries, owned

    inner = {one.name: one for one in libraries("ortools", ["ortools/.libs/libscip.so.10.0", "ortools/sat/own.so"])}
    assert inner["SCIP"].licence == "Apache-2.0"
    assert inner["SCIP"].files == ("ortools/.libs/libscip.so.10.0",)
    assert inner["ortools"].files == ("ortools/sat/own.so",)
    assert {one.name for one in libraries("sqlcipher3", [])} == {"SQLCipher", "SQLite", "OpenSSL"}
    found = {"libx.so.6": "/usr/lib/libx.so.6", "scheduling/core/paths.so": "/here", "strange.so": "/there"}
    whose = owned(found, {"/usr/lib/libx.so.6": "libx6"}, {})
    assert whose.by_part == {"libx6": ("libx.so.6",), "teamapp": ("scheduling/core/paths.so",)}
    assert whose.nobodys == ("strange.so",)
