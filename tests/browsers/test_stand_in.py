"""The stand-in browser of tour and tests sends what Chromium and Firefox send."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from desktop.app.tour.stand_in import StandIn
from tests.browsers.foreign_site import serving
from tests.browsers.person import Person

# What services decide by. `Accept` and `Accept-Language` differ between browsers.
DECIDE = (
    "Origin",
    "Referer",
    "Cookie",
    "Content-Type",
    "Upgrade-Insecure-Requests",
    "Sec-Fetch-Site",
    "Sec-Fetch-Mode",
    "Sec-Fetch-Dest",
    "Sec-Fetch-User",
)
POLICIES = ("", "same-origin", "no-referrer", "strict-origin-when-cross-origin")


class Echo(ThreadingHTTPServer):
    """A page with a form, that leads to another host; it keeps the headers of all requests."""

    def __init__(self, policy: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.policy = policy
        self.seen: list[tuple[str, dict[str, str]]] = []

    @property
    def page(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/page?x=1"


class _Handler(BaseHTTPRequestHandler):
    server: Echo

    def do_GET(self) -> None:
        body = b""
        if not self.path.startswith("/icon"):
            self._keep()
            body = b"""<link rel="icon" href="/icon"><title>Page</title>
                <form method="post" action="/form"><input name="who" value="Ana">
                <button>Go</button></form>"""
        # Only the page: browsers ask for the icon at any later time.
        self._send(200, body, {"Set-Cookie": "been=here; Path=/"} if body else {})

    def do_POST(self) -> None:
        self._keep()
        self.rfile.read(int(self.headers["Content-Length"]))
        self._send(302, b"", {"Location": f"http://localhost:{self.server.server_port}/back"})

    def _keep(self) -> None:
        given = {name: self.headers[name] for name in DECIDE if name in self.headers}
        text = self.headers["Accept"].startswith("text/html")
        given |= {"is for a page": str(text), "language": str("Accept-Language" in self.headers)}
        self.server.seen.append((f"{self.command} {self.path.partition('?')[0]}", given))

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        if self.server.policy:
            headers = {**headers, "Referrer-Policy": self.server.policy}
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Nothing is logged."""


@pytest.mark.parametrize("policy", POLICIES)
def test_it_sends_what_browsers_send(person: Person, policy: str) -> None:
    real, stood_in = Echo(policy), Echo(policy)
    with serving(real):
        # Cookies know no ports: those of an earlier test go, of both hosts.
        for host in ("localhost", "127.0.0.1"):
            person.open(real.page.replace("127.0.0.1", host))
            person.driver.delete_all_cookies()
        real.seen.clear()
        person.open(real.page)
        person.press("Go")
        person.until(lambda: len(real.seen) == 3, "the way back")
    with serving(stood_in):
        browser = StandIn()
        browser.press(browser.open(stood_in.page), "Go")
    here, there = (f"127.0.0.1:{each.server_port}" for each in (stood_in, real))
    expected = [
        (what, {name: value.replace(there, here) for name, value in headers.items()})
        for what, headers in real.seen
    ]
    # Firefox says that the way back has no origin where the page hides its own.
    compared = 2 if policy == "no-referrer" else 3
    # One by one, so that a failure names the header.
    for ours, theirs in zip(stood_in.seen[:compared], expected[:compared], strict=True):
        assert ours[0] == theirs[0]
        assert ours[1] == theirs[1]
