"""Write sources, people and quotes as entries of a brief or of its library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from briefgen.model.quotes import Quote
from tools.synthetic.archives import as_fingerprint, as_html, as_pdf, as_text
from tools.synthetic.vocabulary import Text

INVENTED: Text = {"id": "Sumber rekaan.", "en": "An invented source."}
TEXT, HTML, PDF, FINGERPRINT = "txt", "html", "pdf", "fingerprint.yaml"


@dataclass(slots=True)
class Works:
    """Sections of a brief or of the library, and the archives that belong to them, by path."""

    people: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, Any] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    quotes: dict[str, Any] = field(default_factory=dict)
    archives: dict[str, bytes] = field(default_factory=dict)

    def add_interview(
        self, choose: Random, person: str, said: Sequence[Text], asked: Sequence[str], kind: str
    ) -> list[str]:
        """Add an interview with somebody of `people`, archived as `kind`; return its quotes' ids.

        In a PDF a quote stands on page 1; elsewhere it is found by its paragraph.
        """
        id_, name = f"wawancara-{person}", self.people[person]["name"]
        title = f"Wawancara dengan {name}"
        paragraphs = [
            f"Tanya: {question} Jawab: {one['id']} Begitu kata {name}."
            for question, one in zip(asked, said, strict=False)
        ]
        self.sources[id_] = {
            "type": "interview",
            "title": title,
            "title_translation": {"en": f"Interview with {name}"},
            "language": "id",
            "author": [name],
            "issued": f"2026-{choose.randint(1, 10):02}-{choose.randint(1, 28):02}",
            "archive": f"sources/{id_}.{kind}",
            "remark": INVENTED,
        }
        ids = []
        for number, one in enumerate(said, 1):
            place: dict[str, Any] = {"locator": number + 1, "locator_label": "paragraph"}
            self.quotes[f"{person}-{number}"] = {
                "speaker": person,
                "source": id_,
                **({"locator": 1} if kind == PDF else place),
                "language": "id",
                "text": one["id"],
                "translation": {"en": {"text": one["en"], "by": "ours"}},
            }
            ids.append(f"{person}-{number}")
        self.archives[f"sources/{id_}.{kind}"] = self._archive(choose, kind, title, paragraphs, ids)
        return ids

    def _archive(
        self, choose: Random, kind: str, title: str, paragraphs: Sequence[str], ids: Sequence[str]
    ) -> bytes:
        if kind == HTML:
            return as_html(title, paragraphs)
        if kind == PDF:
            return as_pdf(title, paragraphs)
        text = as_text(title, paragraphs)
        if kind == TEXT:
            return text
        quotes = {
            id_: Quote(language="id", source="it", text=self.quotes[id_]["text"]) for id_ in ids
        }
        return as_fingerprint(text, quotes, choose)
