"""The filters of the outbox stand in even distances, in each language, with and without counts."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.model import AccountList
from desktop.messages import FAILURES
from tests.ui.languages import spoken
from tests.ui.painted_text import painted_pieces
from tests.ui.samples import PRACTICE, Open, account


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("counted", ["none", "all", "some"])
def test_the_gaps_between_the_filters_are_even(
    open_window: Open, qapp: QApplication, language: str, counted: str
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    window.shell.resize(1600, 700)
    window.main_page.workspace.show_outbox()
    head = window.main_page.view.head
    QApplication.processEvents()
    if counted != "none":
        head.count_needed(12)
    if counted == "all":
        for kind in FAILURES:
            head.count(kind, 12)
    pieces = {one.text: one for one in painted_pieces(head)}
    labels = [pieces[name] for name in head.names.values()]
    gaps = [round(right.left - left.right) for left, right in itertools.pairwise(labels)]
    assert max(gaps) - min(gaps) <= 1, gaps
