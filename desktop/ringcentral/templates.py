"""RingCentral's reusable texts (message-store-templates): its calls, and their JSON.

Personal ones belong to the extension, those of the company to the account. Every call is one
request and raises ServiceError.
"""

from __future__ import annotations

from desktop.core.model import MAX_TEXT_UNITS, ServerTemplate, TemplateScope
from desktop.ringcentral import json_records as read
from desktop.ringcentral.api import ACCOUNT, EXTENSION, RingCentral
from desktop.ringcentral.rate_limits import RateGroup

_PATH = "message-store-templates"

# RingCentral has at most 25 personal ones and 50 of the company.
_MOST = 500
_MOST_NAME = 200

_SCOPES = {scope.lower(): scope for scope in (TemplateScope.PERSONAL, TemplateScope.COMPANY)}


def list_templates(api: RingCentral, scope: str = "all") -> list[ServerTemplate]:
    """listUserMessageTemplates (Light): personal ones and those of the company. ``scope``: the
    guide writes it in small letters, the OpenAPI description with a capital."""
    answer = api.get(f"{EXTENSION}/{_PATH}", {"scope": scope})
    found = (_template(record) for record in read.records(answer)[:_MOST])
    return [template for template in found if template is not None]


def create_template(api: RingCentral, scope: TemplateScope, name: str, text: str) -> str:
    """createUserMessageTemplate or createCompanyMessageTemplate (Medium). Returns the id."""
    answer = api.request("POST", _path(scope), RateGroup.MEDIUM, body=_body(name, text))
    return read.string(answer.get("id"))


def update_template(api: RingCentral, template: ServerTemplate) -> None:
    """updateUserMessageTemplate or updateCompanyMessageTemplate (Medium)."""
    body = _body(template.name, template.text)
    api.request("PUT", f"{_path(template.scope)}/{template.id}", RateGroup.MEDIUM, body=body)


def delete_template(api: RingCentral, scope: TemplateScope, id_: str) -> None:
    """deleteUserMessageTemplate or deleteCompanyMessageTemplate (Medium)."""
    api.request("DELETE", f"{_path(scope)}/{id_}", RateGroup.MEDIUM)


def _path(scope: TemplateScope) -> str:
    return f"{ACCOUNT if scope is TemplateScope.COMPANY else EXTENSION}/{_PATH}"


def _body(name: str, text: str) -> read.Json:
    return {"displayName": name, "body": {"text": text}}


def _template(record: read.Json) -> ServerTemplate | None:
    """None where it has no id that is safe in an address, or no text."""
    id_ = read.string(record.get("id"))
    text = read.string(read.json_object(record.get("body")).get("text"), 4 * MAX_TEXT_UNITS)
    scope = _SCOPES.get(read.string(record.get("scope")).lower(), TemplateScope.PERSONAL)
    is_safe = id_.isascii() and id_.replace("-", "").replace("_", "").isalnum()
    if not is_safe or not text.strip():
        return None
    return ServerTemplate(id_, scope, read.string(record.get("displayName"), _MOST_NAME), text)
