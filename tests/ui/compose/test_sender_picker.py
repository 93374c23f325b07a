"""The picker lists exactly the numbers that can text, and explains the others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountList,
    AccountState,
    AccountView,
    CampaignState,
    Gate,
    HiddenNumber,
    HiddenReason,
    Notice,
    NumberOwner,
    Numbers,
    Reading,
    SenderKind,
)
from desktop.core.records import replace
from desktop.ui.compose.sender_combo import LINE_ROLE, MARKS_ROLE, closed_lines
from desktop.ui.text.numbers import (
    gate_sentence,
    reason_sentence,
    sender_kind,
    sender_line,
    sender_lines,
    state_line,
)
from desktop.ui.text.plain import spoken
from desktop.ui.window.window import Window
from tests.ui.samples import (
    COMPANY,
    DIRECT,
    FAX,
    HOSTILE,
    LINE,
    NUMBERS,
    QUEUE_NUMBER,
    SALES,
    Find,
    account,
    press,
    recipient_line,
    said,
    unisolated,
)
from tests.ui.settling import settle


def show(window: Window, *views: AccountView) -> None:
    window.show_accounts(AccountList(views))


def combo(find: Find) -> QComboBox:
    found = find("senderPicker")
    assert isinstance(found, QComboBox)
    return found


def test_exactly_the_senders_are_listed_with_their_kinds(window: Window, find: Find) -> None:
    show(window, account(Numbers((DIRECT, LINE, COMPANY), (FAX,))))
    box = combo(find)
    shown = [(box.itemText(at), box.itemData(at, LINE_ROLE)) for at in range(box.count())]
    assert [number for number, _ in shown] == [
        "(650) 555-0101",
        "(650) 555-0102",
        "(650) 555-0100",
    ]
    kinds = [line for _, line in shown]
    assert kinds[0].startswith("Your direct number · ")
    assert "Digital line on" in kinds[1]
    assert "Front desk phone" in kinds[1]
    assert kinds[2] == "Company number, assigned to you"


def test_while_numbers_are_read_there_is_nothing_to_choose(window: Window, find: Find) -> None:
    show(window, account(None))
    assert not combo(find).isEnabled()
    assert combo(find).accessibleDescription() == "Reading your numbers…"
    assert not find("reasonsButton").isVisible()


def test_nothing_moves_when_the_numbers_were_read(window: Window, find: Find, qtbot: QtBot) -> None:
    show(window, account(None))
    settle()
    below = find("recipientField")
    before = below.mapTo(window.shell, QPoint())
    show(window, account(Numbers((DIRECT,), (FAX,))))
    settle()
    assert find("reasonsButton").isVisible()
    assert below.mapTo(window.shell, QPoint()) == before


def test_numbers_that_could_not_be_read_can_be_retried(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    show(window, replace(account(None), numbers_failed=Notice("It failed", "Wait.")))
    assert said(find("senderNote")) == "It failed. Wait."
    with qtbot.waitSignal(window.commands.read_again) as wanted:
        press(find("numbersAgainButton"))
    assert wanted.args == [account().key.text, Reading.NUMBERS]


def test_a_closed_keyring_is_not_called_signed_out(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    """As the status bar says it. What helps is there: trying again, and signing in."""
    closed = replace(account(None, state=AccountState.SIGNED_OUT), is_unread=True)
    show(window, account())
    show(window, closed)
    words = said(find("senderNote"))
    assert words == "Start or unlock the system keyring and try again, or sign in."
    assert combo(find).accessibleDescription() == "Your sign-in cannot be read"
    assert state_line(closed) == "Person · Ext. 101 · Sign-in cannot be read"
    with qtbot.waitSignal(window.commands.remember_again) as wanted:
        press(find("numbersAgainButton"))
    assert wanted.args == [closed.key.text]
    assert find("senderSignInButton").isVisible()
    show(window, replace(closed, is_unread=False))
    assert "keyring" not in said(find("senderNote"))
    assert not find("numbersAgainButton").isVisible()


def test_without_a_sender_the_reasons_are_offered(window: Window, find: Find) -> None:
    show(window, account(Numbers((), (FAX,))))
    assert not combo(find).isEnabled()
    assert "None of the numbers" in said(find("senderNote"))
    assert find("reasonsButton").isVisible()
    show(window, account(Numbers()))
    assert "no number" in said(find("senderNote"))
    assert not find("reasonsButton").isVisible()


@pytest.mark.parametrize("gate", list(Gate))
def test_every_gate_is_explained(window: Window, find: Find, gate: Gate) -> None:
    show(window, account(Numbers((), (replace(FAX, reason=HiddenReason.GATE),), (gate,))))
    assert said(find("senderNote")) == gate_sentence(gate)


def test_an_unconfirmed_campaign_causes_a_warning(window: Window, find: Find) -> None:
    unconfirmed = replace(LINE, campaign=CampaignState.UNCONFIRMED)
    show(window, account(Numbers((DIRECT, unconfirmed))))
    assert said(find("senderNote")) == ""
    combo(find).setCurrentIndex(1)
    assert "will probably fail" in said(find("senderWarning"))


# smsConfigurationInfo's useCases, as RingCentral writes them (developer guide).
USE_CASES = (
    "AccountNotification",
    "CustomerCare",
    "ConversationsExternal",
    "ConversationsInternal",
    "DeliveryNotification",
    "FraudAlert",
    "HigherEducation",
    "K12Education",
    "MachineToMachine",
    "Marketing",
    "Mixed",
    "PollingVoting",
    "PublicServiceAnnouncement",
    "SecurityAlert",
    "Unknown",
)


def test_every_use_case_of_a_campaign_has_words_of_its_own() -> None:
    shown = {name: sender_line(replace(DIRECT, label="", use_cases=(name,))) for name in USE_CASES}
    assert len(set(shown.values())) == 15
    assert shown.pop("Unknown") == "Your direct number"
    for name, line in shown.items():
        words = line.rpartition(" · ")[2]
        assert words == words.lower()
        assert "\u2068" not in words, f"{name} is shown as an unknown one"
    assert shown["CustomerCare"] == "Your direct number · approved for customer care"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CUSTOMER_CARE", "customer care"),
        ("PetGrooming", "pet grooming"),
        ("SOMETHING_NEW", "something new"),
        ("SMSPolls2Go", "sms polls2 go"),
        ("<b>", "<b>"),
    ],
)
def test_a_use_case_in_another_spelling_or_an_unknown_one_can_be_read(
    name: str, words: str
) -> None:
    line = sender_line(replace(DIRECT, label="", use_cases=(name,)))
    assert line.partition(" · approved for ")[2].strip("\u2068\u2069") == words


@pytest.mark.parametrize(
    ("tier", "words"),
    [
        ("LowVolume", " · up to 6,000 texts a day"),
        ("StandardVolume", ""),
        ("VeryHigh", " · \u2068very high\u2069"),
        ("", ""),
    ],
)
def test_the_tier_of_a_campaign_is_said_in_words(tier: str, words: str) -> None:
    line = sender_line(replace(DIRECT, label="", tier=tier))
    assert line == "Your direct number" + words


def test_the_second_line_shows_the_campaign_and_the_marks_capabilities(
    window: Window, find: Find
) -> None:
    sender = replace(
        DIRECT, use_cases=("CustomerCare", "<b>"), tier="LowVolume", mms=True, international=True
    )
    show(window, account(Numbers((sender, LINE))))
    box = combo(find)
    assert "customer care, " in box.itemData(0, LINE_ROLE)
    assert box.itemData(0, LINE_ROLE).endswith("6,000 texts a day")
    assert box.itemData(0, MARKS_ROLE) == "Pictures · Other countries"
    assert box.itemData(1, MARKS_ROLE) == ""
    assert "Pictures" in box.itemData(0, Qt.ItemDataRole.AccessibleTextRole)


def test_a_line_without_room_has_fewer_parts_and_no_cut_word(window: Window, find: Find) -> None:
    """At each width it is painted as that of a number that has no more parts."""
    many = replace(DIRECT, label="Ana", use_cases=("CustomerCare",), tier="LowVolume")
    fewer = (many, replace(many, tier=""), replace(many, use_cases=(), tier=""))
    lines = sender_lines(many)
    assert lines == (*map(sender_line, fewer), "\u2068Ana\u2069", "Your direct number")
    box = combo(find)
    pictures: dict[int, list[QImage]] = {}
    for sender in fewer:
        show(window, account(Numbers((sender, LINE))))
        for width in (260, 400, 700):
            box.resize(width, box.height())
            pictures.setdefault(width, []).append(box.grab().toImage())
    narrow, middle, wide = pictures.values()
    assert narrow[0] == narrow[1] == narrow[2]
    assert middle[0] == middle[1] != middle[2]
    assert len({bytes(one.constBits()) for one in wide}) == len(wide)
    show(window, account(Numbers((many, LINE))))
    assert spoken(lines[0]) in box.currentData(Qt.ItemDataRole.AccessibleTextRole)


def test_a_number_of_a_site_names_the_site_once() -> None:
    site = replace(COMPANY, kind=SenderKind.SITE, owner_name="North Pier", label="North Pier")
    assert sender_line(site) == "Number of \u2068North Pier\u2069, assigned to you"
    assert sender_line(replace(site, label="Harbour")).endswith(" · \u2068Harbour\u2069")


def test_a_label_that_is_the_name_of_the_account_is_said_once(window: Window) -> None:
    """Beside the number, below its heading, and where there is room for little."""
    sales = replace(LINE, kind=SenderKind.DIRECT, label="SALES ")
    assert sender_lines(sales, "Department", "Sales") == ("The call queue's number",)
    assert "Sales" in sender_line(replace(sales, label="Sales, evenings"), "Department", "Sales")
    show(window, account(), replace(queue(), numbers=Numbers((sales,))))
    box = window.main_page.compose.picker.combo
    box.setCurrentIndex(box.count() - 1)
    shown = closed_lines(box.model().index(box.count() - 1, 0))
    assert {line.count("Sales") + line.count("SALES") for line in shown} == {1}


def test_a_label_that_the_name_of_a_device_contains_is_said_once() -> None:
    line = replace(LINE, device_name="Polycom VVX 450 · Front desk", label="Front desk")
    assert sender_line(line) == "Digital line on \u2068Polycom VVX 450 · Front desk\u2069"
    assert sender_line(replace(line, label="Night")).endswith(" · \u2068Night\u2069")


def queue() -> AccountView:
    return replace(account(Numbers((LINE,)), name="Sales"), key=SALES)


def many() -> Numbers:
    return Numbers(
        tuple(
            replace(DIRECT, number_id=f"m{at}", phone_number=f"+1650555{at:04}", label=f"Room {at}")
            for at in range(250)
        )
    )


def found_items(find: Find) -> list[str]:
    view = find("senderList")
    assert isinstance(view, QListView)
    model = view.model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def test_one_of_many_numbers_is_found_by_typing(window: Window, find: Find) -> None:
    show(window, account(many()), queue())
    QTest.mouseClick(combo(find), Qt.MouseButton.LeftButton)
    field = find("senderSearchField")
    assert field.isVisible()
    assert len(found_items(find)) == 253
    QTest.keyClicks(field, "555-012")
    assert found_items(find)[0] == "Ana Martins"
    assert found_items(find)[1:] == [f"(650) 555-012{at}" for at in range(10)]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not field.isVisible()
    sender = window.main_page.compose.picker.chosen()
    assert sender is not None
    assert sender.phone_number == "+16505550121"


def test_numbers_are_found_by_label_and_by_account(window: Window, find: Find) -> None:
    show(window, account(many()), queue())
    combo(find).showPopup()
    field = find("senderSearchField")
    QTest.keyClicks(field, "room 249")
    assert found_items(find) == ["Ana Martins", "(650) 555-0249"]
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "sales")
    assert found_items(find)[0] == "Sales"
    assert len(found_items(find)) == 2
    QTest.keyClicks(field, "zzz")
    assert found_items(find) == []
    assert find("senderNothing").isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("(415) 555-0112", "None of your numbers matches. Write a customer's number in To."),
        ("nobody", "None of your numbers matches."),
        ("650-555-0903", "(650) 555-0903 Lobby: " + reason_sentence(FAX)),
        ("+1 650 555 0903", "(650) 555-0903 Lobby: " + reason_sentence(FAX)),
        ("lobby", "(650) 555-0903 Lobby: " + reason_sentence(FAX)),
    ],
)
def test_a_number_that_cannot_be_chosen_is_explained(
    window: Window, find: Find, typed: str, words: str
) -> None:
    fax = replace(FAX, phone_number="+16505550903", label="Lobby")
    show(window, account(replace(many(), hidden=(fax,))))
    combo(find).showPopup()
    field = find("senderSearchField")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, typed)
    assert found_items(find) == []
    shown = said(find("senderNothing")).replace("\u00a0", " ").replace("\u2060", "")
    assert unisolated(shown) == words
    field.clear()
    QTest.keyClicks(field, "+16505550249")
    assert found_items(find) == ["(650) 555-0249"], "with the code of the country"


def test_reasons_gates_and_kinds_have_different_sentences() -> None:
    reasons = [reason_sentence(HiddenNumber("1", "+1", reason)) for reason in HiddenReason]
    assert len(set(reasons)) == len(HiddenReason)
    assert len({gate_sentence(gate) for gate in Gate}) == len(Gate)
    assert len({sender_kind(replace(DIRECT, kind=kind)) for kind in SenderKind}) == len(SenderKind)


def test_the_reasons_show_every_hidden_number(window: Window, find: Find) -> None:
    press(find("reasonsButton"))
    view = find("numbersSection")
    assert view.isVisible()
    words = [label.text() for label in view.findChildren(QLabel)]
    for number in NUMBERS.hidden:
        assert reason_sentence(number) in words
    assert "(650) 555-0201" in words
    assert "(650) 555-0103" in words
    assert len(view.findChildren(QPushButton, "signInAsQueueButton")) == 1


def test_the_owner_of_a_number_is_named_with_its_kind() -> None:
    robert = replace(QUEUE_NUMBER, owner=NumberOwner("1", "Robert", "User"))
    assert "Robert" in reason_sentence(robert)
    assert "Person" in reason_sentence(robert)
    strange = replace(QUEUE_NUMBER, owner=NumberOwner("1", "X", "NewKind<b>"))
    assert "NewKind<b>" in reason_sentence(strange)
    assert "another extension" in reason_sentence(replace(QUEUE_NUMBER, owner=None))


def test_a_queue_number_offers_to_sign_in_as_the_queue(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    press(find("reasonsButton"))
    with qtbot.waitSignal(window.commands.sign_in_fresh):
        press(find("signInAsQueueButton"))
    assert not find("numbersSection").isVisible()


def test_a_queue_that_is_signed_in_is_not_offered_again(window: Window, find: Find) -> None:
    sender = replace(DIRECT, phone_number=QUEUE_NUMBER.phone_number)
    show(window, account(), replace(queue(), numbers=Numbers((sender,))))
    press(find("reasonsButton"))
    section = find("numbersSection")
    words = {unisolated(label.text()) for label in section.findChildren(QLabel)}
    assert "You are signed in with Sales, too: choose the number in From." in words
    assert not section.findChildren(QPushButton, "signInAsQueueButton")


def test_open_reasons_are_updated(window: Window, find: Find) -> None:
    press(find("reasonsButton"))
    show(window, account(Numbers((DIRECT,), (FAX,))))
    section = find("numbersSection")
    rows = [row for row in section.findChildren(QWidget, "reasonRow") if row.isVisible()]
    words = [label.text() for row in rows for label in row.findChildren(QLabel)]
    assert "(650) 555-0103" in words
    assert not any(row.findChildren(QPushButton, "signInAsQueueButton") for row in rows)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_labels_do_not_widen_the_window(window: Window, find: Find, text: str) -> None:
    owner = NumberOwner("1", text, "Department", text)
    numbers = Numbers(
        (replace(DIRECT, label=text), replace(LINE, device_name=text, label=text)),
        (replace(QUEUE_NUMBER, phone_number=text, label=text, owner=owner),),
    )
    show(window, replace(account(numbers, name=text), extension_type=text, extension_number=text))
    combo(find).setCurrentIndex(1)
    press(find("reasonsButton"))
    window.grab()
    find("settingsWindow").grab()
    find("accountMenu").grab()
    assert window.width() < 1400
    assert find("settingsWindow").width() < 1400


def test_the_list_opens_with_the_number_of_the_field(window: Window, find: Find) -> None:
    show(window, account(Numbers((DIRECT, LINE, COMPANY))), queue())
    box = combo(find)
    below = box.mapToGlobal(QPoint(0, box.height())).y()
    box.setCurrentIndex(2)
    places = set()
    for moves in (1, 0):
        box.showPopup()
        rows = box.view()
        assert rows.currentIndex().row() == 2
        assert [one.row() for one in rows.selectedIndexes()] == [2]
        list_of_numbers = rows.window()
        places.add(list_of_numbers.geometry().getRect())
        assert list_of_numbers.y() >= below - 1, "over the field"
        for _ in range(moves):
            QTest.keyClick(rows, Qt.Key.Key_Down)
        assert rows.currentIndex().row() == 2 + moves
        QTest.keyClick(rows, Qt.Key.Key_Escape)
        assert box.currentIndex() == 2
    assert len(places) == 1, "always at the same place"


def test_the_list_of_many_opens_with_the_number_of_the_field(window: Window, find: Find) -> None:
    show(window, account(many()), queue())
    box = combo(find)
    # Near the end of the screen, where the whole list has no room.
    window.shell.move(0, window.shell.screen().availableGeometry().height() - 600)
    box.setCurrentIndex(200)
    for _ in range(2):
        box.showPopup()
        numbers = find("senderList")
        assert isinstance(numbers, QListView)
        assert numbers.currentIndex().data() == box.currentText()
        opened = find("senderSearch").geometry()
        assert opened.y() >= box.mapToGlobal(QPoint(0, box.height())).y() - 1
        assert window.shell.screen().availableGeometry().contains(opened)
        QTest.keyClick(find("senderSearchField"), Qt.Key.Key_Down)
        last = numbers.model().rowCount() - 1
        for key, row in ((Qt.Key.Key_End, last), (Qt.Key.Key_Home, 1)):
            QTest.keyClick(find("senderSearchField"), key)
            assert numbers.currentIndex().row() == row, "the first is a heading"
        QTest.keyClick(find("senderSearchField"), Qt.Key.Key_Escape)


def test_only_its_open_list_changes_the_sender(window: Window, find: Find) -> None:
    """Also where something that is meant for another field is typed."""
    show(window, account(), queue())
    box = combo(find)
    box.setCurrentIndex(2)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End):
        box.setFocus()
        QTest.keyClick(box, key)
        assert box.view().isVisible()
        assert box.currentIndex() == 2
        QTest.keyClick(box.view(), Qt.Key.Key_Escape)
        assert not box.view().isVisible()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    box.setFocus()
    QTest.keyClicks(box, "(")
    field = find("senderSearchField")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "555-0201 ")
    assert field.text() == "(555-0201 "
    assert box.currentIndex() == 2
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert box.currentIndex() == 2


@pytest.mark.parametrize("way", ["mouse", "keys", "search"])
@pytest.mark.parametrize("to", ["", "(415) 555-0123"])
def test_after_a_choice_the_next_field_takes_what_is_typed(
    window: Window, find: Find, way: str, to: str
) -> None:
    show(window, account(), queue())
    compose = window.main_page.compose
    compose.recipient.set_text(to)
    box = combo(find)
    box.setFocus()
    box.showPopup()
    if way == "mouse":
        place = box.view().visualRect(box.model().index(2, 0)).center()
        QTest.mouseMove(box.view().viewport(), place)
        QTest.mouseClick(box.view().viewport(), Qt.MouseButton.LeftButton, pos=place)
    elif way == "keys":
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
    else:
        QTest.keyClick(box.view(), Qt.Key.Key_Escape)
        QTest.keyClicks(box, "0")
        QTest.keyClicks(find("senderSearchField"), "102")
        QTest.keyClick(find("senderSearchField"), Qt.Key.Key_Return)
    assert compose.picker.chosen() == LINE
    goal = find("textField") if to else recipient_line(find)
    assert QApplication.focusWidget() is goal
