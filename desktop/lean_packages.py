"""Packages without what Ownline does not use of them, until it is asked for; imported before them.

A package imports in its ``__init__`` whatever somebody may want: oauthlib the server's side of
OAuth, requests-oauthlib that of OAuth 1, requests a guesser of character sets, which nobody asks
where all is JSON (RFC 8259: UTF-8), urllib3 what HTTP/2 would need, keyring what reads archives and
looks for plug-ins. That is a third of what the network thread imports before it can ask anything.
Here such a package begins empty and gives the names that are used from the modules that have them;
any other name runs its ``__init__`` first, as if it had been so always.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Mapping
from functools import partial
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec, module_from_spec
from typing import Any

_CLIENTS = "oauthlib.oauth2.rfc6749.clients"
_WHEN_CALLED = ""
_NAMES: Mapping[str, Mapping[str, str]] = {
    # Only jaraco.context names it, for archives from the network.
    "backports.tarfile": {"data_filter": _WHEN_CALLED},
    "charset_normalizer": {"__version__": "charset_normalizer.version"},
    # Only hosts with other letters than ASCII need it.
    "idna": {"__version__": "idna.package_data"},
    # Only keyring asks it, for backends that come as plug-ins.
    "importlib_metadata": {},
    "more_itertools": {},
    "oauthlib.oauth2": {
        "LegacyApplicationClient": f"{_CLIENTS}.legacy_application",
        "WebApplicationClient": f"{_CLIENTS}.web_application",
        "InsecureTransportError": "oauthlib.oauth2.rfc6749.errors",
        "TokenExpiredError": "oauthlib.oauth2.rfc6749.errors",
        "is_secure_transport": "oauthlib.oauth2.rfc6749.utils",
    },
    "oauthlib.oauth2.rfc6749": {},
    _CLIENTS: {},
    "requests_oauthlib": {"OAuth2Session": "requests_oauthlib.oauth2_session"},
    "urllib3.http2": {},
}
"""The packages, those around others first; of each the names that are used, and where they are, or
that they are functions of the package, which is run when they are called."""


class LeanPackage:
    """``module`` in place of the package, which is run when it is needed. Any thread."""

    def __init__(self, spec: ModuleSpec, names: Mapping[str, str]) -> None:
        self.module = module_from_spec(spec)
        self._spec = spec
        self._names = names
        self._lock = threading.RLock()
        self._is_whole = False
        # What a module does not have is asked of this function of it (PEP 562).
        self.module.__dict__["__getattr__"] = self._find

    def _find(self, name: str) -> Any:
        place = self._names.get(name)
        if place == _WHEN_CALLED and not self._is_whole:
            return partial(self._call, name)
        if place:
            found = getattr(importlib.import_module(place), name)
            setattr(self.module, name, found)
            return found
        # Whoever comes while the package is run waits for it.
        with self._lock:
            if name in self.module.__dict__:
                return self.module.__dict__[name]
            if not self._is_whole and not name.startswith("__"):
                below = f"{self.module.__name__}.{name}"
                if find_spec(below) is not None:
                    return importlib.import_module(below)
            if not self._is_whole and (not name.startswith("__") or name == "__all__"):
                self._make_whole()
                return getattr(self.module, name)
        raise AttributeError(f"module {self.module.__name__!r} has no attribute {name!r}")

    def _call(self, name: str, *values: Any, **named: Any) -> Any:
        self._make_whole()
        return getattr(self.module, name)(*values, **named)

    def _make_whole(self) -> None:
        """Once. Whoever comes meanwhile waits for it."""
        with self._lock:
            if not self._is_whole:
                self._is_whole = True
                assert self._spec.loader is not None
                self._spec.loader.exec_module(self.module)


def _put_off(name: str, names: Mapping[str, str]) -> None:
    """Begins the package as an empty one, unless it is there already, or nowhere."""
    if name in sys.modules:
        return
    parent, _, last = name.rpartition(".")
    spec = _spec_below(parent, name) if parent else find_spec(name)
    if spec is None:
        return
    module = sys.modules[name] = LeanPackage(spec, names).module
    if parent:
        setattr(importlib.import_module(parent), last, module)


def _spec_below(parent: str, name: str) -> ModuleSpec | None:
    """Without importing ``parent``, which may import it."""
    around = find_spec(parent)
    if around is None:
        return None
    return PathFinder.find_spec(name, around.submodule_search_locations)


for _name, _found in _NAMES.items():
    _put_off(_name, _found)
