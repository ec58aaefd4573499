"""What a benchmark command says about a file it cannot use."""

from __future__ import annotations


class UnusableFile(Exception):
    """A file that cannot be read or written: `thing` is wrong at `place`, and `remedy` says what to do."""

    def __init__(self, thing: str, *, place: str, remedy: str) -> None:
        super().__init__(f"{place}: {thing}. {remedy}")
        self.thing = thing
        self.place = place
        self.remedy = remedy
