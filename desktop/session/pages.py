"""What the browser shows when it comes back from RingCentral: static pages, without scripts and
without a word of what was asked."""

from __future__ import annotations

import base64
import hashlib
from enum import Enum

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{margin:0;min-height:100vh;display:grid;place-items:center;"
    "font:1.05rem/1.5 system-ui,sans-serif;background:#f6f7f9;color:#1d2430}"
    "main{max-width:28rem;margin:1rem;padding:2rem 2.5rem;border-radius:.75rem;background:#fff;"
    "box-shadow:0 1px 4px rgb(0 0 0/.15)}"
    "h1{font-size:1.4rem;margin:0 0 .75rem}p{margin:0}"
    "@media(prefers-color-scheme:dark){body{background:#15181d;color:#e8ebf0}"
    "main{background:#20252d;box-shadow:none}}"
)
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()

_GO_BACK = "You can close this page and go back to Ownline."

_HEADERS = (
    "Content-Type: text/html; charset=utf-8",
    "Cache-Control: no-store",
    f"Content-Security-Policy: default-src 'none'; style-src 'sha256-{_STYLE_HASH}';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    # The address of this page has the code in it.
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
    "X-Frame-Options: DENY",
    "Connection: close",
)


class Page(Enum):
    """A page: HTTP status, title and text."""

    SIGNED_IN = ("200 OK", "You are signed in", _GO_BACK)
    DENIED = ("200 OK", "Access was not allowed", f"Nothing was changed. {_GO_BACK}")
    FAILED = ("200 OK", "Signing in did not work", f"Ownline says why. {_GO_BACK}")
    NOT_AWAITED = (
        "400 Bad Request",
        "This is not the sign-in Ownline waits for",
        "It may be an old page. Start signing in from Ownline once more, or go on in the page that"
        " Ownline opened last.",
    )
    BAD_REQUEST = ("400 Bad Request", "Ownline did not understand this", _GO_BACK)
    NOT_FOUND = ("404 Not Found", "There is nothing here", _GO_BACK)
    WRONG_METHOD = ("405 Method Not Allowed", "There is nothing here", _GO_BACK)
    TOO_LARGE = ("431 Request Header Fields Too Large", "There is nothing here", _GO_BACK)

    @property
    def response(self) -> bytes:
        """The whole HTTP response."""
        status, title, text = self.value
        body = (
            '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            f"<title>Ownline: {title}</title><style>{_STYLE}</style></head>"
            f"<body><main><h1>{title}</h1><p>{text}</p></main></body></html>"
        ).encode()
        head = [f"HTTP/1.1 {status}", *_HEADERS, f"Content-Length: {len(body)}"]
        if self is Page.WRONG_METHOD:
            head.append("Allow: GET")
        return "\r\n".join([*head, "", ""]).encode() + body
