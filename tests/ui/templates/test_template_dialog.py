"""The dialog of the templates: what is typed is saved, kept where it can be, or asked about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountList,
    Reading,
    ServerTemplate,
    Template,
    TemplateAccess,
    TemplateScope,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.template_sync import TemplateSync
from desktop.ui.templates.template_dialog import TemplateDialog
from desktop.ui.widgets.labels import restyle
from desktop.ui.window.window import Window
from tests.ui.row_menus import right_press
from tests.ui.samples import ANA, HOSTILE, KIM, Find, account, press, said

LOCAL, PERSONAL, COMPANY = TemplateScope


@pytest.fixture
def hours(outbox: Outbox) -> int:
    return outbox.templates.add(LOCAL, "Hours", "We are open.", None)


def opened(window: Window, text: str = "", access: TemplateAccess | None = None) -> TemplateDialog:
    view = replace(account(), templates=access or TemplateAccess())
    window.show_accounts(AccountList((view,)))
    window.commands.open_templates.emit(ANA.text, text)
    (dialog,) = window.main_page.findChildren(TemplateDialog)
    return dialog


def saved(outbox: Outbox) -> list[tuple[str, str, TemplateScope]]:
    return [(one.name, one.text, one.scope) for one in outbox.templates.all_of(ANA)]


def keep_at(dialog: TemplateDialog, name: str) -> None:
    radio = dialog.findChild(QRadioButton, name)
    assert isinstance(radio, QRadioButton)
    radio.click()


def can_press(dialog: TemplateDialog, name: str) -> bool:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found.isVisible() and found.isEnabled()


def test_a_text_is_saved_as_a_template_with_a_name_from_its_first_words(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    dialog = opened(window, "We look forward to seeing you, Kim.")
    assert dialog.form.name.text() == "We look forward to seeing"
    dialog.form.name.setText("Appointment")
    with qtbot.waitSignal(window.commands.read_again) as told:
        press(find("saveTemplateButton"))
    assert told.args == [ANA.text, Reading.TEMPLATES]
    assert saved(outbox) == [("Appointment", "We look forward to seeing you, Kim.", LOCAL)]
    assert not dialog.isVisible(), "who came from a text goes on writing it"


@pytest.mark.parametrize("other", ["newTemplateButton", "list"])
def test_who_goes_to_another_template_meanwhile_stays_in_the_window(
    window: Window, find: Find, hours: int, other: str
) -> None:
    dialog = opened(window, "We look forward to seeing you, Kim.")
    if other == "list":
        dialog.chooser.chosen.emit(dialog._editor.all[0])
    else:
        press(find(other))
    press(find("discardTemplateButton"))
    dialog.form.name.setText("Opening hours")
    dialog.form.text.setPlainText("We are closed.")
    press(find("saveTemplateButton"))
    assert dialog.isVisible() and said(find("templateSaved")) == "Saved"


def test_it_is_renamed_moved_to_ringcentral_and_deleted(
    window: Window, find: Find, outbox: Outbox, hours: int
) -> None:
    dialog = opened(window)
    dialog.form.name.setText("Opening hours")
    dialog.form.name.textEdited.emit("Opening hours")
    press(find("saveTemplateButton"))
    assert saved(outbox) == [("Opening hours", "We are open.", LOCAL)]
    assert not can_press(dialog, "saveTemplateButton")
    assert dialog.isVisible() and said(find("templateSaved")) == "Saved"
    keep_at(dialog, "keepPersonal")
    press(find("saveTemplateButton"))
    assert saved(outbox) == [("Opening hours", "We are open.", PERSONAL)]
    press(find("deleteTemplateButton"))
    assert saved(outbox) != []
    press(find("confirmDeleteTemplate"))
    assert saved(outbox) == []
    assert "no templates yet" in said(find("noTemplates"))


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        (" ", "Hi", "Give it a name"),
        ("Hi", " \n", "no text yet"),
        ("Hours", "Other", "Another template has this name"),
        ("Hi", "x" * 1001, "over the limit"),
    ],
)
@pytest.mark.usefixtures("hours")
def test_what_is_missing_is_said_and_nothing_typed_is_lost(
    window: Window, find: Find, outbox: Outbox, name: str, text: str, words: str
) -> None:
    dialog = opened(window, "x")
    dialog.form.name.setText(name)
    dialog.form.text.setPlainText(text)
    press(find("saveTemplateButton"))
    assert words in said(find("templateNotice"))
    assert dialog.form.text.toPlainText() == text
    assert len(saved(outbox)) == 1


@pytest.mark.parametrize(
    ("access", "possible", "reasons"),
    [
        (TemplateAccess(), [True, True, True], []),
        (
            TemplateAccess(can_edit_company=False),
            [True, True, False],
            ["company", "A RingCentral administrator can"],
        ),
        (
            TemplateAccess(can_edit=False, can_edit_company=False),
            [True, False, False],
            ["A RingCentral administrator can"],
        ),
        (None, [True, False, False], ["Sign in"]),
    ],
)
def test_only_places_where_it_can_be_kept_are_offered_and_nothing_moves(
    window: Window,
    find: Find,
    access: TemplateAccess | None,
    possible: list[bool],
    reasons: list[str],
) -> None:
    dialog = opened(window, "Hello", access)
    if access is None:
        dialog.show_account(None)
    places = ("keepLocal", "keepPersonal", "keepCompany")
    assert [find(place).isEnabled() for place in places] == possible
    words = said(find("templateNote"))
    known = (
        "company",
        "A RingCentral administrator can",
        "Sign in",
        "EditExtensions",
        "EditAccounts",
    )
    assert [one for one in known if one in words] == reasons
    QApplication.processEvents()
    before = find("keepLocal").mapTo(dialog, QPoint())
    for place, can in zip(places, possible, strict=True):
        keep_at(dialog, place)
        assert can_press(dialog, "saveTemplateButton")
        assert said(find("templateNote")) == words
        assert (
            dialog.form.places.scope is (LOCAL, PERSONAL, COMPANY)[places.index(place)] or not can
        )
    QApplication.processEvents()
    assert find("keepLocal").mapTo(dialog, QPoint()) == before


def test_a_template_of_the_company_can_be_copied_where_it_cannot_be_changed(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    TemplateSync(database, ANA).replace([ServerTemplate("c", COMPANY, "Street", "Main St")])
    dialog = opened(window, access=TemplateAccess("", can_edit_company=False))
    assert not can_press(dialog, "deleteTemplateButton")
    for field in (dialog.form.name, dialog.form.text):
        assert field.isReadOnly() and not field.hasFocus()
        assert field.property("fixed"), "it does not look like a field"
    press(find("templateCopyButton"))
    for field in (dialog.form.name, dialog.form.text):
        assert not field.isReadOnly() and not field.property("fixed")
    press(find("saveTemplateButton"))
    assert ("Street", "Main St", LOCAL) in saved(outbox)


def looks(widget: QWidget) -> bytes:
    """What is painted at the start, where there are no words, without the focus."""
    widget.clearFocus()
    image = (
        widget.grab(QRect(0, 0, 8, widget.height()))
        .toImage()
        .convertToFormat(QImage.Format.Format_RGB32)
    )
    return bytes(image.constBits())


def test_what_cannot_be_changed_looks_different(window: Window, find: Find) -> None:
    dialog = opened(window, "Hello")
    company = find("keepCompany")
    could, name = looks(company), looks(dialog.form.name)
    dialog.form.show_access(TemplateAccess(can_edit_company=False))
    assert looks(company) != could
    dialog.form.name.setProperty("fixed", True)
    restyle(dialog.form.name)
    assert looks(dialog.form.name) != name


def test_the_administrator_is_told_which_permissions_are_missing(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    opened(window, "Hello", TemplateAccess("CMN-401", can_edit=False, can_edit_company=False))
    press(find("templateDetailsButton"))
    press(find("copyTemplateDetails"))
    words = QApplication.clipboard().text()
    assert "permissions \u2068ReadAccounts, EditExtensions, EditAccounts\u2069. Add them" in words
    opened_again = TemplateAccess()
    view = replace(account(), templates=opened_again)
    window.show_accounts(AccountList((view,)))
    assert not find("templateDetailsButton").isVisible(), "nothing is missing"


def refuse(database: Database, code: str) -> None:
    sync = TemplateSync(database, ANA)
    change = sync.next_change()
    assert change is not None
    sync.refused(change, code)


def test_what_ringcentral_refused_says_why_and_can_be_kept_here(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = outbox.templates.add(PERSONAL, "Hours", "We are open.", ANA)
    dialog = opened(window)
    assert said(find("templateProblem")) == ""
    refuse(database, "CMN-401")
    window.commands.rows_changed.emit()
    assert "RingCentral refused it" in said(find("templateProblem"))
    assert "A RingCentral administrator can add it" in said(find("templateProblem"))
    press(find("templateDetailsButton"))
    press(find("copyTemplateDetails"))
    assert "permission \u2068EditExtensions\u2069. Add it" in QApplication.clipboard().text()
    press(find("templateAgainButton"))
    assert outbox.templates.all_of(ANA)[0].pending == "create"
    refuse(database, "XYZ-1")
    dialog.refresh()
    assert "XYZ-1" in said(find("templateProblem"))
    press(find("templateGiveUpButton"))
    assert outbox.templates.all_of(ANA) == [Template(id_, LOCAL, "Hours", "We are open.")]


def test_a_refused_list_is_explained(window: Window, find: Find) -> None:
    opened(window, access=TemplateAccess("CMN-401"))
    assert "A RingCentral administrator can add it" in said(find("templatesRefused"))


def test_what_is_typed_outlives_a_reading(
    window: Window, outbox: Outbox, database: Database, hours: int
) -> None:
    dialog = opened(window)
    dialog.form.text.setPlainText("Half a text")
    with database.transaction():
        database.run("UPDATE template SET text = 'Theirs' WHERE id = ?", (hours,))
    window.commands.rows_changed.emit()
    assert dialog.form.text.toPlainText() == "Half a text"


@pytest.mark.parametrize("way", ["close", "choose", "new"])
def test_unsaved_changes_are_asked_about(
    window: Window, find: Find, outbox: Outbox, hours: int, way: str
) -> None:
    outbox.templates.add(LOCAL, "Street", "Main St", None)
    dialog = opened(window)
    dialog.form.text.setPlainText("Half a text")
    if way == "close":
        dialog.close()
    elif way == "choose":
        dialog.chooser.list.setCurrentRow(1)
    else:
        press(find("newTemplateButton"))
    assert dialog.isVisible()
    assert dialog.form.text.toPlainText() == "Half a text"
    press(find("discardTemplateButton"))
    shown = {"close": "Half a text", "choose": "Main St", "new": ""}[way]
    assert (dialog.form.text.toPlainText(), dialog.isVisible()) == (shown, way != "close")
    assert ("Hours", "We are open.", LOCAL) in saved(outbox)


def test_changes_can_be_saved_where_they_are_asked_about(
    window: Window, find: Find, outbox: Outbox, database: Database, hours: int
) -> None:
    dialog = opened(window)
    dialog.form.name.clear()
    dialog.form.text.setPlainText("We are closed.")
    dialog.close()
    press(find("saveChangedTemplateButton"))
    assert dialog.isVisible(), "it has no name yet"
    assert "name" in said(find("templateNotice"))
    dialog.form.name.setText("Hours")
    with database.transaction():
        database.run(
            "CREATE TRIGGER full BEFORE UPDATE ON template BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    dialog.close()
    press(find("saveChangedTemplateButton"))
    assert dialog.isVisible(), "the disk cannot be written"
    with database.transaction():
        database.run("DROP TRIGGER full")
    dialog.close()
    press(find("saveChangedTemplateButton"))
    assert not dialog.isVisible()
    assert saved(outbox) == [("Hours", "We are closed.", LOCAL)]


def test_a_full_disk_loses_nothing(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    dialog = opened(window, "Hello")
    with database.transaction():
        database.run(
            "CREATE TRIGGER full BEFORE INSERT ON template BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    press(find("saveTemplateButton"))
    assert said(find("templateNotice")) != ""
    assert dialog.form.text.toPlainText() == "Hello"
    with database.transaction():
        database.run("DROP TRIGGER full")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_templates_are_plain_text(
    window: Window, outbox: Outbox, database: Database, hostile: str
) -> None:
    TemplateSync(database, ANA).replace([ServerTemplate("c", COMPANY, hostile, hostile)])
    dialog = opened(window)
    assert dialog.chooser.list.count() == 1
    menu_button = window.main_page.compose.sending.templates.button
    menu_button.fill()
    assert menu_button.menu().actions()[0].text()


def test_a_right_press_opens_no_template(window: Window, outbox: Outbox, hours: int) -> None:
    outbox.templates.add(LOCAL, "Thanks", "Thank you.", None)
    dialog = opened(window)
    names = [dialog.form.name.text()]
    list_ = dialog.chooser.list
    for at in range(2):
        assert right_press(list_, list_.model().index(at, 0)) is None
        names.append(dialog.form.name.text())
    assert len(set(names)) == 1


def test_on_a_low_screen_nothing_of_it_is_cut(window: Window, hours: int) -> None:
    """1280 x 800 at 200 %, with a bar of the desktop."""
    dialog = opened(window, access=TemplateAccess("CMN-401", can_edit=False))
    dialog.resize(640, 360)
    QApplication.processEvents()
    assert dialog.height() == 360
    assert dialog.form.height() >= dialog.form.minimumSizeHint().height(), "it scrolls"
    for name in ("saveTemplateButton", "closeTemplatesButton"):
        found = dialog.findChild(QWidget, name)
        assert found is not None
        assert found.geometry().bottom() < dialog.height()


def test_the_window_counts_a_template_like_the_field_that_it_is_put_into(
    window: Window, find: Find
) -> None:
    text = "Dear {First name|customer}, we are open."
    compose = window.main_page.compose
    compose.text_field.setPlainText(text)
    dialog = opened(window, text)
    left = f" after {160 - len('Dear customer, we are open.')} more"
    for counter in (compose.sending.counter, dialog.form._counter):
        assert left in counter._line.text()
    compose.recipient.set_text(KIM)
    assert left in compose.sending.counter._line.text()
    dialog.form.text.setPlainText("{First name|customer}" * 48)
    dialog.form.name.setText("Long")
    press(find("saveTemplateButton"))
    assert "8 characters over the limit" in said(find("templateNotice"))
    assert dialog.isVisible()
