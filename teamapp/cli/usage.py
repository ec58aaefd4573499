"""Wrong usage: said in the language that the options ask for, with exit code 2."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NoReturn

from teamapp.domain.text import Text, text

WRONG_USAGE = 2

_SAID = (
    (re.compile(r"unrecognized arguments: (?P<words>.*)"), "cli.usage_unknown"),
    (re.compile(r"argument \S+: invalid choice: (?P<word>.+) \(choose from (?P<known>.*)\)"), "cli.usage_choice"),
    (re.compile(r"the following arguments are required: (?P<names>.*)"), "cli.usage_required"),
    (re.compile(r"argument (?P<name>\S+): expected one argument"), "cli.usage_value"),
    (re.compile(r"argument (?P<name>\S+): invalid seconds value: (?P<word>.*)"), "cli.usage_seconds"),
    (re.compile(r"argument (?P<name>\S+): invalid seed value: (?P<word>.*)"), "cli.usage_seed"),
)
"""What argparse says, and the code of the same in both languages."""


class Misused(Exception):
    """The command line itself is wrong; `text` says how."""

    def __init__(self, reason: Text) -> None:
        super().__init__(f"{reason.code} {dict(reason.values)}")
        self.text = reason


class Parser(argparse.ArgumentParser):
    """Says what is wrong in words of ours."""

    def error(self, message: str) -> NoReturn:
        """Argparse calls this and expects no return; what calls argparse says the sentence."""
        raise Misused(_reason(message, self.prog))


def misuse(code: str, /, **values: str) -> Misused:
    """`raise misuse("cli.profile_needed", command="check")`."""
    return Misused(text(code, **values))


def asked_language(arguments: Sequence[str]) -> str:
    """The language that the options name, before they are known to be right."""
    after = pairwise(arguments)
    return "nl" if ("--language", "nl") in after or "--language=nl" in arguments else "en"


def _reason(message: str, program: str) -> Text:
    for pattern, code in _SAID:
        found = pattern.fullmatch(message)
        if found is not None:
            return text(code, program=program, **found.groupdict())
    return text("cli.usage_other", program=program, message=message)
