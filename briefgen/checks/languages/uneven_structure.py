"""BG204 uneven-structure: a text whose languages are built differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from briefgen.checks.languages.emphasised import Blocks, emphasised_in_one
from briefgen.checks.languages.linked import links_of_one
from briefgen.checks.languages.parts import is_plain, parts
from briefgen.checks.languages.translations import Translation, translations
from briefgen.checks.reading import structure, tree
from briefgen.checks.subject import Subject
from briefgen.checks.wording import listed, shortened
from briefgen.findings import Finding, Rule, Severity
from briefgen.languages.locators import locator_words
from briefgen.model.locators import LocatorLabel
from briefgen.model.texts import Shape
from briefgen.prose.nodes import Citation
from briefgen.prose.reading import inlines

RULE = Rule("BG204", "uneven-structure", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare what a text's versions are built of with what the source language's is.

    Both have the same paragraphs, lists, links, strong passages and pieces of code, and the same
    references, with the same locators: `hlm. 3` is `p. 3`. Links may lead to other pages of one
    site. Within a paragraph, the order is the language's own, but not within a bracket. Emphasis is
    the same, but for words that the other version has, too, and does not emphasise: they are
    foreign in one alone.

    Why: a paragraph, a list's item or a source has got lost in translation.
    Bad:
        summary:
          id: "Biaya naik [@kajian]."
          en: "Costs rose."
    Good:
        summary:
          id: "Biaya *crowdfunding* naik [@kajian, hlm. 3]."
          en: "The costs of crowdfunding rose [@kajian, p. 3]."
    Source: Canada's and Wales's bilingual design standards (the same content in both languages).
    """
    source, *_ = languages = subject.brief.languages
    words = {
        one: _locators(frozenset(locator_words(subject.packs, languages, one).items()))
        for one in languages
    }
    for one in translations(subject):
        if _is_plain(one):
            continue
        original = _Side(one.original, source, words[source])
        version = _Side(one.version, one.language, words[one.language])
        differences = _differences(original, version, one.text.shape, languages)
        if differences:
            yield RULE.at(
                one.text.place_of(one.language),
                f"`{one.text.key}` is built differently in {source} and {one.language}: "
                + "; ".join(differences),
                hint="give both versions the same paragraphs, lists, links, references, emphasis",
                related=(one.text.place_of(source),),
            )


@dataclass(frozen=True, eq=False)
class _Locators:
    """A language's words for locators: one object for the same words, so quick to compare."""

    words: Mapping[str, LocatorLabel]


@lru_cache(maxsize=256)
def _locators(words: frozenset[tuple[str, LocatorLabel]]) -> _Locators:
    return _Locators(dict(words))


@dataclass(frozen=True, slots=True)
class _Side:
    """One version of a text, and the words for locators in its language."""

    text: str
    language: str
    locators: _Locators


def _is_plain(one: Translation) -> bool:
    """Whether neither version is built of anything, as most are not."""
    shape = one.text.shape
    return is_plain(tree(one.original, shape)) and is_plain(tree(one.version, shape))


@lru_cache(maxsize=16_384)
def _differences(
    one: _Side, other: _Side, shape: Shape, languages: tuple[str, ...]
) -> tuple[str, ...]:
    """Tell in what two versions of a text differ; nothing where they do not."""
    original, version = tree(one.text, shape), tree(other.text, shape)
    found = tuple(_found(one, other, original, version, languages))
    if not found and structure(one.text, shape) != structure(other.text, shape):
        return ("its parts are in another order",)
    return found


def _found(
    one: _Side, other: _Side, original: Blocks, version: Blocks, languages: Sequence[str]
) -> Iterator[str]:
    source, language = one.language, other.language
    ours, theirs = parts(original, one.locators.words), parts(version, other.locators.words)
    links, other_links = links_of_one(original, version, languages)
    yield from _counts([*ours, *links], [*theirs, *other_links], source, language)
    ids, other_ids = _brackets(original), _brackets(version)
    for one_way, other_way in product(sorted(ids - other_ids), sorted(other_ids - ids)):
        if sorted(one_way) == sorted(other_way):
            yield f"{_bracket(one_way)} in {source}, {_bracket(other_way)} in {language}"
    in_one, in_other = emphasised_in_one(original, version)
    if in_one or in_other:
        yield f"emphasis: {_listed(in_one)} in {source}, {_listed(in_other)} in {language}"


def _counts(
    original: Iterable[str], version: Iterable[str], source: str, language: str
) -> Iterator[str]:
    ours, theirs = Counter(original), Counter(version)
    for part in dict.fromkeys((*ours, *theirs)):
        if ours[part] != theirs[part]:
            yield f"{part}: {ours[part]} in {source}, {theirs[part]} in {language}"


def _brackets(blocks: Blocks) -> set[tuple[str, ...]]:
    """Return the ids of every bracket: their order is the author's, not the language's."""
    return {
        tuple(reference.id for reference in node.references)
        for node in inlines(blocks)
        if isinstance(node, Citation)
    }


def _bracket(ids: Sequence[str]) -> str:
    return f"`[{'; '.join(f'@{id_}' for id_ in ids)}]`"


def _listed(phrases: Sequence[str]) -> str:
    return listed([f"“{shortened(phrase)}”" for phrase in phrases]) or "nothing"
