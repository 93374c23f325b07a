"""A text that is held, because its recipient wants no more texts."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from desktop.core.model import ConsentStatus, Draft
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.consents import ConsentList
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import ANA, DIRECT, KIM, Find, press, put, said

OWN = DIRECT.phone_number


def show(window: Window, id_: str) -> None:
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)


def lines(find: Find) -> list[str]:
    shown = find("consentHistory")
    if not shown.isVisible():
        return []
    return [one.text() for one in shown.findChildren(QLabel, "historyLine") if one.isVisible()]


def test_it_says_why_and_goes_out_only_after_they_agreed(
    window: Window, find: Find, database: Database, outbox: Outbox
) -> None:
    outbox.queue(Draft("planned", ANA, OWN, KIM, "Reminder", send_at=1 << 50))
    receive(database, "STOP")
    show(window, "planned")
    assert said(find("detailsState")) == "Held: they want no texts"
    assert "asked for no more texts" in said(find("detailsMeaning"))
    assert "record that they agreed" in said(find("detailsRemedy"))
    assert not find("sendNowButton").isVisible()
    assert find("cancelTextButton").isVisible()
    assert lines(find) == ["They opted out of your texts"]
    press(find("detailsAgreedButton"))
    field = find("consentField")
    assert isinstance(field, QLineEdit)
    field.setText("On the phone")
    press(find("saveConsentButton"))
    QApplication.processEvents()
    assert lines(find) == [
        "You recorded that they agreed to texts: “\u2068On the phone\u2069”;"
        " RingCentral is not told yet"
    ]
    assert not find("detailsAgreedButton").isVisible()
    press(find("sendNowButton"))
    (row,) = outbox.newest(9)
    assert (row.late, row.opted_out, row.goes_early) == (False, False, True)


def test_it_can_be_cancelled(
    window: Window, find: Find, database: Database, outbox: Outbox
) -> None:
    id_ = put(outbox)
    receive(database, "STOP")
    show(window, id_)
    press(find("cancelTextButton"))
    assert said(find("detailsState")) == "Canceled"
    assert not find("detailsAgreedButton").isVisible()


def test_the_details_show_what_became_of_each_record(
    window: Window, find: Find, database: Database, outbox: Outbox
) -> None:
    id_ = put(outbox)
    show(window, id_)
    assert lines(find) == []
    consent_list = ConsentList(database, ANA)
    for refused in (None, "CMN-408"):
        outbox.consents.record(ANA, OWN, KIM, ConsentStatus.OPT_OUT)
        change = consent_list.next_change()
        assert change is not None
        consent_list.settle(change, refused)
    outbox.consents.record(ANA, OWN, KIM, ConsentStatus.OPT_IN, "by letter")
    receive(database, "STOP")
    show(window, id_)
    window.main_page.workspace.refresh_details()
    assert sorted(lines(find)) == [
        "They opted out of your texts",
        "You recorded that they agreed to texts: “\u2068by letter\u2069”; then they said STOP",
        "You recorded that they want no texts; RingCentral was not told (CMN-408)",
        "You recorded that they want no texts; RingCentral was told",
    ]
