"""What the window's process and the worker say to each other: one JSON object a line."""

from __future__ import annotations

import msgspec


class Warm(msgspec.Struct, frozen=True, tag="warm"):
    """First message to the child: import these "module:function" targets, the first of them before saying `Ready`."""

    targets: tuple[str, ...]


class Run(msgspec.Struct, frozen=True, tag="run"):
    """Do a job: call `target` with `request`, which is decoded into the type that the function's annotation names."""

    job: int
    target: str
    request: msgspec.Raw


class StopJob(msgspec.Struct, frozen=True, tag="stop"):
    """Hand over the best so far."""

    job: int


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The child takes jobs from now on; it has imported the first of what it was told to warm up with."""


class Warmed(msgspec.Struct, frozen=True, tag="warmed"):
    """It has imported the rest too, in moments without a job."""


class NotWarm(msgspec.Struct, frozen=True, tag="not_warm"):
    """A target could not be imported; the child goes on with the others."""

    target: str
    error: str


class Told(msgspec.Struct, frozen=True, tag="told"):
    """Progress of a job."""

    job: int
    progress: msgspec.Raw


class Answered(msgspec.Struct, frozen=True, tag="answered"):
    """A job is done."""

    job: int
    answer: msgspec.Raw


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """A job ended without an answer: the code and values of a `Text`."""

    job: int
    code: str
    values: dict[str, str | int | float | bool]


ToChild = Warm | Run | StopJob
FromChild = Ready | Warmed | NotWarm | Told | Answered | Refused


def encode(message: ToChild | FromChild) -> bytes:
    """One line, its end included."""
    return msgspec.json.encode(message) + b"\n"
