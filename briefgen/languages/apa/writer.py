"""Hold what a language writes references with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefgen.languages.apa.parts import Part
from briefgen.languages.labels import PluralCategory, ReferenceLabels, fill
from briefgen.languages.locale import Conventions
from briefgen.languages.pack import LanguagePack
from briefgen.model.locators import LocatorLabel
from briefgen.model.sources import Source
from briefgen.prose.nodes import Foreign, Words

_SEVERAL = re.compile(r"[-–,&]")
_NUMBER = re.compile(r"[A-Za-z]?\d+[A-Za-z]*(\s*[-–.,&]\s*[A-Za-z]?\d+[A-Za-z]*)*")


@dataclass(frozen=True)
class Writer:
    """A language's labels and conventions.

    `translated` writes what a source's title means to those who read the list and not the title.
    """

    pack: LanguagePack
    conventions: Conventions
    translated: Callable[[Source], Part]

    @property
    def labels(self) -> ReferenceLabels:
        """The labels of references."""
        return self.pack.labels.reference

    def foreign(self, source: Source) -> bool:
        """Whether a source is in another language."""
        return source.language is not None and source.language != self.pack.language

    def title(self, source: Source, title: str) -> Part:
        """Write a title of a source, or of what holds it, marked if its language is another."""
        if source.language is not None and self.foreign(source):
            return (Foreign(source.language, (Words(title),)),)
        return (Words(title),)

    def locator(self, label: LocatorLabel, locator: str) -> str:
        """Write a part of a source: ``hlm. 3``, ``pp. 3–5``."""
        return self.counted(self.pack.labels.locator[label], locator=locator)

    def counted(self, forms: Mapping[PluralCategory, str], **values: str) -> str:
        """Fill a label in the singular, or in the plural where its value names several."""
        several = any(_SEVERAL.search(value) for value in values.values())
        return fill(forms["other"] if several else forms.get("one", forms["other"]), **values)

    def named(self, forms: Mapping[PluralCategory, str], count: int) -> str:
        """Return a label for one or for several people."""
        return forms.get(self.conventions.plural(count), forms["other"])

    def ordinal(self, number: int) -> str:
        """Write an edition's number: ``2nd ed.``, ``ed. ke-2``."""
        category = self.conventions.ordinal(number)
        forms = self.labels.edition
        return fill(forms.get(category, forms["other"]), number=str(number))

    def labelled(self, template: str, value: str | None) -> str:
        """Put a label before a number; what is not a number speaks for itself."""
        if not value:
            return ""
        return fill(template, number=value) if is_number(value) else capitalised(value)


def is_number(text: str) -> bool:
    """Whether a text is a number, or several, with a letter at most: ``12``, ``D2``, ``3–4``."""
    return _NUMBER.fullmatch(text) is not None


def capitalised(text: str) -> str:
    """Return a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]
