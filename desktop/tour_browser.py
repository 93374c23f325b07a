"""A browser without a person: opens the practice sign-in page and continues as somebody."""

from __future__ import annotations

import threading
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.error import URLError

_TIMEOUT = 20


@dataclass(slots=True)
class _Form:
    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)
    words: str = ""


class _Forms(HTMLParser):
    """The forms of a page, with the words on and in them."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[_Form] = []
        self._is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._is_inside = True
            self.forms.append(_Form(values.get("action", ""), values.get("method", "get").lower()))
        elif self._is_inside and tag in ("input", "button") and values.get("name"):
            self.forms[-1].fields[values["name"]] = values.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._is_inside = False

    def handle_data(self, data: str) -> None:
        if self._is_inside:
            self.forms[-1].words += data


class TourBrowser:
    """``open`` returns at once, as a desktop does; the page is filled in by a thread of its own."""

    def __init__(self) -> None:
        self.person = ""
        self.trouble = ""
        self._may_go_on = threading.Event()

    def go_on(self) -> None:
        """The page is filled in now; until then the program is seen waiting."""
        self._may_go_on.set()

    def open(self, url: str) -> bool:
        self._may_go_on.clear()
        threading.Thread(target=self._sign_in, args=(url, self.person), daemon=True).start()
        return True

    def _sign_in(self, url: str, person: str) -> None:
        self._may_go_on.wait(_TIMEOUT)
        try:
            self._continue_as(url, person)
        except (URLError, OSError, ValueError) as error:
            self.trouble = f"{type(error).__name__}: {error}"

    def _continue_as(self, url: str, person: str) -> None:
        # A proxy of the machine is not asked for what is on the machine.
        browser = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(CookieJar())
        )
        with browser.open(url, timeout=_TIMEOUT) as page:
            base, html = page.url, page.read().decode("utf-8")
        forms = _Forms()
        forms.feed(html)
        form = next((one for one in forms.forms if person in one.words), None)
        if form is None:
            raise ValueError(f"the page offers nobody called {person}")
        target = urllib.parse.urljoin(base, form.action)
        data = urllib.parse.urlencode(form.fields).encode()
        # The answer leads to the program's own listener; what that says is the end of it.
        with browser.open(target, data=data, timeout=_TIMEOUT) as page:
            page.read()
