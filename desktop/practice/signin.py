"""The authorize endpoint and the sign-in page in the browser.

The page works without scripts. It has a button for each practice person and, like the real page,
a form for e-mail and password.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Flask, Response, make_response, redirect, render_template, request

from desktop.practice.admission import Admission, Lockout
from desktop.practice.oauth import CLIENTS, Sessions
from desktop.practice.refusals import OauthRefusal, Refusal
from desktop.practice.settings import Settings
from desktop.practice.world import Person, World

COOKIE = "practice_browser"
PAGE = "/practice/sign-in"
CONSENT_PAGE = f"{PAGE}/consent"
PARAMETERS = (
    "response_type",
    "client_id",
    "redirect_uri",
    "state",
    "code_challenge",
    "code_challenge_method",
    "prompt",
    "login_hint",
)

PERMISSIONS: Mapping[str, str] = {
    "SMS": "send texts from your numbers",
    "ReadMessages": "read your messages",
    "EditMessages": "delete your messages and mark them as read",
    "ReadAccounts": "see who you are and which numbers you have",
    "EditAccounts": "change settings of the company",
    "EditExtensions": "change your settings",
    "WebSocket": "be told at once when a text arrives",
    "ReadContacts": "see your personal contacts",
    "Contacts": "change your personal contacts",
}


@dataclass(frozen=True, slots=True)
class AuthorizeRequest:
    """A checked authorization request of an app."""

    parameters: Mapping[str, str]

    @property
    def client_id(self) -> str:
        return self.parameters["client_id"]

    @property
    def redirect_uri(self) -> str:
        return self.parameters["redirect_uri"]

    @property
    def prompt(self) -> frozenset[str]:
        return frozenset(self.parameters.get("prompt", "").split())

    def redirect_with(self, **answer: str) -> str:
        """The redirect URI with the result and the app's state."""
        if self.parameters.get("state"):
            answer["state"] = self.parameters["state"]
        return f"{self.redirect_uri}?{urlencode(answer)}"

    def refused(self, error: str, description: str) -> str:
        return self.redirect_with(error=error, error_description=description)


class SignIn:
    def __init__(
        self,
        world: World,
        admission: Admission,
        lockout: Lockout,
        sessions: Sessions,
        settings: Settings,
    ) -> None:
        self._world = world
        self._admission = admission
        self._lockout = lockout
        self._sessions = sessions
        self._settings = settings
        self._browsers: dict[str, str] = {}
        self._tickets: dict[str, str] = {}  # extension ids at the consent page

    def register(self, app: Flask) -> None:
        rule = "/restapi/oauth/authorize"
        app.add_url_rule(rule, "authorize", self.authorize, methods=["GET"])
        app.add_url_rule(rule, "authorize2", self.authorize, methods=["POST"])
        app.add_url_rule(PAGE, "signInPage", self.show, methods=["GET"])
        app.add_url_rule(PAGE, "signIn", self.sign_in, methods=["POST"])
        app.add_url_rule(CONSENT_PAGE, "consentPage", self.ask_consent, methods=["GET"])

    def reset(self) -> None:
        self._browsers.clear()
        self._tickets.clear()
        self._lockout.reset()

    def authorize(self) -> Response:
        """Check the request and redirect to the page, or back to the app if this browser is
        already signed in and the app does not insist on the page."""
        try:
            wanted = self._checked()
        except Refusal as refusal:
            if "text/html" not in request.headers.get("Accept", ""):  # not a browser
                raise OauthRefusal("invalid_request", refusal.code) from refusal
            return self._refused_page(refusal)
        problem = _request_error(wanted.parameters)
        if problem:
            return _redirect(wanted.refused(*problem))
        person = self._world.people.get(self._browsers.get(request.cookies.get(COOKIE, ""), ""))
        if person is not None and not wanted.prompt & {"login", "consent"}:
            return _redirect(self._with_code(wanted, person))
        if "none" in wanted.prompt:
            return _redirect(wanted.refused("login_required", "Nobody is signed in"))
        answer = _redirect(f"{PAGE}?{urlencode(wanted.parameters)}")
        if "login" in wanted.prompt:
            self._browsers.pop(request.cookies.get(COOKIE, ""), None)
            answer.delete_cookie(COOKIE)
        return answer

    def show(self) -> Response:
        try:
            return self._page(self._checked())
        except Refusal as refusal:
            return self._refused_page(refusal)

    def sign_in(self) -> Response:
        """Handle the forms: a person's button, the password form, consent, or Cancel."""
        try:
            wanted = self._checked()
        except Refusal as refusal:
            return self._refused_page(refusal)
        if _request_error(wanted.parameters):
            return self._refused_page(Refusal("CMN-101", "code_challenge"))
        if request.form.get("action") == "cancel":
            return _redirect(wanted.refused("access_denied", "The person chose not to sign in"))
        ticket = self._tickets.pop(request.form.get("ticket", ""), "")
        if "ticket" in request.form and not ticket:
            return self._page(wanted, was_answered=True)
        username = request.form.get("username", "")
        try:
            if ticket:
                return self._signed_in(wanted, self._admission.check_sign_in(ticket))
            person = self._authenticate(username, request.form.get("password", ""))
        except Refusal as refusal:
            return self._page(wanted, refusal, username)
        if self._settings.consent_page or "consent" in wanted.prompt:
            ticket = secrets.token_urlsafe(24)
            self._tickets[ticket] = person.id
            # With its own address the page can be reloaded without sending the form again.
            return _redirect(f"{CONSENT_PAGE}?{urlencode({**wanted.parameters, 'ticket': ticket})}")
        return self._signed_in(wanted, person)

    def ask_consent(self) -> Response:
        try:
            wanted = self._checked()
        except Refusal as refusal:
            return self._refused_page(refusal)
        ticket = request.args.get("ticket", "")
        person = self._world.people.get(self._tickets.get(ticket, ""))
        if person is None:
            return self._page(wanted, was_answered=True)
        page = render_template(
            "consent.html",
            action=PAGE,
            person=person,
            parameters=wanted.parameters,
            permissions=self._permissions(),
            ticket=ticket,
        )
        return _html(page, 200)

    def _signed_in(self, wanted: AuthorizeRequest, person: Person) -> Response:
        """Redirect to the app with a code, and remember the person in this browser."""
        answer = _redirect(self._with_code(wanted, person))
        browser = secrets.token_urlsafe(24)
        self._browsers[browser] = person.id
        answer.set_cookie(COOKIE, browser, httponly=True, samesite="Lax")
        return answer

    def _checked(self) -> AuthorizeRequest:
        """The authorization request, if client id and redirect URI are registered. Raises
        Refusal, to be shown as a page: errors must not go to an unknown redirect URI (RFC 6749,
        4.1.2.1)."""
        given = request.values if request.method == "POST" else request.args
        if any(len(given.getlist(name)) > 1 for name in PARAMETERS):
            raise Refusal("OAU-111", status=400)
        parameters = {name: given[name] for name in PARAMETERS if given.get(name)}
        if parameters.get("client_id") not in CLIENTS:
            raise Refusal("OAU-120", status=400)
        if parameters.get("redirect_uri") not in CLIENTS[parameters["client_id"]]:
            raise Refusal("OAU-109", status=400)
        return AuthorizeRequest(parameters)

    def _authenticate(self, username: str, password: str) -> Person:
        """The person with this login. Raises Refusal: wrong password, locked, wrong status, or a
        queue with a manager."""
        person = self._world.person_with_login(username)
        if person is None:
            raise Refusal("OAU-140")
        self._lockout.check(person.id)
        if not secrets.compare_digest(
            person.password.encode(), password.encode("utf-8", "replace")
        ):
            self._lockout.failed(person.id)
            raise Refusal("OAU-140")
        self._lockout.succeeded(person.id)
        return self._admission.check_sign_in(person.id)

    def _with_code(self, wanted: AuthorizeRequest, person: Person) -> str:
        code = self._sessions.new_code(
            person.id, wanted.client_id, wanted.redirect_uri, wanted.parameters["code_challenge"]
        )
        return wanted.redirect_with(code=code)

    def _page(
        self,
        wanted: AuthorizeRequest,
        refusal: Refusal | None = None,
        username: str = "",
        *,
        was_answered: bool = False,
    ) -> Response:
        """``was_answered``: tell that the consent page was already answered."""
        page = render_template(
            "sign_in.html",
            action=PAGE,
            company=self._world.company,
            people=[each for each in self._world.logins if not each.rare],
            rare=[each for each in self._world.logins if each.rare],
            parameters=wanted.parameters,
            permissions=self._permissions(),
            refusal=refusal,
            was_answered=was_answered,
            username=username or wanted.parameters.get("login_hint", ""),
        )
        return _html(page, refusal.status if refusal else 400 if was_answered else 200)

    def _permissions(self) -> list[tuple[str, str]]:
        """The scopes of the app with a description."""
        return [(each, PERMISSIONS.get(each, "")) for each in self._settings.scopes]

    def _refused_page(self, refusal: Refusal) -> Response:
        return _html(render_template("refused.html", refusal=refusal), refusal.status)


def _request_error(parameters: Mapping[str, str]) -> tuple[str, str] | None:
    """Error code and description for the app (RFC 6749, 4.1.2.1; RFC 7636, 4.4.1)."""
    if parameters.get("response_type") != "code":
        return "unsupported_response_type", "response_type has to be code"
    if not parameters.get("code_challenge"):
        return "invalid_request", "code_challenge is required for a public app"
    if parameters.get("code_challenge_method") != "S256":
        return "invalid_request", "code_challenge_method has to be S256"
    prompt = parameters.get("prompt", "").split()
    if "none" in prompt and len(prompt) > 1:
        return "invalid_request", "prompt=none cannot be combined"
    return None


def _html(page: str, status: int) -> Response:
    response = make_response(page, status)
    # Browsers also apply form-action to the redirect after a form.
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none';"
        " form-action 'self' http://localhost:* http://127.0.0.1:*"
    )
    # Not "no-referrer": then browsers send `Origin: null` with the page's own forms, as other
    # sites may, too (Fetch standard, "append a request Origin header").
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "no-store"
    return response


def _redirect(location: str) -> Response:
    response = make_response(redirect(location, 302))
    response.headers["Cache-Control"] = "no-store"
    return response
