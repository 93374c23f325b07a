"""Every page, dialog and menu of the window in turn, with names and texts in Greek."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.contacts.directory import Directory
from desktop.contacts.file_contact import FileContact, FileNumber
from desktop.contacts.import_plan import ImportPlan
from desktop.core import errors, file_errors
from desktop.core.i18n import fill
from desktop.core.model import (
    AccountList,
    AccountState,
    AccountView,
    Attachment,
    CampaignState,
    ConsentStatus,
    ConsentWish,
    DirectoryEntry,
    Draft,
    EndedAs,
    Gate,
    HiddenNumber,
    HiddenReason,
    LeftOut,
    MergeDraft,
    MergeRow,
    MergeSummary,
    MessageState,
    Notice,
    NumberOwner,
    Numbers,
    OutboxAccount,
    Retry,
    Sender,
    SenderKind,
    ServerTemplate,
    Service,
    SignIn,
    SignInStage,
    TemplateAccess,
    TemplateScope,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.core.session_start import SessionStart
from desktop.core.setup_file import _TOO_LARGE, SetupFile, setup_in
from desktop.core.sign_in_ends import SignInUnreadError
from desktop.database.connection import Database
from desktop.messages import FAILURES, Filter, Kind, Outbox, is_over
from desktop.messages.consents import ConsentList
from desktop.messages.template_sync import TemplateSync
from desktop.messages.waiting_texts import WaitingTexts
from desktop.ringcentral.auth.vault import _LOCKED, _SENTENCE, _SO
from desktop.spreadsheets.columns import NumberUse
from desktop.ui.attachments.attachment_strip import AttachmentCards
from desktop.ui.attachments.saved_bar import SavedFile
from desktop.ui.attachments.saving import _FORBIDDEN, _FULL, _LOST, _OTHER, _t
from desktop.ui.attachments.viewer import Viewer
from desktop.ui.commands import SettingsSection
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.contacts.import_dialog import ImportDialog
from desktop.ui.conversations.thread_model import PAGE
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.messages.export import _ask_to_replace
from desktop.ui.preferences.sending_settings import FirstText, SendingSettings
from desktop.ui.sign_in.setup_page import SetupPage
from desktop.ui.templates.template_dialog import TemplateDialog
from desktop.ui.text.events import _EVENTS
from desktop.ui.text.reasons import CANNOT_GET_TEXTS
from desktop.ui.text.times import now_ms
from desktop.ui.window.practice_question import PracticeQuestion
from desktop.ui.window.tray import Tray
from desktop.ui.window.waiting_question import WaitingQuestion
from desktop.ui.window.window import Window
from desktop.worker.sign_in_expiry import _IDLE, _SOON
from tests.messages.samples import put_merge
from tests.ui.inbound import receive
from tests.ui.photos import save_photo
from tests.ui.places import by_day, by_night
from tests.ui.received_files import CARD, EXAMPLES, bring, fail, file, picture, receive_files, until
from tests.ui.row_menus import right_press
from tests.ui.samples import ANA, KIM, PRACTICE, SALES, set_row, set_texts

NAME = "Άννα Μαρτίνη"
TEXT = "Καλημέρα, πού είσαι;"

DIRECT = Sender("1", "+16505550101", SenderKind.DIRECT, "Άννα")
LINE = Sender("2", "+16505550102", SenderKind.DIGITAL_LINE, device_name="Τηλέφωνο εισόδου")
BARE_LINE = Sender("6", "+16505550106", SenderKind.DIGITAL_LINE)
COMPANY = Sender("3", "+16505550100", SenderKind.COMPANY, campaign=CampaignState.UNCONFIRMED)
OWNERS = (
    NumberOwner("201", "Πωλήσεις", "Department", "201"),
    NumberOwner("202", "Γιώργος", "User", "202"),
    NumberOwner("203", "Κέντρο", "", "203"),
    NumberOwner("204"),
)
SITES = (
    NumberOwner("401", "Παράρτημα", "Site", "401"),
    NumberOwner("301", "Μενού", "IvrMenu", "301"),
)
HIDDEN = (
    tuple(
        HiddenNumber(str(20 + at), f"+165055502{at:02}", reason, "Γραμμή")
        for at, reason in enumerate(HiddenReason)
        if reason != HiddenReason.OTHER_OWNER
    )
    + tuple(
        HiddenNumber(str(60 + at), f"+165055506{at:02}", HiddenReason.SITE_UNASSIGNED, "", owner)
        for at, owner in enumerate(SITES)
    )
    + tuple(
        HiddenNumber(str(40 + at), f"+165055504{at:02}", HiddenReason.OTHER_OWNER, "", owner)
        for at, owner in enumerate(OWNERS)
    )
)
SITE = Sender("7", "+16505550107", SenderKind.SITE, owner_name="Παράρτημα")
NAMELESS_SITE = Sender("8", "+16505550108", SenderKind.SITE)
NUMBERS = Numbers((DIRECT, LINE, BARE_LINE, COMPANY, SITE, NAMELESS_SITE), HIDDEN)

ROWS: tuple[dict[str, str], ...] = (
    {},
    {"state": "sending"},
    {"state": "checking"},
    {"state": "unconfirmed"},
    {"state": "rejected", "code": "MSG-304", "reason": "όχι"},
    {"state": "rejected", "code": "XYZ-999"},
    {"state": "cancelled"},
    *(
        {"state": "cancelled", "doubt": "1", "ended_as": ended_as.value}
        for ended_as in EndedAs
        if ended_as
    ),
    {"state": "accepted", "status": "Queued"},
    {"state": "accepted", "status": "Sent"},
    {"state": "accepted", "status": "Delivered"},
    {"state": "accepted", "status": "SendingFailed", "code": "SMS-UP-410"},
    {"state": "accepted", "status": "DeliveryFailed", "code": "SMS-CAR-430"},
    {"state": "accepted", "status": "Άλλο"},
    {"state": "accepted", "status": "Sent", "doubt": "1"},
    {"state": "accepted", "status": "DeliveryFailed", "code": "SMS-CAR-199"},
    {"state": "accepted", "status": "DeliveryFailed", "code": "SMS-CAR-104"},
)


@dataclass(frozen=True)
class Stage:
    """``look`` is called with the name of each view while it is shown."""

    window: Window
    outbox: Outbox
    database: Database
    settings: QSettings
    look: Callable[[str], None]

    def find(self, name: str) -> QWidget:
        """The visible one where several have that name."""
        found = self.window.shell.findChildren(QWidget, name)
        assert found, name
        return next((one for one in found if one.isVisible()), found[0])

    def press(self, name: str) -> None:
        found = self.find(name)
        assert isinstance(found, QPushButton), name
        found.click()

    def line(self, name: str) -> QLineEdit:
        found = self.find(name)
        assert isinstance(found, QLineEdit), name
        return found

    def show(self, *views: AccountView) -> None:
        self.window.show_accounts(AccountList(views))


Scene = Callable[[Stage], None]


class Play(Protocol):
    def __call__(
        self, scene: Scene, look: Callable[[str], None], window: Window | None = None
    ) -> None: ...


def ana(numbers: Numbers | None = NUMBERS, **values: object) -> AccountView:
    view = AccountView(ANA, NAME, "User", "101", AccountState.SIGNED_IN, numbers)
    return replace(view, **values)


def queue(state: AccountState = AccountState.SIGNED_IN) -> AccountView:
    numbers = Numbers((Sender("9", "+16505550201", SenderKind.DIRECT),))
    return AccountView(SALES, "Πωλήσεις", "Department", "201", state, numbers)


def write(stage: Stage, values: dict[str, str], at: int = 0) -> str:
    id_ = uuid.uuid4().hex
    recipient = f"+1415555{at + 120:04}"
    stage.outbox.queue(Draft(id_, ANA, DIRECT.phone_number, recipient, TEXT))
    if values:
        if values.get("state") == "accepted":
            values = {**values, "message_id": str(at + 1)}
        set_row(stage.database, id_, **values)
    return id_


# --- before the sign-in -----------------------------------------------------------------------


def setting_up(stage: Stage) -> None:
    stage.window.commands.open_setup.emit()
    stage.look("setup")
    for client_id, server in (("", ""), ("a b", "x"), ("abcdefgh", "http://x.example.org")):
        stage.line("clientIdField").setText(client_id)
        stage.line("serverField").setText(server)
        stage.press("saveServiceButton")
        stage.look(f"setup-{server}")
    stage.press("stepsButton")
    stage.press("copyRedirectsButton")
    stage.look("setup-steps")
    stage.press("stepsButton")
    stage.press("copyStepsButton")
    stage.look("setup-copied")
    setup_page = stage.find("setupPage")
    assert isinstance(setup_page, SetupPage)
    for refused in _refused_setups():
        setup_page._administrator.show_failure(refused)
        stage.look("setup-refused")
    setup_page._administrator.read("/ownline-setup.json")
    stage.look("setup-reading")
    setup_page._administrator.clear()
    setup_page.use(SetupFile("abcdefgh", "https://platform.ringcentral.com.example.org"))
    stage.look("setup-foreign-server")
    stage.press("stayButton")
    stage.line("clientIdField").setText("abcdefgh")
    setup_page._start_practice()
    stage.look("practice")
    close_boxes(stage)
    stage.press("setupBackButton")
    stage.window._pages.use_service(None)
    setup_page.load()
    stage.look("first-start")
    stage.window._pages.use_service(PRACTICE)


def _refused_setups() -> Iterator[Notice]:
    for text in (
        "",
        '{"secret": ""}',
        '{"a": ""}',
        "{}",
        '{"client_id": "a", "redirect_host": "b"}',
    ):
        try:
            setup_in(text)
        except file_errors.SetupFileError as error:
            yield error.notice
    yield file_errors.SetupFileError().notice
    yield file_errors.SetupFileError(advice=_TOO_LARGE).notice


def signing_in(stage: Stage) -> None:
    window = stage.window
    stage.show()
    stage.look("welcome")
    KnownAccounts(stage.database).remember(KnownAccount(ANA, NAME, "User", "101", "US"))
    write(stage, {})
    window.main_page.view.model.refresh()
    stage.look("earlier-texts")
    stage.press("earlierTextsButton")
    stage.look("earlier-accounts")
    see_settings(stage)
    for menu in window.shell.findChildren(QMenu, "helpMenu"):
        menu.popup(window.mapToGlobal(QPoint(10, 10)))
        stage.look("help")
        menu.close()
    window.show_sign_in(SignIn(SignInStage.WAITING, "https://example.org/1"))
    stage.look("waiting-for-browser")
    stage.press("copyLinkButton")
    stage.look("link-copied")
    window.show_sign_in(SignIn(SignInStage.FINISHING))
    stage.look("finishing")
    for kind in subclasses(errors.SignInError):
        failure = kind(code="OAU-100").notice
        window.show_sign_in(SignIn(SignInStage.FAILED, failure=failure))
        stage.look(kind.__name__)
    window.show_sign_in(SignIn(SignInStage.FAILED))
    stage.look("failed")
    window.show_sign_in(SignIn(SignInStage.IDLE))
    stage.show(ana())
    commands = window.commands
    for name, begin in (("another", commands.add_account), ("queue", commands.add_queue)):
        begin.emit()
        window.show_sign_in(SignIn(SignInStage.WAITING, f"https://example.org/{name}"))
        stage.look(name)
        window.show_sign_in(SignIn(SignInStage.FAILED))
        stage.look(f"{name}-failed")
        stage.press("startOverButton")
        begin.emit()
        window.show_sign_in(SignIn(SignInStage.WAITING, f"https://example.org/{name}"))
        window.show_sign_in(SignIn(SignInStage.DONE, account=ANA.text))
        stage.look(f"{name}-was-there")
        stage.press("startOverButton")
    for name, state in (("out", AccountState.SIGNED_OUT), ("in", AccountState.SIGNED_IN)):
        views = (ana(state=state), queue())
        stage.show(*views)
        commands.sign_in_again.emit(ANA.text)
        window.show_sign_in(SignIn(SignInStage.WAITING, f"https://example.org/{name}"))
        window.show_sign_in(SignIn(SignInStage.DONE, account=SALES.text))
        stage.look(f"somebody-else-{name}")
        stage.press("startOverButton")
    stage.show(ana(numbers=None, state=AccountState.SIGNED_OUT), queue())
    commands.choose_account.emit(ANA.text)
    stage.look("signed-out-number")


# --- settings ---------------------------------------------------------------------------------


def settings(stage: Stage) -> None:
    earlier = replace(SALES, extension_id="7")
    KnownAccounts(stage.database).remember(KnownAccount(earlier, NAME, "User", "107", "US"))
    stage.outbox.queue(Draft("7", earlier, DIRECT.phone_number, "+14155550120", TEXT))
    stage.window.main_page.view.model.refresh()
    stage.window.ending.has_tray = lambda: True
    stage.window.ending.session_start = SessionStart(Path("/nowhere"), ("ownline",))
    stage.show(ana(), queue(AccountState.SIGNED_OUT))
    see_settings(stage)
    locked = Notice(errors.VaultError.title, fill(_SO, reason=_LOCKED))
    stage.window.show_troubles(Troubles((Trouble(TroubleKind.KEYRING, locked, ANA.text),)))
    stage.window.commands.open_settings.emit(SettingsSection.PRIVACY)
    stage.look("settings-keyring-locked")
    close_boxes(stage)


def long_settings(stage: Stage) -> None:
    """A long name, 30 numbers, and those that are read or cannot be read."""
    senders = tuple(
        Sender(f"m{at}", f"+1650555{at:04}", SenderKind.DIRECT, f"Γραφείο {at}") for at in range(30)
    )
    long = ana(Numbers(senders, HIDDEN), name=f"{NAME} " * 8)
    failed = ana(None, key=SALES, numbers_failed=errors.OfflineError().notice)
    other = replace(SALES, extension_id="7")
    reading = ana(None, key=other, state=AccountState.SIGNING_IN)
    stage.show(long, failed, reading)
    stage.window.commands.open_settings.emit("")
    window = stage.find("settingsWindow")
    window.resize(window.minimumSizeHint())
    see_settings(stage)
    stage.press("reasonsButton")
    stage.look("reasons")
    close_boxes(stage)


def settings_of_ringcentral(stage: Stage) -> None:
    server = "https://platform.ringcentral.com"
    stage.settings.setValue("service/client_id", "abcdefgh")
    stage.settings.setValue("service/server", server)
    stage.window._pages.use_service(Service(server, "abcdefgh", browser_base=server))
    stage.show(ana())
    stage.window.commands.open_settings.emit(SettingsSection.ACCOUNTS)
    stage.look("accounts")
    close_boxes(stage)
    stage.window._pages.use_service(PRACTICE)


def see_settings(stage: Stage) -> None:
    for section in SettingsSection:
        stage.window.commands.open_settings.emit(section)
        stage.look(f"settings-{section}")
        if section is SettingsSection.NUMBERS:
            numbers = stage.find("numbersSection")
            assert isinstance(numbers, QScrollArea)
            numbers.verticalScrollBar().setValue(0)
            stage.look("settings-numbers-top")
    close_boxes(stage)


# --- the main page ----------------------------------------------------------------------------


def numbers_to_text_from(stage: Stage) -> None:
    stage.show(ana(None))
    stage.look("reading-numbers")
    stage.show(ana(None, numbers_failed=errors.OfflineError().notice))
    stage.look("numbers-failed")
    stage.show(ana(None, state=AccountState.SIGNED_OUT))
    stage.look("signed-out")
    stage.show(ana(None, state=AccountState.SIGNING_IN))
    stage.look("signing-in")
    for gate in Gate:
        stage.show(ana(Numbers((), HIDDEN[-1:], (gate,))))
        stage.look(f"gate-{gate}")
        stage.press("reasonsButton")
        stage.look(f"gate-{gate}-reasons")
        close_boxes(stage)
    stage.show(ana(Numbers()))
    stage.look("no-number")
    stage.show(ana(Numbers((), HIDDEN)))
    stage.look("only-hidden")
    stage.show(ana(Numbers((COMPANY,))))
    stage.look("unconfirmed-campaign")
    stage.show(ana(), queue())
    stage.look("two-accounts")
    stage.press("reasonsButton")
    stage.look("reasons")
    close_boxes(stage)


def several_accounts(stage: Stage) -> None:
    """Whose texts are shown, and texts that stay with their account."""
    know = KnownAccounts(stage.database).remember
    know(KnownAccount(ANA, NAME, "User", "101", "US"))
    know(KnownAccount(SALES, "Πωλήσεις", "Department", "201", "US"))
    stage.show(ana(), queue())
    receive(stage.database, TEXT)
    receive(stage.database, TEXT, own=LINE.phone_number)
    receive(stage.database, TEXT, own="+16505550201", account=SALES)
    page = stage.window.main_page
    page.conversations.refresh()
    stage.look("all")
    page.accounts.choose(SALES)
    stage.look("unread-elsewhere")
    page.accounts.choose(None)
    for name in ("accountMenu", "ownNumberMenu"):
        menu = stage.window.shell.findChild(QMenu, name)
        assert menu is not None
        menu.popup(stage.window.mapToGlobal(QPoint(10, 10)))
        stage.look(f"menu-{name}")
        menu.close()
    page.conversations.open_conversation(page.conversations.model.id_at(1))
    stage.look("head-with-label")
    for name, key in (("one", ANA), ("queue", SALES)):
        page.accounts.choose(key)
        stage.look(name)
        menu = page.header.menu
        menu.popup(stage.window.mapToGlobal(QPoint(10, 10)))
        stage.look(f"menu-{name}")
        menu.close()
    page.conversations.open_conversation(page.conversations.model.id_at(0))
    reply = page.conversations.thread_page.reply
    stage.show(ana(), queue(AccountState.SIGNED_OUT))
    stage.look("answer-waits")
    reply.field.setPlainText(TEXT)
    stage.show(ana())
    stage.look("answer-signed-out")
    reply.field.clear()
    stage.show(ana())
    stage.look("no-answer")
    stage.show(ana(), queue())
    page.workspace.show_compose()
    stage.window.commands.choose_account.emit(SALES.text)
    page.compose.recipient.set_text("4155550123")
    stage.show(ana(), queue(AccountState.SIGNED_OUT))
    stage.look("begun-waits")
    stage.show(ana())
    page.compose.sending.send()
    stage.look("begun-signed-out")
    page.compose.picker.choose(LINE.phone_number)
    page.compose.picker.combo.setCurrentIndex(2)
    stage.show(ana(Numbers((DIRECT,))))
    stage.look("begun-without-number")


def many_numbers(stage: Stage) -> None:
    stage.show(ana(Numbers((DIRECT, LINE, COMPANY))), queue())
    combo = stage.window.main_page.compose.picker.combo
    combo.setCurrentIndex(3)
    combo.showPopup()
    stage.look("few-numbers-list")
    combo.hidePopup()
    senders = tuple(
        Sender(f"m{at}", f"+1650555{at:04}", SenderKind.DIRECT, f"Γραφείο {at}", mms=at % 2 == 0)
        for at in range(250)
    )
    named = replace(
        senders[0],
        use_cases=("CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "ΑΛΛΟ"),
        international=True,
    )
    stage.show(ana(Numbers((named, *senders[1:]))), queue())
    stage.look("many-numbers")
    combo.showPopup()
    stage.look("many-numbers-list")
    for typed in ("5 024", "γραφείο 17", "zzz"):
        stage.line("senderSearchField").setText(typed)
        stage.look(f"many-numbers-{typed}")
    stage.find("senderSearch").close()


def writing(stage: Stage) -> None:
    stage.show(ana())
    compose, recipient = stage.window.main_page.compose, stage.line("recipientField")
    stage.look("empty")
    compose.sending.send()
    stage.look("no-recipient")
    for typed in PHONE_MISTAKES:
        compose.recipient.set_text("")
        recipient.setText(typed)
        compose.sending.send()
        stage.look(f"recipient-{typed[:12]}")
    compose.recipient.set_text(", ".join(PHONE_MISTAKES[1:]))
    compose.sending.send()
    stage.look("many-mistakes")
    compose.recipient.set_text(f"{KIM}, 4155550124, {PHONE_MISTAKES[1]}")
    compose.sending.send()
    stage.look("one-mistake")
    compose.recipient.notes.leave_out.click()
    stage.look("left-out")
    compose.recipient.set_text("4155550123")
    compose.sending.send()
    stage.look("no-text")
    for text in (TEXT[:3] * 2, "a", "1" * 200, "α" * 1001, "1" * 1002, "1\u200b2\u00a0\t"):
        compose.text_field.setPlainText(text)
        stage.look(f"text-{len(text)}")
    compose.text_field.setPlainText("1" * 1002)
    compose.sending.send()
    stage.look("too-long")
    compose.text_field.refused.emit(2_000_000)
    stage.look("refused")
    for status in ("Disabled", "Frozen"):
        add_to_directory(stage, DirectoryEntry("+14155550140", status, NAME))
        compose.recipient.set_text("")
        compose.recipient.set_text("4155550140")
        stage.look(f"dropped-{status}")
    compose.recipient.set_text("")
    compose.text_field.setPlainText(TEXT)
    recipient.setText("4155550123")
    compose.sending.send()
    stage.look("can-be-undone")
    compose.sending.undo_bar.offer(["1", "2"], 5000, 2)
    stage.look("two-can-be-undone")
    compose.sending.undo_bar.undone.emit(["none"], None)
    stage.look("on-its-way")
    compose.sending.undo_bar.withdraw()


def attaching(stage: Stage) -> None:
    """Pictures and files of a new text and of a reply, and a group."""
    toll_free = replace(COMPANY, number_id="5", phone_number="+18005550100", mms=False)
    toll_free = replace(toll_free, campaign=CampaignState.NOT_NEEDED)
    stage.show(ana(Numbers((replace(DIRECT, mms=True), LINE, toll_free))))
    compose = stage.window.main_page.compose
    folder = stage.outbox.files.folder.parent
    files: list[Path] = [
        save_photo(folder / f"photo{at}.jpg", 1600 * at, 1200 * at, 40 * at) for at in (1, 3)
    ]
    plan = folder / f"{TEXT}.pdf"
    plan.write_bytes(b"%PDF-1.4" + b"x" * 300_000)
    area = compose.sending.attachments
    area.add([*files, plan])
    stage.look("making-ready")
    wait_until(lambda: not area.is_busy)
    compose.recipient.set_text("4155550123")
    compose.text_field.setPlainText(TEXT)
    wait_for_thumbnails(stage, "attachmentCards")
    stage.look("attached")
    compose.recipient.set_text("4155550123, 4155550124, 4155550125")
    stage.look("one-each")
    compose.group.choose(is_group=True)
    stage.look("one-group")
    compose.picker.choose("+18005550100")
    stage.look("toll-free")
    compose.picker.choose(LINE.phone_number)
    stage.look("no-mms")
    compose.picker.choose(DIRECT.phone_number)
    compose.recipient.set_text("+442071838750")
    stage.look("abroad")
    home, able = replace(DIRECT, international=False), replace(LINE, international=True)
    for numbers in ((home, LINE), (home, able)):
        stage.show(ana(Numbers(numbers)))
        stage.look(f"no-texts-abroad-{numbers[1] is able}")
    stage.show(ana(Numbers((replace(DIRECT, mms=True), LINE, toll_free))))
    heic = folder / "IMG_0001.HEIC"
    heic.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"x" * 100)
    area.add([heic])
    compose.recipient.set_text("4155550123")
    area.add([heic])
    wait_until(lambda: not area.is_busy)
    stage.look("heic")
    lost = Attachment("0" * 64, "map.jpg", "image/jpeg", 1_000)
    area.put((*area.files, lost), "missing")
    compose.sending.send()
    stage.look("missing")
    area.put((), "next")
    receive(stage.database, TEXT, KIM, DIRECT.phone_number, "+14155550124")
    page = stage.window.main_page.conversations
    page.refresh()
    page.open_conversation(1)
    reply = page.thread_page.reply.sending
    reply.attachments.add(files)
    wait_until(lambda: not reply.attachments.is_busy)
    wait_for_thumbnails(stage, "attachmentCards")
    stage.look("reply-to-group")


def wait_for_thumbnails(stage: Stage, name: str) -> None:
    cards = stage.find(name)
    assert isinstance(cards, AttachmentCards)
    for at in range(cards.count()):
        entry = cards.entry_at(at)
        if entry is not None and entry.attached.attachment.is_picture:
            wait_until(partial(has_thumbnail, cards, entry.attached.attachment))


def has_thumbnail(cards: AttachmentCards, file: Attachment) -> bool:
    return cards.thumbnail(file) is not None


def before_sending(stage: Stage) -> None:
    stage.show(ana())
    compose = stage.window.main_page.compose
    sending, recipient = compose.sending, compose.recipient
    settings = SendingSettings(stage.settings)
    for own in (DIRECT, LINE):
        settings.keep_first_text(ANA, own.phone_number, FirstText(TEXT, in_single=True))
    settings.tell_night(True)
    night, day = by_night(), by_day()
    for at, numbers in enumerate(((night[0],), (night[0], night[-1]), (*night, *day))):
        recipient.set_text(", ".join(numbers))
        sending.before.look()
        stage.look(f"night-{at}")
    for at in (1, 2):
        recipient.set_text(", ".join(night[:at]))
        compose.text_field.setPlainText(TEXT)
        sending.before.look()
        compose.text_field.setFocus()
        stage.look(f"night-written-{at}")
    compose.text_field.clear()
    receive(stage.database, TEXT, night[0])
    conversations = stage.window.main_page.conversations
    conversations.refresh()
    conversations.open_conversation(1)
    reply = conversations.thread_page.reply
    reply.sending.before.look()
    stage.look("night-answer")
    reply.field.setPlainText(TEXT)
    stage.look("night-answer-written")
    reply.field.clear()
    stage.window.main_page.begin_new()
    sending.button.settings_wanted.emit()
    stage.look("first-text")
    close_boxes(stage)
    dialog = TimeDialog(stage.window.theme, stage.window, sending.before.nights)
    dialog.open()
    stage.look("time")
    field = dialog._field
    arrow = QPoint(field.width() - 14, field.height() // 2)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=arrow)
    stage.look("calendar")
    dialog.close()
    recipient.set_text("")
    settings.tell_night(False)


def closing(stage: Stage) -> None:
    stage.show(ana())
    start = SessionStart(Path("/nowhere"), ("ownline",))
    soon = now_ms() + 20 * 3_600_000
    for at, (waiting, has_tray) in enumerate(
        (
            (WaitingTexts(1, soon, 0, 1), False),
            (WaitingTexts(3, soon, 0, 3), True),
            (WaitingTexts(0, None, 204, 3), True),
            (WaitingTexts(2, soon, 43, 3, single=1, for_sign_in=1), False),
            (WaitingTexts(single=1, newest=3), False),
        )
    ):
        shell = stage.window.shell
        box = WaitingQuestion(shell.theme, shell, waiting, now_ms(), has_tray=has_tray)
        box.ask(start if has_tray else None)
        stage.look(f"waiting-{at}")
        close_boxes(stage)


def links(stage: Stage) -> None:
    stage.show(ana())
    compose = stage.window.main_page.compose
    stage.window.links.take("sms:+14155550123?body=%CE%93%CE%B5%CE%B9%CE%B1")
    stage.look("filled-in")
    compose.text_field.setPlainText(TEXT)
    stage.look("changed")
    for numbers in ("+14155550123", "+14155550123,+14155550124,+14155550125", ""):
        stage.window.links.take(f"sms:{numbers}?body=%CE%93")
        stage.look(f"asks-{numbers[:12]}")
        stage.press("notNowLinkButton")


PHONE_MISTAKES = (
    "12" * 300,
    "1-800-ΚΑΛΑ",
    "+1 650 CALL NOW",
    "(650) 555-0101",
    "415#555*0123@",
    "(415) 555-0123, (415) 555-0124",
    "12345",
    "911",
    "123",
    "+999 12345678",
    "555-0123",
    "+1 415 555",
    "+1 415 555 0123 9999",
    "4155550123 ext 9",
    "1" * 30,
    "(111) 111-1111",
    "-",
)


def drafts_and_menus(stage: Stage) -> None:
    stage.show(ana(), queue())
    page, compose = stage.window.main_page, stage.window.main_page.compose
    compose.text_field.setPlainText(TEXT)
    compose.recipient.set_text("4155550123")
    stage.press("newTextButton")
    stage.look("draft")
    compose.text_field.setPlainText(TEXT)
    stage.press("newTextButton")
    open_menus(stage)
    tray = Tray(QIcon(), stage.window.commands, stage.window)
    tray.count(3, 2)
    tray.menu.popup(stage.window.mapToGlobal(QPoint(10, 10)))
    stage.look("menu-tray")
    tray.menu.close()
    tray.menu.deleteLater()
    tray.deleteLater()
    nights = Nights(SendingSettings(stage.settings), lambda: ("+81312345678", "+18085550101"))
    dialog = TimeDialog(page.header.account._theme, stage.window, nights, lambda: None)
    dialog.open()
    stage.look("time")
    dialog._field.setDateTime(dialog._field.dateTime().addSecs(-7200))
    dialog._confirm()
    stage.look("time-has-passed")
    dialog._field.setText("31/11")
    dialog._confirm()
    stage.look("time-unclear")
    dialog.close()
    dialog.deleteLater()


def shortcuts(stage: Stage) -> None:
    stage.show(ana())
    stage.window.shortcuts.show_page()
    stage.look("shortcuts")
    close_boxes(stage)
    SendingSettings(stage.settings).let_enter_send(True)
    stage.window.commands.sending_changed.emit()
    stage.look("enter-sends")
    stage.window.shortcuts.show_page()
    stage.look("shortcuts-enter-sends")
    close_boxes(stage)
    receive(stage.database, TEXT)
    stage.window.main_page.conversations.refresh()
    stage.window.main_page.conversations.open_conversation(1)
    stage.look("enter-sends-an-answer")


def open_menus(stage: Stage) -> None:
    for menu in stage.window.shell.findChildren(QMenu):
        menu.popup(stage.window.mapToGlobal(QPoint(10, 10)))
        stage.look(f"menu-{menu.objectName()}")
        menu.close()


# --- the outbox -------------------------------------------------------------------------------


def outbox(stage: Stage) -> None:
    stage.show(ana())
    stage.window.main_page.workspace.show_outbox()
    view = stage.window.main_page.view
    stage.look("no-texts")
    ids = [write(stage, values, at) for at, values in enumerate(ROWS)]
    view.model.refresh()
    stage.look("all-states")
    for id_, values in zip(ids, ROWS, strict=True):
        view.choose(id_)
        stage.look("-".join(("details", *values.values())))
    view.choose(ids[3])
    stage.press("sendAgainButton")
    stage.look("send-again")
    stage.press("keepAsIsButton")
    stage.press("closeDetailsButton")
    view.choose(ids[0])
    stage.press("cancelTextButton")
    stage.look("cancelled")
    stage.press("takeBackButton")
    stage.look("taken-back")
    for kind in Kind:
        view.head.show_kind(kind)
        stage.look(f"kind-{kind}")
    view.head.search.setText("ωωω")
    view._show_only(Filter(words="ωωω"))
    stage.look("nothing-found")
    state = view.head.names[Kind.NEEDS_YOU]
    view.head.search.setText(state)
    view._show_only(Filter(words=state))
    stage.look("filter-offered")
    view.head.show_all()
    for row in (0, 4):
        right_press(view.table, view.model.index(row, 0))
        stage.look(f"row-menu-{row}")
        close_boxes(stage)
    look_at_menu_of_all(stage)
    view.head.count_needed(1234)
    for kind in FAILURES:
        view.head.count(kind, 99)
    stage.look("needs-you")
    for count in (1, 1234):
        stage.window.troubles.show_needed(count)
        stage.look(f"status-needs-you-{count}")
    stage.press("statusShowButton")
    stage.look("shown")
    stage.show(ana(None, state=AccountState.SIGNED_OUT))
    for at in (0, 2):
        view.choose(ids[at])
        stage.look(f"signed-out-{at}")
    stage.show(ana())
    view.head.show_all()
    for at in range(len(ROWS), len(ROWS) + 5):
        write(stage, {}, at)
    view.model.refresh()
    stage.look("many-wait")


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


def add_to_directory(stage: Stage, *entries: DirectoryEntry) -> None:
    Directory(stage.database, ANA).replace(entries)


def history(stage: Stage) -> None:
    stage.show(ana())
    stage.window.main_page.workspace.show_outbox()
    id_ = write(stage, {})
    for event in _EVENTS:
        seq = stage.database.row("SELECT seq FROM message WHERE id = ?", (id_,))
        assert seq is not None
        with stage.database.transaction():
            stage.database.run(
                "INSERT INTO history (message, at, event, detail) VALUES (?, ?, ?, ?)",
                (seq[0], 1, event, "Delivered" if event == "status" else ""),
            )
    stage.window.main_page.view.model.refresh()
    stage.window.main_page.view.choose(id_)
    stage.look("history")


def planned_texts(stage: Stage) -> None:
    stage.show(ana())
    stage.window.main_page.workspace.show_outbox()
    soon = now_ms() + 3_600_000
    for at, send_at in enumerate((soon, soon + 86_400_000, soon + 9 * 86_400_000)):
        draft = Draft(f"planned-{at}", ANA, DIRECT.phone_number, KIM, TEXT, send_at=send_at)
        stage.outbox.queue(draft)
    for at in range(3):
        stage.window.main_page.view.model.refresh()
        stage.window.main_page.view.choose(f"planned-{at}")
        stage.look(f"planned-{at}")
    stage.press("sendNowButton")
    stage.look("goes-early")
    stage.press("cancelTextButton")
    stage.look("planned-again")
    stage.press("editButton")
    stage.look("change")
    compose = stage.window.main_page.compose
    compose.drafts.keep()
    compose.begin_new()
    stage.look("change-in-drafts")
    for menu in stage.window.shell.findChildren(QMenu, "draftsMenu"):
        menu.popup(stage.window.mapToGlobal(QPoint(10, 10)))
        stage.look("menu-drafts")
        menu.close()
    compose.edit(stage.outbox.newest(1)[0])
    compose.sending.planned.show_time(None, "planned-2")
    stage.look("change-without-time")
    stage.outbox.decisions.send_now("planned-2")
    stage.window.commands.rows_changed.emit()
    stage.look("gone-meanwhile")
    compose.sending.planned.show_time(soon, "planned-1")
    stage.outbox.decisions.cancel("planned-1")
    stage.window.commands.rows_changed.emit()
    stage.look("cancelled-meanwhile")
    compose.sending.planned.show_time(soon)
    stage.look("not-scheduled")


def long_queue(stage: Stage) -> None:
    stage.show(ana())
    stage.window.main_page.workspace.show_outbox()
    for at in range(81):
        write(stage, {}, at)
    stage.window.main_page.view.model.refresh()
    stage.look("many-wait")


# --- conversations ----------------------------------------------------------------------------


def conversations(stage: Stage) -> None:
    """The list, with names, counts, drafts, groups and hits."""
    stage.show(ana(), queue())
    page = stage.window.main_page.conversations
    add_to_directory(
        stage,
        DirectoryEntry("+14155550121", "Enabled", NAME),
        DirectoryEntry("+14155550122", "Enabled", "Ω" * 60),
        DirectoryEntry("+14155550124", "Enabled", "שירה לוי"),
    )
    for at in range(1, 6):
        receive(stage.database, TEXT, f"+1415555012{at}")
    for at in range(120):
        receive(stage.database, TEXT * (at % 3), "+14155550122", files=1)
    group = ("+14155550121", "+14155550122", "+14155550124", "+14155550125", "+14155550126")
    receive(stage.database, TEXT, KIM, DIRECT.phone_number, *group)
    receive(stage.database, "STOP", "+14155550127", LINE.phone_number)
    receive(stage.database, "", "", LINE.phone_number, files=2)
    write(stage, {"state": "accepted", "status": "DeliveryFailed"}, 4)
    for at, to in enumerate(("+14155550125", "+14155550126", KIM, "+14155550130")):
        planned = Draft(f"later-{at}", ANA, DIRECT.phone_number, to, TEXT)
        stage.outbox.queue(replace(planned, send_at=now_ms() + 86_400_000 * (at + 1)))
    page.refresh()
    stage.look("list")
    ids = [page.model.id_at(at) for at in range(page.model.rowCount())]
    stage.outbox.conversations.set_muted(ids[0], is_muted=True)
    stage.outbox.conversations.set_done(ids[1], is_done=True)
    for id_ in ids:
        page.open_conversation(id_)
        stage.look(f"thread-{id_}")
    page.thread_page.reply.field.setPlainText(TEXT)
    stage.window.main_page.workspace.show_compose()
    page.refresh()
    stage.look("draft")
    for name in ("showUnreadButton", "showDoneButton", "showOpenButton"):
        stage.press(name)
        stage.look(name)
    page.list.search.setText("ωωω")
    page.list._search()
    stage.look("nothing-found")
    page.list.search.setText("Καλη")
    page.list._search()
    stage.look("hits")
    page.list.list.setCurrentIndex(page.model.index(1, 0))
    stage.look("hit-in-thread")
    page.list.show_all()
    open_menus(stage)


def thread(stage: Stage) -> None:
    """A thread with every state, and the reply."""
    stage.show(ana())
    page = stage.window.main_page.conversations
    for at, values in enumerate(ROWS):
        id_ = uuid.uuid4().hex
        stage.outbox.queue(Draft(id_, ANA, DIRECT.phone_number, KIM, TEXT))
        if values.get("state") == "accepted":
            values = {**values, "message_id": str(at + 1)}
        if values:
            set_row(stage.database, id_, **values)
    soon = now_ms() + 3_600_000
    planned = Draft("planned", ANA, DIRECT.phone_number, KIM, TEXT, send_at=soon)
    stage.outbox.queue(replace(planned, hold_if_answered=True))
    receive(stage.database, TEXT)
    page.refresh()
    page.open_conversation(1)
    thread_page = page.thread_page
    stage.look("states")
    thread_page.list.verticalScrollBar().setValue(0)
    stage.look("states-above")
    receive(stage.database, TEXT)
    page.refresh()
    stage.look("new-below")
    stage.press("newestButton")
    reply = thread_page.reply
    for text in ("α" * 80, (TEXT + chr(10)) * 12, "α" * 1001):
        reply.field.setPlainText(text)
        stage.look(f"reply-{len(text)}")
    reply.sending.send()
    stage.look("reply-too-long")
    reply.field.setPlainText(TEXT)
    reply.sending.send()
    stage.look("reply-sent")
    reply.sending.undo_bar.withdraw()
    thread_page.list.clicked.emit(thread_page.model.index(4))
    stage.look("details")
    thread_page.list.show_end()
    right_press(thread_page.list, thread_page.model.index(thread_page.model.rowCount() - 1))
    stage.look("text-menu")
    close_boxes(stage)
    right_press(page.list.list, page.model.index(1))
    stage.look("row-menu")
    close_boxes(stage)
    receive(stage.database, "no me escriban más")
    page.refresh()
    thread_page.list.show_end()
    stage.look("question")
    stage.press("recordStopButton")
    stage.look("consent")
    stage.show(queue())
    stage.look("signed-out")
    page.show_list()
    stage.look("nothing-chosen")


def files_of_texts(stage: Stage) -> None:
    """Pictures and files in a thread: here, coming, failed, gone, of the own number."""
    stage.show(ana())
    page = stage.window.main_page.conversations
    database, hostile = stage.database, "\u202egpj.exe <b>" + "x" * 90 + ".exe"
    photo = (EXAMPLES / "photo.jpg").read_bytes()
    record = receive_files(
        database,
        file("image/jpeg", "Άνοιξη.jpg", len(photo), 1280, 960),
        file("text/vcard", "olu.vcf", len(CARD)),
        text=TEXT,
    )
    bring(database, record, photo, CARD)
    several = receive_files(
        database, *(file("image/jpeg", f"{at}.jpg", 9_000) for at in range(3)), text="α" * 200
    )
    bring(database, several, *(picture(*size) for size in ((400, 300), (300, 900), (900, 300))))
    record = receive_files(
        database,
        file("application/pdf", "τιμολόγιο.pdf", 1_234_567),
        file("audio/amr", "", 1_956),
        file("video/mp4", hostile, 999),
        file("application/zip", "a.zip"),
        file("text/vcard", "card.vcf", 900),
    )
    fail(database, record, "large", 2)
    fail(database, record, "gone", 3)
    bring(
        database,
        receive_files(database, file("image/png", "small.png", 90, 40, 40)),
        picture(40, 40, "#803060", "PNG"),
    )
    broken = receive_files(database, file("image/png", "broken.png", 90, 300, 800))
    bring(database, broken, b"<html>")
    mine = picture(1600, 900, "#8a5a9c")
    attached = (
        Attachment(stage.outbox.files.write(mine), "a.jpg", "image/jpeg", len(mine), 1600, 900),
        Attachment(stage.outbox.files.write(CARD), "me.vcf", "text/vcard", len(CARD)),
    )
    own = Draft("own", ANA, DIRECT.phone_number, KIM, TEXT, files=attached)
    stage.outbox.queue(own)
    stage.outbox.queue(replace(own, id="own-2", text="", files=attached[:1]))
    set_row(stage.database, "own-2", state="rejected", code="MSG-304")
    for problem in ("network", "cut", "slow", "large", "refused", "disk", "gone"):
        record = receive_files(database, file("image/png", "p.png", 90, 800, 600))
        fail(database, record, problem)
    receive_files(database, file("image/jpeg", "later.jpg", 90_000))
    page.refresh()
    page.open_conversation(1)
    thread_page = page.thread_page
    bar = thread_page.list.verticalScrollBar()
    step = 0
    while True:
        bar.setValue(step * bar.pageStep())
        settle(thread_page)
        stage.look(f"files-{step}")
        step += 1
        if bar.value() == bar.maximum():
            break
    thread_page.list.setCurrentIndex(thread_page.model.index(0))
    thread_page.list.scrollToTop()
    settle(thread_page)
    right_press(thread_page.list, thread_page.model.index(0))
    stage.look("files-menu")
    close_boxes(stage)
    for saved in (
        SavedFile(Path(f"{NAME}.jpg"), may_open=True),
        SavedFile(Path("a.pdf")),
        *(SavedFile(Path("a"), problem=_t(one)) for one in (_FULL, _FORBIDDEN, _LOST, _OTHER)),
    ):
        thread_page.files.bar().show_saved(saved)
        stage.look("saved")
    for at in (0, 1):
        text = thread_page.model.texts[at]
        thread_page.files.view(text, thread_page.files.files(text)[0])
        viewer = stage.find("pictureViewer")
        assert isinstance(viewer, Viewer)
        until(lambda: not viewer._canvas.whole_size().isEmpty(), QTest.qWait, "decoded")  # noqa: B023
        stage.look(f"viewer-{at}")
        viewer._step(1)
        viewer.close()


def settle(page: ThreadPage) -> None:
    """Until what is seen is decoded."""
    page.list.viewport().grab()
    thumbnails, cards = page.files.painter().thumbnails, page.files.painter().cards
    until(
        lambda: not (thumbnails._running or thumbnails._waiting or cards._waiting),
        QTest.qWait,
        "decoded",
    )


# --- templates ----------------------------------------------------------------------------------


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


def consents(stage: Stage) -> None:
    """Who wants no more texts: at a recipient, in a conversation, in the outbox."""
    stage.show(ana(consents_refused=True))
    page, own = stage.window.main_page, DIRECT.phone_number
    stage.look("unknown")
    stage.press("consentsUnknownButton")
    stage.show(ana())
    soon = now_ms() + 3_600_000
    stage.outbox.queue(Draft("held", ANA, own, KIM, TEXT, send_at=soon))
    receive(stage.database, "STOP")
    stage.outbox.consents.record(ANA, own, "+14155550177", ConsentStatus.OPT_OUT)
    for count, recipients in enumerate((KIM, f"{KIM}, +14155550199, +14155550177")):
        page.compose.recipient.set_text(recipients)
        stage.look(f"recipients-{count}")
    asks = "Please take me off your list"
    lee, lou = "+14155550132", "+14155550166"
    receive(stage.database, asks, lee)
    receive(stage.database, asks, lou, LINE.phone_number)
    for count, recipients in enumerate((lee, lou, f"{lou}, {lee}, +14155550199")):
        page.compose.picker.choose(LINE.phone_number if count == 2 else own)
        page.compose.recipient.set_text(f"{recipients},")
        stage.look(f"may-want-none-{count}")
    page.compose.picker.choose(own)
    page.compose.recipient.set_text("")
    page.conversations.refresh()
    page.conversations.open_conversation(1)
    stage.look("said-stop")
    sent = page.conversations.thread_page.reply.sending.undo_bar
    sent.offer(["none"], 5000, 1, None, [KIM])
    stage.look("undo-at-the-foot")
    stage.press("doneButton")
    stage.look("undo-and-done")
    sent.withdraw()
    stage.press("takeBackButton")
    for status in ConsentStatus:
        wish = ConsentWish(ANA, own, KIM, status)
        stage.window.commands.record_consent.emit(wish)
        if status is ConsentStatus.OPT_IN:
            stage.press("saveConsentButton")
        stage.look(f"dialog-{status}")
        close_boxes(stage)
    for status, refused in (
        (ConsentStatus.OPT_IN, None),
        (ConsentStatus.OPT_IN, "CMN-408"),
        (ConsentStatus.OPT_OUT, None),
        (ConsentStatus.OPT_OUT, "CMN-408"),
    ):
        stage.outbox.consents.record(ANA, own, KIM, status, TEXT)
        page.conversations.refresh()
        stage.look(f"waits-{status}")
        consent_list = ConsentList(stage.database, ANA)
        while (change := consent_list.next_change()) is not None:
            consent_list.settle(change, refused)
        page.conversations.refresh()
        stage.look(f"{status}-{refused or 'told'}")
    receive(stage.database, "START")
    receive(stage.database, "STOP")
    receive(stage.database, asks, lee, own, lou)
    for _ in range(PAGE):
        receive(stage.database, TEXT, lou, own, lee)
    page.conversations.refresh()
    group = page.conversations.model.id_at(0)
    stage.outbox.conversations.mark_read(group)
    page.conversations.open_conversation(group)
    stage.look("old-question")
    stage.press("showAskedButton")
    stage.look("old-question-shown")
    page.workspace.show_outbox()
    page.view.model.refresh()
    page.view.choose("held")
    stage.look("held")


def lists(stage: Stage) -> None:
    """The window of a list, step by step."""
    stage.show(ana())
    stage.window.commands.open_list.emit(None)
    made = stage.window.shell.findChild(MergeWindow)
    assert isinstance(made, MergeWindow)
    stage.look("empty")
    made.go_to(Step.CHECK)
    stage.look("file-missing")
    write(stage, {"state": "accepted", "status": "DeliveryFailed", "code": "SMS-RC-410"}, 1)
    asks = "Please take me off your list"
    receive(stage.database, asks, "+14155550122")
    receive(stage.database, asks, "+14155550124", LINE.phone_number)
    lines = [f"{NAME}\t+1415555{at:04}\tΔευτέρα" for at in range(120, 160)]
    lines += [f"{NAME}\t555-0126\tΤρίτη", f"\t{KIM}\tΤρίτη", f"{NAME}\t\tΤρίτη"]
    lines += [f"{NAME}\t{DIRECT.phone_number}\tΤρίτη", "\t+14155550170\tΤρίτη"]
    lines.append(f"{NAME}\t+442071838750\tΤρίτη")
    elsewhere = "+14155550126"
    receive(stage.database, "STOP", elsewhere, LINE.phone_number)
    stage.outbox.consents.record(ANA, LINE.phone_number, elsewhere, ConsentStatus.OPT_OUT)
    stage.window.commands.open_list.emit("\n".join(("Όνομα\tΤηλέφωνο\tΜέρα", *lines)))
    wait_until(lambda: made.preparation.columns is not None)
    assert made.preparation.columns is not None
    digest = made.preparation.columns.table.digest
    draft = MergeDraft("before", ANA, LINE.phone_number, "πελάτες.csv", digest, ())
    sent = [MergeRow(at, (), f"+1415555{at:04}", TEXT) for at in (158, 159)]
    stage.outbox.merges.fill(draft, sent, lambda _part: True)
    stage.look("file")
    made.go_to(Step.COLUMNS)
    stage.look("columns")
    made.go_to(Step.TEXT)
    stage.look("text-hint")
    made.text.field.setPlainText(f"{TEXT} {{Άλλο}}")
    made.go_to(Step.CHECK)
    stage.look("unknown-field")
    made.text.field.setPlainText(f"{TEXT} {{Όνομα}}, {{Μέρα}}")
    stage.look("text")
    made.go_to(Step.CHECK)
    wait_until(lambda: made.preparation.planner.is_current)
    for pill in made.check.pills.buttons:
        pill.click()
        stage.look(pill.objectName())
    table = made.check.table
    made.check.pills.buttons[2].click()
    for row in range(table.model().rowCount()):
        table.selectRow(row)
        stage.look(f"needs-you-{row}")
    stage.press("sendAllAgainButton")
    stage.look("sent-again")
    stage.press("leaveOutEarlierButton")
    stage.look("left-out-again")
    made.check.pills.buttons[3].click()
    rows = made.preparation.planner.plan.rows if made.preparation.planner.plan else []
    empty = next(at for at, one in enumerate(rows) if one.left_out is LeftOut.EMPTY_FIELD)
    made.check.pills.buttons[0].click()
    table.selectRow(empty)
    stage.press("changeListTextButton")
    stage.look("empty-field")
    made.go_to(Step.SEND)
    stage.look("send")
    made.go_to(Step.TEXT)
    made.text.field.setPlainText(f"{TEXT} " * 9)
    made.go_to(Step.CHECK)
    wait_until(lambda: made.preparation.planner.is_current)
    made.go_to(Step.SEND)
    stage.look("send-parts")
    home = replace(DIRECT, international=False)
    for others, name in (((LINE,), "no-other"), ((replace(LINE, international=True),), "other")):
        stage.show(ana(Numbers((home, *others))))
        made.go_to(Step.CHECK)
        wait_until(lambda: made.preparation.planner.is_current)
        made.check.pills.buttons[3].click()
        table.selectRow(table.model().rowCount() - 1)
        stage.look(f"abroad-{name}")
    made.go_to(Step.TEXT)
    text = made.text.field.toPlainText()
    for length in (980, 1_010):
        made.text.field.setPlainText(f"{{Όνομα}} {'α' * length}")
        wait_until(lambda: made.preparation.planner.is_current)
        stage.look(f"too-long-{length}")
    made.text.field.setPlainText(text)
    stage.show(ana())
    made.go_to(Step.SEND)
    made._show_busy(made.queueing.tr("Putting %Ln text(s) into the outbox…", "", 40))
    made._busy.show_percent(40)
    made._busy.go_on(made.queueing.tr("Stopping…"))
    stage.look("busy")
    made.reject()
    stage.look("close")
    stage.press("stayButton")
    stage.show(ana(), queue())
    made.go_to(Step.COLUMNS)
    made.columns.picker.combo.showPopup()
    stage.look("numbers-of-all-accounts")
    made.columns.picker.combo.hidePopup()
    made.columns.picker.combo._open_search("5")
    stage.look("number-typed")
    stage.find("senderSearch").close()
    made.go_to(Step.SEND)
    made.queueing._texts = 40
    made.queueing.undo.start(made.queueing._sentences, 5_000)
    made._show_step()
    stage.look("can-be-undone")
    made.queueing.undo.say(made.queueing.tr("Nothing was sent."))
    made._show_step()
    stage.look("undone")
    made.preparation.planner.stop()
    made.hide()
    stage.window.main_page.compose.recipient.offer.ask("\n".join(lines))
    stage.look("pasted")


def lists_in_the_outbox(stage: Stage) -> None:
    """Folded and unfolded; running, planned, paused, over; with texts in every state."""
    stage.show(ana())
    view = stage.window.main_page.view
    stage.window.main_page.workspace.show_outbox()
    write(stage, {})
    made = put_merge(stage.database, len(ROWS) + 3, 3, account=ANA, name=NAME)
    running = put_merge(stage.database, 12, account=ANA, name=NAME)
    stage.window.main_page.list_queued.emit(made)
    with stage.database.transaction():
        stage.database.run("UPDATE message SET text = ? WHERE merge = ?", (TEXT, made))
        stage.database.run('UPDATE merge SET header = \'["Όνομα", "Μέρα"]\'')
        stage.database.run('UPDATE merge_row SET cells = \'["Άννα", "Τρίτη"]\'')
    for index, values in enumerate(ROWS):
        if values.get("state") == "accepted":
            values = {**values, "message_id": f"m{index}"}
        if values:
            set_row(stage.database, nth_text(stage, made, index), **values)
    view.model.refresh()
    stage.look("folded")
    view.choose(made)
    stage.look("running")
    minute = now_ms() + 60_000
    for kind, error in (
        (TroubleKind.OFFLINE, errors.OfflineError()),
        (TroubleKind.SERVER, errors.ServerTroubleError()),
        (TroubleKind.RATE_LIMITED, errors.RateLimitedError(0)),
    ):
        away = Trouble(kind, error.notice, ANA.text, minute, stops=True)
        stage.window.show_troubles(Troubles((away,)))
        view.model.refresh()
        stage.look(f"running-{kind.value}")
    stage.window.show_troubles(Troubles())
    view.model.refresh()
    view.folding.set_folded(found(stage, made), is_folded=False)
    stage.look("unfolded")
    look_at_menu_of_all(stage)
    view.choose(nth_text(stage, made, 11))
    stage.look("failed-text")
    view.choose(made)
    view.merge_actions.show_left_out(found(stage, made))
    stage.look("left-out")
    close_boxes(stage)
    view.merge_actions.show_failed(found(stage, made))
    stage.look("only-failed")
    view.head.show_texts_of(found(stage, made), Kind.FAILED, CANNOT_GET_TEXTS)
    stage.look("only-one-reason")
    view.head.show_kind(Kind.CANCELLED)
    view.head.search.setText("ωωω")
    view._show_only(replace(view.model.wanted, words="ωωω"))
    stage.look("nothing-found-in-list")
    view.head.search.clear()
    view.head.show_texts_of(found(stage, running), Kind.DROPPED)
    stage.look("nothing-in-list")
    texts = [row for row in stage.outbox.newest(99) if is_over(row)]
    for some in (texts, [row for row in texts if row.state is MessageState.CANCELLED][:1]):
        stage.window.main_page.texts.ask_to_remove(some, 2 if some is texts else 0)
        stage.look(f"remove-{len(some)}")
        close_boxes(stage)
    view.head.show_texts_of(found(stage, made), Kind.FAILED)
    stage.outbox.merges.pause(made)
    view.model.refresh()
    stage.look("paused")
    with stage.database.transaction():
        stage.database.run(
            "UPDATE message SET state = 'accepted', status = 'Delivered', message_id = id,"
            " late = 0 WHERE merge = ? AND state NOT IN ('accepted', 'rejected', 'cancelled')",
            (made,),
        )
    view.model.refresh()
    stage.look("over")
    view.head.show_all()
    view.choose(made)
    stage.look("over-card")
    view.head.show_texts_of(found(stage, made), Kind.FAILED)
    view.merge_actions.saved.emit(Path("/home/ana/customers-result.csv"))
    stage.look("saved")
    view.merge_actions.questions.ask_to_cancel([found(stage, running)])
    stage.look("cancel")
    close_boxes(stage)
    view.head.show_all()
    set_texts(stage.database, running, 3, state="accepted", status="Delivered")
    set_texts(stage.database, running, 1, 3, state="checking")
    stage.outbox.merges.cancel_waiting(running, lambda _part: True)
    view.model.refresh()
    view.choose(running)
    stage.look("checked")
    set_texts(stage.database, running, 1, 3, state="accepted", status="Sent")
    view.model.refresh()
    stage.look("partly-cancelled")
    look_at_paused_plan(stage, put_merge(stage.database, 2, account=ANA, name=NAME))
    look_at_menu_of_all(stage)
    look_at_removal(stage)


def look_at_paused_plan(stage: Stage, merge: int) -> None:
    """A list that has a time, and does not go out at it; then accepted and not sent."""
    view = stage.window.main_page.view
    for is_paused in (False, True):
        if is_paused:
            stage.outbox.merges.pause(merge)
        else:
            stage.outbox.merges.move(merge, now_ms() + 86_400_000, lambda _part: True)
        view.model.refresh()
        view.choose(merge)
        stage.look("planned-paused" if is_paused else "planned")
    view.head.show_kind(Kind.WAITING)
    view.choose(nth_text(stage, merge, 0))
    stage.look("planned-paused-text")
    view.head.show_all()
    set_texts(stage.database, merge, 1, state="accepted", status="Queued")
    set_texts(stage.database, merge, 1, 1, state="accepted", status="Sent")
    view.model.refresh()
    view.choose(merge)
    stage.look("accepted")


def look_at_removal(stage: Stage) -> None:
    """Of many texts, which takes its time."""
    actions, go_on = stage.window.main_page.texts, threading.Event()
    actions._job().run(actions.tr("Removing texts…"), lambda _outbox, _go_on: go_on.wait(9))
    box = actions._job()._progress
    assert box is not None
    box.setValue(40)
    box.show()
    stage.look("removing")
    go_on.set()
    wait_until(lambda: actions._job()._progress is None)


def nth_text(stage: Stage, merge: int, index: int) -> str:
    query = "SELECT id FROM message WHERE merge = ? ORDER BY seq LIMIT 1 OFFSET ?"
    return str(stage.database.rows(query, (merge, index))[0][0])


def found(stage: Stage, merge: int) -> MergeSummary:
    summary = stage.outbox.merges.summary(merge)
    assert summary is not None
    return summary


def wait_until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        # A busy loop would take the processor from the thread that does the work.
        time.sleep(0.002)
        QApplication.processEvents()


# --- trouble, and leaving ---------------------------------------------------------------------


def trouble(stage: Stage) -> None:
    stage.show(ana(), queue())
    minute = now_ms() + 61_000
    closed = fill(_SENTENCE, reason=_LOCKED)
    shown = [Trouble(TroubleKind.SERVER, kind().notice) for kind in subclasses(errors.OwnlineError)]
    shown += [
        Trouble(TroubleKind.RATE_LIMITED, errors.RateLimitedError(0).notice, ANA.text, minute),
        Trouble(TroubleKind.SIGN_IN_ENDS, _SOON, ANA.text, minute + 60_000),
        Trouble(TroubleKind.IDLE, _IDLE, ANA.text, minute - 30_000),
        Trouble(TroubleKind.SIGNED_OUT, errors.SignInAgainError().notice, ANA.text),
        Trouble(TroubleKind.UNREAD, SignInUnreadError(details=closed).notice, ANA.text),
        Trouble(
            TroubleKind.KEYRING,
            Notice(errors.VaultError.title, fill(_SO, reason=_LOCKED)),
            ANA.text,
        ),
        Trouble(TroubleKind.NOT_REMEMBERED, errors.VaultError().notice, ANA.text),
    ]
    for at, one in enumerate(shown):
        stage.window.show_troubles(Troubles((one,)))
        stage.look(f"trouble-{at}")
    away = Trouble(TroubleKind.OFFLINE, errors.OfflineError().notice, retry=Retry.OFFERED)
    stage.window.show_troubles(Troubles((replace(away, until=minute),)))
    stage.look("outage")
    stage.press("statusTryNowButton")
    stage.look("trying")
    stage.window.show_troubles(Troubles((replace(away, until=minute + 1),)))
    stage.look("tried")
    stage.press("statusTryNowButton")
    stage.window.show_troubles(Troubles())
    stage.look("over")


def leaving(stage: Stage) -> None:
    stage.show(ana(), queue())
    page = stage.window.main_page
    for count in (1, 2):
        write(stage, {}, count)
        write(stage, {"state": "checking"}, count + 10)
        commands = stage.window.commands
        for name, ask in (
            ("sign-out", partial(commands.ask_sign_out.emit, ANA.text)),
            ("sign-out-all", commands.ask_sign_out_all.emit),
            ("remove", partial(commands.ask_remove_account.emit, OutboxAccount(ANA, NAME))),
        ):
            ask()
            stage.look(f"{name}-{count}")
            close_boxes(stage)
    page.view.model.refresh()
    box = PracticeQuestion(stage.window.theme, stage.window.shell, page.unfinished)
    box.ask(lambda: None)
    stage.look("practice")
    close_boxes(stage)
    page.compose.text_field.setPlainText(TEXT)
    page.texts.edit_wanted.emit(stage.outbox.newest(1)[0])
    stage.look("edit")
    stage.window.ending.ask_to_lose_draft(errors.DiskError().notice)
    stage.look("close")
    close_boxes(stage)
    _ask_to_replace(stage.window.theme, page, "κείμενα.csv", lambda: None)
    stage.look("replace")
    close_boxes(stage)


def look_at_menu_of_all(stage: Stage) -> None:
    """All rows of the outbox are selected."""
    view = stage.window.main_page.view
    view.table.selectAll()
    stage.look("several-selected")
    right_press(view.table, view.model.index(0, 0))
    stage.look("menu-of-all")
    close_boxes(stage)
    view.clear_choice()


def close_boxes(stage: Stage) -> None:
    for top in QApplication.topLevelWidgets():
        if top is not stage.window.shell and top.isVisible():
            top.close()
            top.deleteLater()


def subclasses(kind: type[errors.OwnlineError]) -> list[type[errors.OwnlineError]]:
    """All its subclasses that need no arguments."""
    found = []
    for one in kind.__subclasses__():
        if one is not errors.RateLimitedError:
            found.append(one)
        found += subclasses(one)
    return found


SCENES = (
    setting_up,
    signing_in,
    settings,
    long_settings,
    settings_of_ringcentral,
    numbers_to_text_from,
    several_accounts,
    many_numbers,
    writing,
    attaching,
    before_sending,
    closing,
    links,
    drafts_and_menus,
    shortcuts,
    outbox,
    names,
    naming,
    history,
    planned_texts,
    long_queue,
    conversations,
    thread,
    files_of_texts,
    templates,
    consents,
    lists,
    lists_in_the_outbox,
    trouble,
    leaving,
)
