"""Batch reading, marking, deleting and restoring of messages."""

from __future__ import annotations

import email
import json
from typing import Any

import pytest

from desktop.practice.multipart import mixed
from tests.practice.client import ANA, ANA_DIRECT, ANYBODY, Client, error_of

JSON_LIST = "application/vnd.ringcentral.multipart+json"
STORE = "~/message-store"


@pytest.fixture
def editor(ana: Client) -> Client:
    ana.sign_in_with()
    return ana


def add(client: Client, text: str = "x", **more: Any) -> str:
    return client.service.add_message(ANA, ANA_DIRECT, ANYBODY, text, **more)


def availability(client: Client, *messages: str) -> list[str]:
    return [client.read(each)["availability"] for each in messages]


def test_several_messages_as_json(ana: Client) -> None:
    first, second = add(ana, "first"), add(ana, "second")
    answer = ana.call(
        "readMessage", "GET", f"{STORE}/{first},{second},1", headers={"Accept": JSON_LIST}
    )
    assert answer.status_code == 207
    entries = answer.json()
    assert [each["resourceId"] for each in entries] == [first, second, "1"]
    assert [each["status"] for each in entries] == [200, 200, 404]
    assert [each["body"]["subject"] for each in entries[:2]] == ["first", "second"]
    assert entries[2]["body"]["errorCode"] == "CMN-102"


def test_several_messages_in_parts(ana: Client) -> None:
    first, second = add(ana, "first"), add(ana, "second")
    answer = ana.call("readMessage", "GET", f"{STORE}/{first},{second}")
    assert answer.status_code == 207
    head = f"Content-Type: {answer.headers['Content-Type']}\r\n\r\n".encode()
    parts = email.message_from_bytes(head + answer.content).get_payload()
    bodies = [json.loads(part.get_payload()) for part in parts]  # type: ignore[union-attr,arg-type]
    assert [each["status"] for each in bodies[0]["response"]] == [200, 200]
    assert [each["subject"] for each in bodies[1:]] == ["first", "second"]


def test_at_most_fifty_ids(ana: Client) -> None:
    answer = ana.call("readMessage", "GET", f"{STORE}/{','.join(['1'] * 51)}")
    assert error_of(answer) == (400, "CMN-106")


def test_deleting_needs_its_scope(ana: Client) -> None:
    message = add(ana)
    answer = ana.call("deleteMessage", "DELETE", f"{STORE}/{message}")
    assert error_of(answer) == (403, "CMN-401")
    assert availability(ana, message) == ["Alive"]


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
def test_marking_as_unread(editor: Client, method: str) -> None:
    message = add(editor, seconds_ago=5)
    operation = {"PUT": "updateMessage", "PATCH": "patchMessage"}[method]
    path = f"{STORE}/{message}"
    record = editor.call(operation, method, path, json={"readStatus": "Unread"}).json()
    assert record["readStatus"] == "Unread"
    assert record["lastModifiedTime"] > record["creationTime"]
    wrong = editor.call(operation, method, path, json={"readStatus": "Half"})
    assert error_of(wrong) == (400, "CMN-101")
    assert error_of(editor.call(operation, method, path, data=b"{")) == (400, "CMN-103")
    missing = editor.call(operation, method, f"{STORE}/1", json={"readStatus": "Read"})
    assert error_of(missing) == (404, "CMN-102")


def test_second_deletion_purges_and_deleted_can_be_restored(editor: Client) -> None:
    message = add(editor)
    path = f"{STORE}/{message}"
    assert editor.call("deleteMessage", "DELETE", path).status_code == 204
    assert availability(editor, message) == ["Deleted"]
    assert editor.store() == []
    assert len(editor.store(availability="Deleted")) == 1
    alive = {"availability": "Alive"}
    assert editor.call("patchMessage", "PATCH", path, json=alive).status_code == 200
    assert len(editor.store()) == 1
    for _ in range(2):
        editor.call("deleteMessage", "DELETE", path)
    assert availability(editor, message) == ["Purged"]
    assert editor.read(message)["attachments"] == []
    refused = editor.call("patchMessage", "PATCH", path, json=alive)
    assert error_of(refused) == (400, "CMN-101")


def test_deleting_several(editor: Client) -> None:
    ids = [add(editor, str(n)) for n in range(6)]
    path = f"{STORE}/{ids[0]},{ids[1]},1"
    assert editor.call("deleteMessage", "DELETE", path).status_code == 204
    assert error_of(editor.call("deleteMessage", "DELETE", f"{STORE}/1")) == (404, "CMN-102")
    editor.call("deleteMessage", "DELETE", f"{STORE}/*", json=[ids[2]], params={"purge": "true"})
    editor.call("deleteMessage", "DELETE", f"{STORE}/{ids[3]}", params={"type": "Fax"})
    wanted = ["Deleted", "Deleted", "Purged", "Alive", "Alive", "Alive"]
    assert availability(editor, *ids) == wanted
    assert editor.call("deleteMessage", "DELETE", f"{STORE}/*").status_code == 204
    assert availability(editor, *ids) == ["Deleted", "Deleted", "Purged", *["Deleted"] * 3]


def test_deleting_a_conversation_up_to_a_date(editor: Client) -> None:
    old, new = add(editor, "old", seconds_ago=3600), add(editor, "new")
    other = editor.service.add_message(ANA, ANA_DIRECT, "+14155550111", "other")
    conversation = editor.read(old)["conversationId"]
    query = {"conversationId": conversation, "dateTo": editor.read(old)["creationTime"]}
    answer = editor.call("deleteMessageByFilter", "DELETE", STORE, params=query)
    assert answer.status_code == 204
    assert availability(editor, old, new, other) == ["Deleted", "Alive", "Alive"]
    query = {"conversationId": "x"}
    wrong = editor.call("deleteMessageByFilter", "DELETE", STORE, params=query)
    assert error_of(wrong) == (400, "CMN-101")
    editor.call("deleteMessageByFilter", "DELETE", STORE)
    assert availability(editor, new, other) == ["Deleted", "Deleted"]


def test_batch_update_in_each_form(editor: Client) -> None:
    ids = [add(editor, str(n)) for n in range(2)]
    unread = {"readStatus": "Unread"}
    entries = [{"resourceId": each, "body": unread} for each in ids]
    content, content_type = mixed([{"readStatus": "Read"}, unread])
    ways: tuple[tuple[str, dict[str, Any]], ...] = (
        (",".join(ids), {"json": unread}),
        ("*", {"json": entries}),
        (",".join(ids), {"data": content, "headers": {"Content-Type": content_type}}),
    )
    for path, request in ways:
        headers = {"Accept": JSON_LIST, **request.pop("headers", {})}
        answer = editor.call("updateMessage", "PUT", f"{STORE}/{path}", headers=headers, **request)
        assert answer.status_code == 207
        assert [each["status"] for each in answer.json()] == [200, 200]
    assert [editor.read(each)["readStatus"] for each in ids] == ["Read", "Unread"]


def test_messages_of_other_extensions_cannot_be_deleted(editor: Client) -> None:
    message = add(editor)
    editor.sign_in("Sales")
    answer = editor.call("deleteMessage", "DELETE", f"{STORE}/{message}")
    assert error_of(answer) == (404, "CMN-102")
    editor.call("deleteMessage", "DELETE", f"{STORE}/*")
    editor.sign_in("Ana Martins")
    assert availability(editor, message) == ["Alive"]
