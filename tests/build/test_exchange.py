"""A brief goes to a translator and comes back: only the translations change, by diff of bytes."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefgen.build.inspection import open_workspace
from briefgen.build.intake import Intake, take_in
from briefgen.build.reviews import translations_of
from briefgen.languages.exchange import catalog
from briefgen.languages.exchange.formats import WRITERS, read_delivery
from briefgen.languages.exchange.outcomes import Fate, Wishes
from briefgen.languages.translation import Unit

REPOSITORY = Path(__file__).parents[2]
FLAGSHIP = "mendunia-melalui-alibaba"
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"
FORMATS = pytest.mark.parametrize("output", WRITERS)
Translate = Callable[[str], str]


def units_of(root: Path, slug: str) -> dict[str, Unit]:
    found = translations_of(open_workspace(root).project, slug).units
    return {unit.key: unit for unit in found if unit.language == "en"}


def there_and_back(root: Path, slug: str, output: str, translate: Translate) -> Intake:
    """Export a brief, translate every unit by a function, and import it."""
    workspace = open_workspace(root)
    sent = WRITERS[output][1](catalog(translations_of(workspace.project, slug), "en"))
    work = _in_po if output == "po" else _in_xliff
    delivery = read_delivery("x", work(sent, translate))
    intake = take_in(workspace, slug, delivery, Wishes(), language="en", at="2026-11-24")
    for name, data in intake.changed.items():
        (root / name).write_bytes(data)
    return intake


def _in_po(data: bytes, translate: Translate) -> bytes:
    file = polib.pofile(data.decode())
    for entry in file:
        entry.msgstr, entry.flags = translate(entry.msgid), []
    return str(file).encode()


def _in_xliff(data: bytes, translate: Translate) -> bytes:
    root = etree.fromstring(data)
    for unit in root.iter(f"{XLIFF}trans-unit"):
        source, target = unit.find(f"{XLIFF}source"), unit.find(f"{XLIFF}target")
        if target is None:
            target = etree.Element(f"{XLIFF}target")
            source.addnext(target)
        target.text = translate(source.text)
        target.set("state", "translated")
    return etree.tostring(root)


@pytest.fixture
def flagship(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "briefs", tmp_path / "briefs")
    (tmp_path / "briefs" / FLAGSHIP / "translations.lock.json").unlink(missing_ok=True)
    return tmp_path


@FORMATS
def test_the_flagship_comes_back_as_it_went(output: str, flagship: Path) -> None:
    said = {
        unit.source.strip(): unit.target or "" for unit in units_of(flagship, FLAGSHIP).values()
    }
    same = {source: text.strip() for source, text in said.items()}
    intake = there_and_back(flagship, FLAGSHIP, output, same.__getitem__)
    assert {one.fate for one in intake.outcomes} == {Fate.SAME}
    assert intake.changed == {}


@FORMATS
def test_only_the_translations_of_the_flagship_change(output: str, flagship: Path) -> None:
    before = {unit.key: unit for unit in units_of(flagship, FLAGSHIP).values()}
    files = {path: path.read_bytes().decode() for path in (flagship / "briefs").rglob("*.yaml")}
    intake = there_and_back(flagship, FLAGSHIP, output, shouted)

    assert {one.fate for one in intake.outcomes} == {Fate.TAKEN}
    after = units_of(flagship, FLAGSHIP)
    assert {key: unit.source for key, unit in after.items()} == {
        key: unit.source for key, unit in before.items()
    }
    for unit in after.values():
        assert (unit.target or "").strip() == shouted(unit.source.strip())
    for path, old in files.items():
        new = path.read_bytes().decode()
        assert without(new, path, flagship, after) == without(old, path, flagship, before)


def shouted(text: str) -> str:
    """Capitals, but for references and addresses."""
    parts = re.split(r"(\[@[^\]]*\]|https?://\S+)", text)
    return "".join(part if number % 2 else part.upper() for number, part in enumerate(parts))


def without(text: str, path: Path, root: Path, units: dict[str, Unit]) -> list[str]:
    """A file's lines without the translations, of which the places are known."""
    lines = text.splitlines(keepends=True)
    for unit in units.values():
        place = unit.place
        if root / place.file == path:
            end = place.end_line if place.end_column > 1 else place.end_line - 1
            for number in range(place.line, end + 1):
                kept = lines[number - 1][: place.column - 1] if number == place.line else ""
                lines[number - 1] = kept
    return [line for line in lines if line.strip()]


# Below, briefs are written in all the ways that people write YAML. A part of one is either kept as
# it is, the translation of a text, or a text on its own, which becomes a mapping.

KEPT, TRANSLATION, BARE = range(3)
Part = tuple[str, int]
AFTER: Part = ("", TRANSLATION)
"""Where a translation comes that is not there yet."""

WORDS = st.sampled_from(
    ["jalan", "kota's", '"dua"', "tiga:", "الطريق", "עיר", "🚲", "𐍈", "é", "a–b", "C#", "e\u0301"]
)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
INDENTED = {
    "literal": "|\n{i}{text}\n",
    "literal, stripped": "|-  # catatan\n{i}  {text}\n",
    "literal, kept": "|+\n{i}{text}\n\n",
    "folded": ">\n{i}{text}\n{i}lagi\n",
    "folded, stripped": ">-\n{i}{text}\n{i}lagi\n\n\n{i}akhir   \n",
    "single, broken": "'lagi\n{i}{single}'\n",
    "double, broken": '"lagi\n\n{i}{double}"\n',
}
INLINE = {"single": "'{single}'", "double": '"{double}"', "double, blank": '"{double} "'}


@dataclass(frozen=True)
class Hand:
    """Somebody's way to write: how deep what is in something is indented."""

    step: str

    def block(self, draw: st.DrawFn, margin: str) -> str:
        """A text after `key: `, with its line break."""
        text = draw(LINES)
        style = draw(st.sampled_from([*INDENTED, *INLINE]))
        if style in INLINE:
            comment = draw(st.sampled_from(["", "  # catatan", " "]))
            return f"{self.filled(INLINE[style], text)}{comment}\n"
        return self.filled(INDENTED[style], text, margin + self.step)

    def inline(self, draw: st.DrawFn) -> str:
        return self.filled(draw(st.sampled_from(sorted(INLINE.values()))), draw(LINES))

    def filled(self, style: str, text: str, indent: str = "") -> str:
        single, double = text.replace("'", "''"), text.replace('"', '\\"')
        return style.format(i=indent, text=text, single=single, double=double)

    def text(self, draw: st.DrawFn, margin: str = "") -> list[Part]:
        """A text after `key:`, in one of its forms, with its English version or without it."""
        has = draw(st.booleans())
        match draw(st.sampled_from(["flow", "block", "block", "bare"])):
            case "bare":
                return [(f" {self.inline(draw)}", BARE), ("  # catatan\n", KEPT), AFTER]
            case "flow":
                english = [(", en: ", KEPT), (self.inline(draw), TRANSLATION)]
                parts: list[Part] = [(f" {{id: {self.inline(draw)}", KEPT)]
                return [*parts, *(english if has else [AFTER]), ("}  # catatan\n", KEPT)]
            case _:
                margin += self.step
                parts = [(f"  # catatan\n{margin}id: {self.block(draw, margin)}", KEPT)]
                english = [(f"{margin}en: ", KEPT), (self.block(draw, margin), TRANSLATION)]
                return [*parts, *(english if has else [AFTER])]


@st.composite
def briefs(draw: st.DrawFn) -> list[Part]:
    hand = Hand(draw(st.sampled_from(["  ", "    ", " "])))
    parts: list[Part] = [("briefgen: 1\nlanguages: [id, en]\ndate: 2026-11-23\n\n# Judul\n", KEPT)]
    for key in ("title", "question", "reader", "decision", "summary"):
        parts += [(f"{key}:", KEPT), *hand.text(draw), (draw(COMMENTS), KEPT)]
    parts.append(("key_messages:\n", KEPT))
    for _ in range(draw(st.integers(1, 3))):
        parts += [(f"{hand.step}-", KEPT), (f" {hand.inline(draw)}", BARE), ("\n", KEPT), AFTER]
    parts.append(("quotes:\n", KEPT))
    for number in range(draw(st.integers(1, 2))):
        inner = hand.step * 2
        parts.append((f"{hand.step}q{number}:\n{inner}language: id\n{inner}text: ", KEPT))
        parts.append((hand.block(draw, inner), KEPT))
        if draw(st.booleans()):
            deep = hand.step * 4
            parts.append((f"{hand.step * 3}en:  # kami\n{deep}by: ours\n{deep}text: ", KEPT))
            parts[-1] = (f"{inner}translation:\n{parts[-1][0]}", KEPT)
            parts.append((hand.block(draw, deep), TRANSLATION))
        else:
            parts.append(AFTER)
    parts.append((draw(COMMENTS), KEPT))
    parts += [("arguments: {aman: {stance: for, claim: {id: Aman", KEPT), AFTER]
    parts += [("}}}\nrecommendations: {}\n", KEPT)]
    return parts


COMMENTS = st.sampled_from(["", "\n", "# catatan\n", "\n# 'catatan'\n\n"])
MARKS = st.sampled_from(
    ["", "- ", "# ", "'", '"', "@", "[x] ", "{", "& ", "> ", "x: ", "1. ", "🚲 "]
)


@FORMATS
@settings(max_examples=60, deadline=None)
@given(
    parts=briefs(),
    mark=MARKS,
    breaks=st.booleans(),
    newline=st.sampled_from(["\n", "\r\n"]),
    bom=st.sampled_from(["", "\ufeff"]),
)
def test_only_the_translations_change(
    output: str, parts: list[Part], mark: str, breaks: bool, newline: str, bom: str
) -> None:
    def translate(source: str) -> str:
        words = re.sub(r"\w+", lambda found: found[0][::-1] + "en", source)
        return f"{mark}{words}\n\n{words}" if breaks else f"{mark}{words}"

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "briefs/jalan/brief.yaml"
        path.parent.mkdir(parents=True)
        written = "".join(text for text, _ in parts).replace("\n", newline)
        path.write_bytes(f"{bom}{written}".encode())
        before = units_of(Path(folder), "jalan")

        intake = there_and_back(Path(folder), "jalan", output, translate)

        assert {one.fate for one in intake.outcomes} == {Fate.TAKEN}, intake.outcomes
        after = units_of(Path(folder), "jalan")
        assert {key: unit.source for key, unit in after.items()} == {
            key: unit.source for key, unit in before.items()
        }
        for unit in after.values():
            expected = translate(unit.source.strip(" \n")).strip(" \n")
            assert (unit.target or "").strip(" \n") == expected
        new = path.read_bytes().decode()
    assert re.fullmatch("".join([re.escape(bom), *(pattern(one, newline) for one in parts)]), new)


def pattern(part: Part, newline: str) -> str:
    """What a part may have become: itself, anything, or itself with something around it."""
    text, kind = part
    same = re.escape(text.strip(" ") if kind == BARE else text.replace("\n", newline))
    if kind == KEPT:
        return same
    return "(?s:.*?)" if kind == TRANSLATION else same.join(["(?s:.*?)"] * 2)
