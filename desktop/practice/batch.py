"""Several resources in one request (developer guide, "Batch requests").

The ids are in the path, separated by commas. The answer has one part per id, as multipart/mixed,
or as a JSON list for clients that accept it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Response, jsonify, request

from desktop.practice.multipart import mixed
from desktop.practice.refusals import Refusal

JSON_LIST = "application/vnd.ringcentral.multipart+json"
MAX_IDS = 50
MAX_IDS_IN_BODY = 1000


def ids_of(text: str) -> list[str]:
    """The ids of a path. Raises Refusal CMN-106."""
    ids = [each for each in text.split(",") if each]
    if len(ids) > MAX_IDS:
        raise Refusal("CMN-106", str(MAX_IDS))
    return ids


def answer(ids: list[str], do: Callable[[str], Any]) -> Response:
    """Status 207 with the result of ``do``, or its refusal, for each id."""
    statuses, bodies = [], []
    for each in ids:
        try:
            bodies.append(do(each))
            statuses.append(200)
        except Refusal as refusal:
            bodies.append(refusal.body())
            statuses.append(refusal.status)
    if JSON_LIST in request.headers.get("Accept", ""):
        entries = [
            {"resourceId": each, "status": status, "body": body}
            for each, status, body in zip(ids, statuses, bodies, strict=True)
        ]
        response = jsonify(entries)
        response.mimetype = JSON_LIST
    else:
        index = [
            {"href": f"{request.base_url.rpartition('/')[0]}/{each}", "status": status}
            for each, status in zip(ids, statuses, strict=True)
        ]
        content, content_type = mixed([{"response": index}, *bodies])
        response = Response(content, content_type=content_type)
    response.status_code = 207
    return response
