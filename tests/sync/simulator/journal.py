"""A whole-or-nothing memory with a fuse: it can die or refuse at any single write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from typing import TypeVar

from sync.engine.log import LogRefused

K = TypeVar("K")
V = TypeVar("V")


class Killed(BaseException):
    """The process is gone at this write."""


class Journal:
    """Undoes what a transaction wrote unless it comes to its end."""

    def __init__(self) -> None:
        self._undo: list[Callable[[], object]] | None = None
        self.writes_left: int | None = None
        self.refuses = False
        self.dies_after_commit = False

    @contextmanager
    def whole(self) -> Iterator[None]:
        """A transaction; one within another is part of it."""
        if self._undo is not None:
            yield
            return
        self._undo = []
        try:
            yield
            if self._undo:
                self._burn()
        except BaseException:
            for undo in reversed(self._undo):
                undo()
            raise
        finally:
            wrote, self._undo = bool(self._undo), None
        if wrote and self.dies_after_commit:
            self.dies_after_commit = False
            raise Killed

    def put(self, mapping: MutableMapping[K, V], key: K, value: V) -> None:
        self._burn()
        if key in mapping:
            old = mapping[key]
            self._note(lambda: mapping.__setitem__(key, old))
        else:
            self._note(lambda: mapping.pop(key))
        mapping[key] = value

    def drop(self, mapping: MutableMapping[K, V], key: K) -> None:
        if key not in mapping:
            return
        self._burn()
        old = mapping[key]
        self._note(lambda: mapping.__setitem__(key, old))
        del mapping[key]

    def set(self, owner: object, name: str, value: object) -> None:
        self._burn()
        old = getattr(owner, name)
        self._note(lambda: setattr(owner, name, old))
        setattr(owner, name, value)

    def _note(self, undo: Callable[[], object]) -> None:
        assert self._undo is not None, "a write outside of a transaction"
        self._undo.append(undo)

    def _burn(self) -> None:
        if self.writes_left is None:
            return
        self.writes_left -= 1
        if self.writes_left < 0:
            if self.refuses:
                raise LogRefused("no room")
            self.writes_left = None
            raise Killed
