"""A version of a text is put into its file, and no other byte of it changes."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.source.edits import Version, set_versions
from briefgen.source.files import SourceFile
from briefgen.source.parser import parse
from briefgen.source.tree import to_data


def edit(text: str, *versions: Version) -> str:
    edited = set_versions(SourceFile("brief.yaml", text.encode()), versions)
    assert edited.refused == ()
    return edited.data.decode()


def said(text: str) -> Any:
    root = parse("f", text.encode()).root
    assert root is not None
    return to_data(root)


LONG = (
    "Roads shared by all are safer for all, and it costs the city less than another lane for cars."
)

REPLACED = {
    "plain": ("en: Roads   # a note", "Safer roads.", "en: Safer roads.   # a note"),
    "plain, until it cannot be": ("en: Roads", "Roads: safer", 'en: "Roads: safer"'),
    "single": ("en: 'Roads'", "it's safe", "en: 'it''s safe'"),
    "double": ('en: "Roads"', 'a "safe" road', 'en: "a \\"safe\\" road"'),
    "double, with a line break": ('en: "Roads"', "One.\n\nTwo.", 'en: "One.\\n\\nTwo."'),
    "plain, with a line break": (
        "en: Roads  # a note",
        "One.\n\nTwo.",
        "en: |-  # a note\n  One.\n\n  Two.",
    ),
    "plain, broken by hand": (
        f"en: {LONG[:70]}\n    {LONG[71:]}",
        LONG.replace("Roads", "Streets"),
        f"en: Streets{LONG[5:65]}\n    {LONG[66:]}",
    ),
    "single, broken": (
        f"en: '{LONG[:70]}\n\n    {LONG[71:]}'",
        f"{LONG[:70]}\nNo.",
        f"en: '{LONG[:70]}\n\n    No.'",
    ),
    "literal": ("en: |\n    One.\n\n    Two.", "1.\n\n2.\n3.\n", "en: |\n    1.\n\n    2.\n    3."),
    "literal, with a list": ("en: |-\n  One.", "- a\n- b", "en: |-\n  - a\n  - b"),
    "literal, beginning with a blank": ("en: |-\n  One.", "  a", "en: |2-\n    a"),
    "folded": (
        f"en: >-  # a note\n  {LONG[:70]}\n  {LONG[71:]}",
        LONG + "\n\n" + LONG.replace("Roads", "Streets"),
        f"en: >-  # a note\n  {LONG[:70]}\n  {LONG[71:]}\n\n\n  Streets{LONG[5:65]}\n  {LONG[66:]}",
    ),
    "folded, with a list": ("en: >-\n  One.", "a\n  - b\nc", "en: >-\n  a\n    - b\n  c"),
    "folded, empty now": ("en: >-  # a note\n  One.\n  More.", "", 'en: ""  # a note'),
    "folded, from a column of its own": ("en:\n    >-\n    One.", "Two.", "en:\n    >-\n    Two."),
    "anchored": ("en: &a Roads", "Streets", "en: &a Streets"),
}


@pytest.mark.parametrize("name", REPLACED)
def test_a_version_keeps_its_style(name: str) -> None:
    before, value, after = REPLACED[name]
    frame = "# head\ntext:\n  id: Jalan\n  {}\n\n# foot\nlast: 1\n"
    indented, wanted = (re.sub(r"\n(?!\n)", "\n  ", part) for part in (before, after))
    new = Version(("text", "en"), value)
    assert edit(frame.format(indented), new) == frame.format(wanted)


ADDED = {
    "in braces": ("a: {id: Satu}  # a note\n", "a: {id: Satu, en: One}  # a note\n"),
    "in braces over lines": (
        "a: {\n  id: Satu,  # a note\n}\n",
        "a: {\n  id: Satu,\n  en: One,  # a note\n}\n",
    ),
    "in braces with quotes": ('a: {"id": "Satu"}\n', 'a: {"id": "Satu", "en": "One"}\n'),
    "as a line": (
        "a:\n  id: Satu  # a note\n\n# foot\nb: 1\n",
        "a:\n  id: Satu  # a note\n  en: One\n\n# foot\nb: 1\n",
    ),
    "as a block": (
        "a:\n  id: >-\n    Satu\n    satu.\n\nb: 1\n",
        "a:\n  id: >-\n    Satu\n    satu.\n  en: >-\n    One\n\nb: 1\n",
    ),
    "after a block that keeps its last lines": (
        "a:\n  id: |+\n    Satu\n\nb: 1\n",
        "a:\n  id: |+\n    Satu\n\n  en: |-\n    One\nb: 1\n",
    ),
    "after the last line, which has no end": ("a:\n  id: Satu", "a:\n  id: Satu\n  en: One"),
    "to a bare string": ("a: Satu  # a note\n", "a: {id: Satu, en: One}  # a note\n"),
    "to a bare string that is long": (
        f'a: "{LONG}"   # a note\n',
        f'a:\n  id: "{LONG}"   # a note\n  en: "One"\n',
    ),
    "to a bare string with commas": ("a: Satu, dua\n", "a:\n  id: Satu, dua\n  en: One\n"),
    "to a bare block": (
        "a: |\n  Satu\n\n  dua\nb: 1\n",
        "a:\n  id: |\n    Satu\n\n    dua\n  en: |-\n    One\nb: 1\n",
    ),
    "to a bare block that is deep enough": (
        "a: |\n    Satu\nb: 1\n",
        "a:\n  id: |\n    Satu\n  en: |-\n      One\nb: 1\n",
    ),
    "to a bare string in braces": ("{a: Satu, b: 1}\n", "{a: {id: Satu, en: One}, b: 1}\n"),
    "to a bare string with an anchor": (
        "a: &x Satu\nb: *x\n",
        "a: {id: &x Satu, en: One}\nb: *x\n",
    ),
    "to a bare string below its key": (
        "a:  # a note\n  Satu\n",
        "a:  # a note\n  {id: Satu, en: One}\n",
    ),
    "after an alias": ("b: &x Satu\na:\n  id: *x\n", "b: &x Satu\na:\n  id: *x\n  en: One\n"),
}


@pytest.mark.parametrize("name", ADDED)
def test_a_version_joins_the_others(name: str) -> None:
    before, after = ADDED[name]
    like = () if isinstance(said(before)["a"], str) else ("id",)
    version = Version(("a", "en"), "One", like=("a", *like), bare="id")
    assert edit(before, version) == after
    assert edit(before.replace("\n", "\r\n"), version) == after.replace("\n", "\r\n")
    assert edit(f"\ufeff{before}", version) == f"\ufeff{after}"


def test_a_bare_string_is_itself_the_version_in_its_language() -> None:
    version = Version(("a", "id"), "Dua", ("a", "id"), bare="id")
    assert edit("a: 'Satu'  # a note\n", version) == "a: 'Dua'  # a note\n"


def test_texts_in_a_list() -> None:
    before = "a:\n- Satu  # a note\n- 'Dua,\n   dua'\n- id: Tiga\n"
    new = [Version(("a", i, "en"), str(i), ("a", i), "id") for i in range(3)]
    assert edit(before, *new) == (
        "a:\n"
        '- {id: Satu, en: "0"}  # a note\n'
        "- id: 'Dua,\n   dua'\n  en: '1'\n"
        '- id: Tiga\n  en: "2"\n'
    )


def test_a_text_that_is_a_file() -> None:
    assert edit("Jalan\n", Version(("en",), "Roads", (), "id")) == "{id: Jalan, en: Roads}\n"
    assert edit("id: Jalan\n", Version(("en",), "Roads", ("id",))) == "id: Jalan\nen: Roads\n"


QUOTES = """\
q: {text: kata}
=>
q: {text: kata, translation: {en: {text: words, by: ours}}}
==
q:
  text: kata
  context:
    id: ada
=>
q:
  text: kata
  context:
    id: ada
    en: there
  translation:
    en:
      text: words
      by: ours
==
q:
  text: kata
  translation:  # none
  speaker: a
=>
q:
  text: kata
  translation:  # none
    en:
      text: words
      by: ours
  speaker: a
==
q:
  text: kata
  translation: ~  # none
=>
q:
  text: kata
  translation: {en: {text: words, by: ours}}  # none
==
q:
  text: kata
  translation: {}
=>
q:
  text: kata
  translation: {en: {text: words, by: ours}}
==
q:
  text: kata
  translation:
    ar: {text: k, by: ours}
=>
q:
  text: kata
  translation:
    ar: {text: k, by: ours}
    en:
      text: words
      by: ours
==
q:
  text: kata
  translation:
    en:
      text: old words
      by: official
=>
q:
  text: kata
  translation:
    en:
      text: words
      by: official
"""


@pytest.mark.parametrize("quote", QUOTES.split("==\n"))
def test_a_quote_gets_a_marked_translation(quote: str) -> None:
    before, after = f"{quote.rstrip()}\n".split("=>\n")
    path = ("q", "translation", "en", "text")
    versions = [Version(path, "words", ("q", "text"), beside={"by": "ours"})]
    if "context" in before:
        versions.append(Version(("q", "context", "en"), "there", ("q", "context", "id")))
    assert edit(before, *versions) == after


@pytest.mark.parametrize(
    "text",
    [
        "b: &x {id: Satu}\na: *x\n",
        "a: &x {id: Satu}\nb: *x\n",
        "b:\n  - &x {id: Satu}\na: *x\n",
        "a: {id: Satu\n",
        "a: 1\n",
        "a: [Satu]\n",
        "",
    ],
)
def test_what_cannot_be_changed_alone_is_refused(text: str) -> None:
    version = Version(("a", "en"), "One", bare="id")
    edited = set_versions(SourceFile("f", text.encode()), [version])
    assert (edited.data.decode(), edited.refused) == (text, (version,))


def test_what_is_refused_does_not_keep_the_rest_from_being_changed() -> None:
    before = "a: &x {id: Satu}\nb: *x\nc: {id: Dua}\nd: {id: Tiga}\n"
    versions = [Version((key, "en"), key) for key in "abcd"]
    edited = set_versions(SourceFile("f", before.encode()), versions)
    assert (
        edited.data.decode()
        == "a: &x {id: Satu}\nb: *x\nc: {id: Dua, en: c}\nd: {id: Tiga, en: d}\n"
    )
    assert [one.path[0] for one in edited.refused] == ["a", "b"]


def test_characters_that_no_file_may_hold_are_refused() -> None:
    version = Version(("a", "en"), "a\u2028b")
    assert set_versions(SourceFile("f", b"a: {id: b}"), [version]).refused == (version,)


# What follows makes files of texts in all styles, some without their English version, and puts
# texts full of YAML's own characters into them.

AWKWARD = """
jalan kota: #satu 'dua' "tiga" - ? : , [a] {b} *c &d !e %f @g `h | > ~ null 2016 1.5 --- ...
\\n \\ الطريق עיר 🚲 𐍈 é e\u0301 \u00a0a = << # [@kajian] a:b //
"""
WORDS = st.sampled_from(AWKWARD.split())
JOINTS = st.sampled_from([" ", " ", " ", "  ", "\n", "\n\n", "\n\n\n", "\n  ", " \n", "\t"])
VALUES = st.lists(st.tuples(WORDS, JOINTS), min_size=1, max_size=30).map(
    lambda pairs: "".join(f"{word}{joint}" for word, joint in pairs)
) | st.sampled_from(["", " ", "\n", "a\n", "a\n\n", " a", "\ta", "a\r\nb", "a ", "\n\na"])

SCALARS = {
    "plain": "kata lama",
    "single": "'kata lama'",
    "double": '"kata lama"',
    "plain over lines": "kata\n{i}  lama",
    "single over lines": "'kata\n\n{i}  lama'",
    "double over lines": '"kata \\\n{i}  lama"',
    "literal": "|\n{i}  kata\n{i}\n{i}  lama\n",
    "literal, stripped": "|-  # a note\n{i}    kata lama\n",
    "literal, kept": "|+\n{i}  kata lama\n\n",
    "literal, by number": "|1-\n{i}  kata lama\n",
    "folded": ">\n{i}  kata\n{i}  lama\n\n{i}  lagi\n",
    "folded, stripped": ">-\n{i}  kata\n{i}  lama\n",
}
STYLES = st.sampled_from(sorted(SCALARS))
COMMENTS = st.sampled_from(["", "\n", "# a comment\n", "\n  # another\n\n"])
Part = tuple[str, bool]
"""A piece of a file, and whether it is the English version's."""


@st.composite
def texts(draw: st.DrawFn, key: str) -> list[Part]:
    """A text in one of the ways that people write them, with or without its English version."""
    own, english = (SCALARS[draw(STYLES)].format(i="  ") for _ in range(2))
    has = draw(st.booleans())
    if draw(st.booleans()):
        own, english = (text if text[0] not in "|>" else "kata" for text in (own, english))
        parts = [(f"{key}: {{id: {own}", False), (", en: " * has, False), (english * has, True)]
        return [*parts, ("}  # a note\n", False)]
    beginning = draw(st.sampled_from([f"{key}: # a note\n  id: ", f"{key}:\n- id: "]))
    parts = [(f"{beginning}{own}{end_of(own)}", False), ("  en: " * has, False)]
    return [*parts, (english * has, True), (end_of(english) * has, False)]


def end_of(text: str) -> str:
    return "" if text.endswith("\n") else "\n"


@st.composite
def files(draw: st.DrawFn) -> list[Part]:
    parts: list[Part] = [("\ufeff" * draw(st.booleans()), False)]
    for key in "abc":
        parts += [(draw(COMMENTS), False), *draw(texts(key))]
    return [*parts, (draw(COMMENTS), False), ("z: '1'\n", False)]


@given(files(), st.lists(VALUES, min_size=3, max_size=3), st.sampled_from(["\n", "\r\n"]))
def test_only_the_versions_change(parts: list[Part], values: list[str], newline: str) -> None:
    before = "".join(text for text, _ in parts).replace("\n", newline)
    data = said(before)
    paths: list[tuple[str | int, ...]] = [
        (key, 0) if isinstance(data[key], list) else (key,) for key in "abc"
    ]
    versions = [
        Version((*path, "en"), value, (*path, "id"))
        for path, value in zip(paths, values, strict=True)
    ]
    after = edit(before, *versions)

    for (key, *rest), value in zip(paths, values, strict=True):
        (data[key][0] if rest else data[key])["en"] = value
    assert said(after) == data
    # Around the English versions, or the places where they were missing, all is as it was.
    pattern = "".join(
        "(?s:.*?)" if english else re.escape(text.replace("\n", newline)) for text, english in parts
    )
    assert re.fullmatch(pattern, after)
    if newline == "\r\n":
        assert not re.search(r"(?<!\r)\n", after)


@given(files(), VALUES)
def test_a_version_put_back_gives_the_file_as_it_was_read(parts: list[Part], value: str) -> None:
    before = "".join(text for text, _ in parts)
    data = said(before)
    path = ("a", 0) if isinstance(data["a"], list) else ("a",)
    text = data["a"][0] if isinstance(data["a"], list) else data["a"]
    if "en" in text:
        there = edit(before, Version((*path, "en"), value))
        assert said(edit(there, Version((*path, "en"), text["en"]))) == data
