"""constraints.txt pins all that a set-up installs, and says nothing of where it comes from."""

import re
from importlib.metadata import distribution, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

CONSTRAINTS = Path(__file__).parents[2] / "constraints.txt"
PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[\w.]+)(?: ; [^#@/]+)?")


def pins() -> dict[str, str]:
    lines = CONSTRAINTS.read_text("utf-8").splitlines()
    found = [PIN.fullmatch(line) for line in lines]
    return {match["name"]: match["version"] for match in found if match}


def installed(requirement: Requirement, known: set[str]) -> None:
    """Add to ``known`` the distributions that a requirement brings along here."""
    for text in distribution(requirement.name).requires or ():
        needed = Requirement(text)
        name = canonicalize_name(needed.name)
        extras = requirement.extras or {""}
        wanted = not needed.marker or any(needed.marker.evaluate({"extra": e}) for e in extras)
        if wanted and name not in known:
            known.add(name)
            installed(needed, known)


def test_every_line_is_a_name_a_version_and_perhaps_a_marker() -> None:
    lines = CONSTRAINTS.read_text("utf-8").splitlines()
    assert [line for line in lines if not PIN.fullmatch(line)] == []


def test_what_a_set_up_installs_is_pinned_and_is_here() -> None:
    names: set[str] = set()
    installed(Requirement("briefgen[dev]"), names)

    assert len(names) > 50
    pinned = pins()
    assert {name: Version(version(name)) for name in names} == {
        name: Version(pinned.get(name, "0")) for name in names
    }
