"""Show that what settings plainly say is what they mean, as far as anything is said of it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.source.files import SourceFile
from briefgen.source.plain_settings import asks_for
from briefgen.source.settings import read_settings

PAGED = frozenset({"pdf", "png"})
PLAIN = {
    "": True,
    "briefgen: 1\n": True,
    "formats: [md, html, pdf]\n": True,
    "briefgen: 1\nformats: [png]  # for the README\n": True,
    "formats:\n  - md\n  - pdf\n": True,
    "formats:\n- pdf\r\nout: there\n": True,
    'formats: [md,\n  "pdf"]\n': True,
    "formats: [md, html]\n": False,
    "formats: [md]  # no pdf\n": False,
    "formats:\n  - md\nout: pdf\n": False,
    "formats: [\n  md, # no pdf]\n]\n": False,
}


@pytest.mark.parametrize("text", PLAIN)
def test_formats_are_read_as_people_write_them(text: str) -> None:
    assert asks_for(PAGED, text.encode()) is PLAIN[text]
    settings, findings = read_settings(SourceFile("briefgen.yaml", text.encode()))
    assert not findings
    assert PAGED.isdisjoint(settings.formats) is not PLAIN[text]


@pytest.mark.parametrize("text", ["formats: *ours\n", "{formats: [pdf]}\n", '"formats": [pdf]\n'])
def test_nothing_is_asked_for_plainly_by_what_is_written_otherwise(text: str) -> None:
    assert not asks_for(PAGED, text.encode())


LISTS = st.lists(st.sampled_from(["md", "html", "pdf", "png"]), min_size=1, unique=True)


@given(formats=LISTS, flow=st.booleans(), before=st.booleans())
def test_it_agrees_with_what_reads_all_of_the_settings(
    formats: list[str], flow: bool, before: bool
) -> None:
    others = {"out": "pdf", "png_resolution": 72}
    data = {**others, "formats": formats} if before else {"formats": formats, **others}
    text = yaml.safe_dump(data, sort_keys=False, default_flow_style=None if flow else False)
    settings, findings = read_settings(SourceFile("briefgen.yaml", text.encode()))
    assert not findings
    assert asks_for(PAGED, text.encode()) is not PAGED.isdisjoint(settings.formats)
