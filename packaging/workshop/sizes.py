"""Files and functions stay small enough to be read at one sitting."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from workshop.places import ROOT

ROOMS = ("teamapp", "ui", "scheduling", "sync", "packaging", "tests")
LONGEST_FILE, LONGEST_FUNCTION, LONG_FUNCTION, MOST_LONG = 400, 50, 30, 0.1  # lines, lines, lines, share of a room
COMPILED = ROOT / "scheduling" / "core"  # written for the C compiler; its typed face stands elsewhere

_PARTS = ("body", "orelse", "finalbody", "handlers", "cases")  # where statements hold others
_NOTHING: list[ast.stmt] = []


def too_big() -> list[str]:
    """What breaks a limit, one line each."""
    problems: list[str] = []
    for room in ROOMS:
        lengths: list[int] = []
        for path in _sources(room):
            problems += _judge(path, lengths)
        problems += _judge_room(room, lengths)
    return problems


def _sources(room: str) -> Iterator[Path]:
    folder = ROOT / room
    return (path for path in sorted(folder.rglob("*.py")) if COMPILED not in path.parents)


def _judge(path: Path, lengths: list[int]) -> Iterator[str]:
    text, name = path.read_text(encoding="utf-8"), path.relative_to(ROOT)
    lines = text.count("\n")
    if lines > LONGEST_FILE:
        yield f"{name}: {lines} lines, the limit is {LONGEST_FILE}"
    for node in _functions(ast.parse(text).body):
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        lengths.append(length)
        if length > LONGEST_FUNCTION:
            yield f"{name}:{node.lineno}: {node.name} has {length} lines, the limit is {LONGEST_FUNCTION}"


def _functions(body: list[ast.stmt]) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Also those in classes, branches and other functions; expressions, most of a file, hold none and are passed by."""
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
        for part in _PARTS:
            yield from _functions(getattr(node, part, _NOTHING))


def _judge_room(room: str, lengths: list[int]) -> Iterator[str]:
    long = sum(length > LONG_FUNCTION for length in lengths)
    if long > MOST_LONG * len(lengths):
        yield f"{room}: {long} of {len(lengths)} functions have more than {LONG_FUNCTION} lines, one in ten may"
