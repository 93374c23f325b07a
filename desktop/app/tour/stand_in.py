"""A stand-in for the browser: loads pages and sends their forms, without a screen or scripts.

It sends the headers of a browser that a server checks: the origin of a form (`Origin`, `Referer`),
the initiator of the navigation (`Sec-Fetch-*`), and cookies. Sources: Fetch
standard, "append a request Origin header"; Referrer Policy; Fetch Metadata Request Headers.
`tests/browsers` compares it with Chromium and Firefox.
"""

from __future__ import annotations

import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from html.parser import HTMLParser
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urldefrag, urlencode, urljoin, urlsplit

TIMEOUT_SECONDS = 30
_MAX_REDIRECTS = 10
_DEFAULT_POLICY = "strict-origin-when-cross-origin"
_COMMON_HEADERS = {
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Ownline-Tour/1.0",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "en-US,en;q=0.9",
    "Upgrade-Insecure-Requests": "1",
}


@dataclass(slots=True)
class Form:
    """A form of a page: its action, its fields, and text, name and value of its buttons."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)

    def pressed(self, button: str) -> dict[str, str]:
        """Form data sent by the first button whose text starts with ``button``. Raises
        LookupError."""
        for text, name, value in self.buttons:
            if text.startswith(button):
                return {**self.fields, name: value} if name else dict(self.fields)
        raise LookupError(f"there is no button {button!r}")


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._button: tuple[str, str] | None = None
        self._text = ""
        self._select = ""
        self._option: str | None = None  # text of an option without a value attribute
        self._is_chosen = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(given.get("action", "")))
        elif tag == "input" and self.forms and "name" in given:
            self.forms[-1].fields[given["name"]] = given.get("value", "")
        elif tag == "select":
            self._select = given.get("name", "")
        elif tag == "option" and self._select and self.forms:
            self._option = ""
            self._is_chosen = "selected" in given or self._select not in self.forms[-1].fields
            if "value" in given:
                self._choose(given["value"])
        elif tag == "button":
            self._button, self._text = (given.get("name", ""), given.get("value", "")), ""

    def handle_data(self, data: str) -> None:
        self._text += data
        if self._option is not None:
            self._option += data

    def _choose(self, value: str) -> None:
        if self._is_chosen:
            self.forms[-1].fields[self._select] = value
        self._option = None

    def handle_endtag(self, tag: str) -> None:
        if tag == "option" and self._option is not None:
            self._choose(self._option.strip())
        if tag == "button" and self._button is not None and self.forms:
            text = " ".join(self._text.split())
            self.forms[-1].buttons.append((text, *self._button))
            self._button = None


@dataclass(frozen=True)
class Page:
    """A loaded page. For a redirect that was not followed, ``url`` is its target."""

    url: str
    status: int
    text: str
    policy: str

    @cached_property
    def forms(self) -> list[Form]:
        parser = _Forms()
        parser.feed(self.text)
        return parser.forms

    @property
    def title(self) -> str:
        return unescape(self.text.partition("<title>")[2].partition("</title>")[0])

    def form_with(self, button: str) -> Form:
        """The form with a button whose text starts with ``button``. Raises LookupError."""
        for form in self.forms:
            if any(text.startswith(button) for text, *_ in form.buttons):
                return form
        raise LookupError(f"the page has no button {button!r}")


class StandIn:
    """One browser with its cookies.

    Without ``fetch_metadata`` it sends no `Sec-Fetch-*`, like browsers before 2023. With ``stays``,
    a redirect to another origin is returned instead of followed. Raises OSError when a server
    cannot be reached.
    """

    def __init__(self, *, fetch_metadata: bool = True) -> None:
        self._fetch_metadata = fetch_metadata
        # Practice is on this computer: no proxy.
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}),
            urllib.request.HTTPCookieProcessor(CookieJar()),
            _NoRedirect(),
        )

    def open(self, url: str, *, stays: bool = False) -> Page:
        """Load a page as if another program had passed its URL to the browser."""
        return self._load(url, None, None, stays)

    def press(
        self, page: Page, button: str, filled: Mapping[str, str] = {}, *, stays: bool = False
    ) -> Page:
        """Press the button whose text starts with ``button``, with other values for the fields in
        ``filled``. Raises LookupError."""
        return self.submit(page, page.form_with(button), button, filled, stays=stays)

    def submit(
        self,
        page: Page,
        form: Form,
        button: str = "",
        filled: Mapping[str, str] = {},
        *,
        stays: bool = False,
    ) -> Page:
        """Like `press`, for a page with several forms that have this button."""
        data = urlencode({**form.pressed(button), **filled}).encode()
        return self._load(urljoin(page.url, form.action), data, page, stays)

    def _load(self, url: str, body: bytes | None, page: Page | None, stays: bool) -> Page:
        """``page`` is the page with the form whose data is ``body``."""
        chain = [url]
        for _ in range(_MAX_REDIRECTS):
            with self._request(chain, body, page) as answer:
                target = answer.headers.get("Location")
                if target is None or answer.status not in (301, 302, 303):
                    text = answer.read().decode("utf-8", "replace")
                    policy = answer.headers.get("Referrer-Policy", _DEFAULT_POLICY)
                    return Page(chain[-1], answer.status, text, policy)
            target = urljoin(chain[-1], target)
            if stays and _origin(target) != _origin(chain[-1]):
                return Page(target, answer.status, "", _DEFAULT_POLICY)
            chain.append(target)
            body = None  # what follows a POST is a GET
        raise OSError(f"more than {_MAX_REDIRECTS} redirects")

    def _request(self, chain: list[str], body: bytes | None, page: Page | None) -> HTTPResponse:
        headers = dict(_COMMON_HEADERS)
        if self._fetch_metadata:
            headers |= _fetch_metadata(chain, page)
        if page is not None:
            headers |= _origin_headers(page, chain[-1], is_post=body is not None)
        request = urllib.request.Request(chain[-1], body, headers)
        try:
            answer = self._opener.open(request, timeout=TIMEOUT_SECONDS)
        except HTTPError as refused:
            answer = refused
        return answer  # type: ignore[no-any-return]


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Returns redirects instead of following them."""

    def redirect_request(self, *_request: object) -> None:
        return None


def _fetch_metadata(chain: list[str], page: Page | None) -> dict[str, str]:
    """`Sec-Fetch-Site` is the most distant relation of all URLs in a redirect chain."""
    site = "none"
    if page is not None:
        order = ("same-origin", "same-site", "cross-site")
        site = max((_relation(page.url, each) for each in chain), key=order.index)
    return {
        "Sec-Fetch-Site": site,
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-User": "?1",
        "Sec-Fetch-Dest": "document",
    }


def _relation(one: str, other: str) -> str:
    if _origin(one) == _origin(other):
        return "same-origin"
    # On loopback there are no registrable domains: the same host is the same site.
    same_host = urlsplit(one).hostname == urlsplit(other).hostname
    return "same-site" if same_host else "cross-site"


def _origin_headers(page: Page, target: str, *, is_post: bool) -> dict[str, str]:
    """`Referer` and, for a form, `Origin`, by the page's referrer policy."""
    own, is_same = _origin(page.url), _origin(page.url) == _origin(target)
    headers = {}
    if page.policy != "no-referrer":
        if is_same:
            headers["Referer"] = urldefrag(page.url).url
        elif page.policy != "same-origin":
            headers["Referer"] = f"{own}/"
    if is_post:
        is_hidden = page.policy == "no-referrer" or (page.policy == "same-origin" and not is_same)
        headers["Origin"] = "null" if is_hidden else own
    return headers


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
