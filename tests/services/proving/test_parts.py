"""What `teamapp --self-test` proves of an installation, and that it notices when that is not so."""

from __future__ import annotations

from pathlib import Path

import pytest

from teamapp.services.proving import parts
from teamapp.services.proving.parts import NotProved, prove_exchange, prove_store
from teamapp.store.keys.key import DatabaseKey
from teamapp.store.opening import open_store
from teamapp.store.profile import Profile
from teamapp.store.store import Store
from ui.proving import self_test


def test_a_good_installation_is_proved(tmp_path: Path) -> None:
    """The store keeps a team unreadably and gives it back; two devices come to the same by files."""
    prove_store(tmp_path / "store")
    prove_exchange(tmp_path / "exchange")
    assert (tmp_path / "exchange" / "carried.tasync").is_file()


def test_a_store_that_anybody_could_read_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beside the store with the text in it is named."""

    def leaking(files: Profile, key: DatabaseKey) -> Store:
        (files.folder / "leak.txt").write_text(parts._SECRET)
        return open_store(files, key)

    monkeypatch.setattr("teamapp.store.opening.open_store", leaking)
    with pytest.raises(NotProved, match=r"leak\.txt"):
        prove_store(tmp_path / "store")


def test_a_proof_that_fails_fails_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each proof is tried, the one that does not hold is named with its reason, and the exit code says it."""

    def broken(_folder: Path) -> None:
        raise NotProved("nothing works")

    def well(folder: Path) -> None:
        assert folder.is_dir()

    monkeypatch.setattr(self_test, "_proofs", lambda: (("first", broken), ("second", well)))
    assert self_test.main([str(tmp_path / "kept")]) == 1
    said = capsys.readouterr().out
    assert "FAILED  first: NotProved: nothing works" in said
    assert "ok      second" in said
    monkeypatch.setattr(self_test, "_proofs", lambda: (("second", well),))
    assert self_test.main([]) == 0
