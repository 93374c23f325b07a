"""Behind a proxy that looks into TLS, its authority in the system's store is enough (the guide)."""

from __future__ import annotations

import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.clocks import Clocks
from desktop.core.errors import CertificateError
from desktop.core.model import PRACTICE_CLIENT_ID, Accepted, NotSent, Service
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.auth.tokens import TokenClient
from desktop.ringcentral.failures import CERTIFICATE_REFUSED
from desktop.ringcentral.transport import Limits, transport_for
from tests.practice.client import ANA_DIRECT, ANYBODY, Client
from tests.practice_service import PracticeService
from tests.worker.intercepting_proxy import Authority, intercepting_proxy

# Nothing listens there: only the proxy answers.
SERVER = "https://127.0.0.1:1"
VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE",
             "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR")  # fmt: skip


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.mark.parametrize("place", ["SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE"])
def test_the_authority_of_the_proxy_is_trusted_where_the_system_has_it(
    practice: PracticeService, authority: Authority, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    with closing(Client(practice, None)) as client:
        token = str(client.sign_in()["access_token"])
    with intercepting_proxy(authority, practice.port) as port:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
        service = Service(SERVER, PRACTICE_CLIENT_ID, practice.base)
        configure = transport_for(service, Limits())
        api = RingCentral(SERVER, configure, lambda: token, Clocks().elapsed)
        with closing(api):
            refused = NotSent(CERTIFICATE_REFUSED, f"127.0.0.1:{port}")
            assert api.send_sms(ANA_DIRECT, (ANYBODY,), "one") == refused
            with pytest.raises(CertificateError):
                TokenClient(service, configure, Clocks().wall).refresh("refresh")
            # The next try finds it, without a new start.
            monkeypatch.setenv(place, str(_put(authority, place)))
            assert isinstance(api.send_sms(ANA_DIRECT, (ANYBODY,), "two"), Accepted)
    assert [one["text"] for one in practice.accepted()] == ["two"]


def _put(authority: Authority, place: str) -> Path:
    """The authority as this setting expects it: a file, or a folder with names by hash."""
    if place != "SSL_CERT_DIR":
        return authority.certificate
    folder = authority.certificate.with_name("store")
    folder.mkdir(exist_ok=True)
    (folder / "authority.pem").write_bytes(authority.certificate.read_bytes())
    subprocess.run(["openssl", "rehash", str(folder)], check=True, capture_output=True)
    return folder
