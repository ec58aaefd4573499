"""What a team looks like after its changes, without a store."""

from collections.abc import Iterable
from typing import TypeVar

from teamapp.domain.change import Change
from teamapp.domain.wire import Entity

E = TypeVar("E", bound=Entity)


def folded(changes: Iterable[Change], kind: type[E]) -> tuple[E, ...]:
    """The entities of a kind as the last change left them."""
    left: dict[str, E] = {}
    for change in changes:
        for edit in change.edits:
            if edit.kind is not kind:
                continue
            if edit.after is None:
                del left[edit.id]
            else:
                assert isinstance(edit.after, kind)
                assert left.get(edit.id) == edit.before, "every edit starts from what stood there"
                left[edit.id] = edit.after
    return tuple(left.values())
