"""Wrong usage of the command line: exit code 2 and one sentence, in both languages."""

from __future__ import annotations

import pytest

from tests.support.command_line import CommandLine


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


@pytest.mark.parametrize(
    ("words", "english", "dutch"),
    [
        (("roast",), "There is no 'roast'", "Er is geen 'roast'"),
        (("plan", "--fast"), "Unknown: --fast", "Onbekend: --fast"),
        (("--fast",), "Unknown: --fast", "Onbekend: --fast"),
        (("plan", "--seconds", "soon"), "not 'soon'", "niet 'soon'"),
        (("plan", "--seconds", "nan"), "above 0", "boven 0"),
        (("plan", "--seconds", "-3"), "above 0", "boven 0"),
        (("plan", "--rounds-seconds", "1e9"), "at most 86400", "hoogstens 86400"),
        (("plan", "--seed", "one"), "not 'one'", "niet 'one'"),
        (("plan", "--seed", "99999999999"), "whole number", "geheel getal"),
        (("sample", "--seed", "-1"), "whole number", "geheel getal"),
        (("plan", "--out"), "--out needs something", "Achter --out"),
        (("backup",), "Missing: file", "Er ontbreekt: file"),
        (("plan", "more"), "Unknown: more", "Onbekend: more"),
    ],
)
def test_it_is_told_in_both_languages(command: CommandLine, words: tuple[str, ...], english: str, dutch: str) -> None:
    """Each kind of wrong usage ends with 2, says what is wrong with what, and prints nothing else."""
    for language, part in (("en", english), ("nl", dutch)):
        said = command("--language", language, *words)
        assert said.code == 2, said
        assert part in said.err, said
        assert said.err.count("\n") == 1
        assert said.out == ""


def test_a_language_that_is_not_spoken(command: CommandLine) -> None:
    """The sentence comes in English and names those that are."""
    said = command("--language", "fr", "check")
    assert said.code == 2
    assert "'en', 'nl'" in said.err


@pytest.mark.parametrize("words", [("--help",), ("plan", "--help"), ("--version",)])
def test_questions_are_answered(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    """Help and version go to standard output and are no failure."""
    from teamapp.cli import main

    with pytest.raises(SystemExit) as ended:
        main(list(words))
    assert ended.value.code == 0
    assert "teamapp" in capsys.readouterr().out
