"""What a person sees of a list in the outbox, and does with it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QTableView,
)

from desktop.core.model import (
    MergeSummary,
)
from desktop.ui.window.window import Window


def table_of(window: Window) -> QTableView:
    table = window.main_page.view.table
    table.setFocus()
    return table


def shown(window: Window) -> list[str]:
    """The texts of the rows; of a list, its name."""
    model = window.main_page.view.model
    rows = (model.at(at) for at in range(model.rowCount()))
    return [row.name if isinstance(row, MergeSummary) else row.text for row in rows if row]


UNFOLDED = ["after", "customers.xlsx", *(f"Dear {at}" for at in range(1, 9)), "before"]


def press(window: Window, dialog: str, name: str) -> None:
    question = window.shell.findChild(QDialog, dialog)
    assert question is not None
    found = question.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()
