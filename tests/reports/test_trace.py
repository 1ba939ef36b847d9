"""A trace says the same to people and to programs, and nothing in it is markup."""

import json

import pytest
from markdown_it import MarkdownIt

from briefgen.evidence.chain import chain
from briefgen.evidence.verify import State, Verification
from briefgen.languages.localise import localise
from briefgen.languages.trace_view import TraceView, trace_view
from briefgen.reports.trace_json import trace_json
from briefgen.reports.trace_markdown import trace_markdown
from briefgen.reports.trace_text import trace_lines, trace_tree

SECTIONS = """
    facts:
      korban: {value: 40, unit: {id: korban, en: victims}, source: kajian}
      dugaan: {value: 3}
    quotes:
      rina-1: {speaker: rina, source: kajian, language: id, text: Jalan ini aman.}
      rina-2: {speaker: rina, source: kajian, language: id, text: "Jalan *ini* _ramai_."}
    arguments:
      aman:
        stance: for
        claim: {id: Lebih aman., en: "Safer [@kajian]."}
        evidence: [korban, rina-1, dugaan, rina-2]
      mahal: {stance: against, claim: {id: Mahal., en: "Expensive <b>."}, evidence: [kajian]}
      macet: {stance: caution, claim: {id: Macet., en: Jams.}}
      sepi: {stance: for, claim: {id: Sepi., en: Quiet.}, answered_by: [mahal], evidence: [kajian]}
    recommendations:
      uji:
        kind: action
        action: {id: Uji satu jalan., en: Try one street.}
        because: [aman, macet]
        owner: {id: Dinas, en: The agency}
        due: 2027-03-31
"""
VERIFIED = {"rina-1": Verification(State.VERBATIM), "rina-2": Verification(State.NOT_FOUND)}


@pytest.fixture(scope="module")
def view(brief, packs) -> TraceView:
    manuscript = brief(SECTIONS)
    found = chain(manuscript.brief, VERIFIED)
    return trace_view(manuscript.brief, localise(manuscript, "en", packs), found)


def test_is_a_tree_of_plain_lines_in_a_pipe(view: TraceView) -> None:
    assert (
        "\n".join(map(str, trace_lines(trace_tree(view))))
        == """\
Chain of evidence: Shared streets (jalan)
├── Recommendation 1: Try one street. [uji]
│   ├── Argument 1 (for): Safer. [aman]
│   │   ├── Figure: 40 victims [korban]
│   │   │   └── Source: Jalan untuk semua [kajian]
│   │   ├── Quote: “Jalan ini aman.” [rina-1] · verbatim
│   │   │   └── Source: Jalan untuk semua [kajian]
│   │   ├── Figure: 3 [dugaan] · has no source
│   │   └── Quote: “Jalan *ini* _ramai_.” [rina-2] · quote not verified: not found in its source
│   │       └── Source: Jalan untuk semua [kajian]
│   └── Argument 4 (caution): Jams. [macet] · Mitigated by: Recommendation 1 · has no evidence
├── Arguments that no recommendation rests on
│   ├── Argument 3 (against): Expensive <b>. [mahal] · neither answered nor mitigated
│   │   └── Source: Jalan untuk semua [kajian]
│   └── Argument 2 (for): Quiet. [sepi] · Answered by: Argument 3
│       └── Source: Jalan untuk semua [kajian]
├── Gaps
│   ├── dugaan: has no source
│   ├── rina-2: quote not verified: not found in its source
│   ├── mahal: neither answered nor mitigated
│   └── macet: has no evidence
└── Coverage
    ├── Arguments with a verified quote: 1 of 4 (25%)
    ├── Objections and cautions answered or mitigated: 1 of 2 (50%)
    └── Sources used as evidence: 1 of 1 (100%)"""
    )


def test_markdown_says_what_the_tree_says(view: TraceView) -> None:
    tokens = MarkdownIt("commonmark").parse(trace_markdown([view]))
    shown = "\n".join(
        "".join(child.content or "\n" for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    )
    assert "Quote: “Jalan *ini* _ramai_.” (rina-2)" in shown
    assert "quote not verified: not found in its source" in shown
    depth = max(token.level for token in tokens if token.type == "inline")
    assert depth == 3 * 2 + 1  # argument, evidence, source: a list item each


def test_json_is_for_programs(view: TraceView) -> None:
    document = json.loads(trace_json([view]))
    assert document["version"] == 1
    (brief,) = document["briefs"]
    assert list(brief) == [
        "brief", "language", "recommendations", "arguments", "sources", "gaps", "coverage",
    ]  # fmt: skip
    assert brief["recommendations"] == [
        {"id": "uji", "text": "Try one street.", "because": ["aman", "macet"]}
    ]
    assert brief["arguments"][0]["evidence"][1] == {
        "id": "rina-1", "kind": "quote", "source": "kajian", "state": "verbatim", "verified": True,
    }  # fmt: skip
    assert brief["gaps"][1] == {"kind": "unverified_quote", "id": "rina-2", "state": "not_found"}
    assert brief["coverage"]["arguments_verified"] == {"covered": 1, "total": 4, "percent": 25.0}
