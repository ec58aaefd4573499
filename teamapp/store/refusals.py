"""How the store says no; importable without a database.

StoreRefused            nothing was written; `text` says what, where and what to do
  ProfileInUse          another process has this profile open
  KeyRefused            the key is missing, locked, wrong, or the words or the passphrase do not open it
StaleEdit               somebody changed the row since it was read
WrongThread             a fault of the program: two threads on one connection
"""

from __future__ import annotations

from teamapp.domain.ids import Id
from teamapp.domain.text import Text, TextValue, text


class StoreRefused(Exception):
    """The store cannot do that here and now, and nothing is lost."""

    def __init__(self, reason: Text) -> None:
        super().__init__(f"{reason.code} {dict(reason.values)}")
        self.text = reason


class ProfileInUse(StoreRefused):
    """Another process has this profile open."""


class KeyRefused(StoreRefused):
    """The key of the team cannot be had."""


class StaleEdit(Exception):
    """A row is no longer what the change was based on; nothing was written."""

    def __init__(self, entity: str, id: Id, fields: tuple[str, ...]) -> None:  # noqa: A002  as the entities call it
        super().__init__(f"{entity} {id}: {', '.join(fields)} changed since it was read")
        self.entity = entity
        self.id = id
        self.fields = fields

    @property
    def text(self) -> Text:
        return text("store.stale", kind=f"kind.{self.entity}")


class WrongThread(RuntimeError):
    """The store was used from a second thread; `Store.hand_over` lets another one take it."""


def store_refused(code: str, /, **values: TextValue) -> StoreRefused:
    """`raise store_refused("store.damaged", file=...)`."""
    return StoreRefused(text(code, **values))


def key_refused(code: str, /, **values: TextValue) -> KeyRefused:
    """`raise key_refused("store.key_missing", where=...)`."""
    return KeyRefused(text(code, **values))
