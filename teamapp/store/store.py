"""The team's data on this device: rows, history, outbox and settings in one encrypted database."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DBAPIError

from sync.engine.log import LogRefused
from sync.protocol.merge.clock import HybridTime, tick
from sync.protocol.merge.operation import Erase
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Client
from teamapp.domain.ids import Id
from teamapp.domain.text import Text
from teamapp.domain.wire import Entity
from teamapp.store import log
from teamapp.store.access import AccessBook
from teamapp.store.blank import blank_engine
from teamapp.store.copies import copy_database
from teamapp.store.engine import reading, set_waiting
from teamapp.store.keys.key import DatabaseKey, fresh_key
from teamapp.store.log import Heading
from teamapp.store.profile import Profile
from teamapp.store.refusals import StoreRefused, WrongThread
from teamapp.store.shared import chains, tally
from teamapp.store.shared.erase import erase, refuse_erased
from teamapp.store.shared.erasing.forgetting import DUE
from teamapp.store.shared.erasing.gone import erased_ids
from teamapp.store.shared.erasing.history import names_in_history
from teamapp.store.shared.ledger import SqlLedger
from teamapp.store.shared.many import without_collecting
from teamapp.store.shared.rows import origins, rows
from teamapp.store.shared.rows.lately import Lately
from teamapp.store.shared.rows.witness import Witness
from teamapp.store.shared.states import standing_alone
from teamapp.store.single import ProfileLock
from teamapp.store.sought import asking
from teamapp.store.tables import CONTROL, SETTING
from teamapp.store.tidying import destroy_copies, empty_free_space, empty_log, read_erased, write_erased
from teamapp.store.troubles import refusal_of

E = TypeVar("E", bound=Entity)

Say = Callable[[Sequence[Edit]], Change]
"""Makes a change of some edits."""


class Store:
    """One connection, used by one thread: the first that uses it, until `hand_over` frees it for another.

    Every method may raise StoreRefused when the file cannot be read or written any more; nothing is lost by it.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        key: DatabaseKey,
        place: str,
        read_only_because: Text | None = None,
        lock: ProfileLock | None = None,
        files: Profile | None = None,
    ) -> None:
        """`place` names the database in refusals; `lock` is let go when the store is closed; `files` lie beside it."""
        self._files = files
        self.read_only_because = read_only_because
        self._engine = engine
        self._reader = reading(engine)
        self._key = key
        self._place = place
        self._lock = lock
        self._thread: int | None = None
        self._lately = Lately()

    @classmethod
    def in_memory(cls) -> Self:
        """A whole, encrypted store that is gone when it is closed: for tests and for trying things out."""
        key = fresh_key()
        engine = blank_engine(key)
        store = cls(engine, key=key, place=":memory:")
        with engine.begin() as connection:
            chains.introduce(connection)
        return store

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Every entity of a kind, ordered by id."""
        with self._reading() as connection:
            return rows.read_all(connection, kind)

    def get(self, kind: type[E], id: Id) -> E | None:  # noqa: A002  as the entities call it
        """One entity, None when there is none or it is deleted."""
        with self._reading() as connection:
            return rows.read_one(connection, kind, id)

    def where(self, kind: type[E], **equal: object) -> tuple[E, ...]:
        """The entities whose indexed fields have these values, ordered by id; raises NotIndexed for other fields."""
        with self._reading() as connection:
            return rows.read_where(connection, kind, equal)

    def where_before(self, kind: type[E], field: str, day: date) -> tuple[E, ...]:
        """The entities whose indexed day lies before a day, ordered by id."""
        return tuple(one for one in self.between(kind, field, date.min, day) if getattr(one, field) < day)

    def between(self, kind: type[E], field: str, first: date, last: date) -> tuple[E, ...]:
        """The entities whose indexed day lies between two, both included, ordered by id."""
        with self._reading() as connection:
            return rows.read_between(connection, kind, field, (first, last))

    def commit(self, change: Change) -> None:
        """Write a change whole: rows, their clocks, history and outbox; after return it survives a crash.

        Raises StaleEdit when a row is not what its edit was based on, StoreRefused when it cannot be written; then
        nothing of it is.
        """
        with self._writing() as connection:
            _commit(connection, change)

    @property
    def access(self) -> AccessBook:
        """Who opened whose record, as far as this device has not sealed it yet."""
        return AccessBook(self._reading, self._writing_lightly)

    def erase(self, change: Change, kind: type[Entity], *ids: Id) -> tuple[Edit, ...]:
        """Erase rows and whatever hangs on them, here at once and on every device that hears of it; never undoable.

        What a screen showed of them comes back. `change` says it in history, with edits of other rows that named her.
        """
        with self._writing() as connection:
            fallen = erase(connection, change, [Erase(kind.entity_number, one) for one in ids])
        self.tidy()
        return fallen

    def erased(self, kind: type[Entity]) -> tuple[Id, ...]:
        """Everybody of a kind who was erased here."""
        with self._reading() as connection:
            return tuple(Id(name) for name in erased_ids(connection, kind.entity_number))

    def erased_before(self) -> tuple[Id, ...]:
        """Everybody who was ever erased in this profile, also before an older copy of the database came back."""
        return tuple(Id(name) for name in read_erased(self._files.erased)) if self._files is not None else ()

    def copies(self) -> int:
        """How many automatic copies lie beside the database."""
        folder = self._files.copies if self._files is not None else None
        return len(list(folder.glob("*.db"))) if folder is not None and folder.exists() else 0

    def changes_about(self, id: Id) -> int:  # noqa: A002  as the entities call it
        """How many changes touched an entity."""
        with self._reading() as connection:
            return log.count_of(connection, id)

    def names_of(self, client: Id) -> frozenset[str]:
        """Every name that a client has or ever had here."""
        person = self.get(Client, client)
        with self._reading() as connection:
            return names_in_history(connection, [client]) | ({person.name} if person is not None else frozenset())

    def tidy(self) -> None:
        """After erasing: automatic copies go, the free space and the log of the file are emptied.

        What cannot be done now, as the disk is full, is done when the team is opened the next time.
        """
        if self._files is None or self.read_only:
            return
        with suppress(StoreRefused):
            if self.setting(DUE) is not None:
                destroy_copies(self._files.copies)
                write_erased(self._files.erased, self.erased(Client))
                empty_free_space(self._engine, self._place)
                with self._writing() as connection:
                    connection.execute(delete(SETTING).where(SETTING.c.key == DUE))
            empty_log(self._engine, self._place)

    def history(self, *, limit: int = 100, before: Id | None = None) -> tuple[Change, ...]:
        """Changes, newest first; `before` is the last change of the page before."""
        with self._reading() as connection:
            return log.read_page(connection, limit, before)

    def headings(self, *, limit: int = 100, before: Id | None = None) -> tuple[Heading, ...]:
        """As `history`, without the edits: for lists and for finding what can be undone."""
        with self._reading() as connection:
            return log.read_headings(connection, limit, before)

    def history_of(self, id: Id, *, since: datetime | None = None) -> tuple[Change, ...]:  # noqa: A002  as the entities call it
        """Every change that touched an entity, newest first; with `since`, only those made at or after that moment."""
        with self._reading() as connection:
            return log.read_of(connection, id, since)

    def headings_of(self, id: Id, *, since: datetime | None = None) -> tuple[Heading, ...]:  # noqa: A002  as the entities call it
        """As `history_of`, without the edits."""
        with self._reading() as connection:
            return log.read_headings_of(connection, id, since)

    def find_rows(
        self, kind: type[Entity], words: Sequence[str], *, most: int, clients: Collection[Id] = ()
    ) -> tuple[asking.Sought, ...]:
        """The rows of a kind in which each word begins some word, the newest first; of some clients, or of anybody."""
        with self._reading() as connection:
            return asking.find_rows(connection, kind, words, most, clients=clients)

    def find_changes(self, asked: asking.ChangesAsked, *, most: int) -> tuple[Heading, ...]:
        """The newest changes that answer, without their edits."""
        with self._reading() as connection:
            return asking.find_changes(connection, asked, most)

    def change(self, id: Id) -> Change | None:  # noqa: A002  as the entities call it
        """One change, None when nobody here knows it."""
        with self._reading() as connection:
            return log.read_change(connection, id)

    def setting(self, key: str) -> str | None:
        """What holds on this device only."""
        with self._reading() as connection:
            found = connection.execute(select(SETTING.c.value).where(SETTING.c.key == key)).scalar()
        return str(found) if found is not None else None

    def set_setting(self, key: str, value: str) -> None:
        """Remember something on this device; it never travels."""
        added = upsert(SETTING).values(key=key, value=value)
        with self._noting() as connection:
            connection.execute(added.on_conflict_do_update(index_elements=[SETTING.c.key], set_={"value": value}))

    def unsent(self) -> int:
        """Changes made here that the shared log is not known to have; all of them in a team that is not shared."""
        with self._reading() as connection:
            return tally.unsent(connection)

    def waiting(self) -> dict[str, int]:
        """Received batches that cannot be applied, by the engine's reason."""
        with self._reading() as connection:
            return tally.waiting(connection)

    def late(self) -> dict[str, int]:
        """Batches that wait for the team's decision, by device."""
        with self._reading() as connection:
            return tally.late(connection)

    def call_device(self, name: str) -> None:
        """The name of this device among the team's, before it has sealed anything."""
        with self._writing() as connection:
            chains.rename(connection, name)

    def begin_sharing(self, device: str, record: bytes, say: Say) -> None:
        """This device founds a team under a name, with the team's first record.

        Every row is built from the outbox, as a newcomer's will be; what that does not say, `say` makes changes of.
        """
        with self._writing() as connection:
            standing_alone.begin_as(connection, device)
            for edits in standing_alone.rebuild(connection):
                _commit(connection, say(edits))
            connection.execute(insert(CONTROL).values(raw=record))

    def end_sharing(self, say: Say) -> None:
        """Nothing of the team's exchange stays but the rows, said anew, and the history."""
        with self._writing() as connection:
            standing_alone.forget_team(connection)
            for edits in standing_alone.rebuild(connection):
                _commit(connection, say(edits))

    @contextmanager
    def exchange_shown(self) -> Iterator[SqlLedger]:
        """The same as `exchange`, to look at; also of a store that cannot be written."""
        with self._reading() as connection:
            yield SqlLedger(connection)

    def begin_anew(self) -> None:
        """After a restore: what this device writes from here on must not be taken for what it once wrote after it."""
        with self._writing() as connection:
            chains.begin_anew(connection)

    @contextmanager
    def exchange(self) -> Iterator[SqlLedger]:
        """Everything that the exchange with other devices reads and writes, in one transaction.

        Raises LogRefused, as the engine expects it, when the file cannot be read or written.
        """
        lately, self._lately = self._lately, Lately()  # a transaction that fails leaves nothing known
        try:
            with without_collecting(), self._noting() as connection:
                ledger = SqlLedger(connection, lately)
                yield ledger
                ledger.finish()
            self._lately = lately
            if ledger.erased:
                self.tidy()
        except StoreRefused as refusal:
            raise LogRefused(refusal.text.code) from refusal

    @contextmanager
    def witness(self) -> Iterator[Witness]:
        """Who wrote what and had seen what; nothing else of the store may be used meanwhile."""
        with self._reading() as connection:
            yield Witness(connection)

    def look_anew(self) -> None:
        """Nothing is known of conflicts: look at every row again, as a release that finds other ones must."""
        with self._writing() as connection:
            origins.look_anew(connection)

    def examined(self, touched: Collection[tuple[int, str]], scopes: Collection[str]) -> None:
        """These rows have been looked at for conflicts, which are in these scopes and no others."""
        with self._noting() as connection:
            origins.examined(connection, touched, scopes)

    @property
    def read_only(self) -> bool:
        """Whether every commit is refused; `read_only_because` says why."""
        return self.read_only_because is not None

    def copy_to(self, target: Path) -> None:
        """A whole copy, encrypted with the same key, in one new file."""
        self._own()
        copy_database(self._engine, self._key, target)

    def listen(self, on_knock: Callable[[], None]) -> None:
        """Call `on_knock`, on a thread of its own, whenever somebody starts the program on this profile again."""
        if self._lock is not None:
            self._lock.listen(on_knock)

    def hand_over(self) -> None:
        """Let the next thread that uses the store own it."""
        self._thread = None

    def close(self) -> None:
        """Let go of the file and of the profile. Harmless when repeated."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        self._own()
        with self._telling(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Rows may be others afterwards."""
        self._lately.forget()
        with self._noting() as connection:
            yield connection

    @contextmanager
    def _noting(self) -> Iterator[Connection]:
        """What is written is no row of the team's."""
        self._own()
        if self.read_only_because is not None:
            raise StoreRefused(self.read_only_because)
        with self._telling(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing_lightly(self) -> Iterator[Connection]:
        """Does not wait for the disk: survives the end of the program, and of the computer a moment later."""
        self._own()
        set_waiting(self._engine, full=False)
        try:
            with self._noting() as connection:
                yield connection
        finally:
            set_waiting(self._engine, full=True)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """What the driver says becomes a refusal with what, where and remedy."""
        try:
            yield
        except DBAPIError as error:
            raise refusal_of(error, self._place) from error

    def _own(self) -> None:
        current = threading.get_ident()
        if self._thread is None:
            self._thread = current
        if self._thread != current:
            raise WrongThread("the store belongs to another thread; that one may call hand_over() first")


def _commit(connection: Connection, change: Change) -> None:
    own = chains.own(connection)
    time = tick(HybridTime(own.time), change.at)
    by = chains.writing(connection, own, time)
    refuse_erased(connection, change.edits)
    rows.write_edits(connection, change.edits, by)
    log.append(connection, change, time)
    origins.note_write(connection, by.stamp, change.id)
    if len(by.context) > 1:
        written = ((edit.kind.entity_number, edit.id) for edit in change.edits)
        origins.note_touched(connection, origins.to_examine(written, knew_all=True))
    chains.go_on_from(connection, time)
