"""sms: links are parsed by RFC 5724, and no link can do harm."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.texting.sms_link import SmsLink, parse_sms_link


@pytest.mark.parametrize(
    ("link", "recipients", "body"),
    [
        ("sms:+15551234567", ("+15551234567",), ""),
        ("sms:+15551234567?body=Hello%20there", ("+15551234567",), "Hello there"),
        ("SMS:+15551234567?Body=Hi", ("+15551234567",), "Hi"),
        ("smsto:+15551234567", ("+15551234567",), ""),
        ("sms://+15551234567", ("+15551234567",), ""),
        ("sms:+15551234567,+15557654321", ("+15551234567", "+15557654321"), ""),
        ("sms:+15551234567;+15551234567", ("+15551234567",), ""),
        ("sms:?body=only%20words", (), "only words"),
        ("sms:(415)%20555-0100?foo=1&body=a%26b&x=2", ("(415) 555-0100",), "a&b"),
        ("sms:1?body=a;b=c", ("1",), "a;b=c"),
        ("sms:1?body=one&body=two", ("1",), "one"),
        ("sms:1?body=%C3%A9t%C3%A9%0D%0Aligne", ("1",), "été\nligne"),
        ("sms:1?body=a+b", ("1",), "a+b"),
        ("sms:1?body=%FF%FE", ("1",), "\ufffd\ufffd"),
        ("sms:1?body=%E2%80%AEevil%00", ("1",), "evil"),
        ("  sms:1  ", ("1",), ""),
        ("sms:+15551234567&body=Hello", ("+15551234567",), "Hello"),
        ("sms:5551234;phone-context=+1", ("5551234",), ""),
    ],
)
def test_links_are_parsed(link: str, recipients: tuple[str, ...], body: str) -> None:
    assert parse_sms_link(link) == SmsLink(recipients, body)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "sms:",
        "sms:?",
        "sms:?body=",
        "tel:+1555",
        "http://x/sms:1",
        "javascript:alert(1)",
        "sms:" + "1" * 20_000,
        "sms:" + "1" * 2_001,
    ],
)
def test_anything_else_is_no_link(link: str) -> None:
    assert parse_sms_link(link) is None


def test_recipients_and_body_are_limited() -> None:
    many = parse_sms_link("sms:" + ",".join(str(n) for n in range(1000, 3000)))
    assert many is not None
    assert len(many.recipients) == 100
    long = parse_sms_link("sms:1?body=" + "x" * 10_000)
    assert long is not None
    assert len(long.body) == 4_000


@given(st.text())
def test_any_link_is_parsed_or_refused_and_any_body_is_cleaned(text: str) -> None:
    parse_sms_link(text)
    found = parse_sms_link("sms:123?body=" + quote(text, safe="", errors="replace"))
    assert found is not None
    assert all(one >= " " or one == "\n" for one in found.body)
