"""Make the library that a project's briefs share: experts, what they said, and yearbooks."""

from __future__ import annotations

from math import sqrt
from random import Random

from tools.synthetic.context import TOWNS, person_name
from tools.synthetic.vocabulary import SENTENCES
from tools.synthetic.works import FINGERPRINT, HTML, INVENTED, PDF, TEXT, Works

_KINDS = (TEXT, TEXT, HTML, TEXT, PDF, TEXT, FINGERPRINT, TEXT)
_QUESTIONS = ("Apa pelajaran dari kota lain?", "Bagaimana seharusnya dimulai?")


def experts(briefs: int) -> list[str]:
    """Return the ids of a library's experts; a library grows with the root of its briefs."""
    return [f"pakar-{number}" for number in range(1, round(sqrt(briefs)) + 2)]


def towns(briefs: int) -> tuple[str, ...]:
    """Return the towns that a library has yearbooks of."""
    return TOWNS[: max(3, round(2 * sqrt(briefs)))]


def make_library(briefs: int, choose: Random) -> Works:
    """Return the library of a project of so many briefs."""
    library = Works()
    for number, id_ in enumerate(experts(briefs)):
        library.people[id_] = {
            "name": person_name(choose),
            "role": {"id": "peneliti kebijakan publik", "en": "public policy researcher"},
            "affiliation": {"id": "Pusat Kajian Kota", "en": "Centre for Urban Studies"},
        }
        said = choose.sample(SENTENCES["expert_quotes"], 2)
        library.add_interview(choose, id_, said, _QUESTIONS, _KINDS[number % len(_KINDS)])
    for town in towns(briefs):
        slug = town.lower()
        library.sources[f"statistik-{slug}"] = {
            "type": "report",
            "title": f"Kota {town} dalam Angka 2025",
            "title_translation": {"en": f"The Town of {town} in Figures 2025"},
            "language": "id",
            "author": [f"Badan Statistik Kota {town}"],
            "issued": f"2025-{choose.randint(2, 9):02}",
            "URL": f"https://example.org/statistik/{slug}",
            "remark": INVENTED,
        }
        library.facts[f"penduduk-{slug}"] = {
            "value": choose.randint(90, 990),
            "scale": "thousand",
            "unit": {"id": "orang", "en": "people"},
            "statement": {"id": f"tinggal di Kota {town}", "en": f"live in {town}"},
            "source": f"statistik-{slug}",
            "locator": choose.randint(11, 48),
            "as_of": 2025,
        }
    return library
