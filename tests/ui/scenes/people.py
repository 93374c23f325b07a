"""Names of those whom a person texts."""

from __future__ import annotations

from PySide6.QtTest import QTest

from desktop.contacts.file_contact import FileContact, FileNumber
from desktop.contacts.import_plan import ImportPlan
from desktop.core import file_errors
from desktop.core.model import (
    DirectoryEntry,
    Draft,
)
from desktop.messages import Filter
from desktop.spreadsheets.columns import NumberUse
from desktop.ui.contacts.import_dialog import ImportDialog
from tests.ui.samples import ANA, KIM
from tests.ui.scenes.stage import (
    DIRECT,
    NAME,
    ROWS,
    TEXT,
    Stage,
    add_to_directory,
    ana,
    close_boxes,
    queue,
    write,
)


def names(stage: Stage) -> None:
    """Names of recipients from the company directory."""
    stage.show(ana(), queue())
    stage.window.main_page.workspace.show_outbox()
    view = stage.window.main_page.view
    known = (NAME, "Ω" * 60, "<b>Αλφα</b> & Βήτα", "", "שירה לוי", "\u202eΓάμμα")
    ids = [write(stage, values, at) for at, values in enumerate(ROWS[: len(known)])]
    add_to_directory(
        stage,
        *(
            DirectoryEntry(f"+1415555{at + 120:04}", "Enabled", name)
            for at, name in enumerate(known)
        ),
    )
    view.model.refresh()
    stage.look("list")
    far = Draft("far", ANA, DIRECT.phone_number, "+14155550120", f"{TEXT} " * 9 + "Μαργαρίτα")
    stage.outbox.queue(far)
    for at, words in enumerate(("μαρ", "שירה", "ωω", "415 555-0123")):
        view._show_only(Filter(words=words))
        stage.look(f"found-{at}")
    view._show_only(Filter())
    for at in (0, 1, 4):
        view.choose(ids[at])
        stage.look(f"details-{at}")
    view.choose(ids[0])
    stage.window.main_page.workspace.show_compose()
    compose = stage.window.main_page.compose
    compose.recipient.set_text("4155550120, 4155550121")
    stage.look("chips")
    compose.recipient.set_text(", ".join(f"4155550{at}" for at in range(220, 250)))
    compose.text_field.setFocus()
    QTest.qWait(100)
    stage.look("many-chips-folded")
    compose.recipient.field.setFocus()
    QTest.qWait(100)
    stage.look("many-chips")


def naming(stage: Stage) -> None:
    """Naming a number, and importing contacts."""
    stage.show(ana())
    stage.window.main_page.workspace.show_outbox()
    view = stage.window.main_page.view
    id_ = write(stage, {})
    number = "+14155550120"
    view.model.refresh()
    view.choose(id_)
    for name in ("directory", "imported", "named"):
        if name == "directory":
            add_to_directory(stage, DirectoryEntry(number, "Enabled", NAME))
        elif name == "imported":
            stage.outbox.address_book.import_names([(number, "Ω" * 60)])
        else:
            stage.outbox.address_book.name_number(number, "שירה לוי")
        stage.press("nameNumberButton")
        stage.look(f"name-{name}")
        close_boxes(stage)
    stage.window.commands.import_contacts.emit()
    stage.look("import")
    dialog = stage.find("importDialog")
    assert isinstance(dialog, ImportDialog)
    dialog._show_busy("")
    stage.look("import-busy")
    plan = ImportPlan("US", {number: "Ω" * 60, KIM: NAME}, {number: "שירה לוי"})
    numbers = (number, KIM, "555-0126", "911", "+1 415 555 0199", "1", "4155550101.0", KIM)
    for at, written in enumerate(numbers):
        known = NAME if at in (1, 7) else "<b>Αλφα</b> & Βήτα" if at else "שירה לוי"
        uses = [NumberUse.TEXT, *NumberUse] if at == 4 else [NumberUse.TEXT]
        plan.add(FileContact(known, tuple(FileNumber(written, use) for use in uses)))
    plan.add(FileContact("", (FileNumber("+1 415 555 0198"),)))
    plan.add(FileContact("Ω", (FileNumber(KIM),)))
    plan.add(FileContact(NAME, ()))
    dialog._file = "επαφές"
    dialog._show_plan(plan)
    stage.look("import-preview")
    stage.press("left_outNumbersButton")
    stage.look("import-left-out")
    for count in (1, 1234):
        dialog._show_stored(count)
        stage.look(f"import-stored-{count}")
        dialog._show_removed(count)
        stage.look(f"import-removed-{count}")
    dialog._show_failure(file_errors.ContactFileError().notice)
    stage.look("import-failed")
    stage.press("removeImportedButton")
    stage.look("remove-imported")
    close_boxes(stage)
