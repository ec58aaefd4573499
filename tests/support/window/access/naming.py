"""Every control has a name in words of its own and a role that says how to work with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from tests.support.window.access.finding import Finding, describe, spoken_name, spoken_role
from tests.support.window.access.sight import says_what_it_is
from ui.parts.access.order import takes_tab

Role = QAccessible.Role
FIT: tuple[tuple[type[QWidget], frozenset[Role]], ...] = (
    (QCheckBox, frozenset({Role.CheckBox})),
    (QRadioButton, frozenset({Role.RadioButton})),
    (
        QAbstractButton,
        frozenset({Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.Link, Role.PageTab}),
    ),
    (QComboBox, frozenset({Role.ComboBox})),
    (QAbstractSpinBox, frozenset({Role.SpinBox})),
    (QLineEdit, frozenset({Role.EditableText})),
    (QPlainTextEdit, frozenset({Role.EditableText})),
    (QListView, frozenset({Role.List})),
    (QTableView, frozenset({Role.Table})),
)
OURS = frozenset(
    {Role.Button, Role.ListItem, Role.RadioButton, Role.CheckBox, Role.List, Role.Table, Role.Graphic, Role.Chart,
     Role.Grouping, Role.Canvas, Role.Cell, Role.ButtonMenu, Role.StaticText, Role.Pane}
)  # fmt: skip
"""What a widget that we paint ourselves may call itself."""
NAMED_BY_ROW = frozenset({Role.ListItem})
_FEW_ROWS, _FEW_COLUMNS = 3, 4


def names(place: str, widgets: Iterable[QWidget]) -> Iterator[Finding]:
    """No name, a name that is no word, a role that says nothing, one name for two things."""
    same: dict[tuple[Role, str, str], list[QWidget]] = defaultdict(list)
    for widget in filter(says_what_it_is, widgets):
        name, role = spoken_name(widget).strip(), spoken_role(widget)
        if not any(letter.isalnum() for letter in name) or name == widget.objectName() or "{" in name:
            yield Finding(place, "no name", describe(widget))
        yield from roles(place, widget, role)
        if widget.isEnabled() and takes_tab(widget):
            same[role, name, widget.accessibleDescription()].append(widget)
        if isinstance(widget, QAbstractItemView):
            yield from items(place, widget)
    for (role, name, _description), alike in same.items():
        if len(alike) > 1 and name:
            yield Finding(place, "same name", describe(alike[0]), f"{len(alike)} times as {role.name}")


def roles(place: str, widget: QWidget, role: Role) -> Iterator[Finding]:
    """The role fits the kind of control; a widget of our own says more than that it is one."""
    for kind, fitting in FIT:
        if isinstance(widget, kind):
            if role not in fitting:
                yield Finding(place, "role", describe(widget), role.name)
            return
    if takes_tab(widget) and role not in OURS and not isinstance(widget, QScrollArea):
        yield Finding(place, "role", describe(widget), role.name)


def items(place: str, view: QAbstractItemView) -> Iterator[Finding]:
    """What stands in a list or table is said in words, and columns and rows have heads."""
    model = view.model()
    if model is None:
        return
    silent = [
        (row, column)
        for row in range(min(model.rowCount(), _FEW_ROWS))
        for column in range(_columns(view))
        if _can_be_reached(model.index(row, column)) and not said_of(model, row, column)
    ]
    if silent:
        yield Finding(place, "silent item", describe(view), f"at {silent[0]}")
    if isinstance(view, QTableView) and model.rowCount() and not _has_heads(model):
        yield Finding(place, "no heads", describe(view))


def said_of(model: QAbstractItemModel, row: int, column: int) -> str:
    """What a screen reader says of an entry: its spoken text, else what is shown."""
    index = model.index(row, column)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole) or "")


def _columns(view: QAbstractItemView) -> int:
    """A list has one, and its model keeps that to itself."""
    if isinstance(view, QListView):
        return 1
    return min(view.model().columnCount(), _FEW_COLUMNS)


def _can_be_reached(index: QModelIndex) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)


def _has_heads(model: QAbstractItemModel) -> bool:
    columns = range(min(model.columnCount(), _FEW_COLUMNS))
    return all(_head(model, column) for column in columns)


def _head(model: QAbstractItemModel, column: int) -> str:
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    heads = [model.headerData(column, Qt.Orientation.Horizontal, role) for role in roles]
    return next((str(head) for head in heads if head), "")
