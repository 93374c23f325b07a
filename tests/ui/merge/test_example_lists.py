"""Each example list of practice, from the file to the outbox: real workbooks with all that people
have in them, such as dates, errors and formulas without a value."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.messages import Outbox
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.window.window import Window
from tests.practice_service import ROOT
from tests.ui.merge.list_steps import checked, open_file, press
from tests.ui.samples import ANA

LISTS = sorted((ROOT / "resources" / "practice" / "lists").iterdir())


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.name)
def test_what_is_ready_is_put_into_the_outbox(
    list_window: MergeWindow,
    window: Window,
    file: Path,
    outbox: Outbox,
    qtbot: QtBot,
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    checked(made, qtbot, "See you soon.")
    press(made, "listNextButton")
    with qtbot.waitSignal(window.commands.process_outbox):
        press(made, "sendListNowButton")
    (summary,) = outbox.merges.all_of(ANA)
    assert summary.sums.texts == len(outbox.newest(9_999)) > 0
