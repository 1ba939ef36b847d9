"""A unit is one text in one language: what it is called, what it is made of, where it stands."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.languages.translation import Unit, units
from briefgen.source.files import BriefFiles, SourceFile
from briefgen.source.loader import load
from briefgen.source.manuscript import Manuscript

Brief = Callable[..., Manuscript]


def named(manuscript: Manuscript) -> dict[str, Unit]:
    return {unit.name: unit for unit in units(manuscript)}


def test_each_text_is_a_unit_in_each_language_but_the_first(brief: Brief) -> None:
    manuscript = brief("languages: [id, en, jv]\nsummary: {id: Ringkas., en: In short.}")
    found = [(unit.name, unit.source, unit.target) for unit in units(manuscript)]
    assert found[:2] == [
        ("title id>en", "Jalan bersama", "Shared streets"),
        ("title id>jv", "Jalan bersama", None),
    ]
    assert ("summary id>en", "Ringkas.", "In short.") in found
    assert found[-1] == ("recommendations.uji.owner id>jv", "Dinas Perhubungan", None)


def test_quotes_are_translated_from_their_own_language(brief: Brief) -> None:
    found = named(
        brief(
            """
            languages: [id, en]
            quotes:
              asing:
                speaker: rina
                language: de
                text: Die Straße gehört allen.
                translation: {en: {text: The street is everybody's., by: ours}}
              sendiri: {language: id, text: Jalan ini milik semua., context: {id: Sidang., en: H.}}
            """
        )
    )
    quotes = {name: unit.target for name, unit in found.items() if name.startswith("quotes")}
    assert quotes == {
        "quotes.asing.text de>id": None,
        "quotes.asing.text de>en": "The street is everybody's.",
        "quotes.sendiri.text id>en": None,
        "quotes.sendiri.context id>en": "H.",
    }
    assert list(quotes) == [name for name in found if name.startswith("quotes")]
    assert found["quotes.asing.text de>en"].shape is None
    assert found["quotes.asing.text de>en"].source == "Die Straße gehört allen."


def test_a_title_is_translated_from_its_own_language(brief: Brief) -> None:
    found = named(
        brief(
            """
            sources:
              asli: {type: report, title: Streets, language: en, title_translation: {id: Jalan}}
              jawa:
                type: report
                title: Dalan
                language: jv
                title_translation: {id: Jalan, en: Street}
              entah: {type: report, title: "?", title_translation: {id: Entah, en: Unknown}}
            """
        )
    )
    assert [
        (name, unit.source, unit.target)
        for name, unit in found.items()
        if name.startswith("sources")
    ] == [
        ("sources.asli.title_translation en>id", "Streets", "Jalan"),
        ("sources.jawa.title_translation jv>id", "Dalan", "Jalan"),
        ("sources.jawa.title_translation jv>en", "Dalan", "Street"),
        ("sources.entah.title_translation id>en", "Entah", "Unknown"),
    ]


def test_a_text_without_its_original_is_no_unit_and_a_blank_version_is_missing(
    brief: Brief,
) -> None:
    found = named(brief('summary: {en: In short.}\nreader: {id: Wali kota, en: " "}'))
    assert "summary id>en" not in found
    assert found["reader id>en"].target is None


def test_both_versions_have_places_and_a_missing_one_where_it_belongs(brief: Brief) -> None:
    found = named(
        brief(
            """
            subtitle: Pendek
            quotes:
              rina-1:
                language: id
                text: Jalan ini milik semua.
            """
        )
    )

    def written(place_of: Callable[[Unit], object], name: str) -> object:
        return place_of(found[name])

    title = found["title id>en"]
    assert (title.source_place.line, title.source_place.column) == (4, 13)
    assert (title.place.line, title.place.path) == (4, "title.en")
    assert found["subtitle id>en"].place.path == "subtitle.en"
    assert found["subtitle id>en"].place.line == found["subtitle id>en"].source_place.line
    quote = found["quotes.rina-1.text id>en"]
    assert quote.target_path == ("quotes", "rina-1", "translation", "en", "text")
    assert quote.place.line == quote.source_place.line - 2


def test_what_comes_from_the_library_is_shared() -> None:
    main = b"""\
briefgen: 1
languages: [id, en]
date: 2026-11-23
title: {id: Jalan, en: Streets}
question: {id: Q, en: Q}
reader: {id: R, en: R}
decision: {id: D, en: D}
summary: {id: "Lihat [@pejalan].", en: "See [@pejalan]."}
arguments: {aman: {stance: for, claim: {id: C, en: C}}}
recommendations: {}
"""
    facts = b"pejalan: {value: 2, unit: {id: orang, en: people}}\n"
    library = SourceFile("briefs/library/facts.yaml", facts)
    loaded = load(
        BriefFiles("a", "briefs/a", SourceFile("briefs/a/brief.yaml", main), library=(library,))
    )
    assert loaded.manuscript
    shared = {unit.name for unit in units(loaded.manuscript) if unit.shared}
    assert shared == {"facts.pejalan.unit id>en"}
