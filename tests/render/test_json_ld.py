"""The page says by schema.org what it is, in a block of data that runs nothing."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages.view import PageView
from briefgen.render.html import render_html
from briefgen.render.theme import Theme

Page = Callable[..., PageView]
BLOCK = '<script type="application/ld+json">'


def scripts(page: str) -> list[Any]:
    """The script elements that a browser finds."""
    document = html5lib.parse(page, namespaceHTMLElements=False)
    return list(document.iter("script"))


def data(page: str) -> dict[str, Any]:
    (script,) = scripts(page)
    assert script.attrib == {"type": "application/ld+json"}
    found: dict[str, Any] = json.loads(script.text)
    return found


QUOTED = """
authors: [Pusat Kajian Kota]
publisher: {id: Pusat Kota, en: City Centre}
people:
  rina: {name: Rina Sari, role: {id: Dosen, en: Lecturer}, affiliation: {id: UI, en: UI}}
sources:
  kabar:
    type: article-newspaper
    title: Jalan dibuka
    language: id
    author: [{family: Berg, given: Jan, non-dropping-particle: van den}, Antara]
    issued: 2016-03
    container-title: Kompas
    DOI: 10.1000/a
    URL: https://example.org/jalan
quotes:
  ucapan:
    speaker: rina
    source: kabar
    language: id
    text: Jalan itu aman.
    translation: {en: {text: That street is safe., by: ours}}
arguments:
  aman: {stance: for, claim: {id: Aman., en: Safe.}, evidence: [ucapan]}
"""


def test_a_brief_is_a_report(page_of: Page, theme: Theme) -> None:
    assert data(render_html(page_of(QUOTED, "en"), theme)) == {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": "Shared streets",
        "about": {"@type": "Thing", "name": "Should streets be shared?"},
        "abstract": "In short.",
        "audience": {"@type": "Audience", "audienceType": "The mayor"},
        "inLanguage": "en",
        "datePublished": "2026-11-23",
        "creativeWorkStatus": "Draft",
        "author": ["Pusat Kajian Kota"],
        "publisher": {"@type": "Organization", "name": "City Centre"},
        "translationOfWork": {"@type": "Report", "inLanguage": "id", "url": "jalan.id.html"},
        "citation": [
            {
                "@type": "NewsArticle",
                "@id": "#source-kabar",
                "name": "Jalan dibuka",
                "inLanguage": "id",
                "author": [
                    {
                        "@type": "Person",
                        "name": "Jan van den Berg",
                        "givenName": "Jan",
                        "familyName": "van den Berg",
                    },
                    "Antara",
                ],
                "datePublished": "2016-03",
                "isPartOf": {"@type": "Newspaper", "name": "Kompas"},
                "sameAs": "https://doi.org/10.1000/a",
                "url": "https://example.org/jalan",
            }
        ],
        "hasPart": [
            {
                "@type": "Quotation",
                "@id": "#quote-ucapan",
                "text": "Jalan itu aman.",
                "inLanguage": "id",
                "spokenByCharacter": {
                    "@type": "Person",
                    "name": "Rina Sari",
                    "jobTitle": "Lecturer",
                    "affiliation": {"@type": "Organization", "name": "UI"},
                },
                "isBasedOn": {"@id": "#source-kabar"},
                "workTranslation": {
                    "@type": "Quotation",
                    "text": "That street is safe.",
                    "inLanguage": "en",
                },
            }
        ],
    }


def test_what_is_not_said_is_left_out(page_of: Page, theme: Theme) -> None:
    found = data(render_html(page_of("", "id"), theme))
    assert "hasPart" not in found
    assert "citation" not in found
    assert found["workTranslation"] == [
        {"@type": "Report", "inLanguage": "en", "url": "jalan.en.html"}
    ]


@pytest.mark.parametrize("style", ["notes", "author-date"])
def test_every_node_that_is_named_is_on_the_page(page_of: Page, theme: Theme, style: str) -> None:
    written = render_html(page_of(f"citations: {style}\n{QUOTED}", "id"), theme)
    named = re.findall(r'"@id": "#([^"]+)"', written)
    assert set(named) == {"source-kabar", "quote-ucapan"}
    assert all(f'id="{name}"' in written for name in named)


def test_the_data_number_no_notes(page_of: Page) -> None:
    changes = """
    summary: {id: "Aman [@kajian].", en: "Safe [@kajian]."}
    """
    shown = page_of(changes, "en")
    assert [note.number for note in shown.columns[0].notes] == [1]
    assert shown.linked_data["abstract"] == "Safe."


HOSTILE = [
    "</script><script>alert(1)</script>",
    "</SCRIPT >",
    "<!-- <script>",
    "<!--<script></script>",
    "]]>",
    '"}; alert(1); {"',
    "\\u003c/script>",
    "\\",
    "&lt;/script&gt;",
    "{{ brief }} {% raw %}",
]


def hostile(text: str) -> str:
    """A brief with a text wherever data come from."""
    said = json.dumps(text)
    return f"""\
title: {said}
question: {said}
reader: {said}
summary: {said}
authors: [{said}]
publisher: {said}
people:
  rina: {{name: {said}, role: {said}}}
sources:
  kabar: {{type: report, title: {said}, author: [{said}], container-title: {said}}}
quotes:
  ucapan: {{speaker: rina, source: kabar, language: id, text: {said}}}
arguments:
  aman: {{stance: for, claim: Aman., evidence: [ucapan]}}
"""


def assert_harmless(page: str, text: str) -> None:
    found = data(page)
    assert found["hasPart"][0]["text"] == text.strip()
    assert found["citation"][0]["name"] == text.strip()
    body = page.split(BLOCK)[1].partition("</script>")[0]
    assert not set("<>&\u2028\u2029") & set(body)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_ends_the_block(page_of: Page, theme: Theme, text: str) -> None:
    assert_harmless(render_html(page_of(hostile(text), "id"), theme), text)


PIECES = st.sampled_from(["<", "/", "script", ">", "!--", '"', "\\", "&", " ", "a"])


@given(st.lists(PIECES, min_size=1).map("".join).filter(str.strip))
def test_no_made_up_text_ends_the_block(page_of: Page, theme: Theme, text: str) -> None:
    assert_harmless(render_html(page_of(hostile(text), "id"), theme), text)


def test_the_ends_of_lines_that_javascript_knows_are_escaped(page_of: Page, theme: Theme) -> None:
    written = render_html(
        replace(page_of("", "id"), linked_data={"name": "a\u2028b\u2029c"}), theme
    )
    assert f'{BLOCK}{{"name": "a\\u2028b\\u2029c"}}</script>' in written
    assert data(written) == {"name": "a\u2028b\u2029c"}


def test_the_page_still_forbids_scripts(page_of: Page, theme: Theme) -> None:
    """A block of data is none: HTML, "prepare the script element", returns at its type."""
    written = render_html(page_of("", "id"), theme)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', written)
    assert policy
    assert policy[1].startswith("default-src 'none';")
    assert "script-src" not in policy[1]


def schema_types(node: object) -> set[str]:
    """The types of a node and of all below it."""
    if isinstance(node, Mapping):
        own = {str(node["@type"])} if "@type" in node else set()
        return own.union(*map(schema_types, node.values()))
    if isinstance(node, list):
        return set().union(*map(schema_types, node))
    return set()


def test_the_flagship(flagship_pages: Mapping[str, PageView], theme: Theme) -> None:
    for language, page in flagship_pages.items():
        found = data(render_html(page, theme))
        assert found["inLanguage"] == language
        assert [quote["inLanguage"] for quote in found["hasPart"]] == ["id"] * 4
        assert {quote["isBasedOn"]["@id"] for quote in found["hasPart"]} == {"#source-artikel"}
        assert schema_types(found) <= {
            "Audience",
            "NewsArticle",
            "Organization",
            "Person",
            "Quotation",
            "Report",
            "Thing",
        }
