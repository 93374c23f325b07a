"""The made-up company that practice serves, read from a JSON file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

# Usage types whose records never name an extension.
COMPANY_USAGE = frozenset({"MainCompanyNumber", "CompanyNumber", "AdditionalCompanyNumber"})
BEHAVIOURS = (
    "delivered",
    "sent",
    "delivery failed",
    "sending failed",
    "stuck",
    "refused",
)
EXTENSION_STATUSES = ("Enabled", "Disabled", "Frozen", "NotActivated", "Unassigned")
NO_LOGIN_STATUSES = frozenset({"Disabled", "Frozen", "NotActivated", "Unassigned"})
# Texts to these extensions are accepted and dropped (developer guide, "Sending messages"). No
# status says so, only the company directory: texts to a number outside the company are never
# dropped.
DROPPING_STATUSES = frozenset({"Disabled", "Frozen"})


@dataclass(frozen=True, slots=True)
class Person:
    """An extension: a user, or a call queue (type `Department`)."""

    id: str
    extension_number: str
    name: str
    username: str = ""
    password: str = field(default="", repr=False)
    type: str = "User"
    status: str = "Enabled"
    first_name: str = ""
    last_name: str = ""
    job_title: str = ""
    admin: bool = False
    has_manager: bool = False
    sms: bool = True
    denied: tuple[str, ...] = ()
    """Permissions that the role of this user does not have (CMN-408)."""
    note: str = ""
    """Shown on the sign-in page and the control page."""
    rare: bool = False
    """For rare cases: in a collapsed list on the sign-in page."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the company. ``listed_for``: extensions that see it besides the owner (["*"]:
    all). ``assigned_to``: the one extension that texts from it, where that is not the owner, as
    for a site or an IVR menu (developer guide, "SMS requirements")."""

    id: str
    phone_number: str
    usage_type: str = "DirectNumber"
    type: str = "VoiceFax"
    status: str = "Normal"
    label: str = ""
    location: str = ""
    payment_type: str = "Local"
    owner: str = ""
    assigned_to: str = ""
    features: tuple[str, ...] = ()
    listed_for: tuple[str, ...] = ()
    campaign: Mapping[str, Any] | None = None

    @property
    def texter(self) -> str:
        """The extension that texts from it, and whose message store has its messages."""
        return self.assigned_to or self.owner


@dataclass(frozen=True, slots=True)
class Device:
    id: str
    name: str
    owner: str
    model: str = ""
    type: str = "HardPhone"
    number_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExampleFile:
    """A file of resources/practice/files. A world elsewhere has the same ones."""

    name: str
    content_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """A text that a recipient writes back, ``seconds`` after the last status of the text."""

    seconds: float
    text: str
    files: tuple[ExampleFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What becomes of texts to this number. ``code`` is the delivery error code of a failure, or
    the error code of a refusal. ``name`` is of somebody outside the company: no answer of the
    service has it."""

    phone_number: str
    behaviour: str
    code: str = ""
    note: str = ""
    name: str = ""
    replies: tuple[Reply, ...] = ()


@dataclass(frozen=True, slots=True)
class World:
    """``people`` are the current ones; `Roster` changes them."""

    account_id: str
    company: str
    people: dict[str, Person]
    numbers: tuple[Number, ...]
    devices: tuple[Device, ...]
    behaviours: Mapping[str, Behaviour]
    customers: Mapping[str, Behaviour] = field(default_factory=dict)
    """Many more recipients with names, for lists. Texts to all of them are delivered."""
    messages: tuple[Mapping[str, Any], ...] = ()
    """The messages at the first start, in the format of `Seeding`; also ``consents`` and
    ``templates``."""
    consents: tuple[Mapping[str, Any], ...] = ()
    templates: tuple[Mapping[str, Any], ...] = ()
    files: Mapping[str, ExampleFile] = field(default_factory=dict)

    def recipient(self, phone_number: str) -> Behaviour | None:
        """The behaviour of a number that is in the world file."""
        return self.behaviours.get(phone_number) or self.customers.get(phone_number)

    def person_with_login(self, username: str) -> Person | None:
        wanted = username.strip().casefold()
        if not wanted:
            return None  # sites and IVR menus have no login
        return next((p for p in self.people.values() if p.username.casefold() == wanted), None)

    @property
    def logins(self) -> list[Person]:
        """The people with an e-mail and a password."""
        return [person for person in self.people.values() if person.username]


class Roster:
    """Changes people while they are signed in."""

    CHANGEABLE = frozenset({"status", "has_manager", "sms", "admin", "denied"})

    def __init__(self, world: World) -> None:
        self._people = world.people
        self._original = dict(world.people)

    def reset(self) -> None:
        self._people.update(self._original)

    def change(self, extension_id: str, changes: Mapping[str, Any]) -> Person:
        """Change one of `CHANGEABLE`. Raises KeyError for an unknown extension and ValueError
        for an invalid change."""
        if not set(changes) <= self.CHANGEABLE:
            raise ValueError(f"only {', '.join(sorted(self.CHANGEABLE))} can be changed")
        for name, value in changes.items():
            if name == "status" and value not in EXTENSION_STATUSES:
                raise ValueError(f"a status is one of {', '.join(EXTENSION_STATUSES)}")
            if name == "denied" and not _are_names(value):
                raise ValueError("denied is a list of permissions")
            if name not in ("status", "denied") and not isinstance(value, bool):
                raise ValueError(f"{name} is true or false")
        values: dict[str, Any] = {k: tuple(v) if k == "denied" else v for k, v in changes.items()}
        self._people[extension_id] = replace(self._people[extension_id], **values)
        return self._people[extension_id]


class Numbers:
    """The current numbers. Features and owners may change while people are signed in."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_id: dict[str, Number] = {}
        self._id_of: dict[str, str] = {}
        self.reset()

    def reset(self) -> None:
        self._by_id = {number.id: number for number in self._world.numbers}
        self._id_of = {number.phone_number: number.id for number in self._world.numbers}

    def get(self, number_id: str) -> Number | None:
        return self._by_id.get(number_id)

    def find(self, phone_number: str) -> Number | None:
        return self._by_id.get(self._id_of.get(phone_number, ""))

    def owned_by(self, extension_id: str) -> list[Number]:
        return [number for number in self._by_id.values() if number.owner == extension_id]

    def texting(self) -> list[str]:
        """The numbers that texts can be sent from."""
        everything = self._by_id.values()
        return [each.phone_number for each in everything if "SmsSender" in each.features]

    def main(self) -> Number | None:
        """The main number of the company."""
        everything = self._by_id.values()
        return next((n for n in everything if n.usage_type == "MainCompanyNumber"), None)

    def seen_by(self, person: Person) -> list[Number]:
        return [
            number
            for number in self._by_id.values()
            if person.id in (number.owner, number.assigned_to)
            or {"*", person.id} & set(number.listed_for)
        ]

    def change(self, number_id: str, changes: Mapping[str, Any]) -> Number:
        """Change features, owner, assignment, status, label or campaign. Raises KeyError for an
        unknown number and ValueError or TypeError for an invalid change."""
        allowed = {"features", "owner", "assigned_to", "status", "label", "campaign"}
        allowed |= {"usage_type", "type"}
        if not set(changes) <= allowed:
            raise ValueError(f"only {', '.join(sorted(allowed))} can be changed")
        values = dict(changes)
        if "features" in values:
            values["features"] = tuple(map(str, values["features"]))
        if not isinstance(values.get("campaign", {}), dict | None):
            raise TypeError("a campaign is an object, or null")
        for name in {"owner", "assigned_to"} & set(values):
            values[name] = values[name] or ""
            if values[name] and values[name] not in self._world.people:
                raise ValueError("this extension id is unknown")
        self._by_id[number_id] = replace(self._by_id[number_id], **values)
        return self._by_id[number_id]


def default_world_file() -> Path:
    """The world file in the source tree or in the installed package."""
    package = Path(__file__).resolve().parent.parent
    for root in (package / "resources", package.parent / "resources"):
        file = root / "practice" / "world.json"
        if file.is_file():
            return file
    raise FileNotFoundError("resources/practice/world.json")


def load_world(path: Path) -> World:
    """Read a world file. Raises OSError, and LookupError, ValueError or TypeError for an invalid
    file."""
    data = json.loads(path.read_text("utf-8"))
    people = [_person(each) for each in data["people"]]
    numbers = [_number(each) for each in data["numbers"]]
    for series in data.get("number_series", ()):
        numbers += _series(**series)
    devices = [
        Device(**{**each, "number_ids": tuple(each.get("number_ids", ()))})
        for each in data.get("devices", ())
    ]
    folder = default_world_file().parent / "files"
    files = {
        name: ExampleFile(name, content_type, (folder / name).read_bytes())
        for name, content_type in data.get("files", {}).items()
    }
    behaviours = [_behaviour(each, files) for each in data.get("behaviours", ())]
    wrong = [each.behaviour for each in behaviours if each.behaviour not in BEHAVIOURS]
    if wrong:
        raise ValueError(f"unknown behaviour {wrong[0]!r}")
    return World(
        account_id=str(data["company"]["id"]),
        company=data["company"]["name"],
        people={each.id: each for each in people},
        numbers=tuple(numbers),
        devices=tuple(devices),
        behaviours={each.phone_number: each for each in behaviours},
        customers={each[0]: _customer(*each) for each in data.get("customers", ())},
        messages=tuple(data.get("messages", ())),
        consents=tuple(data.get("consents", ())),
        templates=tuple(data.get("templates", ())),
        files=files,
    )


def _series(count: int, first_id: int, first_number: str, **common: Any) -> Iterator[Number]:
    """Consecutive numbers with the same properties."""
    start = int(first_number.lstrip("+"))
    for n in range(count):
        yield _number({"id": str(first_id + n), "phone_number": f"+{start + n}", **common})


def _person(data: dict[str, Any]) -> Person:
    return Person(**{**data, "denied": tuple(data.get("denied", ()))})


def _behaviour(data: dict[str, Any], files: Mapping[str, ExampleFile]) -> Behaviour:
    replies = tuple(
        Reply(**{**each, "files": tuple(files[name] for name in each.get("files", ()))})
        for each in data.get("replies", ())
    )
    return Behaviour(**{**data, "replies": replies})


def _customer(
    phone_number: str, first_name: str, last_name: str, reply: Mapping[str, Any] | None = None
) -> Behaviour:
    replies = (Reply(**reply),) if reply is not None else ()
    name = f"{first_name} {last_name}".strip()
    return Behaviour(phone_number, "delivered", name=name, replies=replies)


def _are_names(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(each, str) for each in value)


def _number(data: dict[str, Any]) -> Number:
    lists = {name: tuple(data.get(name, ())) for name in ("features", "listed_for")}
    return Number(**{**data, **lists})
