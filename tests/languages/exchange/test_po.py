"""PO as gettext has it: what is written, and what is read of what comes back."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.languages.exchange import Catalog
from briefgen.languages.exchange.po import read_po, write_po
from briefgen.source.errors import UsageError
from briefgen.version import VERSION

MSGFMT = shutil.which("msgfmt")

HEAD = f"""\
# The policy brief `jalan`, from id into en.
# `briefgen translate import` takes it back: please keep the contexts and the comments.
msgid ""
msgstr ""
"Project-Id-Version: jalan\\n"
"PO-Revision-Date: \\n"
"Last-Translator: \\n"
"Language-Team: \\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Briefgen-Brief: jalan\\n"
"X-Briefgen-Source-Language: id\\n"
"X-Generator: briefgen {VERSION}\\n"
"""
STALE = """
#. Paragraphs, with an empty line between them; lists, links and *emphasis* in Markdown.
#. Edited since the translation was made: Setujui rencana [-itu.-] {+ini.+}
#. briefgen: tgt=2b1a5fded75bf801
#: briefs/jalan/brief.yaml:7
#, fuzzy
#| msgid "Setujui rencana itu."
msgctxt "decision"
msgid "Setujui rencana ini."
msgstr "Approve the plan."
"""
MISSING = """
#. One paragraph; links and *emphasis* in Markdown.
#. Keep `[@kajian]` as it is; what follows a comma in such brackets may be translated.
#. briefgen: tgt=none
#: briefs/jalan/brief.yaml:5
msgctxt "question"
msgid "Perlukah [@kajian, hlm. 3] \\"dibagi\\"?"
msgstr ""
"""
PARAGRAPHS = """
msgctxt "summary"
msgid ""
"Satu [dua](https://contoh.id/a).\\n"
"\\n"
"Tiga & <empat>."
msgstr ""
"One [two](https://contoh.id/a).\\n"
"\\n"
"Three & <four>."
"""


def test_what_is_written(various: Catalog) -> None:
    text = write_po(various).decode()
    assert text.startswith(HEAD)
    for part in (STALE, MISSING):
        assert part in text
    assert PARAGRAPHS.lstrip() in text
    assert text.count("fuzzy") == 1
    assert write_po(various) == write_po(various)


@pytest.mark.skipif(MSGFMT is None, reason="msgfmt is not installed; `tools/checkers` does it")
def test_gettext_accepts_it(various: Catalog, tmp_path: Path) -> None:
    (tmp_path / "jalan.po").write_bytes(write_po(various))
    done = subprocess.run(
        [str(MSGFMT), "--check", "--statistics", "--output-file", "jalan.mo", "jalan.po"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={"LC_ALL": "C"},
    )
    told = "7 translated messages, 1 fuzzy translation, 2 untranslated messages.\n"
    assert (done.returncode, done.stderr) == (0, told)


@pytest.mark.skipif(MSGFMT is None, reason="gettext is not installed; `tools/checkers` does it")
def test_a_new_file_takes_over_the_work_in_an_old_one(
    made: Callable[..., Catalog], tmp_path: Path
) -> None:
    old = write_po(made("decision: {id: Setujui.}")).replace(
        b'msgid "Setujui."\nmsgstr ""', b'msgid "Setujui."\nmsgstr "Approve."'
    )
    (tmp_path / "old.po").write_bytes(old)
    (tmp_path / "new.po").write_bytes(write_po(made("decision: {id: Setujui itu.}")))
    merged = subprocess.run(
        ["msgmerge", "--quiet", "--previous", "old.po", "new.po"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    ).stdout
    unit = next(unit for unit in read_po("x.po", merged).units if unit.key == "decision")
    assert (unit.source, unit.target) == ("Setujui itu.", "Approve.")
    assert (unit.done, unit.digest) == (False, "none")


UNIT = 'msgctxt "title"\nmsgid "Jalan"\nmsgstr "Streets"\n'


def read(text: str) -> list[tuple[str, str, str, bool, str | None, int]]:
    units = read_po("jalan.po", text.encode()).units
    return [(one.key, one.source, one.target, one.done, one.digest, one.line) for one in units]


def test_what_is_read() -> None:
    assert read(f"{HEAD}\n{UNIT}") == [("title", "Jalan", "Streets", True, None, 17)]
    assert read(f"#. briefgen: tgt=0123456789abcdef\n#, fuzzy, c-format\n{UNIT}") == [
        ("title", "Jalan", "Streets", False, "0123456789abcdef", 1)
    ]
    assert read(UNIT.replace('msgctxt "title"\n', "")) == [("", "Jalan", "Streets", True, None, 1)]


def test_whose_it_is() -> None:
    read = read_po("jalan.po", HEAD.encode())
    assert (read.slug, read.language, read.units) == ("jalan", "en", ())
    without = HEAD.replace("X-Briefgen-Brief: jalan\\n", "").replace(": en\\n", ": pt_BR\\n")
    read = read_po("jalan.po", without.encode())
    assert (read.slug, read.language) == ("jalan", "pt-BR")
    read = read_po("jalan.po", UNIT.encode())
    assert (read.slug, read.language) == ("", "")


def test_other_line_ends_marks_and_charsets() -> None:
    expected = read(f"{HEAD}\n{UNIT}")
    assert read(f"\ufeff{HEAD}\n{UNIT}") == expected
    assert read(f"{HEAD}\n{UNIT}".replace("\n", "\r\n")) == expected
    latin = f"{HEAD}\n{UNIT}".replace("UTF-8", "ISO-8859-1").replace("Streets", "Café")
    (unit,) = read_po("jalan.po", latin.encode("latin-1")).units
    assert unit.target == "Café"


def test_obsolete_units_are_told_of_if_somebody_translated_them() -> None:
    text = f'{HEAD}\n#~ msgctxt "lama"\n#~ msgid "Dua"\n#~ msgstr "Two"\n\n{UNIT}'
    delivery = read_po("jalan.po", text.encode())
    assert [one.key for one in delivery.units] == ["title"]
    assert [(one.line, one.message) for one in delivery.mishaps] == [
        (17, "`lama` is marked as obsolete")
    ]
    assert read_po("jalan.po", text.replace('"Two"', '""').encode()).mishaps == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f'{HEAD}\nmsgid "Jalan "bersama""\nmsgstr ""\n', "jalan.po:17 cannot be read as PO"),
        (f"{HEAD}\n{UNIT}<<<<<<< HEAD\n", "jalan.po:20 cannot be read as PO"),
        ("title: Jalan\n", "jalan.po:1 cannot be read as PO"),
        ("/etc/passwd", "jalan.po:1 cannot be read as PO"),
        (UNIT.replace("Jalan", "Ja\u2028lan"), r"jalan.po:2 holds a character .* \(U\+2028\)"),
    ],
)
def test_what_cannot_be_read(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_po("jalan.po", text.encode())


@pytest.mark.parametrize("charset", ["UTF-8", "ROT-99"])
def test_what_is_in_no_known_charset(charset: str) -> None:
    with pytest.raises(UsageError, match=f"jalan.po is not in {charset}"):
        read_po("jalan.po", HEAD.replace("UTF-8", charset).encode() + b'msgid "\xff"\n')
