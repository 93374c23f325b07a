"""Templates."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QRadioButton,
)

from desktop.core.model import (
    ServerTemplate,
    TemplateAccess,
    TemplateScope,
)
from desktop.messages.template_sync import TemplateSync
from desktop.ui.templates.template_dialog import TemplateDialog
from tests.ui.samples import ANA, KIM
from tests.ui.scenes.stage import NAME, TEXT, Stage, ana


def templates(stage: Stage) -> None:
    access = TemplateAccess("CMN-401", can_edit=False, can_edit_company=False)
    stage.show(ana(templates=access))
    stage.window.main_page.workspace.show_compose()
    compose = stage.window.main_page.compose
    button = compose.sending.templates.button
    button.fill()
    button.menu().popup(stage.window.mapToGlobal(QPoint(10, 10)))
    stage.look("no-templates-menu")
    button.menu().close()
    sync = TemplateSync(stage.database, ANA)
    sync.replace([ServerTemplate("1", TemplateScope.COMPANY, NAME, f"{TEXT} {{Μέρα}}")])
    for code in ("CMN-101", "CMN-106", "CMN-402", "XYZ"):
        stage.outbox.templates.add(TemplateScope.PERSONAL, NAME, TEXT, ANA)
        change = sync.next_change()
        assert change is not None
        sync.refused(change, code)
    stage.outbox.templates.add(TemplateScope.PERSONAL, TEXT, TEXT, ANA)
    button.fill()
    button.menu().popup(stage.window.mapToGlobal(QPoint(10, 10)))
    stage.look("templates-menu")
    button.menu().close()
    compose.recipient.set_text(f"{KIM}, +14155550198, ")
    for text in ("{Μέρα}", "{name}", "{my name}" + "x" * 990):
        compose.text_field.setPlainText(text)
        compose.sending.send()
        stage.look(f"field-{text[:9]}")
    compose.text_field.clear()
    for account in (ANA.text, ""):
        stage.window.commands.open_templates.emit(account, "")
        dialog = stage.find("templateDialog")
        assert isinstance(dialog, TemplateDialog)
        for at in range(dialog.chooser.list.count()):
            dialog.chooser.list.setCurrentRow(at)
            stage.look(f"template-{account and 'mine'}-{at}")
        dialog.chooser.search.setText("xyz")
        stage.look("no-template-found")
        dialog.begin_new(TEXT, NAME)
        for scope in ("keepPersonal", "keepCompany", "keepLocal"):
            radio = stage.find(scope)
            assert isinstance(radio, QRadioButton)
            radio.click()
            stage.look(scope)
        for name, text in (("", TEXT), (NAME, ""), (NAME, "x" * 1001)):
            dialog.form.name.setText(name)
            dialog.form.text.setPlainText(text)
            stage.press("saveTemplateButton")
            stage.look(f"template-problem-{bool(name)}-{len(text)}")
        dialog.reject()
        stage.look("discard-template")
        stage.press("discardTemplateButton")
