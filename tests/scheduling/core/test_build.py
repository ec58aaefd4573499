"""Building the compiled core: only what changed, and a clear word where it cannot be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduling.core import build


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A room with one small module to compile."""
    (tmp_path / "scheduling" / "core").mkdir(parents=True)
    room = tmp_path / "scheduling" / "core"
    (room / "tiny.py").write_text("def two() -> int:\n    return 2\n", "utf-8")
    monkeypatch.setattr(build, "HERE", room)
    return room


def test_builds_once_and_again_only_after_a_change(folder: Path) -> None:
    """The library lands beside its source, a second run does nothing, a changed source is compiled again."""
    if build.system_compiler() is None and build.zig_command() is None:
        pytest.skip("no C compiler on this machine")
    assert build.build(("tiny",)) == ("tiny",)
    assert build.library("tiny").exists()
    assert build.build(("tiny",)) == ()
    (folder / "tiny.py").write_text("def two() -> int:\n    return 1 + 1\n", "utf-8")
    assert not build.up_to_date("tiny")
    assert build.build(("tiny", "not_there")) == ("tiny",)


def test_says_what_to_install_where_there_is_no_compiler(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a system compiler nor ziglang: the message names both remedies, and nothing is half built."""
    monkeypatch.delenv("CC", raising=False)
    monkeypatch.setattr(build.sys, "platform", "linux")
    monkeypatch.setattr(build, "system_compiler", lambda: None)
    monkeypatch.setattr(build, "zig_command", lambda: None)
    with pytest.raises(build.CannotBuild, match=r"apt install gcc.*pip install ziglang"):
        build.build(("tiny",))
    assert not build.up_to_date("tiny")


def test_says_what_to_install_where_python_has_no_headers(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without Python.h the command fails with exit code 1 and names the package."""
    monkeypatch.setattr(build.sysconfig, "get_paths", lambda: {"include": str(folder)})
    (folder / "anneal.py").write_text("", "utf-8")
    assert build.main() == 1
    said = capsys.readouterr().err
    assert "Python.h is missing" in said
    assert "-dev" in said


def test_zig_aims_at_an_old_c_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a target zig would compile for the build machine's processor and C library."""
    monkeypatch.setattr(build.sys, "platform", "linux")
    monkeypatch.setattr(build.importlib.util, "find_spec", lambda name: object())
    command = build.zig_command()
    assert command is not None
    assert command[-2] == "-target"
    assert command[-1].endswith("-linux-gnu.2.28")
