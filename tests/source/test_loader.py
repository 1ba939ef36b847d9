"""Files into a manuscript: what it holds, what keeps it back, and that nothing raises."""

from __future__ import annotations

import string
import time
from datetime import date

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.prose.parser import parse_line
from briefgen.prose.reading import references
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.loader import load
from briefgen.source.mentions import in_prose
from briefgen.source.parser import parse
from briefgen.source.scalars import resolve
from briefgen.source.tree import to_data


def test_a_manuscript_holds_the_brief_and_the_places_of_its_values(load_brief):
    manuscript = load_brief({"title.yaml": "id: Jalan\nen: Streets\n"}).manuscript
    assert manuscript.slug == "jalan"
    assert manuscript.brief.date == date(2026, 11, 23)
    assert manuscript.brief.title.versions == {"id": "Jalan", "en": "Streets"}
    place = manuscript.place(("title", "en"))
    assert (place.file, place.line, place.column, place.path) == (
        "briefs/jalan/title.yaml",
        2,
        5,
        "title.en",
    )
    assert manuscript.place(("question", "id")).file == "briefs/jalan/brief.yaml"
    assert manuscript.key_place(("arguments", "aman")).file == "briefs/jalan/arguments.yaml"
    assert manuscript.library == frozenset()
    texts = {text.key: text.place_of("en").file for text in manuscript.texts}
    assert texts["recommendations.uji.owner"] == "briefs/jalan/recommendations.yaml"


def test_a_bare_string_is_in_the_source_language(load_brief):
    brief = load_brief({"title.yaml": "Jalan"}).manuscript.brief
    assert brief.title.versions == {"id": "Jalan"}
    assert brief.title.bare


def test_a_number_keeps_its_last_digit(load_brief):
    brief = load_brief({"facts.yaml": "a: {value: 1.50}"}).manuscript.brief
    assert str(brief.facts["a"].value) == "1.50"


def test_entities_keep_the_order_of_the_file(load_brief):
    people = "zeta: {name: Z}\nalfa: {name: A}\nmu: {name: M}\n"
    assert list(load_brief({"people.yaml": people}).manuscript.brief.people) == [
        "zeta",
        "alfa",
        "mu",
    ]


def test_what_is_used_of_the_library_joins_the_brief(load_brief):
    loaded = load_brief(
        {
            "../library/people.yaml": "sari: {name: S}\nbudi: {name: B, role: 'Lihat [@lain]'}\n",
            "../library/sources.yaml": "lain: {type: map, title: L}\nsisa: {type: map, title: S}\n",
            "../library/facts.yaml": "satu: {value: 1, source: lain}\n",
            "quotes.yaml": "b-1: {speaker: budi, language: id, text: 'Ya [@satu].'}\n",
        }
    )
    assert loaded.findings == ()
    brief = loaded.manuscript.brief
    assert list(brief.people) == ["rina", "budi"]
    assert list(brief.sources) == ["kajian", "lain"]
    assert brief.facts == {}
    assert loaded.manuscript.library == {"budi", "lain"}
    assert loaded.manuscript.place(("people", "budi", "name")).file == "briefs/library/people.yaml"


def test_what_the_library_has_may_speak_of_more_of_it_and_of_each_other(load_brief):
    loaded = load_brief(
        {
            "../library/people.yaml": """\
                a: {name: A, role: 'Lihat [@b]'}
                b: {name: B, role: 'Lihat [@a] dan [@c]'}
                c: {name: C}
                d: {name: D, role: 'Lihat [@e]'}
                e: {name: E}
                f: {name: F, role: 'Lihat [@a]'}
            """,
            "summary.yaml": "id: Ada [@a] dan [@d].",
        }
    )
    assert loaded.findings == ()
    assert loaded.manuscript.library == {"a", "b", "c", "d", "e"}
    assert list(loaded.manuscript.brief.people) == ["rina", "a", "b", "c", "d", "e"]


def test_a_library_section_that_the_brief_does_not_have_is_made(load_brief):
    loaded = load_brief(
        {
            "../library/facts.yaml": "satu: {value: 1}\ndua: {value: 2}\n",
            "summary.yaml": "id: Ada [@dua].",
        }
    )
    assert list(loaded.manuscript.brief.facts) == ["dua"]
    assert loaded.manuscript.place(("facts",)).file == "briefs/library/facts.yaml"


def test_a_stray_file_does_not_keep_the_brief_back(load_brief):
    loaded = load_brief({"quote.yaml": "{}"})
    assert [finding.code for finding in loaded.findings] == ["BG017"]
    assert loaded.manuscript is not None


def test_a_duplicate_key_keeps_the_brief_back(load_brief):
    loaded = load_brief({"people.yaml": "rina: {name: Rina, name: Sari}"})
    assert [finding.code for finding in loaded.findings] == ["BG006"]
    (finding,) = loaded.findings
    assert [(place.line, place.column) for place in finding.related] == [(1, 8)]
    assert loaded.manuscript is None


def test_findings_say_which_value_they_are_about(load_brief):
    loaded = load_brief(
        {
            "people.yaml": "rina: {nama: Rina}\n",
            "quotes.yaml": "a: {speaker: nihil, language: id, text: Ya., context: {id: '[@nol]'}}",
            "recommendations.yaml": "uji: {kind: action, action: [x]}\n",
            "sources.yaml": "rina: {type: report, title: 5}\n",
        }
    )
    paths = sorted((finding.code, finding.place.path) for finding in loaded.findings)
    assert paths == [
        ("BG013", "people.rina.nama"),
        ("BG014", "people.rina.name"),
        ("BG014", "recommendations.uji.because"),
        ("BG014", "recommendations.uji.due"),
        ("BG014", "recommendations.uji.owner"),
        ("BG015", "recommendations.uji.action"),
        ("BG015", "sources.rina.title"),
        ("BG101", "quotes.a.context.id"),
        ("BG101", "quotes.a.speaker"),
        ("BG102", "sources.rina"),
    ]
    (twice,) = [finding for finding in loaded.findings if finding.code == "BG102"]
    assert [place.path for place in twice.related] == ["people.rina"]


def test_a_reference_in_prose_is_placed_whole(load_brief):
    (finding,) = load_brief({"summary.yaml": "id: Lihat [@nihil, hlm. 2]."}).findings
    place = finding.place
    assert (place.column, place.end_line, place.end_column) == (12, 1, 18)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[@a]", [("a", 1)]),
        ("x [@a-1; @b, hlm. 3; @c]", [("a-1", 3), ("b", 9), ("c", 21)]),
        ("[ @a ;@b ]", [("a", 2), ("b", 6)]),
        ("[@a][@b]", [("a", 1), ("b", 5)]),
        (r"\\[@a]", [("a", 3)]),
        (r"\[@a]", []),
        ("`[@a]`", []),
        ("`` ` [@a] ``", []),
        ("` [@a]", [("a", 3)]),
        ("`` ` [@a]", [("a", 6)]),
        ("`a\nb [@a]` [@b]", [("b", 12)]),
        ("[@A] [@a_b] [@-a] [@a-] [x @a] [@a;] [@a @b] @a [a](b) a@b.id", []),
        ("[@a, see [1]]", []),
    ],
)
def test_references_in_prose(text, found):
    assert list(in_prose(text)) == found


def files(data: bytes, name: str = "brief.yaml") -> BriefFiles:
    return BriefFiles("x", "briefs/x", SourceFile(f"briefs/x/{name}", data))


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_no_bytes_raise(data):
    loaded = load(files(data))
    assert loaded.findings
    assert loaded.manuscript is None


FRAGMENTS = [
    *"\n\n\n    --:,[]{}#&*!|>'\"%@`?~<=\t\\",
    *("a: ", "- ", "  ", "---\n", "...\n", "&a ", "*a", "<<: ", "? ", "!!str ", "|\n", ">-\n"),
    *("briefgen: 1\n", "title: ", "people:\n  ", "recommendations: ", "kind: action", "[@a]"),
    *("é", "😀", "\ufeff", "\0", "\u2028", "\x85", "\r", "1.5", "1e999999999", ".nan", "2016-00"),
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join))
@settings(deadline=None, max_examples=300)
def test_no_text_raises(text):
    for finding in load(files(text.encode())).findings:
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= finding.place.line <= len(lines) + 1
        assert finding.place.column >= 1
        assert finding.message


KEYS = st.sampled_from(
    [
        "briefgen",
        "languages",
        "date",
        "title",
        "people",
        "sources",
        "facts",
        "quotes",
        "arguments",
        "recommendations",
        "checks",
        "id",
        "en",
        "name",
        "role",
        "kind",
        "action",
        "seats",
        "risks",
        "comparators",
        "assessments",
        "because",
        "owner",
        "due",
        "value",
        "scale",
        "issued",
        "date-parts",
        "year",
        "author",
        "text",
        "translation",
        "stance",
        "claim",
        "evidence",
        "thresholds",
        "severity",
        "a",
        "speaker",
    ]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from(
        ["action", "safeguards", "advisory_board", "benchmarking_study", "a", "rina", ""]
    ),
    st.sampled_from(
        ["for", "[@a]", "2026-11-23", "2026-02-30", "id", "https://a.id", "1984", "010"]
    ),
    st.text(string.printable, max_size=8),
)
SHAPES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=30,
)
HEAD = {"briefgen": 1, "languages": ["id", "en"], "date": "2026-11-23"}


@given(st.dictionaries(KEYS, SHAPES, max_size=8))
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_no_data_raises_and_every_fault_has_a_place(data):
    text = yaml.safe_dump({**data, **HEAD}, allow_unicode=True, sort_keys=False)
    loaded = load(files(text.encode()))
    codes = {finding.code for finding in loaded.findings}
    assert loaded.manuscript is None
    assert not codes & {"BG001", "BG002", "BG004", "BG005", "BG006", "BG011", "BG018", "BG019"}
    lines = text.splitlines()
    for finding in loaded.findings:
        assert finding.place.file == "briefs/x/brief.yaml"
        assert finding.place.line <= len(lines)
        assert finding.place.column <= len(lines[finding.place.line - 1]) + 1


DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**12), 10**12)
    | st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20
    )
    | st.sampled_from(
        ["no", "on", "12:30", "010", "1_000", "2026-11-23", "1.50", "null", "a: b", "x\ny\n"]
    ),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.text(string.ascii_letters + string.digits + "-_ é", max_size=8), inner, max_size=4
        )
    ),
    max_leaves=20,
)


@given(
    st.dictionaries(
        st.text(string.ascii_lowercase, min_size=1, max_size=6), DATA, min_size=1, max_size=5
    )
)
@settings(deadline=None, max_examples=200)
def test_what_pyyaml_dumps_is_read_as_the_same_data(data):
    for options in ({}, {"default_flow_style": True}, {"allow_unicode": True, "width": 20}):
        text = yaml.safe_dump(data, sort_keys=False, **options)
        parsed = parse("f.yaml", text.encode())
        if "\\ufeff" in text or "\\x7f" in text or "\\uf" in text.lower():
            continue  # written as escapes, and told as control characters
        assert parsed.findings == ()
        assert _equal(to_data(parsed.root), data)


def _equal(ours, theirs):
    """Whether two values are alike, but for what the two versions of YAML read differently."""
    if isinstance(ours, dict):
        return list(ours) == [str(key) for key in theirs] and all(
            _equal(ours[key], theirs[key]) for key in theirs
        )
    if isinstance(ours, list):
        return len(ours) == len(theirs) and all(map(_equal, ours, theirs))
    if isinstance(theirs, str) and not isinstance(ours, str):
        return resolve(theirs) == ours  # `1e3` is text in YAML 1.1, a number in 1.2
    return ours == theirs and type(ours) is type(theirs)


def test_a_brief_of_400_lines_is_read_at_once(load_brief):
    quotes = "".join(
        f"q-{number}:\n  speaker: rina\n  source: kajian\n  language: id\n"
        f"  text: Jalan untuk semua.\n  translation:\n    en: {{text: For all., by: ours}}\n"
        for number in range(55)
    )
    begin = time.process_time()
    loaded = load_brief({"quotes.yaml": quotes})
    assert time.process_time() - begin < 0.5
    assert len(loaded.manuscript.brief.quotes) == 55


PROSE = st.lists(
    st.sampled_from(
        ["[@a]", "[@b-1, hlm. 2; @c]", "`", "``", "\\", "[", "]", "@d", " ", "x", "*", "\n", ";"]
    ),
    max_size=14,
).map("".join)


@given(PROSE)
@settings(deadline=None, max_examples=500)
def test_references_are_those_that_prose_is_printed_with(text):
    printed = [one.id for one in references(parse_line(text))]
    assert [identifier for identifier, _ in in_prose(" ".join(text.split()))] == printed
