"""Bytes into trees: encodings, characters nobody sees, size, depth, aliases."""

from __future__ import annotations

import time

import pytest

from briefgen.findings import Place
from briefgen.source.files import MAX_BYTES
from briefgen.source.parser import parse
from briefgen.source.tree import MappingNode, ScalarNode, SequenceNode, to_data


def only(data: bytes):
    parsed = parse("f.yaml", data)
    assert parsed.root is None
    (finding,) = parsed.findings
    assert finding.place.file == "f.yaml"
    return finding


def test_utf_8_with_or_without_its_mark_is_right():
    assert to_data(parse("f.yaml", "nama: Siti Aïsyah 😀".encode()).root) == {
        "nama": "Siti Aïsyah 😀"
    }
    marked = parse("f.yaml", b"\xef\xbb\xbfnama: Siti")
    assert marked.findings == ()
    assert marked.root.entries["nama"].key == Place("f.yaml", 1, 1, 1, 5)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("utf-32-le", "UTF-32"),
        ("utf-32-be", "UTF-32"),
    ],
)
def test_wide_encodings_are_told(encoding, name):
    finding = only("title: Jalan".encode(encoding))
    assert (finding.code, finding.message) == ("BG002", f"this file is {name}, not UTF-8")
    assert "UTF-8" in finding.hint
    assert (finding.place.line, finding.place.column) == (1, 1)


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (b"\xff\xfe", "UTF-16"),
        (b"\xfe\xff", "UTF-16"),
        (b"\xff\xfe\x00\x00", "UTF-32"),
        (b"\x00\x00\xfe\xff", "UTF-32"),
    ],
)
def test_a_byte_order_mark_tells_a_wide_encoding_by_itself(mark, name):
    assert only(mark).message == f"this file is {name}, not UTF-8"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_first_byte_that_is_not_utf_8_is_told(newline):
    text = newline.join(["title: Jalan", "# é is fine", "people: François"])
    data = text.replace("é", "@").encode("latin-1").replace(b"@", "é".encode())
    finding = only(data)
    assert finding.code == "BG002"
    assert finding.place == Place("f.yaml", 3, 13, 3, 14)
    assert finding.message == "this is not UTF-8: the byte 0xE7 (`ç` in Latin-1)"


def test_windows_1252_is_told_by_its_quotation_marks():
    finding = only("\ufefftitle: ".encode() + "“Jalan”".encode("cp1252"))
    assert finding.place == Place("f.yaml", 1, 8, 1, 9)
    assert "0x93 (`“` in Windows-1252)" in finding.message
    assert "0xFF (`ÿ` in Latin-1)" in only(b"a: b\xff").message


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\0", "a NUL character (U+0000)"),
        ("\x0b", "a vertical tab"),
        ("\x1b", "an escape character (U+001B)"),
        ("\x1f", "a control character (U+001F)"),
        ("\x7f", "a delete character"),
        ("\x80", "a control character (U+0080)"),
        ("\x85", "a next-line character"),
        ("\x9f", "a control character (U+009F)"),
        ("\u2028", "a line separator"),
        ("\u2029", "a paragraph separator"),
        ("\ufeff", "a byte order mark"),
        ("\ufdd0", "a character that Unicode keeps free (U+FDD0)"),
        ("\ufdef", "a character that Unicode keeps free (U+FDEF)"),
        ("\ufffe", "a character that Unicode keeps free (U+FFFE)"),
        ("\uffff", "a character that Unicode keeps free (U+FFFF)"),
        ("\U0001fffe", "a character that Unicode keeps free (U+1FFFE)"),
        ("\U0010ffff", "a character that Unicode keeps free (U+10FFFF)"),
    ],
)
def test_control_characters_are_told_with_their_place(character, name):
    finding = only(f"title: Jalan\r\nreader: Wali{character}kota\r\n".encode())
    assert finding.code == "BG003"
    assert finding.place == Place("f.yaml", 2, 13, 2, 14)
    assert finding.message.startswith("there is ")
    assert name in finding.message
    assert "times" not in finding.message


@pytest.mark.parametrize(
    "character", ["\t", "~", "\xa0", "\u2027", "\u202a", "\ufefe", "\uff00", "\ufffd", "𐀀"]
)
def test_characters_next_to_the_forbidden_ones_are_right(character):
    parsed = parse("f.yaml", f"a: x{character}y".encode())
    assert parsed.findings == ()
    assert to_data(parsed.root) == {"a": f"x{character}y"}


def test_each_kind_of_control_character_is_told_once():
    parsed = parse("f.yaml", b"a: \0\0\nb: \x01\0")
    assert [(one.place.line, one.message) for one in parsed.findings] == [
        (1, "there is a NUL character (U+0000) here (3 times in this file)"),
        (2, "there is a control character (U+0001) here"),
    ]


def test_control_characters_written_as_escapes_are_told_at_their_value():
    parsed = parse("f.yaml", b'a: "\\0 \\u2028 \\0"\n"\\a": b\nc: "\\t\\n\\x41"\n')
    assert [(one.code, one.place.line, one.place.column) for one in parsed.findings] == [
        ("BG003", 1, 4),
        ("BG003", 1, 4),
        ("BG003", 2, 1),
    ]
    assert to_data(parsed.root)["c"] == "\t\nA"


def test_a_file_of_2_mib_is_read_and_no_larger_one():
    filled = b"a: b\n#" + b"x" * (MAX_BYTES - 6)
    assert len(filled) == 2 * 1024 * 1024
    assert parse("f.yaml", filled).findings == ()
    assert only(filled + b"x").code == "BG007"


def test_every_value_and_key_knows_its_place():
    root = parse("f.yaml", "# é😀\nkunci😀: {a: [1, 'dua']}\nblok: |\n  baris\n".encode()).root
    assert isinstance(root, MappingNode)
    assert root.place == Place("f.yaml", 2, 1, 5, 1)
    entry = root.entries["kunci😀"]
    assert entry.key == Place("f.yaml", 2, 1, 2, 7)
    assert entry.node.place == Place("f.yaml", 2, 9, 2, 24)
    inner = entry.node.entries["a"]
    assert inner.key == Place("f.yaml", 2, 10, 2, 11)
    assert isinstance(inner.node, SequenceNode)
    assert inner.node.place == Place("f.yaml", 2, 13, 2, 23)
    one, two = inner.node.items
    assert one == ScalarNode(1, "1", True, Place("f.yaml", 2, 14, 2, 15))
    assert two == ScalarNode("dua", "dua", False, Place("f.yaml", 2, 17, 2, 22))
    block = root.entries["blok"].node
    assert block == ScalarNode("baris\n", "baris\n", False, Place("f.yaml", 3, 7, 5, 1))


def test_an_alias_repeats_the_value_of_its_anchor():
    parsed = parse(
        "f.yaml", b"a: &x [1, {b: 2}]\nc: *x\n? &k d\n: &s e\nf: *k\ng: *s\nh: &x 3\ni: *x"
    )
    assert parsed.findings == ()
    assert to_data(parsed.root) == {
        "a": [1, {"b": 2}],
        "c": [1, {"b": 2}],
        "d": "e",
        "f": "d",
        "g": "e",
        "h": 3,
        "i": 3,
    }


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_40_levels_are_read_and_no_more(opening, closing):
    assert parse("f.yaml", (opening * 40 + closing * 40).encode()).findings == ()
    finding = only((opening * 41 + closing * 41).encode())
    assert finding.code == "BG008"
    assert finding.place.column == 40 * len(opening) + 1


def test_aliases_cannot_go_deeper_than_40_levels():
    def nested(levels: int) -> bytes:
        return b"- &a " + b"[" * 20 + b"]" * 20 + b"\n- " + b"[" * levels + b"*a" + b"]" * levels

    assert parse("f.yaml", nested(19)).findings == ()
    finding = only(nested(20))
    assert (finding.code, finding.place.line, finding.place.column) == ("BG008", 2, 23)


def test_aliases_of_aliases_go_as_deep_as_what_they_repeat():
    def nested(levels: int) -> bytes:
        return b"- &a [[x]]\n- &b [*a]\n- " + b"[" * levels + b"*b" + b"]" * levels

    assert parse("f.yaml", nested(36)).findings == ()
    finding = only(nested(37))
    assert (finding.code, finding.place.line, finding.place.column) == ("BG008", 3, 40)


def test_an_alias_of_a_key_repeats_its_text_and_place():
    root = parse("f.yaml", b"&k 12: x\na: *k").root
    assert root.entries["a"].node == ScalarNode("12", "12", False, Place("f.yaml", 1, 1, 1, 6))


def test_an_alias_may_stand_in_a_text_that_has_an_anchor_of_its_own():
    parsed = parse("f.yaml", b"- &a x\n- &b [*a]\n- *b\n- *a")
    assert to_data(parsed.root) == ["x", ["x"], ["x"], "x"]


def test_aliases_of_aliases_repeat_all_that_these_hold():
    def repeated(times: int) -> bytes:
        return b"- &a [" + b"x, " * 97 + b"]\n- &b [*a]\n" + b"- *b\n" * times

    assert parse("f.yaml", repeated(100)).findings == ()  # 98 once, 99 a hundred times
    finding = only(repeated(101))
    assert (finding.code, finding.place.line, finding.place.column) == ("BG009", 103, 3)


def test_aliases_may_repeat_10_000_values_and_no_more():
    def repeated(times: int) -> bytes:
        return b"- &a [" + b"x, " * 99 + b"]\n" + b"- *a\n" * times

    assert parse("f.yaml", repeated(100)).findings == ()
    finding = only(repeated(101))
    assert (finding.code, finding.place.line, finding.place.column) == ("BG009", 102, 3)
    assert "`*a`" in finding.message
    assert "10000 values" in finding.message


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b"{a: " * 100_000,
        b"- " * 100_000,
        b"a: &a [x, x]\n"
        + b"".join(b"%c: &%c [*%c, *%c]\n" % (i, i, i - 1, i - 1) for i in range(98, 123)),
        b"a: &a {a: *a}",
        b"&a [*a, *a]",
        b"? " * 100_000,
        b"'" * 1_000_001,
        b"a: 1" + b"0" * 1_000_000,
        b"a: 1e" + b"9" * 1_000_000,
        b"a: 0x" + b"f" * 1_000_000,
        b"[" + b"`[@a" * 100_000 + b"]",
    ],
    ids=[
        "lists",
        "mappings",
        "dashes",
        "bomb",
        "recursive",
        "twice",
        "keys",
        "quotes",
        "digits",
        "exponent",
        "hex",
        "ticks",
    ],
)
def test_hostile_files_are_bounded_in_time(data):
    begin = time.process_time()
    parse("f.yaml", data)
    assert time.process_time() - begin < 2


@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
def test_lines_count_alike_whatever_ends_them(newline):
    finding = parse("f.yaml", newline.join([b"a: 1", b"b: 2", b"a: 3", b""])).findings[0]
    assert (finding.place.line, finding.related[0].line) == (3, 1)
    finding = parse("f.yaml", newline.join([b"a: 1", b"b:", b"\tc: 3", b""])).findings[0]
    assert (finding.code, finding.place.line) == ("BG005", 3)
