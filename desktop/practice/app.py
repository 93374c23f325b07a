"""The Flask application: routes named by RingCentral's operation ids, and error bodies."""

from __future__ import annotations

from typing import Any

from flask import Flask
from werkzeug.exceptions import HTTPException

from desktop.practice import links
from desktop.practice.access import Access
from desktop.practice.box import Box
from desktop.practice.company import Company
from desktop.practice.contacts import Contacts
from desktop.practice.control import Control
from desktop.practice.directory import Directory
from desktop.practice.editing import Editing
from desktop.practice.message_templates import MessageTemplates
from desktop.practice.numbers import PhoneNumbers
from desktop.practice.people import People
from desktop.practice.push_access import PushAccess
from desktop.practice.refusals import Refusal
from desktop.practice.sending import Sending
from desktop.practice.sending_rules import SendingRules
from desktop.practice.sms_consents import SmsConsents
from desktop.practice.store import Store
from desktop.practice.subscriptions import Subscriptions
from desktop.practice.sync import Sync
from desktop.practice.tokens import Tokens

ACCOUNT = "/restapi/v1.0/account/<account_id>"
EXTENSION = f"{ACCOUNT}/extension/<extension_id>"
MAX_BODY = 10 * 1024 * 1024  # OpenAPI, x-request-max-body-size of createSMSMessage


def create_app(box: Box, control: Control) -> Flask:
    app = Flask("desktop.practice", static_url_path="/practice/static")
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    # Browsers cache the style sheet, so that it is there while practice refuses connections.
    # Every run has another port, so the cached one is never outdated.
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 3600
    app.url_map.strict_slashes = False
    app.url_map.merge_slashes = False
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(HTTPException, _http_refused)
    app.before_request(links.check_host)
    access = Access(box.world, box.admission, box.sessions, box.limits, box.settings)
    access.register(app)
    box.sign_in.register(app)
    Tokens(box.sessions, box.admission, access, box.settings).register(app)
    People(box.world, box.numbers).register(app, EXTENSION)
    PhoneNumbers(box.world, box.numbers).register(app, EXTENSION)
    store = Store(box.world, box.messages, box.clock, box.settings)
    store.register(app, EXTENSION)
    rules = SendingRules(box.world, box.numbers, box.settings)
    Sending(rules, box.acceptance, store.record).register(app, EXTENSION)
    Editing(box.messages, box.clock, store).register(app, EXTENSION)
    account_id = box.world.account_id
    Sync(account_id, box.messages, box.sync_tokens, box.clock, box.settings, store).register(
        app, EXTENSION
    )
    Directory(box.world, box.numbers, box.settings).register(app, ACCOUNT)
    Company(box.world, box.numbers, box.settings).register(app, ACCOUNT, EXTENSION)
    MessageTemplates(account_id, box.templates).register(app, ACCOUNT, EXTENSION)
    Contacts(account_id, box.contacts).register(app, EXTENSION)
    SmsConsents(box.consents, box.numbers, box.clock, box.settings).register(app)
    Subscriptions(account_id, box.subscriptions, box.clock).register(app)
    PushAccess(box.push).register(app)
    control.register(app)
    return app


def _refused(refusal: Refusal) -> tuple[dict[str, Any], int, dict[str, str]]:
    return refusal.body(), refusal.status, refusal.headers


def _http_refused(error: HTTPException) -> tuple[dict[str, Any], int, dict[str, str]]:
    """An error of Flask's own, with RingCentral's error body."""
    status = error.code or 500
    code = {400: "CMN-104", 404: "CMN-120", 405: "CMN-120", 413: "CMN-104"}.get(status, "CMN-203")
    headers = {k: v for k, v in error.get_headers() if k.lower() in ("allow", "location")}
    return Refusal(code).body(), status, headers
