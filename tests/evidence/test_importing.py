"""Exports of reference managers become sources, and what does not is told."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.importing import plan, read
from briefgen.evidence.importing.items import Item, LeftOut
from briefgen.model.sources import Source
from briefgen.source.errors import UsageError

DATA = Path(__file__).parents[1] / "data" / "import"


def imported(name: str, taken: tuple[str, ...] = ()) -> Any:
    return plan(read(name, (DATA / name).read_bytes()).items, taken, {})


def one(**fields: Any) -> Any:
    """What becomes of one work."""
    (added,) = plan([Item("a", {"type": "book", "title": "A", **fields})], (), {}).added
    return added


def test_bibtex() -> None:
    planned = imported("library.bib")
    assert {work.id: dict(work.fields) for work in planned.added} == {
        "adeyemi-2015": {
            "type": "article-journal",
            "title": "The Price of Waiting: café, 50% & more",
            "language": "en",
            "author": [
                {"family": "Adeyemi", "given": "Bola"},
                {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
                "World Health Organization",
            ],
            "issued": "2015-03",
            "container-title": "Journal of Port Economics",
            "volume": 12,
            "issue": 3,
            "page": "101–125",
            "DOI": "10.1000/JPE.2015",
        },
        "site": {
            "type": "webpage",
            "title": "Harbour Statistics",
            "author": ["Kristiono"],
            "accessed": "2020-01-02",
            "URL": "https://example.org/a_b~c",
        },
        "garcia": {
            "type": "thesis",
            "title": "Quays # life: a thesis",
            "author": [{"family": "García", "given": "José"}],
            "issued": "2016-04",
            "publisher": "University of the Sea",
            "genre": "Doctoral dissertation",
        },
        "tides": {
            "type": "chapter",
            "title": "Tides",
            "author": [{"family": "Moon", "given": "Clara"}],
            "editor": [{"family": "Boats", "given": "Carl", "suffix": "Jr."}],
            "issued": 2006,
            "container-title": "The Book of Water",
            "publisher": "Sea House",
            "edition": 2,
            "page": 7,
        },
    }
    assert [(work.key, work.reason) for work in planned.skipped] == [
        ("untitled", "it has no title"),
        ("broken", "it has no title"),
    ]
    assert [work.left_out for work in planned.added] == [
        (LeftOut("file", "CSL has no such field"),),
        (),
        (LeftOut("issued", "the end of the range"),),
        (),
    ]


def test_what_bibtex_cannot_be_read_is_told() -> None:
    export = read("library.bib", (DATA / "library.bib").read_bytes())
    assert [fault.partition(":")[0] for fault in export.faults] == ["syntax error in line 34"]


def test_zoteros_json() -> None:
    planned = imported("zotero.json")
    assert {work.id: dict(work.fields) for work in planned.added} == {
        "santoso-2016": {  # an address is no key
            "type": "article-newspaper",
            "title": "Ports and people",
            "language": "en-US",
            "author": [{"family": "Santoso", "given": "Bayu"}, "Antara"],
            "issued": "2016-03-14",
            "accessed": "2026-11-01",
            "container-title": "The Jakarta Post",
            "volume": "007",
            "page": "12-14",
            "URL": "https://example.org/ports",
        },
        "santoso-ports-2016": {
            "type": "report",
            "title": "Santoso, again",
            "author": [{"family": "Santoso", "given": "Bayu"}],
            "issued": 2017,
            "number": 5,
        },
        "undated": {"type": "book", "title": 'No: #day, "quoted"'},
    }
    left_out = {work.id: [one.field for one in work.left_out] for work in planned.added}
    assert left_out == {
        "santoso-2016": ["journalAbbreviation", "archive"],
        "santoso-ports-2016": ["author.comma-suffix", "issued", "language", "URL"],
        "undated": ["issued"],
    }
    assert [(work.key, work.reason) for work in planned.skipped] == [
        ("podcast", "`podcast` is no type of CSL")
    ]


def test_csl_yaml() -> None:
    added = imported("pandoc.yaml").added
    assert [work.id for work in added] == ["kajian", "hukum"]
    assert added[0].fields["issued"] == "2024-05"
    assert added[1].fields["issued"] == "2009-09"
    assert added[1].fields["number"] == 30


def test_ids_are_unique_in_the_brief() -> None:
    """A person may have the id that a work would get; a source that has it is the work."""
    works = [Item("Sari2024", {"type": "book", "title": title}) for title in ("A", "B")]
    found = plan(works, {"sari-2024"}, {})
    assert [work.id for work in found.added] == ["sari-2024-2", "sari-2024-3"]
    again = plan(works[:1], {"sari-2024"}, {"sari-2024": ""})
    assert [work.reason for work in again.skipped] == ["the brief has a source `sari-2024` already"]


@pytest.mark.parametrize("doi", ["10.1000/ABC", "https://doi.org/10.1000/abc", "doi:10.1000/Abc"])
def test_a_work_with_a_known_doi_is_skipped(doi: str) -> None:
    work = Item("new", {"type": "book", "title": "A", "DOI": doi})
    (skipped,) = plan([work], (), {"lama": "10.1000/abc"}).skipped
    assert skipped.reason == "`lama` has the same DOI"


@pytest.mark.parametrize(
    ("key", "id"),
    [
        ("santosoGoingGlobal2016", "santoso-going-global-2016"),
        ("WHO_report:2019", "who-report-2019"),
        ("Müller", "muller"),
        ("http://zotero.org/users/1/items/X", "a"),
        ("12345", "a"),
        ("日本", "a"),
        ("x" * 80, "x" * 64),
    ],
)
def test_ids_are_in_kebab_case(key: str, id: str) -> None:
    (added,) = plan([Item(key, {"type": "book", "title": "A"})], (), {}).added
    assert added.id == id


@pytest.mark.parametrize(
    ("date", "read_as"),
    [
        ("2016-03-14", "2016-03-14"),
        ("2016-3-4", "2016-03-04"),
        ("2016-03-14T10:00:00Z", "2016-03-14"),
        ("2016~", 2016),
        (2016, 2016),
        ([{"year": "2016", "month": 3}], "2016-03"),
        ({"date-parts": [[2016, 13]]}, None),
        ({"date-parts": []}, None),
        ({"raw": "2016-03"}, "2016-03"),
        ("March 2016", None),
        (True, None),
    ],
)
def test_dates(date: Any, read_as: str | int | None) -> None:
    added = one(issued=date)
    assert added.fields.get("issued") == read_as
    assert bool(added.left_out) == (read_as is None or date == "2016~")


def test_what_the_model_refuses_is_left_out() -> None:
    added = one(page="1" * 50)
    assert "page" not in added.fields
    assert added.left_out == (LeftOut("page", "string should have at most 40 characters"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "holds no works"),
        ("plain words", "holds no works"),
        ("[1, 2]", "holds no works"),
        ("{", "is not JSON"),
        ("a: [", "is not YAML"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_other_files_are_refused(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read("file", text.encode())


@given(st.text())
def test_any_bibtex_is_read_or_refused(text: str) -> None:
    export = read("x.bib", f"@book{{a, title = {{{text}}}}}".encode("utf-8", "replace"))
    for work in plan(export.items, (), {}).added:
        Source.model_validate(work.fields)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from(["title", "author", "issued", "DOI", "URL", "language", "page", "archive"])


@given(st.dictionaries(FIELDS, VALUES))
def test_any_json_becomes_valid_sources(fields: dict[str, Any]) -> None:
    work = {"type": "book", "title": "A", **fields}
    for added in plan(read("x.json", json.dumps([work]).encode()).items, (), {}).added:
        Source.model_validate(added.fields)
