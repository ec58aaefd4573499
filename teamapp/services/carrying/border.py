"""What the engine and the format of the file refuse, in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from teamapp.services.refused import refuse

if TYPE_CHECKING:
    from pathlib import Path

    from sync.protocol.wire.parcel import Parcel


@contextmanager
def engine_answers() -> Iterator[None]:
    """Whatever the engine raises becomes a refusal."""
    from sync.engine.batches.sealing import NoKey
    from sync.engine.carrying import NotOurs
    from sync.engine.log import LogRefused

    try:
        yield
    except NoKey as error:
        raise refuse("carrying.no_key") from error
    except NotOurs as error:
        raise refuse("carrying.foreign") from error
    except LogRefused as error:
        raise refuse("carrying.cannot_write") from error


def read_file(file: Path) -> Parcel:
    """A file whole, or a refusal that says what is wrong and where."""
    from sync.protocol.wire.parcel import MOST_BYTES, Flaw, Spoilt, unpacked

    if file.is_dir():
        raise refuse("carrying.is_folder", file=str(file))
    try:
        if file.stat().st_size > MOST_BYTES:
            raise Spoilt(Flaw.TOO_LARGE)
        return unpacked(file.read_bytes())
    except FileNotFoundError as error:
        raise refuse("carrying.no_file", file=str(file)) from error
    except OSError as error:
        raise refuse("carrying.unreadable", file=str(file), cause=error.strerror or "") from error
    except Spoilt as spoilt:
        place = {"piece": spoilt.piece + 1, "at": spoilt.at} if spoilt.at else {}
        raise refuse(f"carrying.{spoilt.flaw.value}", file=file.name, **place) from spoilt
