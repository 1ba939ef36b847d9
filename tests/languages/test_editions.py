"""Say which renditions a brief has, and how each is announced in the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from briefgen.languages.columns import renditions, stem
from briefgen.languages.editions import other_editions
from briefgen.languages.pack import LanguagePack
from briefgen.model.layouts import Layout

SEPARATE, PARALLEL = Layout.SEPARATE, Layout.PARALLEL
BOTH = (SEPARATE, PARALLEL)
Case = tuple[Sequence[str], Sequence[Layout], Sequence[str], Sequence[str]]

CASES: dict[str, Case] = {
    "a file a language": (["id", "en"], [SEPARATE], [], ["id", "en"]),
    "two side by side": (["id", "en"], [PARALLEL], [], ["id-en"]),
    "both layouts": (["id", "en"], BOTH, [], ["id", "en", "id-en"]),
    "one language has nothing beside it": (["id"], BOTH, [], ["id"]),
    "the source beside each of the others": (
        ["id", "en", "ar"], BOTH, [], ["id", "en", "ar", "id-en", "id-ar"],
    ),
    "one language named": (["id", "en", "ar"], BOTH, ["ar"], ["ar", "id-ar"]),
    "the source named": (["id", "en", "ar"], [PARALLEL], ["id"], ["id-en", "id-ar"]),
    "any two, in the order in which they are named": (
        ["id", "en", "ar"], BOTH, ["ar", "en"], ["en", "ar", "ar-en"],
    ),
    "three named: the first beside each of the rest": (
        ["id", "en", "ar"], [PARALLEL], ["en", "ar", "id"], ["en-ar", "en-id"],
    ),
    "a brief that lacks one of the two": (["id", "en"], BOTH, ["id", "ar"], ["id"]),
    "a brief that lacks the only one": (["id", "en"], BOTH, ["ar"], []),
}  # fmt: skip


@pytest.mark.parametrize(("languages", "layouts", "named", "expected"), CASES.values(), ids=CASES)
def test_renditions(
    languages: Sequence[str],
    layouts: Sequence[Layout],
    named: Sequence[str],
    expected: Sequence[str],
) -> None:
    assert ["-".join(columns) for columns in renditions(languages, layouts, named)] == expected


def test_files_are_named_by_their_languages() -> None:
    assert stem("jalan", ("id",)) == "jalan.id"
    assert stem("jalan", ("id", "zh-Hant")) == "jalan.id-zh-Hant"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("id", ["<en: English>", "Bahasa Indonesia dan <en: English> (berdampingan)"]),
        ("en", ["English", "<id: Bahasa Indonesia> and English (side by side)"]),
    ],
)
def test_each_is_named_in_its_own_language(
    packs: Mapping[str, LanguagePack], say: Callable[..., str], language: str, names: list[str]
) -> None:
    found = other_editions("jalan", language, [("en",), ("id", "en")], packs)
    assert [say(edition.name) for edition in found] == names
    assert [edition.stem for edition in found] == ["jalan.en", "jalan.id-en"]
