"""Languages that stand side by side share what they can, and keep their own conventions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from briefgen.languages.view import ArgumentView, BriefView, PageView, QuoteView
from briefgen.model.layouts import Layout

PageOf = Callable[..., PageView]
Say = Callable[..., str]

SOURCES = """\
sources:
  kajian:
    type: report
    title: Jalan untuk semua
    title_translation: {en: Streets for all}
    language: id
    issued: 2024
    remark: {id: Tidak lengkap., en: Incomplete.}
  warta: {type: book, title: Streets, language: en, issued: 2016, title_translation: {id: Jalan}}
"""


def columns(page: PageView) -> tuple[BriefView, BriefView]:
    first, second = page.columns
    return first, second


def test_a_page_has_a_column_for_each_language(page_of: PageOf) -> None:
    page = page_of("", "en", "id")
    assert (page.slug, page.stem) == ("jalan", "jalan.en-id")
    assert page.title == "Shared streets / Jalan bersama"
    assert [column.language for column in page.columns] == ["en", "id"]
    assert [column.language_name for column in page.columns] == ["English", "Bahasa Indonesia"]


def test_each_column_writes_dates_numbers_and_lists_its_own_way(page_of: PageOf, say: Say) -> None:
    page = page_of(
        """\
authors: [A, B]
facts: {luas: {value: 1.5, scale: billion, source: kajian}}
sources: {kajian: {type: report, title: Jalan, language: id}}
arguments: {aman: {stance: for, claim: {id: A, en: B}, evidence: [luas], held_by: [kajian]}}
""",
        "id",
        "en",
    )
    for column, (authors, day, figure) in zip(
        page.columns,
        [("A dan B", "23 November 2026", "1,5 miliar[1!]"),
         ("A and B", "November 23, 2026", "1.5 billion[1!]")],
        strict=True,
    ):  # fmt: skip
        imprint = [say(entry.content) for entry in column.imprint]
        (argument,) = arguments(column)
        assert imprint[1:3] == [authors, day]
        assert say(argument.facts[0].content) == figure


def arguments(column: BriefView) -> list[ArgumentView]:
    return [argument for group in column.argument_groups for argument in group.arguments]


# Notes and sources.

SWAPPED = (
    SOURCES
    + """\
summary:
  id: "Jalan sempit [@kajian, hlm. 3] dan kota tumbuh [@warta]."
  en: "Cities grow [@warta] and streets are narrow [@kajian, p. 3]."
problem: {id: "Lagi [@warta, hlm. 9].", en: "More."}
"""
)


def test_a_note_has_the_same_number_in_both_columns(page_of: PageOf, say: Say) -> None:
    first, second = columns(page_of(SWAPPED, "id", "en"))
    assert say(first.summary) == "Jalan sempit[1!] dan kota tumbuh[2!]."
    assert say(second.summary) == "Cities grow[2!] and streets are narrow[1!]."


def test_both_columns_have_all_notes_and_each_leads_back_to_where_it_is_called(
    page_of: PageOf, say: Say
) -> None:
    first, second = columns(page_of(SWAPPED, "id", "en"))
    assert [(note.number, note.anchor, note.back) for note in first.notes] == [
        (1, "note-1", "note-mark-1"),
        (2, "note-2", "note-mark-2"),
        (3, "note-3", "note-mark-3"),
    ]
    assert [(note.number, note.anchor, note.back) for note in second.notes] == [
        (1, "note-1.en", "note-mark-1.en"),
        (2, "note-2.en", "note-mark-2.en"),
        (3, "note-3.en", "note-mark-3"),  # which the second column does not call
    ]
    assert say(first.notes[0].content).endswith("hlm. 3.")
    assert say(second.notes[0].content).endswith("p. 3.")


def test_a_source_that_only_the_second_column_cites_is_listed(page_of: PageOf) -> None:
    page = page_of(SOURCES + 'summary: {id: Ringkas., en: "In short [@warta]."}\n', "id", "en")
    for column in page.columns:
        assert [source.anchor for source in column.sources] == ["source-warta"]
        assert [note.number for note in column.notes] == [1]


def test_works_are_listed_once_in_the_first_language_with_both_remarks(
    page_of: PageOf, say: Say
) -> None:
    first, second = columns(page_of(SWAPPED, "id", "en"))
    assert [source.reference for source in first.sources] == [
        source.reference for source in second.sources
    ]
    assert [say(source.reference) for source in first.sources] == [
        "*Jalan untuk semua* [<en: Streets for all>]. (2024).",
        "*<en: Streets>* [Jalan]. (2016).",
    ]
    assert [say(column.sources[0].remark) for column in (first, second)] == [
        "Tidak lengkap.",
        "Incomplete.",
    ]


def test_both_columns_tell_works_of_the_same_year_apart_alike(page_of: PageOf, say: Say) -> None:
    works = "\n".join(
        f"  {id}: {{type: book, title: {title}, issued: 2016, author: [{{family: Ito}}]}}"
        for id, title in (("satu", "The zebra"), ("dua", "Streets"))
    )
    first, second = columns(
        page_of(
            f"citations: author-date\nsources:\n{works}\n"
            'summary: {id: "A [@satu; @dua].", en: "B [@satu; @dua]."}\n',
            "id",
            "en",
        )
    )
    assert say(first.summary) == "A (Ito, 2016a<#source-dua>, 2016b<#source-satu>)."
    assert say(second.summary) == "B (Ito, 2016a<#source-dua>, 2016b<#source-satu>)."
    assert first.notes == second.notes == ()


# Anchors.


def test_links_stay_in_their_column(page_of: PageOf, say: Say) -> None:
    first, second = columns(
        page_of('problem: {id: "Lihat [@aman], [@uji].", en: "See [@aman], [@uji]."}', "id", "en")
    )
    assert say(first.problem) == (
        "Lihat Argumen 1<#argument-aman>, Rekomendasi 1<#recommendation-uji>."
    )
    assert say(second.problem) == (
        "See Argument 1<#argument-aman.en>, Recommendation 1<#recommendation-uji.en>."
    )
    assert [argument.anchor for argument in arguments(second)] == ["argument-aman.en"]
    assert second.recommendations[0].anchor == "recommendation-uji.en"


# Quotes: the original stands in one column alone.

QUOTES = """\
quotes:
  ujar:
    language: id
    text: Jalan aman.
    translation: {en: {text: Streets are safe., by: ours}, jv: {text: Dalan aman., by: official}}
  lisan: {language: en, text: We walk.}
arguments: {aman: {stance: for, claim: {id: A, en: B, jv: C}, evidence: [ujar, lisan]}}
"""


def quotes(column: BriefView) -> Iterable[QuoteView]:
    return arguments(column)[0].quotes


def spoken(quote: QuoteView) -> tuple[str, str, str, str]:
    """The original and its label, the translation and its label."""
    return (
        quote.original.text if quote.original else "",
        quote.original_label,
        quote.translation.text if quote.translation else "",
        quote.translation_label,
    )


@pytest.mark.parametrize("order", [("id", "en"), ("en", "id")])
def test_a_quotes_own_column_has_the_original_and_the_other_its_translation(
    page_of: PageOf, order: tuple[str, str]
) -> None:
    page = page_of(QUOTES, *order)
    by_language = {column.language: column for column in page.columns}
    ujar, lisan = quotes(by_language["id"])
    assert spoken(ujar) == ("Jalan aman.", "", "", "")
    assert spoken(lisan) == ("", "asli, dalam bahasa Inggris; tidak diterjemahkan", "", "")
    ujar, lisan = quotes(by_language["en"])
    assert spoken(ujar) == ("", "", "Streets are safe.", "our translation")
    assert spoken(lisan) == ("We walk.", "", "", "")


def test_where_neither_column_is_the_quotes_the_first_has_the_original(
    page_of: PageOf, packs: dict
) -> None:
    javanese = packs["id"].model_copy(update={"language": "jv", "name": "Basa Jawa"})
    changes = f"languages: [id, en, jv]\n{QUOTES}"
    page = page_of(changes, "en", "jv", packs={**packs, "jv": javanese})
    first, second = columns(page)
    assert spoken(next(iter(quotes(first)))) == (
        "Jalan aman.",
        "original, in Indonesian",
        "Streets are safe.",
        "our translation",
    )
    assert spoken(next(iter(quotes(second)))) == ("", "", "Dalan aman.", "terjemahan resmi")


# What is announced.


def test_columns_announce_the_other_renditions_in_their_language(page_of: PageOf, say: Say) -> None:
    page = page_of("", "id", "en", layouts=(Layout.SEPARATE, Layout.PARALLEL))
    assert [[say(one.name) for one in column.editions] for column in page.columns] == [
        ["Bahasa Indonesia", "<en: English>"],
        ["<id: Bahasa Indonesia>", "English"],
    ]
    (alone,) = page_of("", "en", layouts=(Layout.SEPARATE, Layout.PARALLEL)).columns
    assert [one.stem for one in alone.editions] == ["jalan.id", "jalan.id-en"]


def test_machines_are_told_in_both_languages(page_of: PageOf) -> None:
    data = page_of("", "id", "en").linked_data
    assert data["inLanguage"] == ["id", "en"]
    assert data["name"] == [
        {"@language": "id", "@value": "Jalan bersama"},
        {"@language": "en", "@value": "Shared streets"},
    ]
    assert "workTranslation" not in data
