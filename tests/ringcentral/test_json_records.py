"""Any answer of the server becomes a model object or a known error."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import AnsweredInsteadError, ServerTroubleError
from desktop.ringcentral import json_records as read
from desktop.ringcentral.clock import ServerClock

JUNK: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
NAMES = st.sampled_from(
    [
        "id",
        "from",
        "to",
        "subject",
        "creationTime",
        "messageStatus",
        "deliveryErrorCode",
        "phoneNumber",
        "extension",
        "name",
        "features",
        "usageType",
        "status",
        "account",
        "contact",
        "serviceFeatures",
        "phoneLines",
        "phoneInfo",
        "firstName",
        "phoneNumbers",
        "errors",
        "errorCode",
        "message",
        "records",
        "navigation",
        "paging",
    ]
)
RECORDS = st.dictionaries(NAMES, JUNK)


@given(RECORDS)
def test_invalid_records_never_raise(record: dict[str, Any]) -> None:
    message = read.store_record(record)
    assert isinstance(message.message_id, str)
    assert message.created_at is None or isinstance(message.created_at, int)
    assert isinstance(read.number(record).phone_number, str)
    assert isinstance(read.phone_lines(record), list)
    assert all(isinstance(one.name, str) for one in read.directory_entries(record))


@given(RECORDS)
def test_any_identity_is_parsed_or_a_known_error(record: dict[str, Any]) -> None:
    try:
        identity = read.identity(record)
    except ServerTroubleError:
        return
    assert identity.extension_id


@given(st.binary() | RECORDS.map(lambda one: json.dumps(one).encode()))
def test_any_body_is_decoded_or_a_known_error(body: bytes) -> None:
    code, message = read.error_of(body)
    assert isinstance(code, str)
    assert isinstance(message, str)
    with suppress(ServerTroubleError):
        read.records(read.decode(body))


def test_an_id_of_64_bits_is_exact() -> None:
    record = read.decode(b'{"id": 9223372036854775807}')
    assert read.store_record(record).message_id == "9223372036854775807"


FAILED = {"messageStatus": "DeliveryFailed", "errorCode": "SMS-CAR-413"}
NO_REPORT = {"messageStatus": "DeliveryFailed", "errorCode": "SMS-CAR-104"}


@pytest.mark.parametrize(
    ("record", "status", "code"),
    [
        ({"messageStatus": "Sent", "to": [{"messageStatus": "Delivered"}]}, "Delivered", ""),
        ({"messageStatus": "Sent", "to": [{}]}, "Sent", ""),
        (
            {"messageStatus": "DeliveryFailed", "to": [{"deliveryErrorCode": "SMS-CAR-411"}]},
            "DeliveryFailed",
            "SMS-CAR-411",
        ),
        ({"messageStatus": "Delivered", "to": [{"messageStatus": "Queued"}]}, "Delivered", ""),
        ({"messageStatus": "Sent", "to": [{"messageStatus": "Delivered"}, {}]}, "Sent", ""),
        ({"messageStatus": "Sent", "to": [FAILED, NO_REPORT]}, "DeliveryFailed", "SMS-CAR-413"),
        ({"messageStatus": "Sent", "to": [NO_REPORT, FAILED]}, "DeliveryFailed", "SMS-CAR-413"),
        ({"messageStatus": "Sent", "to": [NO_REPORT, NO_REPORT]}, "DeliveryFailed", "SMS-CAR-104"),
    ],
)
def test_the_status_of_the_recipient_counts(record: dict[str, Any], status: str, code: str) -> None:
    found = read.store_record(record)
    assert (found.status, found.code) == (status, code)


@pytest.mark.parametrize(
    ("page", "number", "more"),
    [
        ({"records": [], "navigation": {"nextPage": {"uri": "x"}}}, 1, True),
        ({"records": [1], "navigation": {"firstPage": {}}}, 1, False),
        ({"records": [1], "paging": {"totalPages": 3}}, 2, True),
        ({"records": [1], "paging": {"totalPages": 3}}, 3, False),
        ({"records": [1, 2]}, 1, True),
        ({"records": [1]}, 1, False),
    ],
)
def test_whether_a_page_follows(page: dict[str, Any], number: int, more: bool) -> None:
    assert read.has_more(page, number, 2) is more


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2016-03-10T18:07:52.534Z", 1457633272534),
        ("2016-03-10T18:07:52Z", 1457633272000),
        ("2016-03-10T10:07:52-08:00", 1457633272000),
        ("2016-03-10T18:07:52", 1457633272000),
        ("yesterday", None),
        (7, None),
        ("9" * 5000, None),
    ],
)
def test_times_are_read_as_utc(value: object, expected: int | None) -> None:
    assert read.milliseconds(value) == expected


def test_server_time_is_independent_of_the_local_clock() -> None:
    elapsed = [1000]
    clock = ServerClock(lambda: elapsed[0])
    assert clock.now() is None
    clock.note("Thu, 10 Mar 2026 18:07:52 GMT")
    elapsed[0] += 2500
    assert clock.now() == 1773166072000 + 2500
    for invalid in ("", None, "soon", "Thu, 99 Mar 2026 18:07:52 GMT", "9" * 1000):
        clock.note(invalid)
    assert clock.now() == 1773166072000 + 2500


def test_a_time_step_needs_a_second_answer() -> None:
    clock = ServerClock(lambda: 0)
    clock.note("Thu, 10 Mar 2026 18:07:52 GMT")
    clock.note("Wed, 09 Mar 2026 18:07:52 GMT")
    assert clock.now() is None, "nothing is decided while two answers disagree"
    clock.note("Thu, 10 Mar 2026 18:07:53 GMT")
    assert clock.now() == 1773166073000
    for _ in range(2):
        clock.note("Wed, 09 Mar 2026 18:07:52 -0000")
    assert clock.now() == 1773166072000 - 86_400_000
    clock.note("Fri, 31 Dec 9999 23:59:59 GMT")
    assert clock.now() == 1773166072000 - 86_400_000


@pytest.mark.parametrize("body", [b"<html>", b"\xef\xbb\xbf\r\n<!DOCTYPE html>"])
def test_a_web_page_is_not_called_trouble_of_ringcentral(body: bytes) -> None:
    with pytest.raises(AnsweredInsteadError):
        read.decode(body)


def test_a_portal_is_not_ringcentral() -> None:
    assert read.is_from_ringcentral(200, b'{"id": 1}')
    assert read.is_from_ringcentral(404, b'{"errorCode": "CMN-102", "message": "x"}')
    assert not read.is_from_ringcentral(200, b"<html>")
    assert not read.is_from_ringcentral(503, b"<html>")
    assert not read.is_from_ringcentral(200, b"{}")


@pytest.mark.parametrize(
    ("message", "permission", "shown"),
    [
        ("Administrator permission required", "EditAccounts", "[EditAccounts]"),
        ("[ReadAccounts] permission required", "ReadAccounts", "[ReadAccounts] permission"),
        ("Permission required", "<b>", "Permission required [<b>]"),
        ("Permission required", {"a": 1}, "Permission required"),
    ],
)
@pytest.mark.parametrize("is_inner", [True, False])
def test_the_missing_permission_is_named_once(
    message: str, permission: object, shown: str, is_inner: bool
) -> None:
    error = {"errorCode": "CMN-408", "message": message, "permissionName": permission}
    body = {"errors": [error]} if is_inner else error
    code, found = read.error_of(json.dumps(body).encode())
    assert code == "CMN-408"
    assert shown in found
    assert found.count("[") == shown.count("[")
