"""A PDF from a stranger harms nobody: what it says of itself is not believed."""

from __future__ import annotations

import json
import zlib
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject

from briefgen.build import extraction
from briefgen.build.extraction import extract, unpack
from briefgen.build.safe_paths import doubled, fault_of
from briefgen.source.errors import UsageError

BRIEF = "briefs/kota/brief.yaml"
FILES = {BRIEF: b"briefgen: 1\n", "briefgen.yaml": b""}


def contents(enclosed: dict[str, bytes], **changes: object) -> bytes:
    listed = [
        {"path": path, "sha256": sha256(data).hexdigest(), "size": len(data)}
        for path, data in enclosed.items()
    ]
    whole = {"version": 1, "briefgen": "0.1.0", "slug": "kota", "layouts": [], "files": listed}
    return json.dumps({**whole, **changes}).encode()


def pdf(tmp_path: Path, inside: dict[str, bytes]) -> Path:
    """A PDF with some attachments, made by a library that is not ours."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(10, 10)
    for name, data in inside.items():
        writer.add_attachment(name, data)
    path = tmp_path / "kota.pdf"
    writer.write(path)
    return path


def with_list(files: dict[str, bytes], **changes: object) -> dict[str, bytes]:
    return {"briefgen-contents.json": contents(files, **changes), **files}


def refusal(path: Path) -> str:
    with pytest.raises(UsageError) as caught:
        extract(path)
    return caught.value.message


def test_files_come_out_as_they_went_in(tmp_path: Path) -> None:
    found = extract(pdf(tmp_path, {**with_list(FILES), "holiday.jpg": b"\xff"}))
    assert {path: found.files[path] for path in FILES} == FILES
    assert found.others == ("holiday.jpg",)
    unpack(found, tmp_path / "out")
    assert (tmp_path / "out" / BRIEF).read_bytes() == b"briefgen: 1\n"
    assert not (tmp_path / "out/holiday.jpg").exists()


BAD_PATHS = {
    "../evil": "leads elsewhere",
    "briefs/../../evil": "leads elsewhere",
    "/etc/passwd": "leads elsewhere",
    "briefs//kota": "leads elsewhere",
    "briefs/kota/": "leads elsewhere",
    "C:/evil": "has characters that no file of a project has",
    "briefs\\..\\..\\evil": "has characters that no file of a project has",
    "briefs/a\nb": "has characters that no file of a project has",
    "briefs/\x1b[31m": "has characters that no file of a project has",
    "briefs/lmay.\u202efdp": "has characters that no file of a project has",
    "briefs/kota/brief.yaml:stream": "has characters that no file of a project has",
    ".git/hooks/post-checkout": "is hidden",
    "briefs/.git/config": "is hidden",
    "theme/nul.css": "means something else on Windows",
    "theme/a./b": "means something else on Windows",
    "theme/COM1": "means something else on Windows",
    "Makefile": "is no file of a project",
    "briefs": "is no file of a project",
    "pyproject.toml": "is no file of a project",
    "src/setup.py": "is no file of a project",
    "briefs/" + "a" * 300: "is too long",
    "briefs/" + "a/" * 30 + "b": "is too long",
}


@pytest.mark.parametrize(("path", "why"), BAD_PATHS.items(), ids=map(ascii, BAD_PATHS))
def test_a_path_that_is_none_of_a_projects_is_refused(path: str, why: str, tmp_path: Path) -> None:
    assert fault_of(path) == why
    message = refusal(pdf(tmp_path, with_list({**FILES, path: b"x"})))
    assert message == f"the PDF has a file {path!r}, whose name {why}"


@pytest.mark.parametrize(
    "path",
    ["briefgen.yaml", BRIEF, "labels/zh-Hant.yaml", "theme/fonts/Noto Naskh.ttf", "themes/é/ü.css"],
)
def test_files_of_projects_are_taken(path: str) -> None:
    assert fault_of(path) == ""


def test_names_that_file_systems_fold_are_one_name() -> None:
    assert doubled(["theme/a.css", "theme/A.css"]) == "theme/A.css"
    assert doubled(["theme/\u00e9.css", "theme/e\u0301.css"]) == "theme/e\u0301.css"
    assert doubled(["theme/a", "theme/a/b.css"]) == "theme/a/b.css"
    assert doubled(["theme/a/b.css", "theme/a"]) == "theme/a"
    assert doubled(["theme/a.css", "theme/b.css", "themes/a.css"]) == ""


def test_bytes_that_are_not_what_the_list_says_are_refused(tmp_path: Path) -> None:
    altered = {**with_list(FILES), BRIEF: b"briefgen: 2\n"}
    assert refusal(pdf(tmp_path, altered)).endswith("is not what it was when the PDF was made")
    missing = with_list(FILES)
    del missing["briefgen.yaml"]
    assert refusal(pdf(tmp_path, missing)) == "`briefgen.yaml` is missing from the PDF"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"[]", "cannot be understood: the whole"),
        (b"\xff{", "cannot be understood: the whole"),
        (contents(FILES, version=2), "cannot be understood: version"),
        (contents(FILES, slug="../x"), "does not hold the brief '../x'"),
        (contents({"briefgen.yaml": b""}), "does not hold the brief 'kota'"),
        (contents(FILES, files=[{"path": BRIEF, "sha256": "x", "size": 1}]), "files.0.sha256"),
    ],
)
def test_a_list_that_is_none_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    inside = {**FILES, "briefgen-contents.json": data}
    assert message in refusal(pdf(tmp_path, inside))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "kota.pdf is no PDF"),
        (b"PK\x03\x04", "kota.pdf is no PDF"),
        (b"%PDF-1.7\nnothing", "kota.pdf cannot be read"),
    ],
)
def test_what_is_no_pdf_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "kota.pdf"
    path.write_bytes(data)
    assert refusal(path).startswith(message)


def test_an_encrypted_pdf_is_refused(tmp_path: Path) -> None:
    path = pdf(tmp_path, with_list(FILES))
    writer = pypdf.PdfWriter(clone_from=path)
    writer.encrypt("rahasia", algorithm="RC4-128")
    writer.write(path)
    assert refusal(path) == "kota.pdf is encrypted"


def repacked(
    path: Path, name: str, filters: list[str], data: bytes, key: str = "/F", *, keep: bool = False
) -> Path:
    """Let a file be packed in another way, under this key; what it has under others may be kept."""
    writer = pypdf.PdfWriter(clone_from=path)
    (one,) = (one for one in writer.attachment_list if one.name == name)
    stream = StreamObject()
    stream._data = data
    stream[NameObject("/Filter")] = ArrayObject(map(NameObject, filters))
    stream[NameObject("/Length")] = NumberObject(len(data))
    reference = writer._add_object(stream)
    beside = one.pdf_object["/EF"] if keep else {}
    one.pdf_object[NameObject("/EF")] = DictionaryObject({**beside, NameObject(key): reference})
    writer.write(path)
    return path


def test_a_bomb_does_not_go_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred million zeros in a hundred kilobytes; and as many in a list of honest size."""
    zeros = zlib.compress(bytes(100_000_000), 9)
    path = pdf(tmp_path, with_list(FILES))
    bomb = repacked(path, BRIEF, ["/FlateDecode"], zeros)
    assert refusal(bomb) == f"`{BRIEF}` cannot be unpacked"

    nested = repacked(path, BRIEF, ["/FlateDecode", "/FlateDecode"], zlib.compress(zeros, 9))
    assert refusal(nested) == f"`{BRIEF}` is packed in a way that is not ours"
    program = repacked(path, BRIEF, ["/JBIG2Decode"], zeros)
    assert refusal(program) == f"`{BRIEF}` is packed in a way that is not ours"


def test_what_is_looked_at_is_what_is_unpacked(tmp_path: Path) -> None:
    """A harmless file under one key does not cover for another (ISO 32000-1, 7.11.4)."""
    path = pdf(tmp_path, with_list(FILES))
    covered = repacked(path, BRIEF, ["/ASCIIHexDecode"], b"00>", "/UF", keep=True)
    assert extract(covered).files[BRIEF] == FILES[BRIEF]


def test_there_is_an_end_to_what_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {BRIEF: bytes(600), **{f"theme/{number}.css": bytes(600) for number in range(3)}}
    path = pdf(tmp_path, with_list(files))
    assert set(extract(path).files) > set(files)
    monkeypatch.setattr(extraction, "MAX_ALL", 2000)
    assert refusal(path).startswith("what is inside comes to more than")
    monkeypatch.setattr(extraction, "MAX_FILE", 599)
    assert "is larger than" in refusal(path)
    monkeypatch.setattr(extraction, "MAX_FILES", 3)
    assert "holds more than 3 files" in refusal(path)
    monkeypatch.setattr(extraction, "MAX_PDF", 100)
    assert refusal(path).startswith("kota.pdf is larger than")


def test_a_name_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = pdf(tmp_path, with_list(FILES))
    writer = pypdf.PdfWriter(clone_from=path)
    writer.add_attachment(BRIEF, b"another\n")
    writer.write(path)
    assert refusal(path) == f"{BRIEF!r} is inside twice"


def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    found = extract(pdf(tmp_path, with_list(FILES)))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    out = tmp_path / "out"
    out.mkdir()
    (out / "briefs").symlink_to(elsewhere, target_is_directory=True)
    for force in (False, True):
        with pytest.raises(UsageError, match="is a link"):
            unpack(found, out, force=force)
    assert list(elsewhere.iterdir()) == []

    (out / "briefs").unlink()
    (out / "briefs/kota").mkdir(parents=True)
    target = elsewhere / "brief.yaml"
    target.write_text("theirs\n", "utf-8")
    (out / BRIEF).symlink_to(target)
    with pytest.raises(UsageError, match="is a link"):
        unpack(found, out, force=True)
    assert target.read_text("utf-8") == "theirs\n"
    assert not (out / "briefgen.yaml").exists()


def test_a_folder_in_the_way_is_told_of(tmp_path: Path) -> None:
    found = extract(pdf(tmp_path, with_list(FILES)))
    (tmp_path / "out" / BRIEF).mkdir(parents=True)
    with pytest.raises(UsageError, match="or not what"):
        unpack(found, tmp_path / "out", force=True)


def test_damaged_pdfs_end_in_words(tmp_path: Path) -> None:
    """Bytes are overwritten one after the other; each either makes no difference, or is told."""
    path = pdf(tmp_path, with_list(FILES))
    whole = path.read_bytes()
    for at in range(0, len(whole), 23):
        broken = bytearray(whole)
        broken[at : at + 3] = b"\x00<("
        path.write_bytes(broken)
        try:
            found = extract(path)
        except UsageError:
            continue
        assert {name: found.files[name] for name in FILES} == FILES


def test_our_reader_needs_no_more_than_the_standard(tmp_path: Path) -> None:
    """A name tree may have branches, as other programs write it when they save a PDF anew."""
    path = pdf(tmp_path, with_list(FILES))
    writer = pypdf.PdfWriter(clone_from=path)
    tree = writer.root_object["/Names"]["/EmbeddedFiles"]
    leaf = writer._add_object(DictionaryObject({NameObject("/Names"): tree["/Names"]}))
    branch = DictionaryObject({NameObject("/Kids"): ArrayObject([leaf])})
    writer.root_object["/Names"][NameObject("/EmbeddedFiles")] = branch
    saved = BytesIO()
    writer.write(saved)
    path.write_bytes(saved.getvalue())
    assert set(extract(path).files) == {"briefgen-contents.json", *FILES}
