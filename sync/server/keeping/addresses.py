"""Where a database is, in words without its password, and what to do when it does not let us in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError


class CannotServe(Exception):
    """The backend cannot serve; the message says what, where and what to do."""


_ADVICE: Sequence[tuple[str, str]] = (
    ("password authentication failed", "User or password is wrong: check both in --database."),
    ("no password supplied", "It asks for a password: postgresql://USER:PASSWORD@HOST/NAME, or a ~/.pgpass file."),
    ("connection refused", "Nobody answers there: is PostgreSQL running, and on this port?"),
    ("timeout", "Nobody answered in time: check host, port and firewall."),
    ("could not translate host name", "There is no such host: check its name."),
    ("failed to resolve host", "There is no such host: check its name."),
    ("no such file or directory", "There is no PostgreSQL on this socket: is it running?"),
    ("does not exist", "Make it first: createdb, createuser (docs/guide-backend.md)."),
    ("permission denied", "The user may not make tables there: make it the owner of the database."),
    ("no pg_hba.conf entry", "PostgreSQL lets nobody in from here: add a line to its pg_hba.conf."),
    ("unable to open database file", "Does the folder exist, and may this user write there?"),
    ("file is not a database", "The file is something else, or it is encrypted: name another one."),
    ("readonly database", "This user may not write to the file."),
    ("database is locked", "Another program holds it: stop that one first."),
    ("disk is full", "Make room on that disk."),
)


def url_of(address: str) -> URL:
    """The address of a database that can be served. Raises CannotServe."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise CannotServe("The database must be given as postgresql://… or sqlite:///FILE.") from error
    if url.get_backend_name() not in {"postgresql", "sqlite"}:
        raise CannotServe(f"A database of the kind {url.get_backend_name()} cannot be used; postgresql and sqlite can.")
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if not url.database or url.database == ":memory:":
        raise CannotServe("The database must be given as sqlite:///FILE: what is only in memory would be lost.")
    return url


def named(url: URL) -> str:
    """For people: kind and place, never the password."""
    if url.get_backend_name() == "sqlite":
        return f"the SQLite file {Path(url.database or '').resolve()}"
    return f"the database {url.set(drivername='postgresql').render_as_string(hide_password=True)}"


def unusable(url: URL, error: Exception) -> CannotServe:
    """What happened, where, and what to do."""
    said = str(getattr(error, "orig", None) or error).strip()
    first = said.splitlines()[0] if said else type(error).__name__
    advice = next((what for sign, what in _ADVICE if sign in said.lower()), "")
    where = named(url)
    return CannotServe(f"{where[0].upper()}{where[1:]} cannot be used: {first}{_stop(first)} {advice}".rstrip())


def _stop(sentence: str) -> str:
    return "" if sentence.endswith((".", "!", "?")) else "."
