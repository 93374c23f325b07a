"""The Flask application: routes named by RingCentral's operation ids, and error bodies."""

from __future__ import annotations

from typing import Any

from flask import Flask
from werkzeug.exceptions import HTTPException

from desktop.practice import links
from desktop.practice.access import Access
from desktop.practice.box import Box
from desktop.practice.control import Control
from desktop.practice.numbers import PhoneNumbers
from desktop.practice.people import People
from desktop.practice.refusals import Refusal
from desktop.practice.sending import Sending
from desktop.practice.store import Store
from desktop.practice.tokens import Tokens

EXTENSION = "/restapi/v1.0/account/<account_id>/extension/<extension_id>"
MAX_BODY = 10 * 1024 * 1024  # OpenAPI, x-request-max-body-size of createSMSMessage


def create_app(box: Box, control: Control) -> Flask:
    app = Flask("desktop.practice", static_url_path="/practice/static")
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.url_map.strict_slashes = False
    app.url_map.merge_slashes = False
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(HTTPException, _http_refused)
    app.before_request(_check_host)
    access = Access(box.world, box.sessions, box.limits)
    access.register(app)
    box.sign_in.register(app)
    Tokens(box.sessions, access, box.settings).register(app)
    People(box.world, box.numbers).register(app, EXTENSION)
    PhoneNumbers(box.world, box.numbers).register(app, EXTENSION)
    store = Store(box.world, box.messages, box.clock, box.settings)
    store.register(app, EXTENSION)
    Sending(
        box.world,
        box.numbers,
        box.messages,
        box.life,
        box.journal,
        box.clock,
        box.settings,
        store.record,
    ).register(app, EXTENSION)
    control.register(app)
    return app


def _check_host() -> None:
    links.base()


def _refused(refusal: Refusal) -> tuple[dict[str, Any], int, dict[str, str]]:
    return refusal.body(), refusal.status, refusal.headers


def _http_refused(error: HTTPException) -> tuple[dict[str, Any], int, dict[str, str]]:
    """What Flask itself refuses, in RingCentral's error body."""
    status = error.code or 500
    code = {400: "CMN-104", 404: "CMN-120", 405: "CMN-120", 413: "CMN-104"}.get(status, "CMN-203")
    headers = {k: v for k, v in error.get_headers() if k.lower() in ("allow", "location")}
    return Refusal(code).body(), status, headers
