"""Only a keyring that encrypts is trusted, and none can hang the program."""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.SecretService import Keyring as SecretService
from keyring.errors import KeyringLocked

from teamapp.store.keys.key import DatabaseKey
from teamapp.store.keys.os_keyring import KeyringKeys, trusted
from teamapp.store.keys.vault import VERSION, KeyPlace, Vault, write_vault
from teamapp.store.refusals import KeyRefused

KEY = DatabaseKey(bytes(range(32)))
ROOT = Path(__file__).resolve().parents[2]


class Ring:
    """A keyring in memory that can lose, spoil, refuse or never answer."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.raising: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()

    def get_password(self, service: str, username: str) -> str | None:
        self.gate.wait(10)
        if self.raising is not None:
            raise self.raising
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Forgetful(Ring):
    def set_password(self, service: str, username: str, password: str) -> None:
        """Says yes and does nothing."""


class PlaintextKeyring(Ring):
    """As the library would pick when nothing better is there."""


class OurSecretService(SecretService):
    """A subclass may do anything with the secret."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "team.vault"
    write_vault(made, Vault(version=VERSION, profile="p1", check=KEY.check, place=KeyPlace.KEYRING))
    return made


@pytest.fixture
def ring() -> Iterator[Ring]:
    made = Ring()
    yield made
    made.gate.set()


def test_it_keeps_gives_and_forgets(file: Path, ring: Ring) -> None:
    """Forgetting twice is harmless."""
    keys = KeyringKeys(ring)
    keys.keep(file, KEY)
    assert keys.fetch(file) == KEY
    keys.forget(file)
    keys.forget(file)
    assert not ring.kept


def test_only_named_classes_are_trusted() -> None:
    """Neither a plain-text file, nor the one that always fails, nor a subclass of a trusted one."""
    real = SecretService()
    assert trusted([PlaintextKeyring(), NoKeyring(), OurSecretService(), real]) == [real]


@pytest.mark.parametrize(
    ("kept", "code"),
    [(None, "store.key_missing"), ("zz", "store.key_wrong"), ("00" * 32, "store.key_wrong"), ("", "store.key_wrong")],
)
def test_a_key_that_is_missing_or_wrong_is_refused(file: Path, ring: Ring, kept: str | None, code: str) -> None:
    """Before it touches the database."""
    if kept is not None:
        ring.kept["Teamapp", "p1"] = kept
    with pytest.raises(KeyRefused) as refused:
        KeyringKeys(ring).fetch(file)
    assert refused.value.text.code == code


@pytest.mark.parametrize(
    ("raised", "code"),
    [(KeyringLocked("no"), "store.keyring_locked"), (RuntimeError("bus"), "store.keyring_failed")],
)
def test_a_keyring_that_refuses_is_told(file: Path, ring: Ring, raised: Exception, code: str) -> None:
    """Locked is something a person can mend; the rest is told with its cause."""
    ring.raising = raised
    with pytest.raises(KeyRefused) as refused:
        KeyringKeys(ring).fetch(file)
    assert refused.value.text.code == code


def test_a_keyring_that_hangs_is_left(file: Path, ring: Ring) -> None:
    """A dialogue that nobody sees must not hang the program."""
    ring.gate.clear()
    with pytest.raises(KeyRefused, match="keyring_silent"):
        KeyringKeys(ring, limit_seconds=0.05).fetch(file)


def test_a_keyring_that_forgets_is_found_out_at_once(file: Path) -> None:
    """A key is only kept when it can be had back."""
    with pytest.raises(KeyRefused, match="keyring_failed"):
        KeyringKeys(Forgetful()).keep(file, KEY)


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon for a real Secret Service",
)
def test_the_real_secret_service(tmp_path: Path) -> None:
    """A whole team is created, closed and opened with the key in GNOME's keyring, and the key leaves it at the end."""
    script = tmp_path / "real.py"
    script.write_text(
        textwrap.dedent(
            f"""
            from pathlib import Path
            from teamapp.bootstrap import close_team, create_team, open_team, usual_keys
            from teamapp.services.keeping.erase import delete_everything
            from teamapp.store.keys.vault import read_vault
            keys = usual_keys()
            assert type(keys.ring).__module__ == "keyring.backends.SecretService", keys
            folder = Path({str(tmp_path / "profile")!r})
            desk, _words = create_team(folder, name="Zuid", keys=keys)
            close_team(desk)
            desk = open_team(folder)
            assert desk.team.name == "Zuid"
            name = read_vault(folder / "team.vault").profile
            assert keys.ring.get_password("Teamapp", name)
            delete_everything(desk, keys=keys)
            assert keys.ring.get_password("Teamapp", name) is None
            """
        )
    )
    unlock = "echo -n test | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f"{unlock} && exec {sys.executable} {script}"],
        cwd=ROOT,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
