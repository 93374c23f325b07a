"""Parses `sms:` links. They only fill in the recipients and the text; the person sends.

Source: RFC 5724 (The "sms" URI scheme): `sms:+15551234567,+15557654321?body=Hello%20there`.
Programs also write `&body=` or `;body=` instead of `?body=`, `sms://` and `smsto:`, semicolons
between the numbers, and, in QR codes, `SMSTO:+15551234567:Hello there`.

The structure is taken from the link as it is written, before anything is decoded, and only from
where it can stand: the numbers end at the first mark that begins the text, and nothing in the text
is a number. What cannot be read in exactly one way makes the whole link doubtful.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from desktop.core.records import Record
from desktop.texting.recipients import split_recipients

_MAX_LINK = 16_384
_MAX_RECIPIENTS = 100
_MAX_NUMBER = 64
_MAX_UNREAD = 200

# "//" is not part of the scheme, but programs write it.
_SCHEME = re.compile(r"\s*(?:sms|smsto|tel-sms):(?://)?", re.IGNORECASE)
# What ends the numbers. A semicolon also separates numbers, and begins the parameters of one.
_END_OF_NUMBERS = re.compile(r"[?&:]|;(?=\s*body\s*=)", re.IGNORECASE)
_NUMBER = re.compile(
    r"\+?[\d\s().\-/]*\d[\d\s().\-/]*(?:;(?:ext|phone-context)=[+\w.\-]+)*", re.ASCII
)
_BODY = re.compile(r"(?:^|&)\s*body\s*=", re.IGNORECASE)
_FIELD = re.compile(r"[A-Za-z][\w\-]*=.*", re.DOTALL | re.ASCII)
_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2}|[\udc80-\udcff])+")

# Bidirectional controls (Unicode UAX #9), C0, DEL and C1, but not the line feed.
_CONTROLS = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0))),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
}
del _CONTROLS[0x0A]


class SmsLink(Record, frozen=True):
    """``recipients`` are as in the link, to be parsed like typed ones; none if it is not certain
    which they are. ``unread`` is the part that is not certain; the link must not be used unasked
    then."""

    REDACTED = ("body", "unread")

    recipients: tuple[str, ...]
    body: str = ""
    unread: str = ""


def parse_sms_link(link: str) -> SmsLink | None:
    """None for anything that is no SMS link, or has nothing in it."""
    match = _SCHEME.match(link)
    if match is None:
        return None
    rest = link[match.end() :].strip()
    if len(link) > _MAX_LINK:
        return SmsLink((), "", _shortened(rest))
    end = _END_OF_NUMBERS.search(rest)
    address, mark, tail = (
        (rest, "", "") if end is None else (rest[: end.start()], end[0], rest[end.end() :])
    )
    recipients = _recipients(address)
    body, unread = _spoken(tail) if mark == ":" else _body_of(tail)
    if recipients is None:
        return SmsLink((), body, _shortened(address))
    if not recipients and not body and not unread:
        return None
    return SmsLink(recipients, body, _shortened(unread))


def _recipients(address: str) -> tuple[str, ...] | None:
    """None if a part of it is not a number. A number that is too long is not cut: it could be
    somebody else's."""
    decoded, is_certain = _decoded(address)
    found = dict.fromkeys(split_recipients(decoded))
    if not is_certain or len(found) > _MAX_RECIPIENTS:
        return None
    if not all(len(one) <= _MAX_NUMBER and _NUMBER.fullmatch(one) for one in found):
        return None
    # With parameters, a number is read as a tel: URI (RFC 3966).
    return tuple(f"tel:{one}" if ";" in one else one for one in found)


def _body_of(fields: str) -> tuple[str, str]:
    """The text of the fields ``name=value&name=value``, and the part that is not certain. Unknown
    fields before the text are ignored, as RFC 5724 asks. After it they may be a part of the text,
    because programs forget to encode "&"."""
    found = _BODY.search(fields)
    if found is None:
        # Perhaps the text has another name; it is offered as it is.
        return _decoded(fields)[0], fields
    before, value = fields[: found.start()], fields[found.end() :]
    body, is_certain = _decoded(value)
    _, *more = value.split("&")
    has_fields = any(_FIELD.match(one) for one in more)
    if is_certain and not has_fields and all(map(_FIELD.match, filter(None, before.split("&")))):
        return body, ""
    return body, fields


def _spoken(text: str) -> tuple[str, str]:
    """The text of a QR code, which is encoded only where the code was made from a link."""
    if re.search(r"\s", text) or not _ENCODED.search(text):
        return _plain(text), ""
    body, is_certain = _decoded(text)
    return body, "" if is_certain else text


def _decoded(text: str) -> tuple[str, bool]:
    """Percent-decoded, and whether that is certain. Bytes that are not UTF-8 are read as Windows
    programs of Western Europe write them (code page 1252)."""
    is_certain = "\ufffd" not in text

    def decode(match: re.Match[str]) -> str:
        nonlocal is_certain
        run = re.sub("[\udc80-\udcff]", lambda one: f"%{ord(one[0]) - 0xDC00:02X}", match[0])
        for encoding in ("utf-8", "cp1252"):
            try:
                return unquote(run, encoding, "strict")
            except UnicodeDecodeError:
                is_certain = False
        return run

    decoded = _ENCODED.sub(decode, text)
    return _plain(decoded), is_certain


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)


def _shortened(text: str) -> str:
    return text if len(text) <= _MAX_UNREAD else text[:_MAX_UNREAD] + "…"
