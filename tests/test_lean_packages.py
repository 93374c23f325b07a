"""What the network thread does without until it is asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
LEAN = "import desktop.network.engine, "
BARE = "import "


def said(code: str) -> Any:
    """What a fresh process says of itself."""
    done = subprocess.run(
        [sys.executable, "-c", f"import json, sys; {code}"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=100,
    )
    return json.loads(done.stdout)


def test_the_network_thread_brings_no_server_and_no_guesser() -> None:
    brought = said("import desktop.network.engine; print(json.dumps(list(sys.modules)))")
    assert {"requests", "oauthlib.oauth2.rfc6749.clients.web_application"} <= set(brought)
    unwanted = (
        "backports.tarfile.compat",
        "charset_normalizer.api",
        "idna.core",
        "importlib_metadata._meta",
        "more_itertools.more",
        "oauthlib.oauth1",
        "oauthlib.oauth2.rfc6749.endpoints",
        "oauthlib.openid",
        "requests_oauthlib.oauth1_auth",
        "importlib.metadata",
        "dataclasses",
    )
    assert [name for name in brought if name in unwanted] == []


@pytest.mark.parametrize(
    "package",
    [
        *(["backports.tarfile", "importlib_metadata"] if sys.version_info < (3, 12) else []),
        "charset_normalizer",
        "idna",
        "more_itertools",
        "oauthlib.oauth2",
        "oauthlib.oauth2.rfc6749",
        "oauthlib.oauth2.rfc6749.clients",
        "requests_oauthlib",
        "urllib3.http2",
    ],
)
def test_who_asks_for_the_rest_gets_all_of_it(package: str) -> None:
    names = f"sorted(dir(sys.modules[{package!r}]))"
    ask = f"{package}; from {package} import *; print(json.dumps({names}))"
    whole, late = set(said(BARE + ask)), set(said(LEAN + ask))
    assert whole - late == set()
    assert len(whole) > 8


def test_a_name_or_a_module_of_it_is_found() -> None:
    assert said(
        LEAN + "oauthlib.oauth2 as o; from oauthlib.oauth2 import BackendApplicationClient as c;"
        "from oauthlib.oauth2.rfc6749 import grant_types as g; print(json.dumps([c.__name__,"
        " g.__name__, hasattr(o, 'nothing'), hasattr(o, '__nothing__'), o.__name__]))"
    ) == [
        "BackendApplicationClient",
        "oauthlib.oauth2.rfc6749.grant_types",
        False,
        False,
        "oauthlib.oauth2",
    ]


def test_an_answer_without_a_character_set_is_read_as_ever() -> None:
    ask = (
        "requests; answer = requests.Response(); answer._content = 'né, où ça ?'.encode() * 9;"
        "print(json.dumps([answer.apparent_encoding, answer.text]))"
    )
    guessed = said(BARE + ask)
    assert guessed[0]
    assert said(LEAN + ask) == guessed


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="Python has this package of its own")
def test_a_function_runs_its_package_when_it_is_called() -> None:
    assert said(
        LEAN + "backports.tarfile as t; filter = t.data_filter; early = 'TarFile' in vars(t);"
        "member = t.TarInfo('/a/b'); late = t.data_filter;"
        "print(json.dumps([early, filter(member, '/tmp').name, late(member, '/tmp').name,"
        " late.__module__]))"
    ) == [False, "a/b", "a/b", "backports.tarfile"]


def test_a_host_with_letters_of_its_own_is_found() -> None:
    ask = (
        "requests; made = requests.Request('GET', 'https://b\u00fccher.example/').prepare();"
        "print(json.dumps(made.url))"
    )
    assert said(LEAN + ask) == said(BARE + ask) == "https://xn--bcher-kva.example/"
