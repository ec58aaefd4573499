"""Backup, restore and check on the command line: what a person does with a team in a folder, and what goes wrong."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from teamapp.store.profile import Profile
from teamapp.store.single import ProfileLock
from tests.support.command_line import CommandLine, new_profile, secret_file

OTHER_WORDS = [
    "abandon",
    "ability",
    "able",
    "about",
    "above",
    "absent",
    "absorb",
    "abstract",
    "absurd",
    "abuse",
    "access",
    "accident",
]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A profile with a small team, made once, and its recovery words."""
    folder = tmp_path_factory.mktemp("made") / "profile"
    return folder, new_profile(folder)


@pytest.fixture
def profile(made: tuple[Path, str], tmp_path: Path) -> Path:
    """Each test's own copy."""
    return Path(shutil.copytree(made[0], tmp_path / "profile"))


@pytest.fixture
def words(made: tuple[Path, str]) -> str:
    return made[1]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


def test_check_counts_in_the_language_asked_for(command: CommandLine, profile: Path, tmp_path: Path) -> None:
    """Everything is read and named in words, in English and in Dutch, with the options before or behind the command."""
    secret = secret_file(tmp_path)
    english = command("--profile", profile, "--passphrase-file", secret, "check")
    dutch = command("check", "--profile", profile, "--passphrase-file", secret, "--language", "nl")
    assert (english.code, dutch.code) == (0, 0)
    assert "Everything of Wijkteam Klein can be read." in english.out
    assert "Alles van Wijkteam Klein kan worden gelezen." in dutch.out
    assert "Roster period" in english.out
    assert "care_need" not in english.out + dutch.out


def test_a_backup_comes_back_by_passphrase_and_by_words(
    command: CommandLine, profile: Path, words: str, tmp_path: Path
) -> None:
    """What was backed up is restored into another folder both ways; a team that stood there is put aside and named."""
    secret, backup = secret_file(tmp_path), tmp_path / "one.backup"
    assert command("--profile", profile, "--passphrase-file", secret, "backup", backup).code == 0
    first = command("--profile", tmp_path / "a", "--passphrase-file", secret, "restore", backup)
    spoken = secret_file(tmp_path, words, name="words")
    fresh = secret_file(tmp_path, "another long passphrase", name="fresh")
    second = command("--profile", tmp_path / "a", "--passphrase-file", fresh, "restore", backup, "--words-file", spoken)
    assert (first.code, second.code) == (0, 0), first.err + second.err
    assert "put aside" not in first.out
    assert str(tmp_path / "a" / "copies") in second.out
    assert command("--profile", tmp_path / "a", "--passphrase-file", fresh, "check").code == 0
    assert command("--profile", tmp_path / "a", "--passphrase-file", secret, "check").code == 1


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (None, "There is no file"),
        (b"", "nothing on its first line"),
        (b"\nsecret\n", "nothing on its first line"),
        (b"\xff\xfe\x00", "is no text"),
        (b"quite another passphrase\n", "not the passphrase of this team"),
    ],
)
def test_a_bad_passphrase_file_is_named(
    command: CommandLine, profile: Path, tmp_path: Path, content: bytes | None, part: str
) -> None:
    """Missing, empty, not text or wrong: the sentence says which, and nothing is opened."""
    secret = tmp_path / "secret"
    if content is not None:
        secret.write_bytes(content)
    said = command("--profile", profile, "--passphrase-file", secret, "check")
    assert said.code == 1
    assert part in said.err
    assert said.out == ""


def test_a_passphrase_is_asked_for_by_its_option(command: CommandLine, profile: Path, tmp_path: Path) -> None:
    """A team behind a passphrase names the option that gives it; a folder as passphrase file is called a folder."""
    without = command("--profile", profile, "check")
    assert (without.code, "--passphrase-file" in without.err) == (1, True)
    said = command("--profile", profile, "--passphrase-file", tmp_path, "check", "--language", "nl")
    assert (said.code, f"{tmp_path} is een map" in said.err) == (1, True)


@pytest.mark.parametrize("words", [("check",), ("backup", "file"), ("streets", "file")])
def test_a_missing_profile_or_team(command: CommandLine, tmp_path: Path, words: tuple[str, ...]) -> None:
    """No --profile is wrong usage; a folder without a team is a failure that names the folder."""
    none = command(*words)
    assert (none.code, "--profile DIR" in none.err) == (2, True)
    empty = command("--profile", tmp_path / "nothing", *words)
    assert (empty.code, str(tmp_path / "nothing") in empty.err) == (1, True)
    assert not (tmp_path / "nothing").exists()


def test_what_is_no_backup(command: CommandLine, profile: Path, tmp_path: Path) -> None:
    """A missing file, a folder, a text, a truncated and a damaged backup are refused; the team that is there stays."""
    secret, backup = secret_file(tmp_path), tmp_path / "whole.backup"
    assert command("--profile", profile, "--passphrase-file", secret, "backup", backup).code == 0
    whole = backup.read_bytes()
    (tmp_path / "cut").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "rotten").write_bytes(whole[:2000] + bytes(200) + whole[2200:])
    for name in ("missing", ".", "passphrase", "cut", "rotten"):
        said = command("--profile", profile, "--passphrase-file", secret, "restore", tmp_path / name)
        assert said.code == 1, name
        assert str(tmp_path / name) in said.err, said.err
    assert command("--profile", profile, "--passphrase-file", secret, "check").code == 0
    assert [path.name for path in profile.glob(".restoring*")] == []


def test_words_that_are_wrong(command: CommandLine, profile: Path, words: str, tmp_path: Path) -> None:
    """A word that is not on the list is named with its place; too few, and two that changed places, are told."""
    secret, backup = secret_file(tmp_path), tmp_path / "one.backup"
    assert command("--profile", profile, "--passphrase-file", secret, "backup", backup).code == 0
    listed = words.split()
    misread = [*listed[:2], "xyzzy", *listed[3:]]
    cases = {
        "Word 3, “xyzzy”": misread,
        "There are 12 words": OTHER_WORDS,
        "no recovery key": OTHER_WORDS * 2,
    }
    for part, typed in cases.items():
        spoken = secret_file(tmp_path, " ".join(typed), name="words")
        said = command(
            "--profile", tmp_path / "b", "--passphrase-file", secret, "restore", backup, "--words-file", spoken
        )
        assert (said.code, part in said.err) == (1, True), said.err
    spoken = secret_file(tmp_path, " ".join(misread), name="words")
    dutch = command("--language", "nl", "--profile", "b", "restore", backup, "--words-file", spoken)
    assert (dutch.code, "Woord 3, “xyzzy”" in dutch.err) == (1, True)


def test_restore_without_any_secret_is_wrong_usage(command: CommandLine, tmp_path: Path) -> None:
    """Both options that open a backup are named."""
    said = command("--profile", tmp_path, "restore", tmp_path / "file")
    assert said.code == 2
    assert "--passphrase-file" in said.err
    assert "--words-file" in said.err


def test_a_backup_that_cannot_be_written(command: CommandLine, profile: Path, tmp_path: Path) -> None:
    """A folder as file, a missing folder and one that may not be written in: each named, nothing left behind."""
    secret, closed = secret_file(tmp_path), tmp_path / "closed"
    closed.mkdir()
    for target in (tmp_path, tmp_path / "nowhere" / "file", secret / "file"):
        said = command("--profile", profile, "--passphrase-file", secret, "backup", target)
        assert (said.code, str(target.parent) in said.err) == (1, True), said.err
    if os.name == "posix" and os.geteuid() != 0:
        closed.chmod(0o500)
        said = command("--profile", profile, "--passphrase-file", secret, "backup", closed / "file")
        closed.chmod(0o700)
        assert (said.code, str(closed) in said.err) == (1, True), said.err
    assert list(closed.iterdir()) == []


def test_a_profile_that_another_process_has_open(command: CommandLine, profile: Path, tmp_path: Path) -> None:
    """Check, backup and restore say that the team is open elsewhere, and change nothing."""
    secret, backup = secret_file(tmp_path), tmp_path / "one.backup"
    assert command("--profile", profile, "--passphrase-file", secret, "backup", backup).code == 0
    held = ProfileLock.take(Profile(profile).lock)
    try:
        for words in (("check",), ("backup", tmp_path / "two.backup"), ("restore", backup)):
            said = command("--profile", profile, "--passphrase-file", secret, *words)
            assert said.code == 1, words
            assert str(profile) in said.err, said.err
    finally:
        held.release()
    assert not (tmp_path / "two.backup").exists()
    assert command("--profile", profile, "--passphrase-file", secret, "check").code == 0


def test_a_list_and_everything_leave_by_one_command(command: CommandLine, profile: Path, tmp_path: Path) -> None:
    """A list as a spreadsheet reads it, the whole team from which another folder is rebuilt with the same digest."""
    here = ("--profile", profile, "--passphrase-file", secret_file(tmp_path))
    listed = command(*here, "export", tmp_path / "nurses.csv", "--list", "nurses")
    assert (listed.code, (tmp_path / "nurses.csv").read_text("utf-8-sig").startswith("Given name")) == (0, True), (
        listed.err
    )
    assert "there is: " in command(*here, "export", tmp_path / "x.csv", "--list", "nothing").err
    whole = command(*here, "export", tmp_path / "team.json")
    there = ("--profile", tmp_path / "new", "--passphrase-file", secret_file(tmp_path))
    rebuilt = command(*there, "rebuild", tmp_path / "team.json")
    assert (whole.code, rebuilt.code) == (0, 0), whole.err + rebuilt.err
    digest = whole.out.split("digest ")[1].split(".")[0]
    assert digest in rebuilt.out
