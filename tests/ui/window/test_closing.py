"""Closing while texts wait: each time it says what goes out when."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from desktop.core.errors import OfflineError
from desktop.core.model import AccountState, Draft, Trouble, TroubleKind, Troubles, new_id
from desktop.core.records import replace
from desktop.core.session_start import SessionStart
from desktop.messages import Outbox
from desktop.messages.waiting_texts import WaitingTexts
from desktop.ui.commands import SettingsSection
from desktop.ui.preferences.closing_settings import Answer
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.window.waiting_question import WaitingQuestion
from desktop.ui.window.window import Window
from tests.ui.languages import spoken
from tests.ui.samples import ANA, DIRECT, KIM, account, choose_in, press, settings_window

HOUR = 3_600_000


def plan(outbox: Outbox, at: int = 0) -> int:
    at = at or now_ms() + 20 * HOUR
    outbox.queue(Draft(new_id(), ANA, DIRECT.phone_number, KIM, "Later", send_at=at))
    return at


def question(window: Window) -> WaitingQuestion | None:
    found = window.shell.findChildren(WaitingQuestion)
    return next((one for one in found if one.isVisible()), None)


def answer(window: Window, name: str) -> None:
    shown = question(window)
    assert shown is not None
    button = shown.findChild(QPushButton, name)
    assert button is not None, name
    press(button)


def has_closed(window: Window) -> bool:
    return not window.shell.isVisible() and question(window) is None


@pytest.fixture
def tray(window: Window) -> None:
    window.ending.has_tray = lambda: True


@pytest.fixture
def closed(window: Window) -> list[bool]:
    """One entry for each time the program ends."""
    ends: list[bool] = []
    window.closing.connect(lambda: ends.append(True))
    return ends


def test_without_waiting_texts_nothing_is_asked(window: Window, closed: list[bool]) -> None:
    window.shell.close()
    assert closed == [True]


def test_it_says_when_the_next_text_goes_out(
    window: Window, outbox: Outbox, closed: list[bool]
) -> None:
    at = plan(outbox)
    plan(outbox, at + HOUR)
    window.shell.close()
    shown = question(window)
    assert shown is not None
    assert "2 text" in shown.words()
    assert f"The next goes out {planned_time(at, now_ms())}." in shown.words()
    assert shown.findChild(QPushButton, "stayInTrayButton") is None
    answer(window, "stayButton")
    assert closed == []
    assert window.shell.isVisible()
    window.shell.close()
    answer(window, "closeWaitingButton")
    assert closed == [True]


def test_a_single_text_that_waits_is_counted(
    window: Window, outbox: Outbox, qapp: QApplication, closed: list[bool]
) -> None:
    outbox.queue(Draft(new_id(), ANA, DIRECT.phone_number, KIM, "Hello"))
    with spoken(qapp, "en"):
        window.shell.close()
    shown = question(window)
    assert shown is not None and closed == []
    assert shown.words() == (
        "1 text waits to go out Texts go out only while Ownline runs."
        " It goes out when you start Ownline again."
    )


def test_a_text_in_its_undo_time_is_counted_while_nothing_goes_out(
    window: Window, outbox: Outbox, closed: list[bool]
) -> None:
    outbox.queue(Draft(new_id(), ANA, DIRECT.phone_number, KIM, "Hello", grace_ms=20_000))
    window.show_troubles(
        Troubles((Trouble(TroubleKind.OFFLINE, OfflineError().notice, stops=True),))
    )
    window.shell.close()
    assert question(window) is not None
    answer(window, "stayButton")
    window.show_troubles(Troubles())
    window.shell.close()
    assert question(window) is None and closed == [True]


@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        (
            WaitingTexts(of_lists=3),
            "They belong to lists that are not finished. Texts go out only while Ownline runs."
            " They go out when you start Ownline again.",
        ),
        (
            WaitingTexts(of_lists=3, single=1),
            "3 of them belong to lists that are not finished. Texts go out only while Ownline"
            " runs. They go out when you start Ownline again.",
        ),
        (
            WaitingTexts(for_sign_in=1),
            "It waits until you sign in again. Texts go out only while Ownline runs.",
        ),
        (
            WaitingTexts(single=1, checking=1),
            "Texts go out only while Ownline runs. It goes out when you start Ownline again."
            " Whether 1 more text went out is still being checked. Ownline goes on with that when"
            " you start it again.",
        ),
        (
            WaitingTexts(planned=1, next_at=10**14, single=2),
            "1 of them is planned and goes out {when}. Texts go out only while Ownline runs."
            " 2 of them go out when you start Ownline again. About a planned text that is more"
            " than ten minutes late, Ownline asks you first.",
        ),
    ],
)
def test_its_words_are_true_for_each_kind(
    window: Window, qapp: QApplication, waiting: WaitingTexts, said: str
) -> None:
    with spoken(qapp, "en"):
        box = WaitingQuestion(window.theme, window.shell, waiting, now_ms(), has_tray=False)
        when = planned_time(10**14, now_ms())
        assert box.words().endswith(f" to go out {said.format(when=when)}")
    box.deleteLater()


@pytest.mark.parametrize(
    ("language", "days", "said"),
    [
        ("en", 0, "The next goes out today at "),
        ("en", 1, "The next goes out tomorrow at "),
        ("en", 3, "The next goes out on Saturday, "),
        ("fr", 0, "Le prochain part aujourd’hui à "),
        ("fr", 1, "Le prochain part demain à "),
        ("fr", 3, "Le prochain part le samedi 21 novembre 2026 à "),
        ("es", 0, "El siguiente sale hoy a las "),
        ("es", 1, "El siguiente sale mañana a las "),
        ("es", 3, "El siguiente sale el sábado, 21 de noviembre de 2026 a las "),
    ],
)
def test_every_kind_of_day_makes_a_sentence(
    window: Window, qapp: QApplication, language: str, days: int, said: str
) -> None:
    now = QDateTime(QDate(2026, 11, 18), QTime(12, 0))
    at = now.addDays(days).addSecs(3600).toMSecsSinceEpoch()
    with spoken(qapp, language):
        box = WaitingQuestion(
            window.theme,
            window.shell,
            WaitingTexts(planned=2, next_at=at),
            now.toMSecsSinceEpoch(),
            has_tray=False,
        )
        assert said in box.words()
    box.deleteLater()


def begin_again(window: Window) -> None:
    """As in the next run."""
    window.ending._asks = True
    window.shell.show()


def tick_each_time(window: Window) -> None:
    shown = question(window)
    assert shown is not None
    tick = shown.findChild(QCheckBox, "eachTimeTick")
    assert tick is not None and not tick.isChecked()
    tick.setChecked(True)


def sign_out(window: Window) -> None:
    away = replace(account(), state=AccountState.SIGNED_OUT)
    window.main_page.view.model.people.show_accounts((away,))


def test_it_is_asked_each_time_a_text_goes_out_only_while_ownline_runs(
    window: Window, outbox: Outbox, closed: list[bool]
) -> None:
    plan(outbox)
    for _ in range(2):
        window.shell.close()
        answer(window, "closeWaitingButton")
        begin_again(window)
    assert len(closed) == 2


def test_the_same_each_time_is_ticked_and_taken_back_in_the_settings(
    window: Window, outbox: Outbox, closed: list[bool]
) -> None:
    plan(outbox)
    window.shell.close()
    tick_each_time(window)
    answer(window, "closeWaitingButton")
    begin_again(window)
    plan(outbox)
    window.shell.close()
    assert len(closed) == 2 and question(window) is None
    begin_again(window)
    settings_window(window, SettingsSection.SENDING)
    box = window.shell.findChild(ChoiceBox, "closingBox")
    assert box is not None and box.currentData() == Answer.CLOSE
    choose_in(box, None)
    window.shell.close()
    assert question(window) is not None and len(closed) == 2


def test_a_tick_without_an_answer_changes_nothing(window: Window, outbox: Outbox) -> None:
    plan(outbox)
    window.shell.close()
    tick_each_time(window)
    answer(window, "stayButton")
    window.shell.close()
    assert question(window) is not None


def test_the_answer_while_signed_out_does_not_count_after_signing_in(
    window: Window, outbox: Outbox, closed: list[bool]
) -> None:
    plan(outbox)
    sign_out(window)
    window.shell.close()
    shown = question(window)
    assert shown is not None and shown.findChild(QCheckBox, "eachTimeTick") is None
    answer(window, "closeWaitingButton")
    begin_again(window)
    window.shell.close()
    assert question(window) is None and len(closed) == 2, "closing changes nothing for it"
    begin_again(window)
    window.main_page.view.model.people.show_accounts((account(),))
    window.shell.close()
    assert question(window) is not None and len(closed) == 2


@pytest.mark.usefixtures("tray")
def test_the_window_can_stay_in_the_tray(
    window: Window, outbox: Outbox, closed: list[bool]
) -> None:
    plan(outbox)
    window.shell.close()
    tick_each_time(window)
    answer(window, "stayInTrayButton")
    assert has_closed(window) and closed == []
    window.shell.raise_window()
    window.shell.close()
    assert has_closed(window) and closed == [], "the same again"
    # Quit is asked all the same.
    window.quit()
    assert question(window) is not None
    answer(window, "closeWaitingButton")
    assert closed == [True]


@pytest.mark.usefixtures("tray")
def test_after_cancel_closing_hides_as_before(
    window: Window, outbox: Outbox, closed: list[bool]
) -> None:
    window.ending.hides_on_close = lambda: True
    plan(outbox)
    window.quit()
    answer(window, "stayButton")
    window.shell.close()
    assert has_closed(window) and closed == []


def test_what_was_chosen_otherwise_ends_without_a_question(
    window: Window, outbox: Outbox, closed: list[bool]
) -> None:
    """Leaving practice, for example."""
    plan(outbox)
    window.quit(asks=False)
    assert closed == [True]


def test_it_offers_to_start_with_the_session(
    window: Window, outbox: Outbox, tmp_path: Path, closed: list[bool]
) -> None:
    file = tmp_path / "autostart" / "ownline.desktop"
    window.ending.session_start = SessionStart(file, ("ownline",))
    plan(outbox)
    window.shell.close()
    shown = question(window)
    assert shown is not None
    tick = shown.findChild(QCheckBox, "sessionStartTick")
    assert tick is not None and not tick.isChecked()
    tick.setChecked(True)
    answer(window, "closeWaitingButton")
    assert closed == [True]
    assert '"ownline" "--hidden"' in file.read_text()


def test_two_presses_ask_once(window: Window, outbox: Outbox) -> None:
    plan(outbox)
    window.shell.close()
    window.shell.close()
    assert len(window.shell.findChildren(WaitingQuestion)) == 1
