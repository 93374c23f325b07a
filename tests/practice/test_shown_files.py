"""The files of texts on the control page, and answers with files from its form."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import requests

from desktop.practice.pictures import look
from desktop.practice.world import default_world_file
from desktop.practice.wrong_files import WRONG_FILES
from tests.practice.client import ANA_DIRECT, ANYBODY, Client
from tests.practice.test_control_page import form_to, page_of, submit
from tests.practice.test_groups import EVER, NADIA, received
from tests.practice.test_mms import send
from tests.practice_service import PATIENCE_SECONDS, ROOT

FILES = default_world_file().parent / "files"
PHOTO = (FILES / "photo.jpg").read_bytes()
WITHOUT_EXIF = PHOTO[:2] + PHOTO[4 + int.from_bytes(PHOTO[4:6], "big") :]
HANA, DIEGO, FREYA, MARCUS = (f"+1707555011{n}" for n in range(1, 5))


def addresses(client: Client) -> list[str]:
    """Of the pictures that the page paints."""
    return re.findall('<img src="([^"]*)"', page_of(client.service).text)


def get(client: Client, address: str) -> requests.Response:
    return requests.get(f"{client.service.base}{address}", timeout=PATIENCE_SECONDS)


@pytest.mark.parametrize(
    ("number", "name", "content_type", "text"),
    [
        (HANA, "photo.jpg", "image/jpeg", "This is where the bench should go"),
        (DIEGO, "olu.vcf", "text/vcard", ""),
        (FREYA, "voice.amr", "audio/amr", ""),
        (MARCUS, "clip.mp4", "video/mp4", "See how it wobbles"),
    ],
)
def test_people_who_answer_with_a_file(
    ana: Client, number: str, name: str, content_type: str, text: str
) -> None:
    ana.send(to=number)
    ana.service.skip(60_000)
    [answer] = received(ana)
    assert answer["subject"] == text
    said, file = answer["attachments"]
    assert said["type"] == "Text"
    content = (FILES / name).read_bytes()
    assert (file["fileName"], file["contentType"]) == (name, content_type)
    assert file["size"] == len(content)
    path = f"~/message-store/{answer['id']}/content/{file['id']}"
    assert ana.call("readMessageContent", "GET", path).content == content
    page = page_of(ana.service).text
    assert f"<bdi>{name}</bdi>" in page
    assert ("has a position" in page) == (number == HANA)


def test_files_are_small_enough_for_the_repository() -> None:
    assert sum(each.stat().st_size for each in FILES.iterdir()) < 150_000


def test_script_makes_the_files_that_are_there(tmp_path: Path) -> None:
    """Except that the fonts of the system change the photo."""
    script = [sys.executable, str(ROOT / "packaging" / "example_files.py"), str(tmp_path)]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(script, check=True, env=offscreen, timeout=PATIENCE_SECONDS)
    assert {each.name for each in tmp_path.iterdir()} == {each.name for each in FILES.iterdir()}
    for each in FILES.iterdir():
        made = (tmp_path / each.name).read_bytes()
        if each.suffix == ".jpg":
            assert look(made) == look(each.read_bytes())
        else:
            assert made == each.read_bytes()


def test_sent_photo_with_and_without_its_place(ana: Client) -> None:
    send(ana, ("p.jpg", WITHOUT_EXIF, "image/jpeg"))
    page = page_of(ana.service).text
    assert "1600 × 1200 pixels" in page
    assert "91 KB" in page
    assert "Exif" not in page
    assert "has a position" not in page
    send(ana, ("p.jpg", PHOTO, "image/jpeg"))
    page = page_of(ana.service).text
    assert "has Exif, lies on its left side" in page
    assert page.count("has a position") == 1
    first, second = addresses(ana)
    assert (get(ana, first).content, get(ana, second).content) == (PHOTO, WITHOUT_EXIF)


def test_picture_is_painted_and_nothing_else(ana: Client) -> None:
    made = {name: make(PHOTO) for name, make in WRONG_FILES.items()}
    for name, content in made.items():
        if content:
            send(ana, (f"<b>{name}</b>.jpg", content, "image/jpeg"))
    painted = [get(ana, each).content for each in addresses(ana)]
    assert painted == [made[name] for name in ("half", "animation", "picture")]
    page = page_of(ana.service).text
    assert "&lt;b&gt;svg&lt;/b&gt;.jpg" in page
    assert "60000 × 60000 pixels" in page
    assert "its bytes are image/png" in page
    assert "<script" not in page
    for address in dict.fromkeys(re.findall("/practice/messages/[0-9]+/files/[0-9]+", page)):
        answer = get(ana, address)
        assert answer.status_code == 200
        saved = answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["Content-Type"].startswith("image/") or saved
        assert saved == answer.headers["Content-Disposition"].startswith("attachment;")
        assert (answer.content in painted) != saved
        assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    headers = get(ana, "/practice").headers
    assert "img-src 'self';" in headers["Content-Security-Policy"]


def test_file_that_is_not_there(ana: Client) -> None:
    message = send(ana, ("p.jpg", PHOTO, "image/jpeg")).json()["id"]
    assert get(ana, f"/practice/messages/{message}/files/0").status_code == 200
    for address in (f"{message}/files/1", "1/files/0", f"{message}/files/x", f"{message}/files/-1"):
        assert get(ana, f"/practice/messages/{address}").status_code == 404
    ana.service.change_message(message, availability="Purged")
    assert get(ana, f"/practice/messages/{message}/files/0").status_code == 404
    assert addresses(ana) == []


def answer_by_form(client: Client, **changes: str) -> Any:
    form = form_to(client.service, "/practice/inbound")
    return submit(client.service, form, **{"to": ANA_DIRECT, **changes})


def test_answer_with_a_photo_to_a_group_by_form(ana: Client) -> None:
    others = f"{NADIA}; (415) 555-0111,"
    page = answer_by_form(ana, files="photo.jpg", others=others, text="")
    assert page.status == 200
    [record] = received(ana)
    assert [each["phoneNumber"] for each in record["to"]] == [ANA_DIRECT, NADIA, "+14155550111"]
    assert record["from"]["phoneNumber"] == ANYBODY
    assert [each["contentType"] for each in record["attachments"]] == ["text/plain", "image/jpeg"]
    assert len(addresses(ana)) == 1


def test_answer_without_a_file_or_a_group_by_form(ana: Client) -> None:
    assert answer_by_form(ana).status == 200
    [record] = received(ana)
    assert (len(record["to"]), len(record["attachments"])) == (1, 1)


@pytest.mark.parametrize("wrong", [{"files": "other.jpg"}, {"others": "somebody"}])
def test_wrong_answer_by_form_is_explained(ana: Client, wrong: dict[str, str]) -> None:
    page = answer_by_form(ana, **wrong)
    assert page.status == 400
    assert 'role="alert"' in page.text
    assert ana.store(direction="Inbound", dateFrom=EVER) == []
