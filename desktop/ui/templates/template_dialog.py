"""The dialog of the templates: create, rename, edit and delete them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountView, Template
from desktop.messages.templates import Templates
from desktop.ui.templates.template_chooser import TemplateChooser
from desktop.ui.templates.template_editor import TemplateEditor
from desktop.ui.templates.template_form import TemplateForm
from desktop.ui.templates.template_text import list_problem_text, why_not_changed
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import LARGE, SMALL, WIDE, Theme
from desktop.ui.widgets.window_size import fit_to_screen

_SIZE = QSize(720, 600)
_LEAST_FORM = 260
_MOST_NAME = 30


class TemplateDialog(Dialog):
    """``changed``: RingCentral may have to be told something. ``told`` carries what was done where
    the window has closed, as a sentence. What is typed is never lost without a question."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, templates: Templates, theme: Theme, account: str, parent: QWidget) -> None:
        """``account`` is an `AccountKey.text`, or empty."""
        super().__init__(parent)
        self.setObjectName("templateDialog")
        self.setWindowTitle(self.tr("Templates"))
        self.account_key = account
        self._templates = templates
        self._theme = theme
        self._is_for_text = False
        self._view: AccountView | None = None
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="templateNotice", live=True
        )
        self._notice.hide()
        self._saved = Label(theme, size="small", role="muted", name="templateSaved", live=True)
        self._saved.hide()
        self.chooser = TemplateChooser(theme)
        self.form = TemplateForm(theme)
        self._editor = TemplateEditor(templates, self.form, self._notice.say)
        self._new = button(self.tr("&New"), "newTemplateButton")
        self._delete = button(self.tr("&Delete…"), "deleteTemplateButton", "danger")
        self._close = button(self.tr("&Close"), "closeTemplatesButton")
        self._save = button(self.tr("&Save"), "saveTemplateButton", "primary")
        self._save.setDefault(True)
        self._lay_out()
        self._connect()
        fit_to_screen(self, _SIZE)
        self.chooser.list.setFocus()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(LARGE)
        middle.addWidget(self.chooser)
        # On a low screen it scrolls, and nothing of it is cut.
        low = QScrollArea()
        low.setFrameShape(QFrame.Shape.NoFrame)
        low.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        low.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        low.setMinimumWidth(_LEAST_FORM)
        low.setWidgetResizable(True)
        low.setWidget(self.form)
        middle.addWidget(low, 1)
        end = QHBoxLayout()
        end.setSpacing(SMALL)
        end.addWidget(self._new)
        end.addWidget(self._delete)
        end.addStretch()
        end.addWidget(self._saved)
        end.addWidget(self._close)
        end.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(SMALL)
        layout.addWidget(Label(self._theme, self.windowTitle(), size="title", bold=True))
        layout.addLayout(middle, 1)
        layout.addWidget(self._notice)
        layout.addLayout(end)

    def _connect(self) -> None:
        self.chooser.chosen.connect(self._choose)
        self.form.edited.connect(self._edited)
        self.form.copy_wanted.connect(self._copy)
        self.form.details_wanted.connect(self._show_details)
        self._editor.written.connect(self.refresh)
        self._editor.written.connect(self.changed)
        self._new.clicked.connect(self._begin_empty)
        self._delete.clicked.connect(self._ask_to_delete)
        self._close.clicked.connect(self.reject)
        self._save.clicked.connect(lambda: self._editor.save_and(self._tell_saved))

    # --- what is shown --------------------------------------------------------------------------

    def show_account(self, view: AccountView | None) -> None:
        """The account whose templates are shown; None where it is not signed in."""
        self._view = view
        self._editor.account = view.key if view is not None else None
        access = view.templates if view is not None else None
        self.chooser.show_refusal(list_problem_text(access) if access is not None else "")
        self.form.show_access(access)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Reads the templates again. What is typed stays."""
        try:
            found = self._templates.all_of(self._editor.account)
        except DiskError as error:
            self._notice.say(as_sentence(error.notice))
            return
        self._editor.all = found
        shown = self.form.template
        if shown is not None:
            same = next((one for one in found if one.id == shown.id), None)
            if same is not None or not self.form.is_edited:
                self.form.refresh(same)
        if self.form.template is None and not self.form.is_edited and found:
            self.form.show_template(found[0])
        self._show_choice()

    def _show_choice(self) -> None:
        shown = self.form.template
        self.chooser.show_templates(self._editor.all, None if shown is None else shown.id)
        self._show_buttons()

    def _show(self, template: Template | None) -> None:
        self._is_for_text = False
        self._notice.say("")
        self._saved.say("")
        self.form.show_template(template)
        self._show_choice()

    def _show_buttons(self) -> None:
        shown = self.form.template
        access = self._view.templates if self._view is not None else None
        self._delete.setEnabled(shown is not None and not why_not_changed(shown, access))
        self._save.setEnabled(self.form.is_edited and not self.form.why_not())

    def _tell_saved(self) -> None:
        """The window stays: there may be more to do. Who came from a text goes on writing it."""
        if self._is_for_text:
            super().reject()
            self.told.emit(self.tr("The template was saved."))
            return
        self._saved.say(self.tr("Saved"))

    @Slot()
    def _edited(self) -> None:
        self._notice.say("")
        self._saved.say("")
        self._show_buttons()

    # --- choosing -------------------------------------------------------------------------------

    @Slot(object)
    def _choose(self, template: Template) -> None:
        # Until the person has answered, the list shows what the form shows.
        self._show_choice()
        self._when_saved(lambda: self._show(template))

    @Slot()
    def _begin_empty(self) -> None:
        def begin() -> None:
            self._show(None)
            self.form.name.setFocus()

        self._when_saved(begin)

    def begin_new(self, text: str, name: str = "", *, is_for_text: bool = False) -> None:
        """A new template with this text, whose name is asked for. ``is_for_text``: it is one that
        is being written; when it was saved, the window closes."""
        self._is_for_text = is_for_text
        self._saved.say("")
        self.form.begin_new(text, name)
        self._show_choice()
        self.form.name.setFocus()

    @Slot()
    def _copy(self) -> None:
        shown = self.form.template
        if shown is not None:
            self.begin_new(shown.text, shown.name)

    def _when_saved(self, go_on: Callable[[], object]) -> None:
        """Calls ``go_on``, where something is not saved after a question."""
        if not self.form.is_edited:
            go_on()
            return
        question = Question(
            self._theme,
            self,
            "discardTemplateQuestion",
            self.tr("Discard what you changed?"),
            self.tr("The template was not saved."),
            self.tr("&Go on editing"),
        )
        if not self.form.why_not():
            save = partial(self._editor.save_and, go_on)
            question.choice(self.tr("&Save"), "saveChangedTemplateButton", save, "")
        question.offer(self.tr("&Discard"), "discardTemplateButton", go_on)

    def reject(self) -> None:
        """Escape and Close."""
        self._when_saved(super().reject)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    @Slot()
    def _show_details(self) -> None:
        words, title = self.form.for_administrator(), self.tr("For an administrator")
        box = Question(self._theme, self, "templateDetails", title, words, self.tr("&Close"))
        copy = partial(QGuiApplication.clipboard().setText, words)
        box.offer(self.tr("Cop&y"), "copyTemplateDetails", copy, kind="")

    @Slot()
    def _ask_to_delete(self) -> None:
        shown = self.form.template
        if shown is None:
            return
        name = isolated(one_line(shown.name, _MOST_NAME))
        question = Question(
            self._theme,
            self,
            "deleteTemplateQuestion",
            self.tr("Delete the template {name}?").format(name=name),
            self.tr("It is deleted at RingCentral, too.")
            if shown.server_id
            else self.tr("It is kept on this computer only."),
            self.tr("&Keep"),
        )
        question.offer(self.tr("&Delete"), "confirmDeleteTemplate", self._editor.delete)
