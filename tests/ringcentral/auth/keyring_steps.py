"""Run by test_real_keyring beside a keyring daemon; prints what the vault does as lines of JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable

import keyring
import secretstorage
from secretstorage.util import DBusAddressWrapper, format_secret, open_session

from desktop.core.errors import VaultError
from desktop.core.model import AccountKey
from desktop.ringcentral.auth.keyring_choice import choose, find
from desktop.ringcentral.auth.vault import SERVICE_NAME, StoredSignIn, open_vault

ANA = AccountKey("https://platform.example", "1001", "2002")
SALES = AccountKey("https://platform.example", "1001", "2003")


def report(what: str, result: object) -> None:
    print(json.dumps({what: result}), flush=True)


def attempt(what: str, step: Callable[[], object]) -> None:
    try:
        report(what, step())
    except VaultError as error:
        report(what, error.details)


def unlock(collection: secretstorage.Collection) -> None:
    """Unlocks the keyring, like the password dialog does."""
    connection = collection.connection
    secret = format_secret(open_session(connection), b"the password", "text/plain")
    prompt = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"
    service = DBusAddressWrapper("/org/freedesktop/secrets", prompt, connection)
    service.call("UnlockWithMasterPassword", "o(oayays)", collection.collection_path, secret)


def main(scene: str) -> None:
    bus = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if scene == "late":
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = "/dev/null"
    vault = open_vault(seconds=20)
    report("vault", type(vault).__name__)
    if scene == "found":
        report("others", "keyring.backends.kwallet" in sys.modules)
        ours = find()
        found = keyring.get_keyring()
        report("ours", type(ours).__module__)
        report("same", type(choose(ours).backend) is type(choose(found).backend))
        return
    if scene == "save":
        vault.save(ANA, StoredSignIn("a" * 1500, 17, frozenset({"SMS"})))
        vault.save(SALES, StoredSignIn("ß"))
        vault.save(SALES, StoredSignIn("s2"))
    elif scene == "load":
        stored = vault.load(ANA)
        report("ana", stored is not None and stored == StoredSignIn("a" * 1500, 17, {"SMS"}))  # type: ignore[arg-type]
        stored = vault.load(SALES)
        report("sales", stored.refresh_token if stored is not None else None)
        vault.forget(SALES)
        report("forgotten", vault.load(SALES) is None)
        keyring.set_password(SERVICE_NAME, ANA.text, "{broken")
        report("broken", vault.load(ANA) is None)
    elif scene == "late":
        vault.save(ANA, StoredSignIn("a" * 1500))
        report("remembers before", vault.remembers)
        report("open before", vault.is_open())
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus
        report("open after", vault.is_open())
        vault.save(ANA, StoredSignIn("a" * 1500, 17, frozenset({"SMS"})))
        vault.save(SALES, StoredSignIn("s2"))
        report("remembers after", vault.remembers)
    elif scene == "locked":
        collection = secretstorage.get_default_collection(secretstorage.dbus_init())
        report("open", vault.is_open())
        collection.lock()
        report("open when locked", vault.is_open())
    elif scene in {"lock", "lock and unlock"}:
        collection = secretstorage.get_default_collection(secretstorage.dbus_init())
        collection.lock()
        attempt("load", lambda: vault.load(ANA) is not None)
        attempt("save", lambda: vault.save(ANA, StoredSignIn("b")))
        if scene == "lock and unlock":
            unlock(collection)
            attempt("save again", lambda: vault.save(ANA, StoredSignIn("c")))
    else:
        attempt("load", lambda: vault.load(ANA) is not None)
        attempt("save", lambda: vault.save(ANA, StoredSignIn("a")))
    report("because", vault.because)


main(sys.argv[1])
