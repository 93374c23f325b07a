"""RingCentral's templates: read, changed there and here, and what RingCentral refuses."""

from __future__ import annotations

import pytest

from desktop.core.model import (
    AccountKey,
    Reading,
    Template,
    TemplateAccess,
    TemplateScope,
    TroubleKind,
)
from tests.worker.rig import Rig

ADMIN = "Robert Okafor"
NEEDED = ["SMS", "ReadAccounts", "ReadMessages"]
MINE = ("Hours", "Street", "Holidays", "Opening hours")
LIST, CREATE = "listUserMessageTemplates", "createUserMessageTemplate"
UPDATE = "updateUserMessageTemplate"


def editor(rig: Rig, *more: str, person: str = "Ana Martins") -> AccountKey:
    rig.practice.settings(scopes=[*NEEDED, "EditExtensions", *more])
    return rig.sign_in(person)


def names(rig: Rig, account: AccountKey) -> list[str]:
    """Without those of practice's world."""
    found = rig.outbox.templates.all_of(account)
    return [one.name for one in found if one.name in MINE]


def add(rig: Rig, account: AccountKey, name: str, text: str = "We are open.") -> int:
    id_ = rig.outbox.templates.add(TemplateScope.PERSONAL, name, text, account)
    look(rig, account)
    return id_


def look(rig: Rig, account: AccountKey) -> None:
    rig.engine.read_again(account.text, Reading.TEMPLATES)


def template(rig: Rig, id_: int) -> Template:
    found = rig.outbox.templates.get(id_)
    assert found is not None
    return found


def until_told(rig: Rig, id_: int) -> Template:
    rig.run_until(lambda: not template(rig, id_).pending, "told")
    return template(rig, id_)


def asked(rig: Rig, operation: str) -> int:
    return len(rig.practice.requests(operation))


def test_personal_and_company_templates_are_read_at_sign_in(rig: Rig) -> None:
    admin = editor(rig, "EditAccounts", person=ADMIN)
    mine = add(rig, admin, "Hours")
    rig.outbox.templates.add(TemplateScope.COMPANY, "Holidays", "We are closed.", admin)
    rig.run_until(lambda: asked(rig, "createCompanyMessageTemplate") == 1, "company's")
    assert until_told(rig, mine).server_id
    ana = rig.sign_in()
    rig.run_until(lambda: names(rig, ana) == ["Holidays"], "read")
    read = next(one for one in rig.outbox.templates.all_of(ana) if one.name == "Holidays")
    assert (read.scope, read.text, read.is_kept_here) == (
        TemplateScope.COMPANY,
        "We are closed.",
        False,
    )


@pytest.mark.parametrize(
    ("scope", "name"), [(TemplateScope.PERSONAL, "User"), (TemplateScope.COMPANY, "Company")]
)
def test_a_template_is_created_changed_and_deleted_at_ringcentral(
    rig: Rig, scope: TemplateScope, name: str
) -> None:
    admin = editor(rig, "EditAccounts", person=ADMIN)
    id_ = rig.outbox.templates.add(scope, "Hours", "We are open.", admin)
    look(rig, admin)
    made = until_told(rig, id_)
    assert (made.server_id != "", made.is_kept_here) == (True, False)
    rig.outbox.templates.rename(id_, "Opening hours")
    look(rig, admin)
    assert until_told(rig, id_).server_id == made.server_id
    rig.outbox.templates.delete(id_)
    assert names(rig, admin) == []
    look(rig, admin)
    rig.run_until(lambda: asked(rig, f"delete{name}MessageTemplate") == 1, "deleted")
    assert asked(rig, f"update{name}MessageTemplate") == 1
    reads = asked(rig, LIST)
    rig.practice.skip(60_000)
    look(rig, admin)
    rig.run_until(lambda: asked(rig, LIST) > reads, "read again")
    assert names(rig, admin) == []


def test_only_an_administrator_changes_those_of_the_company(rig: Rig) -> None:
    ana = editor(rig, "EditAccounts")
    rig.run_until(lambda: asked(rig, LIST) == 1, "read")
    company = TemplateScope.COMPANY
    found = next(o for o in rig.outbox.templates.all_of(ana) if o.scope is company)
    rig.outbox.templates.rename(found.id, "Mine now")
    look(rig, ana)
    assert until_told(rig, found.id).problem == "CMN-402"


def test_what_is_refused_stays_here_with_the_reason(rig: Rig) -> None:
    ana = rig.sign_in()
    assert rig.view().templates == TemplateAccess("", can_edit=False, can_edit_company=False)
    id_ = add(rig, ana, "Hours")
    kept = until_told(rig, id_)
    assert (kept.problem, kept.server_id, kept.is_kept_here) == ("CMN-401", "", True)
    rig.run_until(lambda: asked(rig, LIST) == 1, "read")
    rig.practice.skip(60_000)
    look(rig, ana)
    rig.run_until(lambda: asked(rig, LIST) == 2, "read again")
    assert template(rig, id_) == kept
    rig.practice.settings(scopes=[*NEEDED, "EditExtensions"])
    ana = rig.sign_in()
    rig.outbox.templates.try_again(id_)
    look(rig, ana)
    assert (until_told(rig, id_).problem, template(rig, id_).server_id != "") == ("", True)


def test_the_name_of_another_template_is_refused(rig: Rig) -> None:
    ana = editor(rig)
    until_told(rig, add(rig, ana, "Hours"))
    second = until_told(rig, add(rig, ana, "Hours", "Other words"))
    assert (second.problem, second.text) == ("CMN-101", "Other words")


def test_a_refused_change_can_be_given_up_for_ringcentrals_version(rig: Rig) -> None:
    ana = editor(rig)
    id_ = add(rig, ana, "Hours")
    until_told(rig, id_)
    rig.practice.fault(UPDATE, "status", code=403, error_code="CMN-408")
    rig.outbox.templates.change(id_, "Hours", "Changed")
    look(rig, ana)
    assert (until_told(rig, id_).problem, template(rig, id_).text) == ("CMN-408", "Changed")
    rig.outbox.templates.take_theirs(id_)
    rig.practice.skip(60_000)
    look(rig, ana)
    rig.run_until(lambda: template(rig, id_).text == "We are open.", "theirs")


def test_a_creation_whose_answer_was_lost_makes_one_template(rig: Rig) -> None:
    ana = editor(rig)
    rig.practice.fault(CREATE, "status", code=503, after_accepting=True)
    id_ = add(rig, ana, "Hours")
    assert until_told(rig, id_).server_id
    assert asked(rig, CREATE) == 1
    assert names(rig, ana) == ["Hours"]


def test_changes_wait_while_offline(rig: Rig) -> None:
    ana = editor(rig)
    rig.practice.fault("*", "refuse", seconds=1.5)
    id_ = add(rig, ana, "Hours")
    rig.run_until(lambda: TroubleKind.OFFLINE in rig.trouble_kinds(), "offline")
    waiting = template(rig, id_)
    assert (waiting.is_kept_here, waiting.pending, waiting.problem) == (True, "create", "")
    assert until_told(rig, id_).name == "Hours"


def test_a_template_deleted_elsewhere_is_gone_here_but_what_was_changed_here_is_not(
    rig: Rig,
) -> None:
    ana = editor(rig)
    hours = add(rig, ana, "Hours")
    street = add(rig, ana, "Street")
    until_told(rig, hours)
    until_told(rig, street)
    rig.practice.fault(UPDATE, "status", code=403, error_code="CMN-408")
    rig.outbox.templates.change(street, "Street", "New street")
    rig.practice.fault(LIST, "body", replace='{"records": []}')
    rig.practice.skip(60_000)
    look(rig, ana)
    rig.run_until(lambda: names(rig, ana) == ["Street"], "gone")
    kept = template(rig, street)
    assert (kept.text, kept.server_id, kept.problem) == ("New street", "", "CMN-408")


def test_a_change_of_a_template_that_ringcentral_lost_creates_it_again(rig: Rig) -> None:
    ana = editor(rig)
    id_ = add(rig, ana, "Hours")
    until_told(rig, id_)
    rig.practice.fault(UPDATE, "status", code=404, error_code="CMN-102")
    rig.outbox.templates.change(id_, "Hours and days", "Changed")
    look(rig, ana)
    until_told(rig, id_)
    assert asked(rig, CREATE) == 2


def test_they_are_read_at_most_once_a_minute(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.run_until(lambda: asked(rig, LIST) == 1, "at sign-in")
    for _ in range(3):
        look(rig, ana)
        rig.run_for(5)
    assert asked(rig, LIST) == 1
    rig.run_for(60)
    assert asked(rig, LIST) == 2


def test_a_refused_list_is_said_and_is_no_trouble(rig: Rig) -> None:
    rig.practice.fault(LIST, "status", code=403, error_code="CMN-408", count=0)
    ana = rig.sign_in()
    rig.run_until(lambda: rig.view().templates.refused == "CMN-408", "refused")
    assert rig.trouble_kinds() == {TroubleKind.NOT_REMEMBERED}
    assert names(rig, ana) == []


def test_a_server_that_wants_the_scope_with_a_capital(rig: Rig) -> None:
    rig.practice.fault(LIST, "status", code=400, error_code="CMN-101", count=1)
    rig.sign_in()
    rig.run_until(lambda: asked(rig, LIST) == 2, "again")
    assert rig.view().templates.refused == ""
