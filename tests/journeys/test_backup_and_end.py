"""What is kept comes back, and what is deleted is gone: backup, restore, delete everything, the sample thrown away."""

from __future__ import annotations

from pathlib import Path

from teamapp.domain.entities import Nurse
from teamapp.services.exporting.whole import whole_team
from tests.journeys.conftest import PHRASE, SmallTeam, Start
from tests.support.store.ledger import check_books
from tests.support.window.journey import Person
from tests.support.window.stage import all_rows


def test_backup_delete_restore(start: Start, small_team: SmallTeam, tmp_path: Path) -> None:
    """After deleting, no file of the team is left; the welcome page and the words bring every row back."""
    backup = tmp_path / "zuid.teamapp-backup"
    person = sit_down(start, small_team)
    before = person.ask(all_rows)
    back_up(person, backup)

    delete_everything(person)
    assert remains(small_team.folder) == []
    person.pick_file(backup)
    person.click("Bring a team back from a backup…")
    bring_back(person, small_team)
    assert person.ask(all_rows) == before
    person.ask(lambda desk: check_books(desk.store))


def test_a_readable_file_makes_the_same_team(start: Start, small_team: SmallTeam, tmp_path: Path) -> None:
    """Everything saved as a file, everything deleted, and the file makes the same team anew."""
    file = tmp_path / "zuid.json"
    person = sit_down(start, small_team)
    digest = person.ask(lambda desk: whole_team(desk).digest)
    person.keys("Ctrl+K")
    person.type("save everything")
    person.keys("Return")
    person.pick_file(file)
    person.click("Choose a place…")
    person.see("zuid.json is saved")

    delete_everything(person)
    person.pick_file(file)
    person.click("Make a team anew from a file…")
    person.see("Make Zuid anew from a file")
    person.fill("Passphrase", PHRASE)
    person.click("Make the team")
    person.see("Keep these 24 words")
    person.click("I have printed or saved the words")
    person.click("Open the team")
    person.wait(lambda: person.sees("Zuid"), "the team")
    person.settle()
    assert person.ask(lambda desk: whole_team(desk).digest) == digest
    person.ask(lambda desk: check_books(desk.store))


def test_a_backup_comes_back_in_the_window(start: Start, small_team: SmallTeam, tmp_path: Path) -> None:
    """What was done after the backup is undone by bringing it back; work goes on from there and the books fit."""
    backup = tmp_path / "zuid.teamapp-backup"
    person = sit_down(start, small_team)
    back_up(person, backup)
    add_nurse(person, "Bo")
    assert len(person.ask(lambda desk: desk.store.all(Nurse))) == 2

    to_security(person)
    person.pick_file(backup)
    person.click("Choose a backup…")
    bring_back(person, small_team)
    assert [one.given_name for one in person.ask(lambda desk: desk.store.all(Nurse))] == ["Lotte"]
    add_nurse(person, "Mees")
    person.ask(lambda desk: check_books(desk.store))


def test_the_sample_is_thrown_away_by_one_click(start: Start, profile: Path) -> None:
    """One click, and there is the welcome page and no file of the sample any more."""
    person = start(profile)
    person.be_on("today")
    to_security(person)
    person.click("Throw the sample team away")
    person.see("Look around with the sample team")
    person.leave()
    assert remains(profile) == []


def sit_down(start: Start, team: SmallTeam) -> Person:
    person = start(team.folder)
    unlock(person)
    return person


def unlock(person: Person) -> None:
    """Type the passphrase; the team opens."""
    person.fill("Passphrase", PHRASE)
    person.keys("Return")
    person.wait(lambda: person.sees("Zuid"), "the team")
    person.settle()


def to_security(person: Person) -> None:
    person.go("Settings", "settings")
    person.click("Security and backup")
    person.settle()


def back_up(person: Person, file: Path) -> None:
    to_security(person)
    person.pick_file(file)
    person.click("Back up to a file…")
    person.see(f"Backed up to {file.name}")


def delete_everything(person: Person) -> None:
    """Asked twice; the name is typed each time."""
    to_security(person)
    person.click("Delete everything…")
    person.fill("Type the name of the team: Zuid", "Zuid")
    person.click("Continue…")
    person.see("Once more")
    person.fill("Type the name of the team: Zuid", "Zuid")
    person.click("Delete everything")
    person.see("Look around with the sample team")


def add_nurse(person: Person, given: str) -> None:
    person.go("Team", "team")
    person.keys("Ctrl+Shift+N")
    person.fill("Given name", given)
    person.fill("Family name", "Visser")
    person.click("Add")
    person.see(f"{given} Visser")


def bring_back(person: Person, team: SmallTeam) -> None:
    """The sheet that asks what opens the backup; then the team opens with its passphrase."""
    person.fill("The 24 words, in order", team.words)
    person.fill("Passphrase of this computer from now on", PHRASE)
    person.click("Bring it back")
    unlock(person)


def remains(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.rglob("*")) if folder.exists() else []
