"""message-store-templates: reusable texts of an extension or of the company (developer guide,
templates/overview.md)."""

from __future__ import annotations

from typing import Any

from flask import Flask, request

from desktop.core.model import MAX_TEXT_UNITS
from desktop.practice.access import caller
from desktop.practice.multipart import json_of
from desktop.practice.refusals import Refusal
from desktop.practice.state import Collection, Record

MAX_PERSONAL, MAX_COMPANY = 25, 50
SCOPES = ("Personal", "Company")


class MessageTemplates:
    def __init__(self, account_id: str, templates: Collection) -> None:
        self._account_id = account_id
        self._templates = templates

    def register(self, app: Flask, account: str, extension: str) -> None:
        mine = f"{extension}/message-store-templates"
        company = f"{account}/message-store-templates"
        one, one_of_company = f"{mine}/<template_id>", f"{company}/<template_id>"
        for rule, name, view, method in (
            (mine, "createUserMessageTemplate", self.create, "POST"),
            (mine, "listUserMessageTemplates", self.list_all, "GET"),
            (one, "readUserMessageTemplate", self.read, "GET"),
            (one, "updateUserMessageTemplate", self.update, "PUT"),
            (one, "deleteUserMessageTemplate", self.delete, "DELETE"),
            (company, "createCompanyMessageTemplate", self.create_for_company, "POST"),
            (company, "listCompanyMessageTemplates", self.list_of_company, "GET"),
            (one_of_company, "readCompanyMessageTemplate", self.read_of_company, "GET"),
            (one_of_company, "updateCompanyMessageTemplate", self.update_of_company, "PUT"),
            (one_of_company, "deleteCompanyMessageTemplate", self.delete_of_company, "DELETE"),
        ):
            app.add_url_rule(rule, name, view, methods=[method])

    def create(self) -> tuple[Record, int]:
        return self._create(_own_id(), MAX_PERSONAL, "Personal"), 201

    def create_for_company(self) -> tuple[Record, int]:
        _check_administrator()
        return self._create(self._account_id, MAX_COMPANY, "Company"), 201

    def list_all(self) -> dict[str, Any]:
        """``scope`` is all, personal or company (developer guide: in small letters; OpenAPI: with
        a capital)."""
        given = request.args.get("scope", "all").lower()
        if given not in ("all", "personal", "company"):
            raise Refusal("CMN-101", "scope")
        records = []
        if given != "company":
            records += self._records(_own_id())
        if given != "personal":
            records += self._records(self._account_id)
        return {"records": records}

    def list_of_company(self) -> dict[str, Any]:
        return {"records": self._records(self._account_id)}

    def read(self, template_id: str) -> Record:
        return self._read(_own_id(), template_id)

    def read_of_company(self, template_id: str) -> Record:
        return self._read(self._account_id, template_id)

    def update(self, template_id: str) -> Record:
        return self._update(_own_id(), template_id)

    def update_of_company(self, template_id: str) -> Record:
        _check_administrator()
        return self._update(self._account_id, template_id)

    def delete(self, template_id: str) -> tuple[str, int]:
        return self._delete(_own_id(), template_id)

    def delete_of_company(self, template_id: str) -> tuple[str, int]:
        _check_administrator()
        return self._delete(self._account_id, template_id)

    def _create(self, owner: str, limit: int, scope: str) -> Record:
        record = self._checked(owner, scope)
        if len(self._templates.of(owner)) >= limit:
            raise Refusal("CMN-106", str(limit))
        return {"id": self._templates.add(owner, record), **record}

    def _read(self, owner: str, template_id: str) -> Record:
        return {"id": template_id, **self._find(owner, template_id)}

    def _update(self, owner: str, template_id: str) -> Record:
        scope = self._find(owner, template_id)["scope"]
        record = self._checked(owner, scope, template_id)
        self._templates.save(owner, template_id, record)
        return {"id": template_id, **record}

    def _delete(self, owner: str, template_id: str) -> tuple[str, int]:
        self._find(owner, template_id)
        self._templates.remove(owner, template_id)
        return "", 204

    def _checked(self, owner: str, scope: str, template_id: str = "") -> Record:
        """Raises Refusal, also for the name of another template of the same owner. Its code is
        not documented."""
        record = _template(scope)
        others = (each for i, each in self._templates.of(owner).items() if i != template_id)
        if record["displayName"] in (each["displayName"] for each in others):
            raise Refusal("CMN-101", "displayName")
        return record

    def _records(self, owner: str) -> list[Record]:
        return [{"id": i, **record} for i, record in self._templates.of(owner).items()]

    def _find(self, owner: str, template_id: str) -> Record:
        record = self._templates.of(owner).get(template_id)
        if record is None:
            raise Refusal("CMN-102", "templateId", status=404)
        return record


def _own_id() -> str:
    """The extension, if it may text. Raises Refusal (OpenAPI: feature SMSSending)."""
    if not caller().sms:
        raise Refusal("CMN-109")
    return caller().id


def _check_administrator() -> None:
    """Company templates are changed with the user permission "Edit Company SMS Templates", which
    administrators have. Raises Refusal; its code is not documented."""
    if not caller().admin:
        raise Refusal("CMN-402")


def _template(scope: str) -> Record:
    """Raises Refusal."""
    body = json_of(request.get_data())
    if not isinstance(body, dict):
        raise Refusal("CMN-103")
    name, content = body.get("displayName"), body.get("body")
    text = content.get("text") if isinstance(content, dict) else None
    if not isinstance(name, str) or not name.strip():
        raise Refusal("CMN-101", "displayName")
    if not isinstance(text, str) or not 0 < _units(text) <= MAX_TEXT_UNITS:
        raise Refusal("CMN-101", "body.text")
    if body.get("scope", scope) not in SCOPES:
        raise Refusal("CMN-101", "scope")
    return {"displayName": name, "body": {"text": text}, "scope": scope}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
