"""What lies where in the folder of a profile."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Profile:
    """One team on this computer."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "team.db"

    @property
    def joining(self) -> Path:
        """The database of a team that is being joined: `database` when the team is in it."""
        return self.folder / "team.db.joining"

    @property
    def vault(self) -> Path:
        return self.folder / "team.vault"

    @property
    def lock(self) -> Path:
        return self.folder / "team.lock"

    @property
    def copies(self) -> Path:
        """Automatic copies of the database, kept for a while."""
        return self.folder / "copies"

    @property
    def erased(self) -> Path:
        """Who was erased here, by random ids: an older copy of the database that comes back loses them again."""
        return self.folder / "team.erased"

    @property
    def patch(self) -> Path:
        """Streets, map and addresses of the patch: public data."""
        return self.folder / "patch"

    @property
    def throw_away(self) -> Path:
        """An empty file that marks a temporary team: all of it goes when it is closed."""
        return self.folder / "throw-away"

    @property
    def occupied(self) -> bool:
        """Whether a team lives here."""
        return self.database.exists()


def beside(database: Path) -> tuple[Path, ...]:
    """The files that SQLite keeps next to a database."""
    return tuple(database.with_name(database.name + ending) for ending in ("-wal", "-shm", "-journal"))


def remove_database(database: Path) -> None:
    """The database and what lies next to it; harmless when it is not there."""
    for file in (*beside(database), database):
        file.unlink(missing_ok=True)
