"""The chain is what the brief says, its gaps are found, and its figures add up."""

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from briefgen.evidence.chain import Chain, EvidenceKind, Relation, chain
from briefgen.evidence.coverage import Figures, Share, coverage
from briefgen.evidence.gaps import gaps
from briefgen.evidence.verify import State, Verification
from briefgen.source.manuscript import Manuscript

Brief = Callable[..., Manuscript]

WHOLE = """
    facts:
      korban: {value: 40, source: kajian}
    quotes:
      rina-1: {speaker: rina, source: kajian, language: id, text: Jalan ini aman.}
    sources:
      kajian: {type: report, title: Jalan untuk semua}
      berita: {type: article-newspaper, title: Jalan dibuka}
    arguments:
      aman: {stance: for, claim: Aman., evidence: [rina-1, korban]}
      mahal: {stance: against, claim: Mahal., evidence: [kajian], answered_by: [aman]}
      macet: {stance: caution, claim: Macet., evidence: [kajian]}
    recommendations:
      uji:
        kind: action
        action: Uji satu jalan.
        because: [aman, macet]
        owner: Dinas
        due: 2027-03-31
"""
BROKEN = """
    facts:
      korban: {value: 40}
    quotes:
      rina-1: {speaker: rina, source: kajian, language: id, text: Jalan ini aman.}
      rina-2: {speaker: rina, language: id, text: Jalan ini ramai.}
    arguments:
      aman: {stance: for, claim: Aman., evidence: [rina-1, korban, rina-2]}
      mahal: {stance: against, claim: Mahal.}
      macet: {stance: caution, claim: Macet., evidence: [rina-1]}
    recommendations:
      uji: {kind: action, action: Uji., because: [], owner: Dinas, due: 2027-03-31}
"""


def found(state: State) -> Mapping[str, Verification]:
    return {"rina-1": Verification(state)}


def whole(brief: Brief, state: State = State.VERBATIM) -> Chain:
    return chain(brief(WHOLE).brief, found(state))


def test_leads_from_recommendations_to_sources(brief: Brief) -> None:
    found = whole(brief)
    assert found.because == {"uji": ("aman", "macet")}
    quote, fact = found.arguments["aman"].evidence
    assert (quote.id, quote.kind, quote.source) == ("rina-1", EvidenceKind.QUOTE, "kajian")
    assert (fact.id, fact.kind, fact.source) == ("korban", EvidenceKind.FACT, "kajian")
    (source,) = found.arguments["mahal"].evidence
    assert (source.id, source.kind, source.source) == ("kajian", EvidenceKind.SOURCE, "kajian")


def test_holds_what_meets_an_objection(brief: Brief) -> None:
    arguments = whole(brief).arguments
    assert arguments["mahal"].answered_by == ("aman",)
    assert arguments["macet"].mitigated_by == ("uji",)
    assert not any(argument.standing for argument in arguments.values())


def test_tells_who_does_what_to_whom(brief: Brief) -> None:
    assert list(whole(brief).relations()) == [
        ("aman", Relation.SUPPORTS, "uji"),
        ("aman", Relation.ANSWERS, "mahal"),
        ("uji", Relation.MITIGATES, "macet"),
    ]


def test_what_is_named_twice_counts_once(brief: Brief) -> None:
    twice = WHOLE.replace("because: [aman, macet]", "because: [aman, macet, aman]")
    found = chain(brief(twice).brief, {})
    assert found.because["uji"] == ("aman", "macet")


def test_an_argument_that_no_recommendation_takes_up_is_loose(brief: Brief) -> None:
    assert whole(brief).loose_arguments == ("mahal",)


def test_a_whole_chain_has_no_gap(brief: Brief) -> None:
    assert gaps(whole(brief)) == ()


def test_every_gap_is_found_once(brief: Brief) -> None:
    found = gaps(chain(brief(BROKEN).brief, {}))
    assert [(gap.kind, gap.id) for gap in found] == [
        ("recommendation_without_argument", "uji"),
        ("unverified_quote", "rina-1"),
        ("evidence_without_source", "korban"),
        ("evidence_without_source", "rina-2"),
        ("unanswered_objection", "mahal"),
        ("argument_without_evidence", "mahal"),
        ("unanswered_objection", "macet"),
    ]


@pytest.mark.parametrize("state", State)
def test_a_quote_is_verified_where_its_words_hold(state: State, brief: Brief) -> None:
    holds = state in {State.VERBATIM, State.PUNCTUATION_DIFFERS, State.OMISSION}
    found = whole(brief, state)
    assert found.arguments["aman"].evidence[0].verified is holds
    assert [gap.state for gap in gaps(found)] == ([] if holds else [state])


def test_facts_and_sources_are_evidence_but_never_verified(brief: Brief) -> None:
    figures = coverage(whole(brief))
    assert figures[Figures.ARGUMENTS_VERIFIED] == Share(1, 3)


def test_coverage(brief: Brief) -> None:
    figures = coverage(whole(brief))
    assert figures[Figures.OBJECTIONS_MET] == Share(2, 2)
    assert figures[Figures.SOURCES_USED] == Share(1, 2)
    assert coverage(chain(brief(BROKEN).brief, {})) == {
        Figures.ARGUMENTS_VERIFIED: Share(0, 3),
        Figures.OBJECTIONS_MET: Share(0, 2),
        Figures.SOURCES_USED: Share(1, 1),
    }


@pytest.mark.parametrize(
    ("share", "percent", "reached", "missed"),
    [
        (Share(2, 3), "66.6", "66.6", "66.7"),
        (Share(999, 1000), "99.9", "99.9", "100"),
        (Share(1999, 2000), "99.9", "99.95", "100"),
        (Share(0, 7), "0", "0", "0.1"),
    ],
)
def test_a_share_is_rounded_down_and_the_gate_does_not_round(
    share: Share, percent: str, reached: str, missed: str
) -> None:
    assert share.percent == Decimal(percent)
    assert share.reaches(Decimal(reached))
    assert not share.reaches(Decimal(missed))


def test_nothing_to_cover_is_covered() -> None:
    assert Share(0, 0).percent == 100
    assert Share(0, 0).reaches(Decimal(100))
