"""Parses `sms:` links. They only fill in the recipients and the text; the person sends.

Source: RFC 5724 (The "sms" URI scheme): `sms:+15551234567,+15557654321?body=Hello%20there`.
"""

from __future__ import annotations

from urllib.parse import unquote

from desktop.core.records import Record

_SCHEMES = ("sms:", "smsto:", "tel-sms:")
_MAX_LINK = 16_384
_MAX_RECIPIENTS = 100
_MAX_NUMBER = 64
_MAX_BODY = 4_000

# Bidirectional controls (Unicode UAX #9), C0, DEL and C1, but not the line feed.
_CONTROLS = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0))),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
}
del _CONTROLS[0x0A]


class SmsLink(Record, frozen=True):
    """``recipients`` are as in the link, to be parsed like typed ones."""

    REDACTED = ("body",)

    recipients: tuple[str, ...]
    body: str = ""


def parse_sms_link(link: str) -> SmsLink | None:
    """None for anything that is no such link, or is unreasonably long."""
    link = link.strip()
    scheme = next((one for one in _SCHEMES if link[: len(one)].lower() == one), None)
    if scheme is None or len(link) > _MAX_LINK:
        return None
    # "//" is not part of the scheme, but programs write it.
    rest = link[len(scheme) :].removeprefix("//")
    # Some programs write "&body=" without a question mark before it.
    numbers, _, fields = rest.partition("?" if "?" in rest else "&")
    recipients = []
    for part in numbers.replace(";", ",").split(","):
        number = _plain(unquote(part)).strip()
        if len(number) > _MAX_NUMBER:
            # A cut number could be somebody else's.
            return None
        # Parameters of a number, such as phone-context, are not numbers.
        if number and "=" not in number and number not in recipients:
            recipients.append(number)
    body = ""
    for pair in fields.split("&"):
        name, _, value = pair.partition("=")
        if name.strip().lower() == "body":
            body = _plain(unquote(value))[:_MAX_BODY]
            break
    if not recipients and not body:
        return None
    return SmsLink(tuple(recipients[:_MAX_RECIPIENTS]), body)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
