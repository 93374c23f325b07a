"""Which authorities a connection relies on, as the environment says."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from desktop.ringcentral.authorities import Authorities, CertificateFileUnreadError

NAMES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR")


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company's own authority."""
    path = tmp_path_factory.mktemp("own") / "own.pem"
    subprocess.run(
        f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=own"
        f" -keyout {path}.key -out {path}".split(),
        check=True,
        capture_output=True,
    )
    return path


def names_of(authorities: Authorities) -> set[str]:
    return {str(one["subject"]) for one in authorities.context().get_ca_certs()}


def has_own(authorities: Authorities) -> bool:
    return any("'own'" in name for name in names_of(authorities))


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_a_replacement_replaces_every_list(
    monkeypatch: pytest.MonkeyPatch, own: Path, name: str
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/none")
    monkeypatch.setenv(name, str(own))
    authorities = Authorities()
    assert has_own(authorities)
    assert len(names_of(authorities)) == 1


def test_the_first_replacement_counts(monkeypatch: pytest.MonkeyPatch, own: Path) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(own))
    monkeypatch.setenv("CURL_CA_BUNDLE", "/none")
    assert has_own(Authorities())


def test_a_store_that_the_environment_names_stands_beside_the_public_list(
    monkeypatch: pytest.MonkeyPatch, own: Path
) -> None:
    public = names_of(Authorities())
    assert len(public) > 50
    monkeypatch.setenv("SSL_CERT_FILE", str(own))
    # A variable without a value counts as missing.
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "")
    authorities = Authorities()
    assert has_own(authorities)
    assert len(names_of(authorities)) > 50


def test_the_first_list_of_the_system_that_exists_is_read(own: Path, tmp_path: Path) -> None:
    """A bundle's OpenSSL knows only the folders of the system that built it."""
    odd = tmp_path / "odd.pem"
    odd.write_text("never read")
    assert has_own(Authorities([str(tmp_path / "missing.pem"), str(own), str(odd)]))
    assert not has_own(Authorities([]))


def test_an_empty_name_of_a_store_counts_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "")
    assert len(names_of(Authorities())) > 50


def test_the_lists_are_read_once_until_they_are_forgotten(
    monkeypatch: pytest.MonkeyPatch, own: Path
) -> None:
    authorities = Authorities()
    context = authorities.context()
    monkeypatch.setenv("SSL_CERT_FILE", str(own))
    assert authorities.context() is context
    authorities.forget()
    assert has_own(authorities)


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"])
def test_an_unreadable_file_is_named_and_read_again_next_time(
    monkeypatch: pytest.MonkeyPatch, own: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "own.pem"
    monkeypatch.setenv(name, str(path))
    authorities = Authorities()
    with pytest.raises(CertificateFileUnreadError) as caught:
        authorities.context()
    assert caught.value.setting == f"{name}={path}"
    assert str(path) not in str(caught.value)
    path.write_bytes(own.read_bytes())
    assert has_own(authorities)


def test_certificates_are_checked_and_belong_to_the_name() -> None:
    context = Authorities().context()
    assert context.check_hostname
    assert context.verify_mode.name == "CERT_REQUIRED"
