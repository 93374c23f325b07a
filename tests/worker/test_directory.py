"""Disabled and Frozen extensions: a warning before the text, and the true state after it."""

from __future__ import annotations

import re

from desktop.app.tour.stand_in import StandIn
from desktop.core.model import DroppedExtension
from desktop.messages.search import Filter, Kind
from desktop.practice.plain_words import phone
from tests.practice_service import ROOT
from tests.worker.rig import RECIPIENT, Rig

IDA = "+16505550140"  # frozen
GRACE = "+14155550199"  # disabled


def test_a_frozen_extension_is_known_before_a_text_is_sent(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.run_until(lambda: rig.outbox.dropped_extension(ana, IDA) is not None, "directory")
    assert rig.outbox.dropped_extension(ana, IDA) == DroppedExtension("Frozen", "Ida Frost")
    assert rig.outbox.dropped_extension(ana, "(650) 555-0140") is not None
    assert rig.outbox.dropped_extension(ana, RECIPIENT) is None


def test_a_text_to_a_frozen_extension_ends_as_dropped(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.run_until(lambda: rig.outbox.dropped_extension(ana, IDA) is not None, "directory")
    text = rig.queue(ana, to=IDA)
    other = rig.queue(ana)
    rig.until_status(text, "Sent")
    rig.until_status(other, "Delivered")
    assert rig.row(text).dropped == "Frozen"
    assert rig.row(other).dropped == ""


def test_the_number_of_practice_that_the_guide_calls_dropped_ends_as_dropped(rig: Rig) -> None:
    """RingCentral drops texts to its own extensions only, and no status of a text says so."""
    guide = (ROOT / "resources/guide/practice.md").read_text("utf-8")
    [written] = re.findall(r"^\| (\S+ \S+) \| it is dropped", guide, re.MULTILINE)
    page = StandIn().open(f"{rig.practice.base}/practice").text
    told = re.escape(written) + r"</span></td>\s*<td>It is dropped"
    assert re.search(told, page), "the control page says so, too"
    ana = rig.sign_in()
    rig.run_until(lambda: rig.outbox.dropped_extension(ana, written) is not None, "directory")
    text = rig.queue(ana, to=GRACE)
    other = rig.queue(ana)
    rig.until_status(text, "Sent")
    rig.until_status(other, "Delivered")
    assert written == phone(GRACE)
    assert rig.row(text).dropped == "Disabled"
    assert rig.outbox.newest(9, wanted=Filter(kind=Kind.DROPPED)) == [rig.row(text)]


def test_an_earlier_text_is_marked_when_the_directory_is_read(rig: Rig) -> None:
    rig.practice.fault("listDirectoryEntries", "status", code=503, count=1)
    ana = rig.sign_in()
    text = rig.queue(ana, to=IDA)
    rig.run_until(lambda: rig.row(text).dropped == "Frozen", "marked")


def test_a_missing_directory_permission_is_no_trouble(rig: Rig) -> None:
    rig.practice.fault("listDirectoryEntries", "status", code=403, error_code="CMN-401", count=0)
    ana = rig.sign_in()
    text = rig.queue(ana, to=IDA)
    rig.until_status(text, "Sent")
    assert rig.row(text).dropped == ""
    rig.run_until(lambda: bool(rig.practice.requests("listDirectoryEntries")), "it is asked for")
    rig.run_for(60)
    assert len(rig.practice.requests("listDirectoryEntries")) == 1, "and never again"
    assert rig.view().numbers_failed is None
