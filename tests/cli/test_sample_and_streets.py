"""The sample team and the streets on the command line, on good maps and on bad ones."""

from __future__ import annotations

import os
import random
from importlib.util import find_spec
from pathlib import Path

import pytest

from teamapp.bootstrap import profile_held
from teamapp.patch.source import sample_extract
from tests.support.command_line import CommandLine, new_profile, secret_file
from tests.support.visits.tiny_town import write_town

SHARED = Path(os.environ.get("TEAMAPP_SHARED", Path(__file__).parents[3] / "shared"))


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


@pytest.fixture
def delft() -> Path:
    extract = SHARED / "maps" / "delft.osm.pbf"
    if not extract.is_file():
        pytest.skip(f"no public map at {extract}: set TEAMAPP_SHARED to the folder with maps/")
    return extract


def test_a_sample_team_is_made_refused_twice_and_thrown_away(command: CommandLine, tmp_path: Path) -> None:
    """Made once, not over a team that is there, and gone with its folder when it is thrown away."""
    secret, profile = secret_file(tmp_path), tmp_path / "profile"
    common = ("--profile", profile, "--passphrase-file", secret)
    made = command(*common, "sample")
    assert made.code == 0, made.err
    assert str(profile) in made.out
    if sample_extract() is not None:
        assert "Helsinki" in made.out
    again = command(*common, "sample")
    assert (again.code, str(profile) in again.err) == (1, True)
    counted = command(*common, "check").out
    assert any(line.split() == ["Client", "54"] for line in counted.splitlines()), counted
    gone = command(*common, "sample", "--throw-away")
    assert gone.code == 0, gone.err
    assert not profile.exists()


def test_a_real_team_is_not_thrown_away(command: CommandLine, tmp_path: Path) -> None:
    """`sample --throw-away` deletes sample teams only."""
    secret, profile = secret_file(tmp_path), tmp_path / "profile"
    new_profile(profile)
    said = command("--profile", profile, "--passphrase-file", secret, "sample", "--throw-away")
    assert (said.code, str(profile) in said.err) == (1, True)
    assert command("--profile", profile, "--passphrase-file", secret, "check").code == 0


def test_the_sample_team_moves_to_delft(command: CommandLine, delft: Path, tmp_path: Path) -> None:
    """`--map` gives a team in the town of the extract, and its streets serve planning."""
    secret, profile = secret_file(tmp_path), tmp_path / "profile"
    said = command("--profile", profile, "--passphrase-file", secret, "sample", "--map", delft)
    assert said.code == 0, said.err
    assert "Delft" in said.out
    assert list((profile / "patch").iterdir())


def test_streets_are_made_for_a_team(command: CommandLine, tmp_path: Path) -> None:
    """The town is named with its streets and addresses, and whose map it is."""
    profile = tmp_path / "profile"
    new_profile(profile)
    said = command(
        "--profile",
        profile,
        "--language",
        "nl",
        "streets",
        write_town(tmp_path / "town.osm.pbf"),
        "--name",
        "Binnenstad",
    )
    assert said.code == 0, said.err
    assert "Binnenstad: " in said.out
    assert "OpenStreetMap" in said.out


def bad_maps(folder: Path) -> dict[str, Path]:
    """A map for each way in which a file is none."""
    maps = {name: folder / f"{name}.osm.pbf" for name in ("missing", "empty", "garbage", "foreign", "folder")}
    maps["empty"].touch()
    maps["garbage"].write_bytes(random.Random(1).randbytes(5000))
    maps["foreign"].write_text('<?xml version="1.0"?><osm version="0.6"></osm>\n', encoding="utf-8")
    maps["folder"].mkdir()
    return maps


def test_bad_maps_are_refused(command: CommandLine, tmp_path: Path) -> None:
    """Missing, empty, garbage, of another format or a folder: named, in both commands, and nothing is left."""
    secret, profile, team = secret_file(tmp_path), tmp_path / "profile", tmp_path / "team"
    new_profile(team)
    before = sorted(path.name for path in team.iterdir())
    for name, file in bad_maps(tmp_path).items():
        said = command("--profile", profile, "--passphrase-file", secret, "sample", "--map", file)
        assert (said.code, str(file) in said.err) == (1, True), (name, said.err)
        assert not profile.exists(), name
        said = command("--profile", team, "streets", file)
        assert (said.code, str(file) in said.err) == (1, True), (name, said.err)
    assert [name for name in sorted(path.name for path in team.iterdir()) if name != "patch"] == before
    assert not any((team / "patch").glob("*")) if (team / "patch").exists() else True


def test_a_map_that_is_cut_off_keeps_the_former_streets(command: CommandLine, tmp_path: Path) -> None:
    """Half an extract is refused, and the streets that were there stay as they are."""
    profile, half = tmp_path / "profile", tmp_path / "half.osm.pbf"
    whole = write_town(tmp_path / "town.osm.pbf")
    new_profile(profile)
    assert command("--profile", profile, "streets", whole).code == 0
    before = {path.name: path.read_bytes() for path in (profile / "patch").iterdir()}
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    said = command("--profile", profile, "streets", half)
    assert (said.code, str(half) in said.err) == (1, True), said.err
    assert {path.name: path.read_bytes() for path in (profile / "patch").iterdir()} == before


def test_an_open_profile_is_left_alone(command: CommandLine, tmp_path: Path) -> None:
    """While a window has the profile open no streets are put under it; the refusal says who has it."""
    profile = tmp_path / "profile"
    new_profile(profile)
    with profile_held(profile):
        said = command("--profile", profile, "streets", write_town(tmp_path / "town.osm.pbf"))
    assert said.code == 1
    assert str(profile) in said.err
    assert not (profile / "patch").exists()


def test_valhalla_is_asked_for_by_name_only(command: CommandLine, tmp_path: Path) -> None:
    """Where it is not installed the streets are made all the same, and the words say what it needs."""
    profile = tmp_path / "profile"
    new_profile(profile)
    said = command("--profile", profile, "streets", write_town(tmp_path / "town.osm.pbf"), "--valhalla")
    assert (profile / "patch" / "streets.pack").is_file()
    if find_spec("valhalla") is None:
        assert said.code == 1
        assert "Python 3.12" in said.err
    else:
        assert (profile / "patch" / "streets.valhalla").is_dir()
