"""Templates on this computer: local ones for all accounts, and those of one account."""

from __future__ import annotations

import pytest

from desktop.core.model import ServerTemplate, Template, TemplateChange, TemplateScope
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.template_sync import TemplateSync
from desktop.messages.templates import Templates, matching
from tests.messages.samples import KEY, OTHER

LOCAL, PERSONAL, COMPANY = TemplateScope
HOURS = ServerTemplate("s1", PERSONAL, "Hours", "We are open.")


@pytest.fixture
def templates(outbox: Outbox) -> Templates:
    return outbox.templates


@pytest.fixture
def sync(outbox: Outbox, database: Database) -> TemplateSync:
    return TemplateSync(database, KEY)


def names(templates: Templates) -> list[str]:
    return [one.name for one in templates.all_of(KEY)]


def the_only(templates: Templates) -> Template:
    (one,) = templates.all_of(KEY)
    return one


def change_of(sync: TemplateSync) -> Template:
    change = sync.next_change()
    assert change is not None
    return change


def test_local_ones_are_for_all_accounts_and_the_others_for_one(templates: Templates) -> None:
    templates.add(LOCAL, " Zoo \n ", "Z", None)
    templates.add(PERSONAL, "élan", "E", KEY)
    templates.add(COMPANY, "Apple", "A", OTHER)
    assert names(templates) == ["élan", "Zoo"]
    assert [one.name for one in templates.all_of(OTHER)] == ["Apple", "Zoo"]
    assert [one.name for one in templates.all_of(None)] == ["Zoo"]


def test_a_local_one_is_changed_and_deleted_here_alone(
    templates: Templates, sync: TemplateSync
) -> None:
    id_ = templates.add(LOCAL, "Hours", "Open", None)
    templates.rename(id_, "Days")
    templates.change(id_, "Days", "Closed \ud83d")
    assert the_only(templates) == Template(id_, LOCAL, "Days", "Closed \ufffd")
    templates.delete(id_)
    assert (names(templates), sync.has_change()) == ([], False)


def test_a_change_during_the_request_is_told_next(templates: Templates, sync: TemplateSync) -> None:
    id_ = templates.add(PERSONAL, "Hours", "Open", KEY)
    creation = change_of(sync)
    templates.change(id_, "Hours", "Closed")
    sync.done(creation, "s1")
    update = change_of(sync)
    assert (update.pending, update.server_id, update.text) == (
        TemplateChange.UPDATE,
        "s1",
        "Closed",
    )
    templates.delete(id_)
    sync.done(update)
    assert change_of(sync).pending is TemplateChange.DELETE
    sync.done(change_of(sync))
    assert not sync.has_change()


@pytest.mark.parametrize("is_refused", [False, True])
def test_a_template_deleted_while_it_is_created(
    templates: Templates, sync: TemplateSync, is_refused: bool
) -> None:
    id_ = templates.add(PERSONAL, "Hours", "Open", KEY)
    creation = change_of(sync)
    templates.delete(id_)
    if is_refused:
        sync.refused(creation, "CMN-401")
    else:
        sync.done(creation, "s1")
    assert names(templates) == []
    deletion = change_of(sync)
    assert (deletion.pending, deletion.server_id) == (
        TemplateChange.DELETE,
        "" if is_refused else "s1",
    )


def test_a_reading_replaces_what_was_not_changed_here(
    templates: Templates, sync: TemplateSync
) -> None:
    assert sync.replace([HOURS, ServerTemplate("s2", COMPANY, "Street", "Main St")])
    assert not sync.replace([HOURS, ServerTemplate("s2", COMPANY, "Street", "Main St")])
    hours = templates.all_of(KEY)[0]
    templates.change(hours.id, "Hours", "Mine")
    assert sync.replace([ServerTemplate("s1", PERSONAL, "Hours", "Theirs")])
    assert (the_only(templates).text, the_only(templates).is_kept_here) == ("Mine", True)
    sync.refused(change_of(sync), "CMN-408")
    sync.replace([ServerTemplate("s1", PERSONAL, "Hours", "Theirs")])
    assert (the_only(templates).text, the_only(templates).problem) == ("Mine", "CMN-408")
    templates.take_theirs(hours.id)
    sync.replace([ServerTemplate("s1", PERSONAL, "Hours", "Theirs")])
    assert the_only(templates).text == "Theirs"


@pytest.mark.parametrize("is_deleted", [False, True])
def test_a_creation_whose_answer_was_lost_is_found_in_the_list(
    templates: Templates, sync: TemplateSync, is_deleted: bool
) -> None:
    id_ = templates.add(PERSONAL, HOURS.name, HOURS.text, KEY)
    if is_deleted:
        templates.delete(id_)
    sync.replace([HOURS])
    if is_deleted:
        assert (names(templates), change_of(sync).server_id) == ([], HOURS.id)
    else:
        assert the_only(templates) == Template(id_, PERSONAL, "Hours", HOURS.text, HOURS.id)
        assert not sync.has_change()


def test_a_refused_one_can_be_kept_on_this_computer(
    templates: Templates, sync: TemplateSync
) -> None:
    id_ = templates.add(PERSONAL, "Hours", "Open", KEY)
    sync.refused(change_of(sync), "CMN-401")
    templates.keep_here(id_)
    assert the_only(templates) == Template(id_, LOCAL, "Hours", "Open")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Adrés", "Hours", "Street"]),
        ("ADRES", ["Adrés"]),
        ("st", ["Street", "Adrés"]),
        ("main ho", ["Hours"]),
        ("xyz", []),
    ],
)
def test_they_are_searched_by_name_and_words(typed: str, found: list[str]) -> None:
    all_of_them = [
        Template(1, LOCAL, "Adrés", "We are at 5 Station Road"),
        Template(2, LOCAL, "Hours", "Open all day at Main"),
        Template(3, COMPANY, "Street", "Main Road"),
    ]
    assert [one.name for one in matching(all_of_them, typed)] == found
