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
        ("sms:%2B15551234567", ("+15551234567",), ""),
        ("sms:+15551234567,+15557654321", ("+15551234567", "+15557654321"), ""),
        ("sms:+15551234567%2C%20+15557654321", ("+15551234567", "+15557654321"), ""),
        ("sms:+15551234567;+15557654321?body=Hi", ("+15551234567", "+15557654321"), "Hi"),
        ("sms:+15551234567;+15551234567", ("+15551234567",), ""),
        ("sms:?body=only%20words", (), "only words"),
        ("sms:(415)%20555-0100?foo=1&body=a%26b", ("(415) 555-0100",), "a&b"),
        ("sms:1?body=a;b=c", ("1",), "a;b=c"),
        ("sms:1?body=%C3%A9t%C3%A9%0D%0Aligne", ("1",), "été\nligne"),
        ("sms:1?body=a+b", ("1",), "a+b"),
        ("sms:1?body=50% off, R&D too", ("1",), "50% off, R&D too"),
        ("sms:1?body=%E2%80%AEevil%00", ("1",), "evil"),
        ("  sms:1  ", ("1",), ""),
        ("sms:5551234;phone-context=+1", ("tel:5551234;phone-context=+1",), ""),
        # Other ways to begin the text, and marks of structure inside it.
        ("sms:+15551234567&body=Hello", ("+15551234567",), "Hello"),
        ("sms:+14155550123&body=Ready?", ("+14155550123",), "Ready?"),
        (
            "sms:+14155550123&body=New%20number,%204155550199,%20ok?",
            ("+14155550123",),
            "New number, 4155550199, ok?",
        ),
        ("sms:;body=Hello,%20world", (), "Hello, world"),
        (
            "sms:+14155550123;body=New%20number,%204155550199",
            ("+14155550123",),
            "New number, 4155550199",
        ),
        (
            "sms:+14155550123?body=to: 4155550199; 4155550198",
            ("+14155550123",),
            "to: 4155550199; 4155550198",
        ),
        ("SMSTO:+14155550123:Hello there", ("+14155550123",), "Hello there"),
        ("SMSTO:+14155550123:4155550199?", ("+14155550123",), "4155550199?"),
        ("smsto:+14155550123:50%25 of it", ("+14155550123",), "50%25 of it"),
        ("smsto:+14155550123:Hello%20there", ("+14155550123",), "Hello there"),
        ("smsto:+14155550123:", ("+14155550123",), ""),
    ],
)
def test_links_are_parsed(link: str, recipients: tuple[str, ...], body: str) -> None:
    assert parse_sms_link(link) == SmsLink(recipients, body)


@pytest.mark.parametrize(
    ("link", "recipients", "body", "unread"),
    [
        # The text can be read in two ways.
        ("sms:1?body=one&body=two", ("1",), "one&body=two", "body=one&body=two"),
        ("sms:1?body=R&D=fun", ("1",), "R&D=fun", "body=R&D=fun"),
        ("sms:1?body=caf%E9", ("1",), "café", "body=caf%E9"),
        ("sms:1?body=caf\udce9", ("1",), "café", "body=caf\udce9"),
        ("sms:1?body=%FF%81", ("1",), "%FF%81", "body=%FF%81"),
        ("sms:1?body=caf\ufffd", ("1",), "caf\ufffd", "body=caf\ufffd"),
        ("sms:1?R&D&body=x", ("1",), "x", "R&D&body=x"),
        # There is no text where one should be.
        ("sms:1?message=Hello%20you", ("1",), "message=Hello you", "message=Hello%20you"),
        ("sms:1?4155550199", ("1",), "4155550199", "4155550199"),
        # It is not certain who is meant: nobody is.
        ("sms:Mom?body=Hi", (), "Hi", "Mom"),
        ("sms:1,Mom", (), "", "1,Mom"),
        ("sms:1;foo=bar?body=Hi", (), "Hi", "1;foo=bar"),
        ("sms:1%3Fbody=Hi", (), "", "1%3Fbody=Hi"),
        ("sms:1%E9?body=Hi", (), "Hi", "1%E9"),
        ("sms:+1415+1416", (), "", "+1415+1416"),
    ],
)
def test_what_is_not_certain_is_said(
    link: str, recipients: tuple[str, ...], body: str, unread: str
) -> None:
    assert parse_sms_link(link) == SmsLink(recipients, body, unread)


@pytest.mark.parametrize("link", ["", "sms:", "tel:+1555", "http://x/sms:1", "javascript:alert(1)"])
def test_anything_else_is_no_link(link: str) -> None:
    assert parse_sms_link(link) is None


@pytest.mark.parametrize(
    "link",
    [
        "sms:" + "1" * 20_000,
        "sms:" + "1" * 65,
        "sms:" + ",".join(str(n) for n in range(1000, 1101)),
        "sms:1?body=" + "x" * 20_000,
    ],
)
def test_a_link_that_is_too_long_names_nobody(link: str) -> None:
    found = parse_sms_link(link)
    assert found is not None
    assert found.recipients == ()
    assert 0 < len(found.unread) <= 201


@given(st.text())
def test_any_link_is_parsed_or_refused_and_any_body_is_cleaned(text: str) -> None:
    parse_sms_link(text)
    found = parse_sms_link("sms:123?body=x" + quote(text, safe="", errors="replace"))
    assert found is not None
    assert all(one >= " " or one == "\n" for one in found.body)


MARKS = [
    "?",
    "&",
    ";",
    ":",
    ",",
    "=",
    "%20",
    "%2C",
    "+14155550199",
    "4155550198",
    "body=",
    " ",
    "x",
]


@pytest.mark.parametrize("begin", ["?body=", "&body=", ";body=", ":"])
@given(st.lists(st.sampled_from(MARKS), max_size=8))
def test_nobody_in_the_text_is_a_recipient(begin: str, text: list[str]) -> None:
    found = parse_sms_link("sms:+14155550123" + begin + "".join(text))
    assert found is not None
    assert found.recipients == ("+14155550123",)
