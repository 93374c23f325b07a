"""The section of notifications: stored at once, and what earlier versions stored is kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel

from desktop.core.model import AccountState, AccountView, Sender
from desktop.core.session_start import SessionStart
from desktop.ui.preferences.notification_settings import Detail, NotificationSettings
from desktop.ui.preferences.notifications_section import NotificationsSection
from desktop.ui.preferences.own_numbers import OwnNumber, own_numbers
from desktop.ui.window.window import Window
from tests.ui.samples import ANA, COMPANY, DIRECT, HOSTILE, KIM, LINE, SALES, account


def section(
    window: Window, settings: QSettings, numbers: list[OwnNumber], start: SessionStart | None = None
) -> NotificationsSection:
    made = NotificationsSection(window.theme, settings, start, has_tray=False)
    made.show_numbers(numbers)
    made.setParent(window)
    made.show()
    return made


def stored(settings: QSettings) -> tuple[bool, bool, Detail]:
    choices = NotificationSettings(settings)
    return choices.tells_failures, choices.tells_answers, choices.detail


def find(shown: NotificationsSection, name: str) -> QAbstractButton:
    found = shown.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def ticks(shown: NotificationsSection) -> list[QCheckBox]:
    return shown.findChildren(QCheckBox, "numberTick")


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def test_each_choice_is_stored_at_once(window: Window, settings: QSettings) -> None:
    choices = NotificationSettings(settings)
    assert stored(settings) == (True, True, Detail.WORDS)
    shown = section(window, settings, own_numbers([account()], []))
    find(shown, "failuresTick").click()
    find(shown, "namesDetailChoice").click()
    first, second = ticks(shown)
    second.click()
    assert stored(settings) == (False, True, Detail.NAMES)
    assert choices.is_muted(ANA, LINE.phone_number)
    assert not choices.is_muted(ANA, DIRECT.phone_number)
    assert not choices.is_muted(SALES, LINE.phone_number), "of another account"
    find(shown, "answersTick").click()
    assert stored(settings) == (False, False, Detail.NAMES)
    assert not first.isEnabled()

    again = section(window, settings, own_numbers([account()], []))
    assert [tick.isChecked() for tick in ticks(again)] == [True, False]
    assert not ticks(again)[1].isEnabled()
    find(again, "answersTick").click()
    ticks(again)[1].click()
    assert not choices.is_muted(ANA, LINE.phone_number)


@pytest.mark.parametrize("senders", [(DIRECT,), (DIRECT, LINE)], ids=len)
def test_muted_numbers_outlive_a_restart(settings: QSettings, senders: tuple[Sender, ...]) -> None:
    """A copy of the file is read as by another process: QSettings shares what it has read."""
    for sender in senders:
        NotificationSettings(settings).mute(ANA, sender.phone_number, is_muted=True)
    settings.sync()
    copy = shutil.copy(settings.fileName(), f"{settings.fileName()}.copy")
    again = NotificationSettings(QSettings(copy, QSettings.Format.IniFormat))
    assert all(again.is_muted(ANA, sender.phone_number) for sender in senders)


def test_muted_numbers_go_with_their_account(settings: QSettings) -> None:
    choices = NotificationSettings(settings)
    for key in (ANA, SALES):
        choices.mute(key, DIRECT.phone_number, is_muted=True)
    choices.forget_account(ANA.text)
    assert not choices.is_muted(ANA, DIRECT.phone_number)
    assert choices.is_muted(SALES, DIRECT.phone_number)


def test_removing_an_account_forgets_its_muted_numbers(window: Window, settings: QSettings) -> None:
    NotificationSettings(settings).mute(ANA, DIRECT.phone_number, is_muted=True)
    window.commands.remove_account.emit(ANA.text)
    assert DIRECT.phone_number.removeprefix("+") not in str(
        [settings.value(key) for key in settings.allKeys()]
    )


@pytest.mark.parametrize(
    ("before", "detail", "is_on"),
    [
        ("names", Detail.NAMES, True),
        ("bare", Detail.BARE, True),
        ("off", Detail.WORDS, False),
        ("nonsense", Detail.WORDS, True),
    ],
)
def test_what_an_earlier_version_stored_is_kept(
    settings: QSettings, before: str, detail: Detail, is_on: bool
) -> None:
    settings.setValue("attention/notifications", before)
    assert stored(settings) == (is_on, is_on, detail)
    NotificationSettings(settings).choose_detail(Detail.BARE)
    assert stored(settings) == (is_on, is_on, Detail.BARE)


def test_the_numbers_are_told_apart(window: Window, settings: QSettings) -> None:
    numbers = own_numbers([account()], [(ANA, DIRECT.phone_number), (ANA, COMPANY.phone_number)])
    shown = section(window, settings, numbers)
    assert [plain(tick.text()) for tick in ticks(shown)] == [
        "(650) 555-0101 · Your direct number",
        "(650) 555-0102 · Digital line on Front desk phone",
        "(650) 555-0100",
    ]
    assert plain(ticks(shown)[0].accessibleName()) == (
        "Answers to (650) 555-0101 Your direct number"
    )
    sales = AccountView(SALES, "Sales", "Department", "201", AccountState.SIGNED_IN)
    numbers = own_numbers([account(), sales], [(SALES, "+16505550201"), (ANA, KIM)])
    assert [(one.account, plain(one.note)) for one in numbers] == [
        (ANA, "Ana Martins"),
        (ANA, "Ana Martins"),
        (ANA, "Ana Martins"),
        (SALES, "Sales"),
    ]


def test_a_single_number_needs_no_list(window: Window, settings: QSettings) -> None:
    assert ticks(section(window, settings, [OwnNumber(ANA, KIM, "1")])) == []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_are_plain_and_short(window: Window, settings: QSettings, text: str) -> None:
    other = AccountView(SALES, text, "User", "1", AccountState.SIGNED_IN)
    numbers = own_numbers([account(name=text), other], [(SALES, text[:60])])
    shown = section(window, settings, numbers)
    assert len(ticks(shown)) == 3
    for tick in ticks(shown):
        assert len(tick.text()) <= 120
        assert "\n" not in tick.text()
    inner = shown.widget()
    assert inner is not None
    assert inner.minimumSizeHint().width() < 800


def test_starting_with_the_session_is_turned_on_and_off(
    window: Window, settings: QSettings, tmp_path: Path
) -> None:
    file = tmp_path / "autostart" / "ownline.desktop"
    start = SessionStart(file, ("ownline",))
    shown = section(window, settings, [], start)
    find(shown, "startWithSessionTick").click()
    assert file.exists()
    find(shown, "startWithSessionTick").click()
    assert not file.exists()
    file.parent.rmdir()
    file.parent.write_text("a file")
    find(shown, "startWithSessionTick").click()
    assert str(file) in find_label(shown, "sessionStartFailed").text()
    assert not find(shown, "startWithSessionTick").isChecked()


def find_label(shown: NotificationsSection, name: str) -> QLabel:
    found = shown.findChild(QLabel, name)
    assert found is not None
    return found
