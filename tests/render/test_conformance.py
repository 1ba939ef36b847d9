"""Show that veraPDF finds nothing against the PDFs, and that it would find something."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from briefgen.languages.view import PageView
from briefgen.model.layouts import Layout
from briefgen.render.attachments import Attachment, media_type
from briefgen.render.html import render_html
from briefgen.render.pdf import render_pdf
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme
from briefgen.source.manuscript import Manuscript

VERAPDF = Path(__file__).parents[2] / ".tools/conformance"

pytestmark = [
    pytest.mark.skipif(not shutil.which("java"), reason="veraPDF needs Java, which is not here"),
    pytest.mark.skipif(
        not (VERAPDF / "classes/Conformance.class").is_file(),
        reason="veraPDF has not been built: tools/conformance/set-up verapdf (needs Maven)",
    ),
]

FLAVOURS = ("3a", "ua1")
NAMES = (
    "flagship-id",
    "flagship-en",
    "flagship-id-en",
    "every-kind",
    "magazine",
    "arabic",
    "arabic-first",
)

INSIDE = tuple(
    Attachment(path, b"briefgen: 1\n", media_type(path), "A part", date(2026, 11, 23))
    for path in (
        "briefgen.yaml",
        "briefs/kota/brief.yaml",
        "labels/zh-Hant.yaml",
        "theme/b\u00fcro.css",
    )
)

Verdicts = Mapping[str, Mapping[str, Mapping]]


@pytest.fixture(scope="module")
def pages(
    flagship: Manuscript,
    every_kind: Manuscript,
    air_minum: Manuscript,
    arabic: Mapping,
    page_of: Callable[..., PageView],
) -> Mapping[str, PageView]:
    both = (Layout.SEPARATE, Layout.PARALLEL)
    return {
        "flagship-id": page_of(flagship, "id"),
        "flagship-en": page_of(flagship, "en"),
        "flagship-id-en": page_of(flagship, "id", "en", layouts=both),
        "every-kind": page_of(every_kind),
        "magazine": page_of(every_kind),
        "arabic": page_of(air_minum, "id", "ar", packs=arabic),
        "arabic-first": page_of(air_minum, "ar", "id", packs=arabic),
    }


@pytest.fixture(scope="module")
def verdicts(
    pages: Mapping[str, PageView],
    theme: Theme,
    arabic_theme: Theme,
    theme_named: Callable[..., Theme],
    tmp_path_factory: pytest.TempPathFactory,
) -> Verdicts:
    """What veraPDF says of each PDF, and of two that are spoilt. One run: Java starts slowly."""
    folder = tmp_path_factory.mktemp("conformance")
    made = {}
    looks = {
        "arabic": arabic_theme,
        "arabic-first": arabic_theme,
        "magazine": theme_named("magazine"),
    }
    for name, page in pages.items():
        look = looks.get(name, theme)
        made[name] = render_pdf(sheet_of(render_html(page, look), look, INSIDE)).data
    made["untagged"] = without(made["every-kind"], "/StructTreeRoot")
    made["unclaimed"] = without(made["every-kind"], "/Metadata")
    for name, data in made.items():
        (folder / f"{name}.pdf").write_bytes(data)
    files = [str(folder / f"{name}.pdf") for name in made]
    path = f"{VERAPDF / 'libraries'}/*:{VERAPDF / 'classes'}"
    command = ["java", "-cp", path, "Conformance", ",".join(FLAVOURS), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said = json.loads(done.stdout)["files"]
    return {Path(each["file"]).stem: each["flavours"] for each in said}


def without(data: bytes, entry: str) -> bytes:
    """Return a PDF without an entry of its catalogue."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(data))
    del writer.root_object[entry]
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("name", NAMES)
def test_verapdf_finds_nothing(verdicts: Verdicts, name: str, flavour: str) -> None:
    assert verdicts[name][flavour]["failed"] == []
    assert verdicts[name][flavour]["compliant"] is True


@pytest.mark.parametrize(
    ("name", "flavour", "clause"),
    [("untagged", "ua1", "7.1"), ("untagged", "3a", "6.7.3"), ("unclaimed", "3a", "6.6.2.1")],
)
def test_verapdf_finds_what_is_missing(
    verdicts: Verdicts, name: str, flavour: str, clause: str
) -> None:
    found = verdicts[name][flavour]
    assert found["compliant"] is False
    assert any(rule["clause"].startswith(clause) for rule in found["failed"]), found
