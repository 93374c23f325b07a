"""The window shows the outbox."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.core.model import (
    MergeSummary,
)
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.messages.samples import put_merge
from tests.ui.samples import (
    ANA,
    put,
    set_texts,
)


@pytest.fixture
def window(window: Window) -> Window:
    window.main_page.workspace.show_outbox()
    return window


@pytest.fixture
def merge(window: Window, outbox: Outbox, database: Database) -> int:
    """A list of eight texts between two single ones."""
    put(outbox, "before")
    made = put_merge(database, 8, 3, account=ANA)
    put(outbox, "after")
    set_texts(database, made, 3, state="accepted", status="Delivered")
    set_texts(database, made, 1, 3, state="accepted", status="DeliveryFailed", code="SMS-UP-410")
    window.main_page.view.model.refresh()
    return made


@pytest.fixture
def summary(outbox: Outbox, merge: int) -> Callable[[], MergeSummary]:
    def read() -> MergeSummary:
        found = outbox.merges.summary(merge)
        assert found is not None
        return found

    return read
