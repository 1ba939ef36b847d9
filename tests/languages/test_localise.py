"""Show a brief in one language: what is numbered, resolved, worded and marked in its view."""

# ruff: noqa: E501 - entities in one line of YAML read better than in ten

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from briefgen.languages.pack import LanguagePack
from briefgen.languages.view import BoardView, BriefView, Entry, SafeguardsView, StudyView
from briefgen.model.risk_matrix import RiskLevel
from briefgen.prose.nodes import List

View = Callable[..., BriefView]
Say = Callable[..., str]
Cells = Callable[..., list[list[str]]]

SOURCES = """\
sources:
  kajian: {type: report, title: Jalan untuk semua, language: id, issued: 2024}
  warta: {type: article-newspaper, title: Kota kita, language: id}
people:
  rina: {name: Rina Sari, role: {id: Ketua, en: Chair}, affiliation: {id: Lembaga Jalan, en: Street Institute}}
  budi: {name: Budi}
"""

ARGUMENTS = """\
arguments:
  mahal: {stance: against, claim: {id: Mahal., en: Dear.}}
  aman: {stance: for, claim: {id: Aman., en: Safe.}}
  macet: {stance: caution, claim: {id: Macet., en: Jams.}}
  murah: {stance: for, claim: {id: Murah., en: Cheap.}}
"""

TWO_RECOMMENDATIONS = """\
recommendations:
  uji: {kind: action, action: {id: Uji., en: Try.}, because: [aman], owner: Dinas, due: 2027-03-31}
  catat: {kind: action, action: {id: Catat., en: Note.}, because: [aman], owner: Dinas, due: 2027-03-31}
"""


def entries(say: Say, found: tuple[Entry, ...]) -> dict[str, str]:
    return {entry.label: say(entry.content) for entry in found}


def test_arguments_are_numbered_in_print_order(view: View) -> None:
    groups = view(ARGUMENTS).argument_groups
    assert [(group.heading, [a.label for a in group.arguments]) for group in groups] == [
        ("For", ["Argument 1", "Argument 2"]),
        ("Against", ["Argument 3"]),
        ("Cautions", ["Argument 4"]),
    ]
    assert [a.anchor for group in groups for a in group.arguments] == [
        "argument-aman",
        "argument-murah",
        "argument-mahal",
        "argument-macet",
    ]


def test_anchors_stay_when_parts_are_added_and_moved(view: View) -> None:
    def anchors(found: BriefView) -> set[str]:
        arguments = [a.anchor for group in found.argument_groups for a in group.arguments]
        return {*arguments, *(each.anchor for each in found.recommendations)}

    assert anchors(view()) == {"argument-aman", "recommendation-uji"}
    assert anchors(view()) < anchors(view(ARGUMENTS + TWO_RECOMMENDATIONS))


@pytest.mark.parametrize(
    ("language", "labels"),
    [("id", ["Rekomendasi 1", "Rekomendasi 2"]), ("en", ["Recommendation 1", "Recommendation 2"])],
)
def test_recommendations_are_numbered(view: View, language: str, labels: list[str]) -> None:
    found = view(TWO_RECOMMENDATIONS, language).recommendations
    assert [each.label for each in found] == labels


def test_prose_refers_to_every_sort_of_entity(view: View, say: Say) -> None:
    found = view(
        SOURCES
        + """\
quotes: {ujar: {speaker: rina, source: warta, language: id, text: Aman}, lisan: {language: id, text: Ya}}
facts: {luas: {value: 3, source: kajian, locator: 7}}
summary: {en: "[@aman], [@uji]; [@rina]. Said [@ujar], found [@luas] [@kajian]; heard [@lisan]."}
"""
    )
    assert say(found.summary) == (
        "Argument 1<#argument-aman>, Recommendation 1<#recommendation-uji>; Rina Sari. "
        "Said[1!], found[2!][3!]; heard ."
    )


def test_several_references_in_one_bracket(view: View, say: Say) -> None:
    found = view(SOURCES + 'summary: {en: "See [@aman; @uji] and [@kajian; @warta]."}\n')
    assert say(found.summary) == (
        "See Argument 1<#argument-aman>, Recommendation 1<#recommendation-uji> and[1!][2!]."
    )


def test_prose_may_begin_with_a_reference(view: View, say: Say) -> None:
    assert say(view('summary: {en: "[@kajian] says so."}').summary) == "[1!] says so."


def test_references_inside_emphasis_are_looked_up_and_links_kept(view: View, say: Say) -> None:
    found = view('summary: {en: "*A [@kajian]*, **B [@uji]** and [*C* d](https://a.id)."}')
    assert say(found.summary) == (
        "*A[1!]*, **B Recommendation 1<#recommendation-uji>** and *C* d<https://a.id>."
    )


def test_what_renditions_are_named_and_numbered_by(view: View) -> None:
    found = view(TWO_RECOMMENDATIONS)
    assert (found.slug, found.language) == ("jalan", "en")
    assert found.quotation_marks == ("“", "”")
    assert [each.number for each in found.recommendations] == [1, 2]
    assert [each.label for each in found.recommendations[0].because] == ["Argument 1"]


def test_the_parts_of_a_recommendation_lead_to_it(view: View, say: Say) -> None:
    found = view(
        SAFEGUARDS
        + """\
  studi:
    kind: benchmarking_study
    action: S
    because: [aman]
    owner: O
    due: 2027-03-31
    objective: O
    comparators: {solo: {name: Solo}}
    criteria: {biaya: B}
summary: {en: "[@padat], [@solo], [@biaya]."}
"""
    )
    assert say(found.summary) == (
        "Recommendation 1<#recommendation-jaga>, Recommendation 2<#recommendation-studi>, "
        "Recommendation 2<#recommendation-studi>."
    )


def test_lists_keep_their_items_and_numbers(view: View, say: Say) -> None:
    found = view('problem: {en: "Two:\\n\\n3. A [@kajian]\\n4. B\\n\\n   - C"}').problem
    assert say(found) == "Two: ¶ • A[1!] • B ¶ • C"
    assert found is not None
    block = found.blocks[1]
    assert isinstance(block, List)
    assert (block.ordered, block.start) == (True, 3)


def test_notes_are_numbered_by_first_call(view: View, say: Say) -> None:
    found = view(
        SOURCES
        + """\
question: {en: "Why [@warta]?"}
summary: {en: "A [@kajian]. B [@kajian, 3]. C [@warta]. D [@kajian, p. 3]."}
"""
    )
    assert say(found.question) == "Why[1!]?"
    assert say(found.summary) == "A[2!]. B[3!]. C[1]. D[3]."
    assert [note.number for note in found.notes] == [1, 2, 3]


LOCATED = """\
facts: {luas: {value: 3, source: kajian, locator: 7, locator_label: article}}
quotes: {ujar: {source: kajian, locator: 4 - 5, locator_label: chapter, language: id, text: Ya}}
"""
LOCATORS = [
    ("[@kajian, hlm. 3]", "hlm. 3", "p. 3"),
    ("[@kajian, pp. 3-5]", "hlm. 3–5", "pp. 3–5"),
    ("[@kajian, Pasal 27]", "pasal 27", "Article 27"),
    ("[@kajian, bab 2]", "bab 2", "Chapter 2"),
    ("[@kajian, 12]", "hlm. 12", "p. 12"),
    ("[@kajian, 3, 5]", "hlm. 3, 5", "pp. 3, 5"),
    ("[@kajian, xii]", "hlm. xii", "p. xii"),
    ("[@kajian, pasal 3 ayat 1]", "pasal 3 ayat 1", "Article 3 ayat 1"),
    ("[@luas]", "pasal 7", "Article 7"),
    ("[@luas, hlm. 9]", "hlm. 9", "p. 9"),
    ("[@ujar]", "bab 4–5", "Chapters 4–5"),
]


@pytest.mark.parametrize(("citation", "indonesian", "english"), LOCATORS)
def test_locators_are_worded_in_the_editions_language(
    view: View, say: Say, citation: str, indonesian: str, english: str
) -> None:
    for language, locator in (("id", indonesian), ("en", english)):
        (note,) = view(
            f'{SOURCES}{LOCATED}summary: {{id: "A {citation}", en: "A {citation}"}}', language
        ).notes
        assert say(note.content).endswith(f"2024, {locator}.")


def test_quotes_in_their_own_language_and_in_another(view: View, say: Say) -> None:
    changes = (
        SOURCES
        + """\
quotes:
  ujar:
    speaker: rina
    source: kajian
    locator: 12
    language: id
    text: Aman *sekali*
    translation: {en: {text: Quite safe, by: ours}}
    context: {id: Di jalan, en: In the street}
arguments: {aman: {stance: for, claim: {id: A., en: A.}, evidence: [ujar]}}
"""
    )
    own, other = (
        view(changes, language).argument_groups[0].arguments[0].quotes[0]
        for language in ("id", "en")
    )
    assert (own.original.text, own.original.language, own.original_label) == (
        "Aman *sekali*",
        None,
        "",
    )
    assert own.translation is None
    assert say(own.attribution) == "Rina Sari, Ketua, Lembaga Jalan. Di jalan[1!]"
    assert (other.original.text, other.original.language) == ("Aman *sekali*", "id")
    assert other.original_label == "original, in Indonesian"
    assert other.translation is not None
    assert (other.translation.text, other.translation.language) == ("Quite safe", None)
    assert other.translation_label == "our translation"


def test_a_quote_that_is_not_translated_says_so(view: View) -> None:
    quote = "quotes: {ujar: {language: mad, text: Engghi}}\narguments: {aman: {stance: for, claim: A, evidence: [ujar]}}"
    found = view(quote).argument_groups[0].arguments[0].quotes[0]
    assert found.original_label == "original, in Madurese; not translated"
    assert found.translation is None


def test_a_translation_into_its_own_language_is_left_out(view: View) -> None:
    found = view("""\
quotes: {ujar: {language: en, text: Yes, translation: {en: {text: Yea, by: ours}}}}
arguments: {aman: {stance: for, claim: A, evidence: [ujar]}}
""")
    quote = found.argument_groups[0].arguments[0].quotes[0]
    assert (quote.translation, quote.translation_label, quote.original_label) == (None, "", "")


def test_a_quote_shown_again_has_no_second_anchor(view: View) -> None:
    found = view("""\
quotes: {ujar: {language: en, text: Yes}}
arguments:
  aman: {stance: for, claim: A, evidence: [ujar]}
  murah: {stance: for, claim: B, evidence: [ujar]}
""")
    quotes = [argument.quotes[0] for argument in found.argument_groups[0].arguments]
    assert [quote.anchor for quote in quotes] == ["quote-ujar", ""]


FACTS = [
    ("value: 55, scale: million, unit: {id: usaha, en: firms}", "55 juta usaha", "55 million firms"),
    ("value: 1.50, scale: billion", "1,50 miliar", "1.50 billion"),
    ("value: -2.5, unit: '%'", "-2,5 %", "-2.5 <id: %>"),
    ("value: 3, precision: at_least", "sedikitnya 3", "at least 3"),
    ("value: 3, precision: at_most", "paling banyak 3", "at most 3"),
    (
        "value: 3, precision: estimate, stated_by: budi, as_of: 2016-03",
        "sekitar 3 (perkiraan), menurut Budi, per Maret 2016",
        "about 3 (estimate), according to Budi, as of March 2016",
    ),
    ("value: 3, statement: {id: Lebar, en: Width}, source: kajian", "Lebar: 3[1!]", "Width: 3[1!]"),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "indonesian", "english"), FACTS)
def test_facts(view: View, say: Say, fact: str, indonesian: str, english: str) -> None:
    changes = f"{SOURCES}facts: {{f: {{{fact}}}}}\narguments: {{aman: {{stance: for, claim: A, evidence: [f]}}}}"
    for language, written in (("id", indonesian), ("en", english)):
        (entry,) = view(changes, language).argument_groups[0].arguments[0].facts
        assert say(entry.content) == written


def test_what_an_argument_rests_on_and_what_answers_it(view: View, say: Say) -> None:
    found = view(
        SOURCES
        + """\
arguments:
  aman: {stance: for, claim: A, held_by: [rina, budi, warta], evidence: [kajian], certainty: very_low}
  mahal: {stance: against, claim: B, answered_by: [aman]}
  macet: {stance: caution, claim: C}
recommendations:
  uji: {kind: action, action: U, because: [mahal], owner: O, due: 2027-03-31}
  jaga:
    kind: safeguards
    action: J
    because: [aman]
    owner: O
    due: 2027-03-31
    risks: {r: {risk: R, likelihood: 1, impact: 1, arises_from: [macet]}}
"""
    )
    (aman,), (mahal,), (macet,) = (group.arguments for group in found.argument_groups)
    assert say(aman.origin) == "Made by Rina Sari, Budi, and “<id: Kota kita>”"
    assert entries(say, aman.basis) == {"Evidence": "see note[1!]", "Certainty": "very low"}
    assert say(mahal.origin) == "This brief’s own argument"
    assert mahal.own
    assert entries(say, mahal.basis) == {
        "Answered by": "Argument 1<#argument-aman>",
        "Mitigated by": "Recommendation 1<#recommendation-uji>",
    }
    assert entries(say, macet.basis) == {"Mitigated by": "Recommendation 2<#recommendation-jaga>"}


def test_a_missing_translation_falls_back_on_the_source_language(view: View, say: Say) -> None:
    changes = """\
title: Jalan
decision: {id: Setuju.}
summary: {id: Ringkas., en: " "}
people: {rina: {name: Rina, role: Ketua}}
quotes: {ujar: {speaker: rina, language: en, text: Yes}}
arguments: {aman: {stance: for, claim: Aman, evidence: [ujar]}}
"""
    found = view(changes)
    assert say(found.title) == "<id: Jalan>"
    assert say(found.decision) == "<id: Setuju.>"
    assert say(found.summary) == "<id: Ringkas.>"
    (argument,) = found.argument_groups[0].arguments
    assert say(argument.quotes[0].attribution) == "Rina, <id: Ketua>"
    assert say(view(changes, "id").title) == "Jalan"


def test_the_imprint(view: View, say: Say) -> None:
    found = view("authors: [A, B]\npublisher: {id: L, en: I}\nstatus: review\n", "id")
    assert entries(say, found.imprint) == {
        "Untuk": "Wali kota",
        "Oleh": "A dan B",
        "Penerbit": "L",
        "Tanggal": "23 November 2026",
        "Status": found.labels.status["review"],  # type: ignore[index]
        "Bahasa": "Naskah bahasa Indonesia adalah naskah yang menentukan.",
    }
    assert [(each.languages, say(each.name), each.stem) for each in found.editions] == [
        (("en",), "<en: English>", "jalan.en")
    ]


def test_an_imprint_without_authors_or_publisher(view: View) -> None:
    labels = [entry.label for entry in view().imprint]
    assert labels == ["For", "Date", "Status", "Language"]


@pytest.mark.parametrize(
    ("authoritative", "language", "said"),
    [
        ("", "id", "Naskah bahasa Indonesia adalah naskah yang menentukan."),
        ("", "en", "The Indonesian text is authoritative."),
        ("authoritative: en", "id", "Naskah bahasa Inggris adalah naskah yang menentukan."),
        ("authoritative: en", "en", "The English text is authoritative."),
        ("authoritative: equal", "id", "Naskah dalam semua bahasa berkedudukan sama."),
        ("authoritative: equal", "en", "All language versions are equally authoritative."),
    ],
)
def test_the_authoritative_language_is_stated(
    view: View, say: Say, authoritative: str, language: str, said: str
) -> None:
    last = view(authoritative, language).imprint[-1]
    assert (last.label, say(last.content)) == ({"id": "Bahasa", "en": "Language"}[language], said)


def test_one_language_needs_no_authority(view: View) -> None:
    assert "Bahasa" not in [entry.label for entry in view("languages: [id]", "id").imprint]


def test_the_name_of_a_language_that_begins_a_sentence_is_capitalised(
    view: View, packs: Mapping[str, LanguagePack], say: Say
) -> None:
    front = packs["en"].labels.front.model_copy(update={"authoritative": "{language} : fait foi."})
    labels = packs["en"].labels.model_copy(update={"front": front})
    french = packs["en"].model_copy(update={"language": "fr", "labels": labels})
    found = view("languages: [id, fr]", "fr", packs={**packs, "fr": french})
    assert say(found.imprint[-1].content) == "Indonésien : fait foi."


def test_a_recommendation_in_full_and_in_short(view: View, say: Say, cells: Cells) -> None:
    found = view(
        SOURCES
        + """\
recommendations:
  uji:
    kind: action
    action: {en: "Try one street [@kajian]."}
    because: [aman]
    proposed_by: [rina, budi]
    owner: {en: The agency}
    due: 2027-03-31
    priority: medium
    target: {statement: {en: Done}, value: 12.50, unit: {en: km}, verification: {en: Map}}
    cost: {en: None}
"""
    )
    (uji,) = found.recommendations
    assert say(uji.origin) == "Action. Takes up a proposal by Rina Sari and Budi"
    assert entries(say, uji.assignment) == {
        "Owner": "The agency",
        "Due (proposed)": "March 31, 2027",
        "Priority": "medium",
    }
    assert entries(say, uji.terms) == {
        "Target": "Done",
        "Target value": "12.50 km",
        "Verified by": "Map",
        "Cost": "None",
    }
    assert cells(found.at_a_glance)[1] == [
        "1<#recommendation-uji>",
        "Try one street[1!].",
        "The agency",
        "March 31, 2027",
    ]
    assert say(uji.action) == "Try one street[1]."


def test_a_target_without_a_number(view: View, say: Say) -> None:
    (uji,) = view("""\
recommendations:
  uji: {kind: action, action: U, because: [aman], owner: O, due: 2027-03-31, target: {statement: {en: Done}}}
""").recommendations
    assert [entry.label for entry in uji.terms] == ["Target"]
    assert say(uji.origin) == "Action. This brief’s own proposal"


BOARD = """\
recommendations:
  dewan:
    kind: advisory_board
    action: {id: Bentuk., en: Set up.}
    because: [aman]
    owner: O
    due: 2027-03-31
    mandate: {en: Advise.}
    term_months: 1
    meetings_per_year: 4
    review_date: 2029-03-30
    balance: 0.5
    seats:
      - {role: {en: Members}, constituency: {en: Residents}, count: 2, nominee: {en: Wards}}
      - {role: {en: Chair}, constituency: {en: City}}
      - {role: {en: Cyclist}, constituency: {en: Clubs}, count: 3}
"""


def test_an_advisory_board(view: View, say: Say, cells: Cells) -> None:
    details = view(BOARD).recommendations[0].details
    assert isinstance(details, BoardView)
    assert cells(details.seats) == [
        ["Role", "Constituency", "Seats", "Share", "Nominee"],
        ["Members", "Residents", "2", "33.3%", "Wards"],
        ["Chair", "City", "1", "16.7%", "–"],
        ["Cyclist", "Clubs", "3", "50%", "–"],
    ]
    assert details.seats_note == "6 seats in all; no constituency holds more than 50%"
    assert entries(say, details.terms) == {
        "Mandate": "Advise.",
        "Term of office": "1 month",
        "Meetings": "4 times a year",
        "Review date (proposed)": "March 30, 2029",
    }


def test_the_same_board_in_indonesian(view: View) -> None:
    details = view(BOARD, "id").recommendations[0].details
    assert isinstance(details, BoardView)
    assert details.seats_note == "seluruhnya 6 kursi; tidak ada unsur yang memegang lebih dari 50%"


def test_a_benchmarking_study(view: View, say: Say, cells: Cells) -> None:
    found = view(
        SOURCES
        + """\
facts: {f: {value: 1, source: warta}}
recommendations:
  studi:
    kind: benchmarking_study
    action: S
    because: [aman]
    owner: O
    due: 2027-03-31
    objective: {en: Learn.}
    questions: [{en: How?}]
    comparators:
      bogor: {name: Bogor, reason: {en: Near}, outcome: mixed}
      solo: {name: Solo}
    criteria: {biaya: {en: Cost}, laju: {en: Speed}}
    assessments:
      - {comparator: solo, criterion: biaya, rating: 5, note: {en: cheap}, evidence: [f, kajian]}
      - {comparator: bogor, criterion: laju, note: {en: ask}}
    phases:
      - {name: {en: Look}, start: 2027-12-20, weeks: 2}
      - {name: {en: Write}, start: 2028-02-28, weeks: 1}
"""
    )
    (studi,) = found.recommendations
    assert entries(say, studi.terms)["Objective"] == "Learn."
    details = studi.details
    assert isinstance(details, StudyView)
    assert [say(question) for question in details.questions] == ["How?"]
    assert cells(details.comparators) == [
        ["Comparator", "Owner", "Market", "Why chosen", "Outcome", "How it differs"],
        ["Bogor", "–", "–", "Near", "mixed", "–"],
        ["Solo", "–", "–", "–", "–", "–"],
    ]
    assert cells(details.assessments) == [
        ["Criterion", "Bogor", "Solo"],
        ["Cost", "not yet rated", "5: cheap[1!][2!]"],
        ["Speed", "not yet rated: ask", "not yet rated"],
    ]
    assert cells(details.phases) == [
        ["Phase", "Start", "End", "Length"],
        ["Look", "December 20, 2027", "January 2, 2028", "2 weeks"],
        ["Write", "February 28, 2028", "March 5, 2028", "1 week"],  # a leap year
    ]


SAFEGUARDS = """\
recommendations:
  jaga:
    kind: safeguards
    action: J
    because: [aman]
    owner: O
    due: 2027-03-31
    objective: {en: Flow.}
    risks:
      padat:
        risk: {en: Crowding}
        likelihood: 3
        impact: 5
        arises_from: [aman]
        threshold: {value: 12.5, unit: {en: km/h}, direction: below}
        control: {en: Fee}
        residual: {likelihood: 2, impact: 3}
        review_months: 1
      bising: {risk: {en: Noise}, likelihood: 1, impact: 1, threshold: {value: 70, unit: dB, direction: above}}
"""


def test_safeguards(view: View, say: Say, cells: Cells) -> None:
    (jaga,) = view(SAFEGUARDS).recommendations
    assert entries(say, jaga.terms)["Objective"] == "Flow."
    details = jaga.details
    assert isinstance(details, SafeguardsView)
    risks, responses = cells(details.risks), cells(details.responses)
    assert risks[1] == [
        "R1 Crowding", "–", "–", "3", "5", "extreme", "Fee", "moderate", "Argument 1<#argument-aman>",
    ]  # fmt: skip
    assert risks[2] == ["R2 Noise", "–", "–", "1", "1", "low", "–", "–", "–"]
    assert responses[1] == ["R1", "–", "below 12.5 km/h", "–", "–", "every month"]
    assert responses[2] == ["R2", "–", "above 70 <id: dB>", "–", "–", "–"]


def test_a_projects_own_risk_matrix(view: View, cells: Cells) -> None:
    matrix = ((RiskLevel.HIGH,) * 5,) * 5
    details = view(SAFEGUARDS, matrix=matrix).recommendations[0].details
    assert isinstance(details, SafeguardsView)
    assert [row[5] for row in cells(details.risks)[1:]] == ["high", "high"]


SOURCE_FORMS = {
    "a book": (
        "{type: book, title: Cities, author: [{family: Ito, given: Ken Ai}], issued: 2016, publisher: Kota}",
        "Ito, K. A. (2016). *Cities*. Kota.",
        "Ito, 2016<#source-x>",
    ),
    "an article without author or date": (
        "{type: article-newspaper, title: Kata kota, container-title: Warta}",
        "Kata kota. (n.d.). *Warta*.",
        "“Kata kota<#source-x>,” n.d.",
    ),
    "news in another language": (
        "{type: article-newspaper, title: Kata kota, language: id, container-title: Warta, issued: 2020-05-01}",
        "<id: Kata kota>. (2020, May 1). *<id: Warta>*.",
        "“<id: Kata kota<#source-x>>,” 2020",
    ),
    "a journal": (
        "{type: article-journal, title: Jalan, author: [{family: Beek, non-dropping-particle: van, given: Jan}], issued: 2020-05-01, container-title: Jurnal, volume: 3, issue: 2, page: 1-9, DOI: 10.1/x}",
        "van Beek, J. (2020). Jalan. *Jurnal*, *3*(2), 1–9. https://doi.org/10.1/x<https://doi.org/10.1/x>",
        "van Beek, 2020<#source-x>",
    ),
    "three authors": (
        "{type: report, title: R, author: [{family: A}, {family: B}, {literal: Dinas C}], issued: 2020}",
        "A, B, & Dinas C. (2020). *R*.",
        "A et al., 2020<#source-x>",
    ),
    "a page on the web": (
        "{type: webpage, title: Peta?, language: id, title_translation: {en: Map}, URL: 'https://a.id', accessed: 2026-01-02}",
        "*<id: Peta?>* [Map]. (n.d.). Retrieved January 2, 2026, from https://a.id<https://a.id>",
        "*<id: Peta?<#source-x>>*, n.d.",
    ),
    "a regulation": (
        "{type: regulation, title: Perpres, number: 12/2020, issued: 2020}",
        "Perpres, No. 12/2020 (2020).",
        "Perpres<#source-x>, 2020",
    ),
    "a regulation of a year": (
        "{type: regulation, title: Jalan, genre: Perpres, number: 12 Tahun 2020, language: id, issued: 2020}",
        "<id: Jalan>, Perpres No. 12 Tahun 2020 (2020).",
        "<id: Jalan<#source-x>>, 2020",
    ),
    "two authors": (
        "{type: report, title: R., author: [{family: A, given: Bo}, {family: C}], issued: 2020, publisher: PT. D.}",
        "A, B., & C. (2020). *R.* PT. D.",
        "A & C, 2020<#source-x>",
    ),
    "an exclamation": ("{type: book, title: Go!, issued: 2020}", "*Go!* (2020).", "*Go!<#source-x>*, 2020"),
    "a title that trails off": ("{type: book, title: Go…, issued: 2020}", "*Go…* (2020).", "*Go…<#source-x>*, 2020"),
    "a question": ("{type: book, title: Why?, issued: 2020}", "*Why?* (2020).", "*Why?<#source-x>*, 2020"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "listed", "noted"), SOURCE_FORMS.values(), ids=SOURCE_FORMS)
def test_sources_and_notes(view: View, say: Say, source: str, listed: str, noted: str) -> None:
    found = view(f'sources: {{x: {source}}}\npeople: {{}}\nsummary: {{en: "A [@x]"}}')
    assert say(found.sources[0].reference) == listed
    assert say(found.notes[0].content) == f"{noted.removesuffix('.')}."


@pytest.mark.parametrize(
    ("source", "noted"),
    [
        ("{type: book, title: Kota}", "*Kota<#source-x>*, t.t."),
        (
            "{type: article-newspaper, title: Kota, container-title: Warta}",
            "“Kota<#source-x>”, t.t.",
        ),
    ],
)
def test_undated_in_indonesian(view: View, say: Say, source: str, noted: str) -> None:
    (note,) = view(f'summary: {{id: "A [@x]"}}\nsources: {{x: {source}}}', "id").notes
    assert say(note.content) == noted


def test_only_sources_that_are_cited_are_listed_in_the_order_of_apa(view: View, say: Say) -> None:
    found = view("""\
sources:
  c: {type: book, title: C, remark: {en: "See [@a]."}}
  b: {type: book, title: B}
  a: {type: book, title: Z, author: [{family: A}], remark: {en: "See [@d]."}}
  d: {type: book, title: D}
summary: {en: "X [@c]."}
""")
    assert [source.anchor for source in found.sources] == ["source-a", "source-c", "source-d"]
    assert [say(source.remark) for source in found.sources] == ["See[2!].", "See[3!].", ""]
    assert [say(note.content) for note in found.notes] == [
        "*C<#source-c>*, n.d.",
        "*D<#source-d>*, n.d.",
        "A, n.d.<#source-a>",
    ]


def test_plain_texts_for_metadata(view: View) -> None:
    found = view('title: {en: "*Streets* [@kajian]"}\nquestion: {en: "Why `x` & <y>?"}')
    assert (found.title_text, found.description) == ("Streets", "Why x & <y>?")


def test_marks_within_marks_and_links_keep_their_shape(view: View, say: Say) -> None:
    found = view('summary: {en: "**a *b [@kajian]* [c](https://d.id)**"}')
    assert say(found.summary) == "**a *b[1!]* c<https://d.id>**"


def test_a_text_that_is_blank_in_every_language_is_blank(view: View, say: Say) -> None:
    assert say(view('subtitle: {id: " ", en: ""}').subtitle) == ""
