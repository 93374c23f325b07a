"""The fields of one template: name, text, and where it is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.core.model import MAX_TEXT_UNITS, Template, TemplateAccess, TemplateScope
from desktop.core.records import Record
from desktop.messages.templates import MAX_NAME, clean_name
from desktop.texting.fields import fill_fields
from desktop.texting.segments import utf16_units
from desktop.ui.compose.part_counter import Outgoing, PartCounter
from desktop.ui.compose.text_field import TextField
from desktop.ui.templates.template_places import TemplatePlaces
from desktop.ui.templates.template_text import (
    for_administrator,
    problem_text,
    suggested_name,
    why_less,
    why_not_changed,
    why_not_kept,
)
from desktop.ui.text.times import number
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, restyle
from desktop.ui.widgets.theme import NARROW, Theme


class Typed(Record, frozen=True):
    REDACTED = ("name", "text")

    scope: TemplateScope = TemplateScope.LOCAL
    name: str = ""
    text: str = ""


class TemplateForm(QWidget):
    """``edited``: something was changed. ``again`` and ``given_up``: what the person decided about
    a template that RingCentral refused. ``copy_wanted``: a local copy of it. ``details_wanted``:
    what an administrator has to know."""

    edited = Signal()
    again = Signal()
    given_up = Signal()
    copy_wanted = Signal()
    details_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._template: Template | None = None
        self._access: TemplateAccess | None = None
        self._saved = Typed()
        self.name = QLineEdit()
        self.name.setObjectName("templateName")
        self.name.setMaxLength(MAX_NAME)
        self.text = TextField()
        self.text.is_plain = True
        self.text.setObjectName("templateText")
        self.text.setMinimumHeight(60)
        self._counter = PartCounter(theme)
        self.places = TemplatePlaces()
        self._problem = Label(
            theme, size="small", role="bad", wrap=True, name="templateProblem", live=True
        )
        self._note = Label(
            theme, size="small", role="muted", wrap=True, name="templateNote", live=True
        )
        self._again = button(self.tr("&Try again"), "templateAgainButton", "link")
        self._give_up = button("", "templateGiveUpButton", "link")
        self._copy = button(self.tr("Make a cop&y on this computer"), "templateCopyButton", "link")
        self._details = button(self.tr("Deta&ils"), "templateDetailsButton", "link")
        self._composition = Composition(self.name, self.text)
        self._lay_out(theme)
        self.name.textEdited.connect(self.edited)
        self.text.textChanged.connect(self._text_changed)
        self._counter.pressed.connect(self.text.setFocus)
        self.places.chosen.connect(self._place_chosen)
        self._again.clicked.connect(self.again)
        self._give_up.clicked.connect(self.given_up)
        self._copy.clicked.connect(self.copy_wanted)
        self._details.clicked.connect(self.details_wanted)

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        for words, widget, stretch in (
            (self.tr("Na&me"), self.name, 0),
            (self.tr("Te&xt"), self.text, 1),
            (self.tr("Kept"), self.places, 0),
        ):
            label = Label(theme, words, size="small", role="muted")
            label.setBuddy(widget)
            layout.addWidget(label)
            layout.addWidget(widget, stretch)
            if widget is self.text:
                layout.addWidget(self._counter)
                layout.addWidget(self._counter.notes)
            layout.addSpacing(NARROW)
        layout.addWidget(self._problem)
        layout.addWidget(self._note)
        # All of them are wider than the form in some languages.
        links = FlowLayout()
        for link in (self._again, self._give_up, self._copy, self._details):
            link.setFont(theme.sized("small"))
            links.addWidget(link)
        layout.addLayout(links)

    # --- what is shown --------------------------------------------------------------------------

    def show_template(self, template: Template | None) -> None:
        """None: an empty one."""
        self._template = template
        saved = Typed()
        if template is not None:
            saved = Typed(template.scope, template.name, template.text)
        self._fill(saved)
        self._saved = self.typed()

    def begin_new(self, text: str, name: str = "") -> None:
        """A new one with this text, which is not saved yet."""
        self.show_template(None)
        self._fill(Typed(TemplateScope.LOCAL, name or suggested_name(text), text))
        self.name.selectAll()

    def _fill(self, typed: Typed) -> None:
        self.name.setText(clean_name(typed.name))
        self.name.setCursorPosition(0)
        self.text.setPlainText(typed.text)
        self._show_notes(typed.scope)

    def show_access(self, access: TemplateAccess | None) -> None:
        """What the account may do; None where nobody is signed in."""
        self._access = access
        self._show_notes()

    def refresh(self, template: Template | None) -> None:
        """The network thread changed or deleted it. What the person is typing stays."""
        if self.is_edited and template is not None:
            self._template = template
            self._show_notes()
        elif template != self._template:
            self.show_template(template)

    def _show_notes(self, scope: TemplateScope | None = None) -> None:
        """``scope``: where it is kept; None: as it was chosen."""
        template = self._template
        is_fixed = template is not None and bool(why_not_changed(template, self._access))
        for field in (self.name, self.text):
            field.setReadOnly(is_fixed)
            if field.property("fixed") != is_fixed:
                field.setProperty("fixed", is_fixed)
                restyle(field)
        is_placed = template is not None and bool(template.server_id)
        scope = scope or self.places.scope
        possible = {one for one in TemplateScope if not why_not_kept(one, self._access)}
        # One that waits for RingCentral may have lost its permission; it can still be moved here.
        self.places.show_scope(scope, () if is_placed else possible | {scope})
        self._problem.say("" if template is None else problem_text(template))
        note = why_not_changed(template, self._access) if template is not None else ""
        self._note.say(note or self._hint(is_placed=is_placed))
        has_problem = template is not None and bool(template.problem)
        self._again.setVisible(has_problem)
        self._give_up.setVisible(has_problem)
        self._give_up.setText(
            self.tr("Take RingCentral's &version")
            if is_placed
            else self.tr("&Keep it on this computer only")
        )
        self._copy.setVisible(is_fixed)
        self._details.setVisible(bool(self.for_administrator()))

    def _hint(self, *, is_placed: bool) -> str:
        """Also why there is less choice where it is kept: whatever is chosen, nothing moves."""
        fields = self.tr(
            "{first name} and {name} are filled in from the recipient, {my name} from you. Any"
            " other field, such as {date}, is asked for."
        )
        return fields if is_placed else " ".join(filter(None, (fields, why_less(self._access))))

    def for_administrator(self) -> str:
        return for_administrator(self._template, self._access)

    def why_not(self) -> str:
        """Why it cannot be saved as it is; empty where it can."""
        template = self._template
        if template is not None and template.server_id:
            return why_not_changed(template, self._access)
        return why_not_kept(self.typed().scope, self._access)

    # --- what is typed --------------------------------------------------------------------------

    def typed(self) -> Typed:
        return Typed(self.places.scope, clean_name(self.name.text()), self.text.toPlainText())

    @property
    def template(self) -> Template | None:
        """The one that is shown, as it was saved; None for a new one."""
        return self._template

    @property
    def is_edited(self) -> bool:
        return self.typed() != self._saved

    def problem(self) -> str:
        """What is missing before it can be saved, as a sentence. The field gets the focus."""
        self._composition.commit()
        # A template is kept with its fields.
        over = utf16_units(self.text.toPlainText()) - MAX_TEXT_UNITS
        if not clean_name(self.name.text()):
            self.name.setFocus()
            return self.tr("Give it a name, to find it by.")
        if not self.text.toPlainText().strip():
            self.text.setFocus()
            return self.tr("There is no text yet. Write what the template says.")
        if over > 0:
            self.text.setFocus()
            return self.tr(
                "The text is %Ln character(s) over the limit of {limit}. Shorten it.", "", over
            ).format(limit=number(MAX_TEXT_UNITS))
        return self.why_not()

    @Slot()
    def _text_changed(self) -> None:
        text = self.text.text()
        # As it goes out to somebody of whom nothing is known.
        self._counter.show_text(text, Outgoing(fill_fields(text, {}).text))
        self.edited.emit()

    @Slot()
    def _place_chosen(self) -> None:
        self._show_notes()
        self.edited.emit()
