"""Words about templates: where they are kept, and why something is not possible."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Template, TemplateAccess, TemplateScope
from desktop.ui.text.codes import text_for_code
from desktop.ui.text.plain import isolated, one_line

_PLACES: Mapping[TemplateScope, str] = {
    TemplateScope.LOCAL: QT_TRANSLATE_NOOP("templates", "On this computer"),
    TemplateScope.PERSONAL: QT_TRANSLATE_NOOP("templates", "My RingCentral"),
    TemplateScope.COMPANY: QT_TRANSLATE_NOOP("templates", "Company"),
}
_WAITS = QT_TRANSLATE_NOOP("templates", "Waits for RingCentral")
_REFUSED = QT_TRANSLATE_NOOP("templates", "Refused by RingCentral")
_NO_EDIT = QT_TRANSLATE_NOOP(
    "templates",
    "RingCentral does not let Ownline change your own templates. A RingCentral administrator can"
    " change that.",
)
_NO_COMPANY_EDIT = QT_TRANSLATE_NOOP(
    "templates",
    "RingCentral does not let Ownline change the company's templates. A RingCentral administrator"
    " can change that.",
)
_NO_EDIT_AT_ALL = QT_TRANSLATE_NOOP(
    "templates",
    "RingCentral does not let Ownline change its templates. A RingCentral administrator can change"
    " that.",
)
_NO_PERMISSION = QT_TRANSLATE_NOOP(
    "templates", "A permission is missing. A RingCentral administrator can add it."
)
# For an administrator, who may be the person. The names of permissions are RingCentral's.
_LACKING = QT_TRANSLATE_NOOP(
    "templates",
    "The app registered for Ownline lacks the permission {permissions}. Add it in RingCentral's"
    " developer console. Then sign in to Ownline again.",
)
_LACKING_SEVERAL = QT_TRANSLATE_NOOP(
    "templates",
    "The app registered for Ownline lacks the permissions {permissions}. Add them in RingCentral's"
    " developer console. Then sign in to Ownline again.",
)
_READ, _EDIT, _EDIT_COMPANY = "ReadAccounts", "EditExtensions", "EditAccounts"
_REFUSED_PERMISSION = "CMN-401"
_LIST_REFUSED = QT_TRANSLATE_NOOP(
    "templates", "RingCentral does not show its templates to Ownline: {reason}"
)
_SIGNED_OUT = QT_TRANSLATE_NOOP("templates", "Sign in to keep it at RingCentral.")
_BECAUSE = QT_TRANSLATE_NOOP("templates", "Kept on this computer. RingCentral refused it: {reason}")
# Codes that have another meaning for templates than for texts.
_REASONS: Mapping[str, str] = {
    "CMN-101": QT_TRANSLATE_NOOP(
        "templates", "Another template has this name, or the text is too long."
    ),
    "CMN-106": QT_TRANSLATE_NOOP("templates", "There are too many. Delete one first."),
    _REFUSED_PERMISSION: _NO_PERMISSION,
    "CMN-402": QT_TRANSLATE_NOOP("templates", "Only an administrator may do this."),
}
_LIST_REASONS: Mapping[str, str] = {_REFUSED_PERMISSION: _NO_PERMISSION}
_UNKNOWN = QT_TRANSLATE_NOOP("templates", "It gave the code {code}.")

_MOST_NAME = 40
_MOST_TEXT = 60


def _tr(text: str) -> str:
    return QCoreApplication.translate("templates", text)


def place_text(scope: TemplateScope) -> str:
    return _tr(_PLACES[scope])


def state_text(template: Template) -> str:
    """Where a template is kept, and whether RingCentral has it."""
    if template.problem:
        return _tr(_REFUSED)
    return _tr(_WAITS) if template.pending else place_text(template.scope)


def problem_text(template: Template) -> str:
    """Why RingCentral refused a template; empty where it did not."""
    if not template.problem:
        return ""
    return _tr(_BECAUSE).format(reason=_reason(template.problem, _REASONS))


def list_problem_text(access: TemplateAccess) -> str:
    if not access.refused:
        return ""
    return _tr(_LIST_REFUSED).format(reason=_reason(access.refused, _LIST_REASONS))


def why_not_kept(scope: TemplateScope, access: TemplateAccess | None) -> str:
    """Why a template cannot be kept in this place; empty where it can. ``access``: None where
    nobody is signed in."""
    if scope is TemplateScope.LOCAL:
        return ""
    if access is None:
        return _tr(_SIGNED_OUT)
    if scope is TemplateScope.COMPANY:
        return "" if access.can_edit_company else _tr(_NO_COMPANY_EDIT)
    return "" if access.can_edit else _tr(_NO_EDIT)


def why_less(access: TemplateAccess | None) -> str:
    """Why a template cannot be kept in all places; empty where it can."""
    if access is not None and not access.can_edit and not access.can_edit_company:
        return _tr(_NO_EDIT_AT_ALL)
    personal, company = TemplateScope.PERSONAL, TemplateScope.COMPANY
    return why_not_kept(personal, access) or why_not_kept(company, access)


def why_not_changed(template: Template, access: TemplateAccess | None) -> str:
    """Why a template cannot be changed or deleted; empty where it can."""
    return why_not_kept(template.scope, access) if template.server_id else ""


def for_administrator(template: Template | None, access: TemplateAccess | None) -> str:
    """Which permissions are missing, for whoever can give them; empty where none is known to
    be."""
    missing = []
    if access is not None:
        missing += [_READ] if access.refused == _REFUSED_PERMISSION else []
        missing += [] if access.can_edit else [_EDIT]
        missing += [] if access.can_edit_company else [_EDIT_COMPANY]
    if template is not None and template.problem == _REFUSED_PERMISSION:
        missing.append(_EDIT_COMPANY if template.scope is TemplateScope.COMPANY else _EDIT)
    names = dict.fromkeys(missing)
    if not names:
        return ""
    words = _tr(_LACKING if len(names) == 1 else _LACKING_SEVERAL)
    return words.format(permissions=isolated(", ".join(names)))


def _reason(code: str, reasons: Mapping[str, str]) -> str:
    if code in reasons:
        return _tr(reasons[code])
    known = text_for_code(code)
    return known.meaning if known is not None else _tr(_UNKNOWN).format(code=isolated(code))


def name_and_text(template: Template) -> tuple[str, str]:
    """Name and beginning of the text, each on a line."""
    return one_line(template.name, _MOST_NAME), one_line(template.text, _MOST_TEXT)


def suggested_name(text: str) -> str:
    """The first words of a text."""
    return " ".join(one_line(text, _MOST_NAME).split()[:5]).rstrip(",.;:!?…")
