"""Hold PDF files against PDF/A-3a and PDF/UA-1 with veraPDF, outloud and pdfua.

`python tools/conformance/checkers.py FILE...` prints what each says.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / ".tools"
JAVA = TOOLS / "conformance"
PYTHON = TOOLS / "pdf/bin"
FLAVOURS = {"3a": "PDF/A-3a", "ua1": "PDF/UA-1"}


@dataclass(frozen=True)
class Finding:
    """What a checker has against a file: `rule` as it names it, `evidence` what it is about."""

    checker: str
    rule: str
    message: str
    evidence: str = ""
    severity: str = "error"


def missing() -> Iterator[str]:
    """Yield what is missing, if anything is."""
    built = (JAVA / "classes/Conformance.class").is_file()
    if not shutil.which("java"):
        yield "veraPDF needs Java: install a JDK, 11 or newer"
    if not built and not shutil.which("mvn"):
        yield "veraPDF is built by Maven: install it"
    elif not built:
        yield "veraPDF has not been built: run tools/conformance/set-up verapdf"
    yield from (
        f"{name} is not installed: run tools/conformance/set-up outloud"
        for name in ("outloud", "pdfua")
        if not (PYTHON / name).is_file()
    )


def versions() -> dict[str, str]:
    """Return each checker's version."""
    (library,) = (JAVA / "libraries").glob("validation-model-*.jar")
    found = {"veraPDF": library.stem.removeprefix("validation-model-")}
    pinned = (ROOT / "tools/conformance/requirements.txt").read_text("utf-8")
    return found | dict(re.findall(r"(outloud|pdfua)==(\S+)", pinned))


def verapdf(files: Sequence[Path]) -> dict[Path, dict[str, list[Finding]]]:
    """Return what veraPDF finds in each file, by flavour. One run: Java starts slowly."""
    path = f"{JAVA / 'libraries'}/*:{JAVA / 'classes'}"
    command = ["java", "-cp", path, "Conformance", ",".join(FLAVOURS), *map(str, files)]
    said = _json(command, (0, 2))
    return {Path(each["file"]): dict(_flavours(each)) for each in said["files"]}


def _flavours(each: dict) -> Iterator[tuple[str, list[Finding]]]:
    for flavour in FLAVOURS:
        found = each["flavours"].get(flavour)
        if found is None:
            yield flavour, [Finding("veraPDF", "unread", each["error"])]
            continue
        failed = [
            Finding(
                "veraPDF",
                f"{rule['clause']}-{rule['test']}",
                f"{rule['description']} ({rule['count']} times)",
                rule["context"],
            )
            for rule in found["failed"]
        ]
        if not failed and not found["compliant"]:
            failed = [Finding("veraPDF", "compliant", "not compliant, without a reason")]
        yield flavour, failed


def outloud(file: Path) -> list[Finding]:
    """Return what outloud finds in a file, warnings too."""
    command = [str(PYTHON / "outloud"), "--quiet", "--fail-on", "never", "--json", "-", str(file)]
    (result,) = _json(command)["results"]
    if result["error"]:
        return [Finding("outloud", "unread", result["error"])]
    return [
        Finding(
            "outloud", each["rule"], each["message"], each.get("evidence") or "", each["severity"]
        )
        for each in result["findings"]
        if each["severity"] != "info"
    ]


def pdfua(file: Path) -> list[Finding]:
    """Return what pdfua finds in a file, and which of its rules it could not carry out."""
    result = _json([str(PYTHON / "pdfua"), "check", "--format", "json", str(file)], range(4))
    found = [
        Finding("pdfua", each["rule_id"], each["message"], severity=each["severity"].lower())
        for each in result["findings"]
    ]
    skipped = [
        Finding("pdfua", each["rule_id"], each["reason"], severity="skipped")
        for each in result["skipped"]
    ]
    return found + skipped


def _json(command: Sequence[str], codes: Sequence[int] = (0,)) -> dict:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    start = done.stdout.find("{")
    if done.returncode not in codes or start < 0:
        raise RuntimeError(f"{command[0]} failed: {done.stderr or done.stdout}")
    read, _ = json.JSONDecoder().raw_decode(done.stdout[start:])
    return read


if __name__ == "__main__":
    paths = [Path(name) for name in sys.argv[1:]]
    if gaps := [*missing()]:
        sys.exit("\n".join(gaps))
    for path, flavours in verapdf(paths).items():
        for finding in [*flavours["3a"], *flavours["ua1"], *outloud(path), *pdfua(path)]:
            print(f"{path.name}: {finding}")  # noqa: T201 - what it is for
