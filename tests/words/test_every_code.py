"""Every code that the product says has its sentence in both languages: found in the source, not remembered."""

import ast
from pathlib import Path

import pytest

import teamapp
from teamapp.words.speak import Language, known_codes

ROOT = Path(teamapp.__file__).parent
SAYING = {"text", "refuse", "Text", "Refused", "refused", "PatchRefused"}


def codes_in(source: str) -> set[str]:
    """Literal codes that are handed to a function that makes a statement."""
    return {
        call.args[0].value
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in SAYING
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


@pytest.mark.parametrize("language", Language)
def test_no_code_without_its_words(language: Language) -> None:
    """A new code without a sentence fails here, with the file that says it."""
    unspoken = {
        f"{path.relative_to(ROOT)}: {code}"
        for path in ROOT.rglob("*.py")
        for code in codes_in(path.read_text(encoding="utf-8")) - known_codes(language)
    }
    assert not unspoken


def test_the_search_finds_codes() -> None:
    """The scan itself sees plain calls, and only codes."""
    assert codes_in('text("a.b", x=1); refuse("c.d"); print("e.f"); text(code)') == {"a.b", "c.d"}
