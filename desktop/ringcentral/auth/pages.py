"""The pages that the browser shows after RingCentral's redirect: static, without scripts, and
without anything from the request."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from enum import Enum

from desktop.core.i18n import QT_TRANSLATE_NOOP

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

# The language tag of the page (BCP 47).
_LANGUAGE = QT_TRANSLATE_NOOP("notices", "en")
_GO_BACK = QT_TRANSLATE_NOOP("notices", "You can close this page and go back to Ownline.")
_NOT_OVER = QT_TRANSLATE_NOOP(
    "notices", "Ownline shows whether the sign-in worked. You can close this page."
)
_UNCHANGED = QT_TRANSLATE_NOOP("notices", "Nothing was changed.")
_REASON_IN_APP = QT_TRANSLATE_NOOP("notices", "Ownline says why.")
_OLD_PAGE = QT_TRANSLATE_NOOP(
    "notices",
    "It may be an old page. Start signing in from Ownline once more, or go on in the page that"
    " Ownline opened last.",
)
_NOTHING = QT_TRANSLATE_NOOP("notices", "There is nothing here")

_HEADERS = (
    "Content-Type: text/html; charset=utf-8",
    "Cache-Control: no-store",
    f"Content-Security-Policy: default-src 'none'; style-src 'sha256-{_STYLE_HASH}';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    # The address of this page contains the code.
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
    "X-Frame-Options: DENY",
    "Connection: close",
)


class Page(Enum):
    """HTTP status, title and sentences, in English."""

    # Whether the sign-in works is not known yet: the code is exchanged afterwards.
    RECEIVED = ("200 OK", QT_TRANSLATE_NOOP("notices", "Go back to Ownline"), (_NOT_OVER,))
    DENIED = (
        "200 OK",
        QT_TRANSLATE_NOOP("notices", "Access was not allowed"),
        (_UNCHANGED, _GO_BACK),
    )
    FAILED = (
        "200 OK",
        QT_TRANSLATE_NOOP("notices", "Signing in did not work"),
        (_REASON_IN_APP, _GO_BACK),
    )
    UNEXPECTED = (
        "400 Bad Request",
        QT_TRANSLATE_NOOP("notices", "This is not the sign-in Ownline waits for"),
        (_OLD_PAGE,),
    )
    BAD_REQUEST = (
        "400 Bad Request",
        QT_TRANSLATE_NOOP("notices", "Ownline did not understand this"),
        (_GO_BACK,),
    )
    NOT_FOUND = ("404 Not Found", _NOTHING, (_GO_BACK,))
    WRONG_METHOD = ("405 Method Not Allowed", _NOTHING, (_GO_BACK,))
    TOO_LARGE = ("431 Request Header Fields Too Large", _NOTHING, (_GO_BACK,))

    @property
    def response(self) -> bytes:
        """The whole HTTP response, in English."""
        return self.translated_response(str)

    def translated_response(
        self, translate: Callable[[str], str], *, with_body: bool = True
    ) -> bytes:
        """The whole HTTP response. A request with HEAD gets no body (RFC 9110, 9.3.2)."""
        # late: it imports the names of all characters, and most starts show no page
        from html import escape

        status, heading, sentences = self.value
        title, text = escape(translate(heading)), escape(" ".join(map(translate, sentences)))
        language = escape(translate(_LANGUAGE))
        body = (
            f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            f"<title>Ownline: {title}</title><style>{_STYLE}</style></head>"
            f"<body><main><h1>{title}</h1><p>{text}</p></main></body></html>"
        ).encode()
        head = [f"HTTP/1.1 {status}", *_HEADERS, f"Content-Length: {len(body)}"]
        if self is Page.WRONG_METHOD:
            head.append("Allow: GET")
        return "\r\n".join([*head, "", ""]).encode() + (body if with_body else b"")
