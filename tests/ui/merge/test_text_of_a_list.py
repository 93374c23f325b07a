"""The text of a list: its fields and templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    TemplateScope,
)
from desktop.messages import Outbox
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.templates.template_dialog import TemplateDialog
from desktop.ui.window.window import Window
from tests.ui.merge.list_steps import ISOLATES, TEXT, label, open_file
from tests.ui.samples import (
    ANA,
)


def test_a_template_keeps_its_fields_for_the_columns(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made = list_window
    outbox.templates.add(TemplateScope.LOCAL, "Visit", "Hello {name}, at {time}. {my name}", None)
    open_file(made, window, file, qtbot)
    made.go_to(Step.TEXT)
    QTest.keyClicks(made.text.field, "/vis")
    qtbot.waitUntil(made.text.templates.list.isVisible)
    QTest.keyClick(made.text.field, Qt.Key.Key_Return)
    assert made.text.field.text() == "Hello {name}, at {time}. {my name}"
    assert "{time}" in label(made, "listTextNotice").translate(ISOLATES), "no column has it"
    selected = made.text.field.textCursor().selectedText()
    assert selected == "{time}", "it is ready to be replaced"
    made.text.field.clear()
    made.text.templates.button.fill()
    assert made.text.templates.button.isVisible()
    made.text.templates.button.menu().actions()[0].trigger()
    assert made.text.field.text() == "Hello {name}, at {time}. {my name}"


@pytest.mark.parametrize(
    ("written", "said_words"),
    [
        ("{Dya}", "Did you mean {Day}? You can also write what stands instead: {Dya|…}"),
        ("{amount}", "Insert one of its fields, or write what stands instead: {amount|…}"),
    ],
)
def test_a_field_that_is_written_wrong(
    list_window: MergeWindow,
    window: Window,
    file: Path,
    qtbot: QtBot,
    written: str,
    said_words: str,
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText(f"See you on {written}.")
    assert made.text.problem().translate(ISOLATES).endswith(said_words)


@pytest.mark.parametrize(
    ("written", "near"),
    [("Name", "First name"), ("nom", "First name"), ("surname", "Last name"), ("Citi", "City")],
)
def test_the_first_name_is_proposed_in_place_of_a_name(
    list_window: MergeWindow,
    window: Window,
    tmp_path: Path,
    qtbot: QtBot,
    written: str,
    near: str,
) -> None:
    path = tmp_path / "names.csv"
    path.write_text("Last name;First name;City;Phone\nLee;Kim;Rome;(415) 555-0123\n")
    open_file(list_window, window, path, qtbot)
    list_window.go_to(Step.TEXT)
    list_window.text.field.setPlainText(f"Hello {{{written}}}")
    words = list_window.text.problem().translate(ISOLATES)
    assert f"Did you mean {{{near}}}?" in words


def test_the_text_of_a_list_is_saved_as_a_template(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    made = list_window
    open_file(made, window, file, qtbot)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText(TEXT)
    made.text.templates.button.fill()
    save = made.findChild(QAction, "saveTemplateAction")
    assert isinstance(save, QAction)
    save.trigger()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, TemplateDialog))
    assert dialog.parent() is made, "it is above the window of the list"
    keep = dialog.findChild(QPushButton, "saveTemplateButton")
    assert isinstance(keep, QPushButton)
    keep.click()
    assert [one.text for one in outbox.templates.all_of(ANA)] == [TEXT]
    assert not dialog.isVisible(), "the text is what is being written"
    qtbot.waitUntil(made.text.field.hasFocus)
