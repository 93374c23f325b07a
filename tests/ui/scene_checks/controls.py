"""Names, roles and states on every page and dialog, as the accessibility bridge of Qt reports
them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeGuard

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFileDialog,
    QListView,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from desktop.ui.messages.text_table import TextTable
from desktop.ui.widgets.one_of import OneOf
from tests.ui.visible_text import tops

# Ours. A name from outside may have other letters of that kind.
_MARKUP = re.compile("</|<span|<br")
# Parts of a field or list that takes the focus itself.
_PARTS = ("qt_spinbox_lineedit", "removeRecipient", "qt_toolbar_ext_button")


class Controls:
    """Every control has a name, a role and a state."""

    def __init__(self) -> None:
        self.checked: set[str] = set()
        """Their names."""

    def __call__(self) -> Iterator[str]:
        for top in tops():
            if isinstance(top, QFileDialog | QMenu):
                continue
            for widget in (top, *top.findChildren(QWidget)):
                yield from problems(widget)
                yield from wrong_roles(widget)
                self.checked.add(widget.objectName())


def problems(widget: QWidget) -> Iterator[str]:
    if not widget.isVisible() or widget.objectName() in _PARTS:
        return
    label = f"{widget.objectName() or type(widget).__name__} of {type(widget.parent()).__name__}"
    is_focusable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if is_one_of(widget):
        # Tab stops at the one that is checked, the arrow keys reach the others.
        if is_focusable != widget.isChecked():
            yield f"{label} is checked: {widget.isChecked()}, and Tab stops: {is_focusable}"
        is_focusable = True
    if isinstance(widget, QAbstractButton) and widget.isEnabled() and not is_focusable:
        internal = widget.objectName().startswith("qt_") or not widget.objectName()
        if not internal and not isinstance(widget.parent(), QScrollBar):
            yield f"{label} cannot be focused with the keyboard"
    is_button = isinstance(widget, QAbstractButton) and not isinstance(widget.parent(), QScrollBar)
    name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    if is_button and not name.strip():
        yield f"{label} has no name"
    is_area = isinstance(widget, QScrollArea | QScrollBar)
    if not is_focusable or is_area or widget.focusProxy() is not None or widget.isWindow():
        return
    if not name.strip():
        yield f"{label} has no name"
    elif name == widget.objectName() or "<" in name:
        yield f"{label} is called {name!r}"
    described = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)
    if "<" in described or (described != name and described.startswith(name)):
        yield f"{label} is called {name!r} and described as {described!r}"


def is_one_of(widget: QWidget) -> TypeGuard[QAbstractButton]:
    """Whether it is a button of several of which exactly one is pressed."""
    return isinstance(widget, QAbstractButton) and isinstance(widget.group(), OneOf)


def wrong_roles(widget: QWidget) -> Iterator[str]:
    """What a person has to know of a control, besides its name."""
    found = QAccessible.queryAccessibleInterface(widget) if widget.isVisible() else None
    if found is None or widget.objectName() in _PARTS:
        return
    label = f"{widget.objectName() or type(widget).__name__} of {type(widget.parent()).__name__}"
    role, state, roles = found.role(), found.state(), QAccessible.Role
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
        if not state.focusable:
            yield f"{label} does not say that it takes the focus"
        if role in (roles.NoRole, roles.Client) and not isinstance(widget, QScrollArea):
            yield f"{label} has the role {role}"
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        is_one = isinstance(widget.group(), QButtonGroup) or widget.autoExclusive()
        if is_one != (role == roles.RadioButton) or bool(state.checked) != widget.isChecked():
            yield f"{label} has the role {role}, checked: {state.checked}"
    is_field = isinstance(widget, QPlainTextEdit) and not widget.isReadOnly()
    if is_field and not (state.editable and state.multiLine):
        yield f"{label} is not a field of several lines"
    if isinstance(widget, QListView | TextTable) and widget.model() is not None:
        yield from (f"{label} has a row that reads {said!r}" for said in bad_rows(widget))


def bad_rows(view: QListView | TextTable) -> Iterator[str]:
    """Rows that are not one item with one sentence."""
    model, top = view.model(), QModelIndex()
    for row in range(min(model.rowCount(top), 3)):
        index = model.index(row, 0, top)
        said = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")
        columns = 1 if isinstance(view, QListView) else model.columnCount(top)
        if columns != 1 or not said.strip() or _MARKUP.search(said) or "\n" in said:
            yield said
