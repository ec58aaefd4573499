"""docs/commands.md: every word of the command line, with every option, asked of the parsers themselves."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from sync.server.main import words_understood
from teamapp.cli import make_parser

HEAD = """# Commands

What can be typed, asked of the programs themselves by `python3 dev.py docs`. Jobs of the repository
(`python3 dev.py ...`) stand in the [README](../README.md).

## Exit codes

| code | means | of |
|---|---|---|
| 0 | done; a window that was closed, a backend that was asked to stop | all |
| 1 | it could not be done; one sentence on the standard error output says what, where and what to do | all |
| 2 | wrong usage: an unknown word, a lacking or impossible value | all |
| 130 | stopped by **Ctrl+C**; what was found until then is printed and written | `teamapp`, `dev.py` |

A passphrase comes by `--passphrase-file FILE` or, with `-`, from the standard input; never as a word, never from the
environment.
"""
WINDOW = """## The window

Without a command a window opens; on a computer without a display the sample team is planned instead. From source:
`python3 dev.py run ...`

| word | does |
|---|---|
| `--self-test [FOLDER]` | whether all works here: store, exchange, files, search, pages, paper, guide, both planners |
| `--theme THEME` | `light`, `dark`, `contrast`, `contrast-light`, `contrast-dark` or `system`, this time |
"""


def page() -> str:
    """The whole page."""
    parts = [
        HEAD,
        WINDOW,
        *_sections("teamapp", make_parser()),
        *_sections("python -m sync.server", words_understood()),
    ]
    return "\n".join(parts)


def options_of(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """What a person may give, in the order of its help; neither hidden ones nor the question for help."""
    hidden = (argparse._SubParsersAction, argparse._HelpAction)
    return [one for one in parser._actions if not isinstance(one, hidden) and one.help is not argparse.SUPPRESS]


def commands_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands below a parser, without their older names."""
    for one in parser._actions:
        if isinstance(one, argparse._SubParsersAction):
            return {choice.dest: one.choices[choice.dest] for choice in one._choices_actions}
    return {}


def _sections(name: str, parser: argparse.ArgumentParser, common: frozenset[str] = frozenset()) -> Iterator[str]:
    own = [one for one in options_of(parser) if not common & set(one.option_strings)]
    rows = [f"| {_said(one)} | {_clean(one.help or '')} |" for one in own]
    head = f"## {name}" if not common else f"### {name}"
    about = _clean(parser.description or "")
    if rows or common:
        table = ["| word | is |", "|---|---|", *rows, ""] if rows else []
        yield "\n".join([head, "", about, "", *table])
    shared = frozenset(word for one in options_of(parser) for word in one.option_strings) | common | {"--language"}
    for word, below in commands_of(parser).items():
        yield from _sections(f"{name} {word}", below, shared)


def _said(one: argparse.Action) -> str:
    value = one.metavar or (one.dest.upper() if one.nargs != 0 else "")
    if one.option_strings:
        return f"`{one.option_strings[0]} {value}`".replace(" `", "`")
    return f"`{one.metavar or one.dest}`"


def _clean(text: str) -> str:
    return " ".join(text.replace("%(default)s", "").replace(" ()", "").replace("|", "\\|").split())
