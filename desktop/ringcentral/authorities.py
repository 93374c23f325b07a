"""The certificate authorities that a connection to RingCentral may rely on."""

from __future__ import annotations

import os
import ssl
from collections.abc import Sequence
from pathlib import Path

import certifi
from urllib3.util.ssl_ import create_urllib3_context

# Where Linux distributions keep the list. The OpenSSL of a bundle knows only the folders of the
# system that built it.
_SYSTEM_LISTS = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Arch, Alpine
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",
)
_REPLACEMENTS = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


class CertificateFileUnreadError(OSError):
    """The environment names a file of authorities that is missing or invalid. ``setting`` is the
    variable with its value."""

    def __init__(self, setting: str) -> None:
        super().__init__("unreadable certificate file")
        self.setting = setting


class Authorities:
    """What the system trusts, beside certifi's list: a company's own authority is in the system's
    store, and a system may have none. On macOS the store is the keychain, which OpenSSL cannot
    read. ``SSL_CERT_FILE`` and ``SSL_CERT_DIR`` name another store (OpenSSL); REQUESTS_CA_BUNDLE
    and CURL_CA_BUNDLE replace both lists (requests)."""

    def __init__(self, system_lists: Sequence[str] = _SYSTEM_LISTS) -> None:
        """``system_lists``: the first of these files that exists is read."""
        self._system_lists = system_lists
        self._context: ssl.SSLContext | None = None

    def context(self) -> ssl.SSLContext:
        """Read once, because reading some hundred certificates takes longer than a request. Raises
        CertificateFileUnreadError. In the network thread only."""
        if self._context is None:
            self._context = self._read()
        return self._context

    def forget(self) -> None:
        """The next request reads the lists again: the missing authority may be there by then."""
        self._context = None

    def _read(self) -> ssl.SSLContext:
        context = create_urllib3_context()
        replacement = next((name for name in _REPLACEMENTS if os.environ.get(name)), None)
        if replacement is not None:
            _load_setting(context, replacement)
            return context
        context.load_verify_locations(certifi.where())
        for name in (ssl.get_default_verify_paths().openssl_cafile_env,):
            if os.environ.get(name):
                _load_setting(context, name)
                return context
        context.load_default_certs()
        for path in self._system_lists:
            if Path(path).is_file():
                context.load_verify_locations(path)
                break
        return context


def _load_setting(context: ssl.SSLContext, name: str) -> None:
    path = os.environ[name]
    try:
        if Path(path).is_dir():
            context.load_verify_locations(capath=path)
        else:
            context.load_verify_locations(path)
    except (OSError, ValueError) as error:  # also ssl.SSLError
        raise CertificateFileUnreadError(f"{name}={path}") from error
