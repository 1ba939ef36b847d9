"""Draw the town, the topic and the figures of a brief, and put them into its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from random import Random

from tools.synthetic.vocabulary import TOPICS, Text, Topic

BRIEF_DATE = date(2026, 11, 23)
_ROOTS = ("Suka", "Tirta", "Karang", "Banjar", "Wana", "Rawa", "Batu", "Sido", "Argo", "Mekar",
          "Tanjung", "Bumi", "Sumber", "Marga")  # fmt: skip
_ENDINGS = ("makmur", "jaya", "sari", "mulya", "asri", "rejo", "harum", "luhur", "indah", "agung",
            "baru", "wangi", "lestari", "murni")  # fmt: skip
TOWNS = tuple(root + ending for ending in _ENDINGS for root in _ROOTS)
"""Invented towns: 196 of them."""
GIVEN = ("Rina", "Danu", "Murni", "Laras", "Bayu", "Sekar", "Wahyu", "Ratih", "Yusuf", "Intan",
         "Galih", "Maya", "Surya", "Dewi", "Hendra", "Tuti")  # fmt: skip
FAMILY = ("Handayani", "Wibisono", "Pratiwi", "Santoso", "Lestari", "Nugroho", "Siregar", "Lubis",
          "Hidayat", "Kusuma", "Rahman", "Wulandari", "Saputra", "Hasibuan")  # fmt: skip
MONTHS = (
    ("Januari", "January"), ("Februari", "February"), ("Maret", "March"), ("April", "April"),
    ("Mei", "May"), ("Juni", "June"), ("Juli", "July"), ("Agustus", "August"),
    ("September", "September"), ("Oktober", "October"), ("November", "November"),
    ("Desember", "December"),
)  # fmt: skip


def person_name(choose: Random) -> str:
    """Return the name of somebody who does not exist."""
    return f"{choose.choice(GIVEN)} {choose.choice(FAMILY)}"


def written_date(day: date) -> Text:
    """Return a date as each language writes it: 5 Maret 2027, March 5, 2027."""
    indonesian, english = MONTHS[day.month - 1]
    return {"id": f"{day.day} {indonesian} {day.year}", "en": f"{english} {day.day}, {day.year}"}


def written_number(number: int) -> Text:
    """Return a number as each language writes it: 1.200, 1,200."""
    english = f"{number:,}"
    return {"id": english.replace(",", "."), "en": english}


@dataclass(frozen=True, slots=True)
class Context:
    """What one brief speaks of; `words` are what its sentences are filled with, by language."""

    topic: Topic
    town: str
    figures: dict[str, int]
    words: dict[str, dict[str, str]]

    def fill(self, template: Text, **more: str) -> Text:
        """Return a text in both languages, each beginning with a capital."""
        return {
            language: _sentence(template[language], words | more)
            for language, words in self.words.items()
        }

    def joined(self, templates: Sequence[Text], breaks: Sequence[int] = ()) -> Text:
        """Return several sentences as one text, with a new paragraph before those at `breaks`."""
        filled = [self.fill(template) for template in templates]
        texts = filled[0]
        for number, one in enumerate(filled[1:], 1):
            blank = "\n\n" if number in breaks else " "
            texts = {language: text + blank + one[language] for language, text in texts.items()}
        return texts

    def reported(self, template: str) -> str:
        """Return a sentence in Indonesian alone, as sources have it."""
        return _sentence(template, self.words["id"])


def _sentence(template: str, words: dict[str, str]) -> str:
    text = template.format_map(words)
    return text[0].upper() + text[1:]


def draw(choose: Random, town: str, **words: str) -> Context:
    """Draw what a brief speaks of, in a town; `words` go into its sentences, too."""
    topic, figures = choose.choice(TOPICS), _figures(choose)
    decide = written_date(BRIEF_DATE + timedelta(days=choose.randint(40, 120)))
    of_topic = {one.name: getattr(topic, one.name) for one in fields(topic) if one.name != "slug"}
    filled: dict[str, dict[str, str]] = {}
    for language in ("id", "en"):
        mine = words | {"town": town, "decide": decide[language]}
        for name, text in of_topic.items():
            mine[name] = text[language]
            mine[name.capitalize()] = text[language][0].upper() + text[language][1:]
        for name, figure in figures.items():
            mine[name] = written_number(figure)[language] if name != "year" else str(figure)
        filled[language] = mine
    return Context(topic, town, figures, filled)


def _figures(choose: Random) -> dict[str, int]:
    before = choose.randint(24, 90)
    return {
        "sites_n": choose.randint(4, 15),
        "trial_n": choose.randint(16, 60),
        "months": choose.randint(4, 18),
        "weeks": choose.randint(2, 8),
        "before": before,
        "after": choose.randint(before // 4, before // 2),
        "percent": choose.randint(52, 93),
        "asked": choose.randint(120, 2400),
        "complaints": choose.randint(110, 990),
        "cost": choose.randint(2, 40),
        "small_cost": choose.randint(60, 480),
        "interviews": choose.randint(3, 12),
        "year": choose.randint(2019, 2023),
    }
