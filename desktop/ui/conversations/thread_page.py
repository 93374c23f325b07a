"""A conversation: its head, its texts, and the field to answer."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.errors import DiskError
from desktop.core.model import (
    AccountView,
    ConsentChange,
    ConsentStatus,
    ConsentWish,
    ConversationRow,
    ThreadKey,
    ThreadText,
)
from desktop.messages import Outbox
from desktop.ui.commands import Commands
from desktop.ui.conversations.bubbles import BubblePainter
from desktop.ui.conversations.consent_note import ConsentNote
from desktop.ui.conversations.conversation_files import ConversationFiles
from desktop.ui.conversations.conversation_menu import ConversationMenu
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.conversations.reply_pane import ReplyPane
from desktop.ui.conversations.reply_state import ReplyNames, reply_state
from desktop.ui.conversations.stop_question import StopQuestion
from desktop.ui.conversations.text_menus import TextMenus
from desktop.ui.conversations.thread_head import ThreadHead
from desktop.ui.conversations.thread_list import ThreadList
from desktop.ui.conversations.thread_model import ThreadModel
from desktop.ui.conversations.thread_news import tell_changes
from desktop.ui.conversations.thread_text import ThreadWords
from desktop.ui.lock_retry import QuietWrites
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.messages.text_actions import TextActions
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.avatar import look_of
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.typed_on import TypedOn
from desktop.ui.widgets.yielding import TINY

# Below this height, in px, the head and the answer leave more room for the texts.
_LOW = 480
# Below it, also the warning above the answer.
_LOWER = 320
# The texts keep this part of the height, whatever is said about the answer.
_LEAST_SHARE = 5


class ThreadPage(QFrame):
    """``text_chosen`` carries the id of an outbound text that was pressed; empty: none.
    ``details_wanted`` carries the id of one whose details the person asked for. ``changed``:
    something was marked. ``failed`` carries the `Notice` of a DiskError, ``not_done`` that of
    something that the person asked for. ``name_wanted`` carries the `AccountKey` and the number,
    ``marked_unread`` the id of the conversation. ``done_wanted`` is that of the
    `ConversationMenu`. ``back``: show the list instead."""

    text_chosen = Signal(str)
    details_wanted = Signal(str)
    changed = Signal()
    failed = Signal(object)
    not_done = Signal(object)
    name_wanted = Signal(object, str)
    marked_unread = Signal(int)
    done_wanted = Signal(object)
    back = Signal()

    def __init__(
        self,
        outbox: Outbox,
        settings: QSettings,
        theme: Theme,
        commands: Commands,
        people: OutboxPeople,
        text: ConversationText,
        texts: TextActions,
    ) -> None:
        super().__init__()
        self._outbox = outbox
        self._commands = commands
        self._theme = theme
        self._text = text
        self._people = people
        self._views: tuple[AccountView, ...] = ()
        self._words = ThreadWords(people, text)
        self.model = ThreadModel(outbox, self._words, self)
        self.files = ConversationFiles(outbox, settings, theme, commands, self)
        painter = BubblePainter(self._words, theme, self.files.painter)
        self.list = ThreadList(self.model, painter, theme)
        self.files.watch(self.list, self.model)
        self.list.setAccessibleName(self.tr("Texts of this conversation"))
        self.menus = TextMenus(outbox, texts, self.list, self.model, self.files)
        self.reply = ReplyPane(outbox, settings, theme, commands)
        self.head = ThreadHead(theme)
        self._writes = QuietWrites(self, self.changed, self.not_done)
        self._menu = ConversationMenu(outbox.conversations, text, self._writes.run, self)
        self._consent = ConsentNote(theme)
        self._question = StopQuestion(self.list, self.model, text, theme)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        line = QFrame()
        line.setObjectName("rule")
        foot = QFrame()
        foot.setObjectName("rule")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(line)
        layout.addWidget(self._consent)
        layout.addWidget(self.list, 1)
        layout.addLayout(self.files.bar_place)
        layout.addWidget(self._question)
        layout.addWidget(foot)
        layout.addWidget(self.reply)
        dropped = self.reply.sending.attachments.dropped
        dropped.watch(self.list.viewport(), has_sheets=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = event.size().height()
        # Below it, the answer gives way.
        is_low, is_lower, is_tiny = height < _LOW, height < _LOWER, height < TINY
        share = _LEAST_SHARE + 1 if is_lower else _LEAST_SHARE
        self.list.setMinimumHeight(1 if is_tiny else height // share)
        self.head.show_low(is_low=is_low)
        self.reply.show_low(is_low=is_low, is_lower=is_lower, is_tiny=is_tiny)

    def _connect(self) -> None:
        self.model.failed.connect(self.failed)
        self.files.failed.connect(self.failed)
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self._enter)
        self.list.copy_wanted.connect(self._copy)
        self.menus.details_wanted.connect(self._show_details)
        self.menus.not_done.connect(self.not_done)
        self.menus.removed.connect(self.changed)
        self.menus.removed.connect(self._commands.process_outbox)
        self.head.back.clicked.connect(self.back)
        self.head.done.clicked.connect(self._toggle_done)
        self._menu.name_wanted.connect(self.name_wanted)
        self._menu.consent_wanted.connect(self._commands.record_consent)
        self._menu.people_wanted.connect(self._commands.write_to_people)
        self._menu.marked_unread.connect(self.marked_unread)
        self._consent.agreed.connect(self._ask_for_consent)
        self._question.confirmed.connect(self._record_stop)
        self._question.dismissed.connect(self._dismiss_stop)
        set_menu(self.head.more, self._menu)
        TypedOn(self, self.reply.field)
        self.reply.sending.queued.connect(self.changed)
        # One's own text is seen, wherever one was.
        self.reply.sending.queued.connect(self.model.forget_new)
        self.reply.sending.queued.connect(self.list.show_end)

    # --- what is shown ------------------------------------------------------------------------

    @property
    def conversation(self) -> ConversationRow | None:
        return self.model.conversation

    def open(
        self, row: ConversationRow | None, at: ThreadKey | None = None, wanted: tuple[str, ...] = ()
    ) -> None:
        """Shows a conversation: at its first unread text, at the text ``at``, or at the end."""
        self.reply.open(row)
        self.model.mark_words(wanted)
        self.model.open(row, at)
        self.text_chosen.emit("")
        if row is None:
            return
        self._show_row(row)
        if at is not None:
            self.list.show_text(at)
        elif self.model.new_from is not None:
            self.list.show_end()
            self.list.show_text(self.model.new_from, at_top=True)
        else:
            self.list.show_end()

    def refresh(self) -> None:
        """Reads the conversation again."""
        before = self.conversation
        if before is None:
            return
        try:
            row = self._outbox.conversations.row(before.id)
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        if row is not None:
            shown = self.model.texts
            self.model.refresh(row)
            tell_changes(self.list, self.model, self._words, shown)
            self._show_row(row)

    def show_accounts(self, views: tuple[AccountView, ...]) -> None:
        self._views = views
        if self.conversation is not None:
            self._show_row(self.conversation)

    def _show_row(self, row: ConversationRow) -> None:
        title, own = self._text.title(row), self._text.number(row.account, row.own)
        self.head.title.show_longest(*self._text.titles(row))
        self._show_numbers(row, own)
        self.head.avatar.show_look(look_of([one.name for one in row.others]))
        self.head.show_done(is_done=row.is_done)
        view = next((view for view in self._views if view.key == row.account), None)
        if view is not None:
            self.files.country = view.home_country
        names = ReplyNames(title, own, self._people.account_name(row))
        self.reply.field.setAccessibleName(self.tr("Text to {name}").format(name=title))
        self.reply.show_state(row, own, reply_state(row, view, names), view)
        self._consent.show_for(row, self._changes_of(row), own)
        self._menu.show_for(row)
        self._question.show_for(row)

    def _show_numbers(self, row: ConversationRow, own: str) -> None:
        """The numbers of the others and the own one, with its owner where there are several."""
        account, label = self._people.owner(row.account, row.own)
        own = isolated(own)
        with_own = [self.tr("with {number}").format(number=own)]
        if not account:
            with_own.insert(0, self.tr("with your number {number}").format(number=own))
        else:
            of_one = self.tr("with {number} of {account}")
            with_own.insert(0, of_one.format(number=own, account=isolated(account)))
        if label:
            labelled = self.tr("with {number} ({label}) of {account}")
            names = {"label": isolated(label), "account": isolated(account)}
            with_own.insert(0, labelled.format(number=own, **names))
        numbers = self._text.numbers(row)
        # The end of a number is never cut, and the number of the other one stays longest.
        whole = [f"{numbers} · {words}" for words in with_own] if numbers else []
        if numbers and not row.is_group:
            with_own = [numbers]
        self.head.subtitle.show_longest(*whole, *with_own)

    def _changes_of(self, row: ConversationRow) -> list[ConsentChange]:
        """What the user recorded of the other party's consent."""
        if row.consent is None or row.is_group or not row.others:
            return []
        try:
            return self._outbox.consents.changes_of(row.account, row.own, row.others[0].number)
        except DiskError as error:
            self.failed.emit(error.notice)
            return []

    # --- what the person does -----------------------------------------------------------------

    @Slot(object)
    def _choose(self, text: ThreadText) -> None:
        self.text_chosen.emit(_id_of(text))

    @Slot(object)
    def _show_details(self, text: ThreadText) -> None:
        self.details_wanted.emit(_id_of(text))

    @Slot(object)
    def _enter(self, text: ThreadText | None) -> None:
        if text is not None and not self.files.enter(text):
            self._show_details(text)

    @Slot()
    def _toggle_done(self) -> None:
        if self.conversation is not None:
            self.done_wanted.emit(self.conversation)

    @Slot()
    def _ask_for_consent(self) -> None:
        row = self.conversation
        if row is not None and not row.is_group:
            agrees = ConsentStatus.OPT_IN
            wish = ConsentWish(row.account, row.own, row.others[0].number, agrees)
            self._commands.record_consent.emit(wish)

    @Slot(object)
    def _record_stop(self, asked: ThreadText) -> None:
        row = self.conversation
        if row is None or asked.writer is None:
            return
        # In a group, only who asked wants no more texts.
        party, out = asked.writer.number, ConsentStatus.OPT_OUT
        self._writes.run(lambda: self._outbox.consents.record(row.account, row.own, party, out))
        if row.is_group:
            # The conversation has no consent of its own that would settle it.
            self._dismiss_stop(asked)
        # RingCentral is told.
        self._commands.process_outbox.emit()

    @Slot(object)
    def _dismiss_stop(self, asked: ThreadText) -> None:
        self._writes.run(lambda: self._outbox.conversations.clear_mark(asked.key.id))

    @Slot()
    def _copy(self) -> None:
        text = self.list.chosen_text()
        if text is not None:
            QGuiApplication.clipboard().setText(text.text)


def _id_of(text: ThreadText) -> str:
    """Empty for a text that is not in the outbox."""
    return text.message.id if text.message is not None and text.key.in_outbox else ""
