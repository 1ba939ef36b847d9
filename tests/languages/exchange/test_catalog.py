"""A translator gets every text of a language, what there is of it, and what to mind."""

from collections.abc import Callable

from briefgen.languages.exchange import Catalog


def test_all_that_is_translated_into_a_language(various: Catalog) -> None:
    states = {entry.key: entry.state.value for entry in various.entries}
    assert states == {
        "title": "ok",
        "question": "missing",
        "reader": "unreviewed",
        "decision": "stale",
        "summary": "unreviewed",
        "people.rina.role": "unreviewed",
        "quotes.hebat.text": "missing",
        "arguments.aman.claim": "unreviewed",
        "recommendations.uji.action": "unreviewed",
        "recommendations.uji.owner": "unreviewed",
    }
    origins = {entry.key: entry.origin for entry in various.entries if entry.origin != "id"}
    assert origins == {"quotes.hebat.text": "nl"}


def test_what_a_translator_should_know(various: Catalog) -> None:
    notes = {entry.key: entry.notes for entry in various.entries}
    markdown = "links and *emphasis* in Markdown."
    prose = f"Paragraphs, with an empty line between them; lists, {markdown}"
    assert notes["reader"] == (f"One paragraph; {markdown}",)
    assert notes["question"] == (
        f"One paragraph; {markdown}",
        "Keep `[@kajian]` as it is; what follows a comma in such brackets may be translated.",
    )
    assert notes["decision"] == (
        prose,
        "Edited since the translation was made: Setujui rencana [-itu.-] {+ini.+}",
    )
    assert notes["summary"] == (prose, "Keep the addresses of links: https://contoh.id/a")
    assert notes["quotes.hebat.text"] == (
        "Somebody's words, verbatim: plain text without markup.",
        "Said by Rina Sari (Kepala Dinas).",
        "The original is in nl: translate from that.",
    )


def test_white_space_around_a_text_is_no_translators(various: Catalog) -> None:
    summary = next(entry for entry in various.entries if entry.key == "summary")
    assert summary.source == "Satu [dua](https://contoh.id/a).\n\nTiga & <empat>."
    assert summary.target == "One [two](https://contoh.id/a).\n\nThree & <four>."


def test_a_previous_source_only_where_it_was_edited(various: Catalog) -> None:
    previous = {entry.key: entry.previous for entry in various.entries if entry.previous}
    assert previous == {"decision": "Setujui rencana itu."}


def test_an_official_translation_is_to_be_left(made: Callable[..., Catalog]) -> None:
    changes = """
    quotes:
      hebat: {language: nl, text: Goed zo, translation: {id: {text: Bagus, by: official}}}
    """
    (entry,) = made(changes, language="id").entries
    assert (entry.key, entry.target) == ("quotes.hebat.text", "Bagus")
    assert entry.notes[-1] == "The translation is official: leave it as it is."


def test_the_title_of_a_work(made: Callable[..., Catalog]) -> None:
    changes = """
    sources:
      kajian: {type: book, title: De weg, language: nl, title_translation: {id: Jalan, en: Roads}}
    """
    (entry,) = (one for one in made(changes).entries if one.key.startswith("sources"))
    assert (entry.origin, entry.source, entry.target) == ("nl", "De weg", "Roads")
    assert entry.notes[0] == "The title of a work. One line."


def test_a_long_change_is_cut_short(made: Callable[..., Catalog]) -> None:
    old = " ".join(f"kata{number}" for number in range(40))
    catalog = made(f'decision: {{id: "{old} akhir", en: A}}', {"decision": (f"{old} lama", "A")})
    note = next(entry for entry in catalog.entries if entry.key == "decision").notes[-1]
    assert note == (
        "Edited since the translation was made: kata0 kata1 kata2 kata3 kata4 kata5 … kata34 "
        "kata35 kata36 kata37 kata38 kata39 [-lama-] {+akhir+}"
    )
