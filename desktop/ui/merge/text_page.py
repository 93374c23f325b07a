"""The third step of a list: its text, with fields, and how one row gets it."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.model import MAX_TEXT_UNITS, AccountKey, Template
from desktop.messages import Outbox
from desktop.texting.fields import fields_in
from desktop.ui.attachments.attachment_area import AttachmentArea
from desktop.ui.commands import Commands
from desktop.ui.compose.field_marks import select_field
from desktop.ui.compose.part_counter import PartCounter
from desktop.ui.compose.text_field import TextField
from desktop.ui.merge.field_highlighter import FieldHighlighter
from desktop.ui.merge.field_menu import FieldMenu
from desktop.ui.merge.first_text_field import FirstTextField
from desktop.ui.merge.mending import Mending
from desktop.ui.merge.preparation import Preparation
from desktop.ui.merge.reasons import with_otherwise
from desktop.ui.merge.sample import Sample
from desktop.ui.templates.template_choice import TemplateChoice
from desktop.ui.text.consents import nothing_added
from desktop.ui.text.plain import isolated
from desktop.ui.text.times import number
from desktop.ui.widgets.composition import Composition
from desktop.ui.widgets.labels import Label, keep_room, set_placeholder, side_by_side
from desktop.ui.widgets.theme import NARROW, SMALL, Theme


class TextPage(QWidget):
    def __init__(
        self,
        preparation: Preparation,
        outbox: Outbox,
        settings: QSettings,
        theme: Theme,
        commands: Commands,
    ) -> None:
        super().__init__()
        self._preparation = preparation
        self.field = TextField()
        self.field.setAccessibleName(self.tr("Text"))
        self._highlighter = FieldHighlighter(self.field.document(), theme)
        self._menu = FieldMenu(preparation, theme)
        self.templates = TemplateChoice(outbox, theme, commands, self.field, self._account)
        self._counter = PartCounter(theme)
        keep_room(self._counter)
        self._notice = Label(
            theme, size="small", role="bad", wrap=True, name="listTextNotice", live=True
        )
        self._notice.hide()
        self.mending = Mending(self.field, theme)
        self._first = FirstTextField(settings, theme)
        self._says_itself = Label(
            theme, size="small", role="muted", wrap=True, name="listSaysOptOut", live=True
        )
        self._says_itself.hide()
        self._attachments = AttachmentArea(outbox, settings, theme)
        self._sample = Sample(preparation, theme)
        self.composition = Composition(self.field)
        self._lay_out(theme)
        self.field.textChanged.connect(self._changed)
        self.field.refused.connect(self._show_too_long)
        self.field.attached.connect(self._attachments.add)
        self._attachments.dropped.watch(self.field.viewport())
        self._attachments.failed.connect(self._notice.say)
        self._attachments.changed.connect(lambda: preparation.attach(self._attachments.files))
        for changed in (self._attachments.changed, preparation.planner.planned):
            changed.connect(self._count)
        self._first.changed.connect(self._changed)
        self._counter.replace_wanted.connect(self.field.replace_text)
        self._counter.pressed.connect(self.field.setFocus)
        self._menu.chosen.connect(self._insert)
        self.templates.chosen.connect(self._insert_template)
        for changed in (preparation.table_changed, preparation.mapping_changed):
            changed.connect(self._show_fields)
            changed.connect(self._count)
        preparation.sender_changed.connect(self._show_sender)
        self._show_sender()
        self._show_fields()

    def _lay_out(self, theme: Theme) -> None:
        label = Label(theme, self.tr("Te&xt"), size="small", role="muted")
        label.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(label)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._counter)
        # What comes and goes while one writes stands above what can be pressed: the field gives the
        # room, and nothing moves under the pointer.
        layout.addWidget(self._notice)
        layout.addWidget(self.mending.hint)
        layout.addWidget(self._says_itself)
        layout.addWidget(self._counter.notes)
        across = QHBoxLayout()
        across.setSpacing(NARROW)
        across.addWidget(self._menu, 1)
        across.addLayout(side_by_side(self._attachments.clip, self.templates.button))
        layout.addLayout(across)
        layout.addWidget(self._attachments)
        layout.addWidget(self._attachments.warning)
        layout.addSpacing(NARROW)
        layout.addWidget(self._first)
        layout.addSpacing(SMALL)
        layout.addWidget(self._sample)

    def _account(self) -> AccountKey | None:
        account = self._preparation.account
        return None if account is None else account.key

    @Slot()
    def _show_sender(self) -> None:
        """Another own number may have another addition to a first text, and no MMS."""
        account, sender = self._preparation.account, self._preparation.chosen_sender
        if account is not None and sender is not None:
            self._first.show_number(account.key, sender.phone_number)
        self._attachments.show_for(sender, (), self._preparation.country)

    @property
    def says_problem(self) -> bool:
        """Whether the page itself says what `problem` returns."""
        return self.isVisible() and self._notice.text() == self.problem()

    @Slot()
    def _show_fields(self) -> None:
        columns = self._preparation.columns
        self._highlighter.show_known(columns.mapping.fields if columns is not None else ())
        field = columns.greeted_field() if columns is not None else ""
        hint = self.tr("Hello {field}, …").replace("{field}", f"{{{field}}}")
        set_placeholder(self.field, hint if field else self.tr("Write a text"))
        self._menu.show_fields()
        self._say_problem()

    @Slot(str)
    def _insert(self, field: str) -> None:
        """At the cursor, in place of what is selected."""
        self.field.textCursor().insertText(field)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _insert_template(self, template: Template) -> None:
        """With its fields: the columns fill them. The first one that no column has is selected."""
        self._insert(template.text)
        whole = self.field.toPlainText()
        unknown = self._unknown_fields(whole)
        found = next((one for one in fields_in(whole) if one.name in unknown), None)
        if found is not None:
            select_field(self.field, found)

    @Slot()
    def _changed(self) -> None:
        text = self.field.text()
        self._preparation.write_text(text, self._first.addition)
        self._says_itself.say(nothing_added() if self._preparation.says_opt_out else "")
        self._count()
        self._say_problem()

    @Slot()
    def _count(self) -> None:
        preparation = self._preparation
        outgoing = preparation.outgoing()
        self._counter.setVisible(outgoing is not None)
        self._counter.show_text(preparation.text, outgoing, is_mms=bool(preparation.files))

    @Slot(int, str)
    def mend_row(self, number_: int, field: str) -> None:
        """Shows the row with this number, and proposes what stands instead of its empty field."""
        self._sample.show_number(number_)
        if field:
            self.mending.propose(field, number_)

    def problem(self) -> str:
        """Why no row can be checked yet, as a sentence; empty if they can."""
        return self.field.problem() or self._field_problem() or self._attachments.problem()

    def _field_problem(self) -> str:
        unknown = self._unknown_fields(self._preparation.text)
        if not unknown:
            return ""
        columns = self._preparation.columns
        near = columns.near_field(unknown[0]) if columns is not None else ""
        if near:
            words = self.tr(
                "The list has no field {field}. Did you mean {near}? You can also write what stands"
                " instead: {example}"
            )
        else:
            words = self.tr(
                "The list has no field {field}. Insert one of its fields, or write what"
                " stands instead: {example}"
            )
        return words.format(
            field=isolated(f"{{{unknown[0]}}}"),
            near=isolated(f"{{{near}}}"),
            example=with_otherwise(unknown[0]),
        )

    def _unknown_fields(self, text: str) -> list[str]:
        columns = self._preparation.columns
        return columns.unknown_fields(text) if columns is not None else []

    def _say_problem(self) -> None:
        self._notice.say(self._field_problem())

    @Slot(int)
    def _show_too_long(self, length: int) -> None:
        self._notice.say(
            self.tr(
                "That is {length} characters, and a text can have {limit}. It was not inserted;"
                " your copy is unchanged."
            ).format(length=number(length), limit=number(MAX_TEXT_UNITS))
        )
