"""Make one synthetic brief: its sections, its archives, and what was reviewed of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from tools.synthetic import recommend
from tools.synthetic.archives import as_text
from tools.synthetic.context import BRIEF_DATE, Context, draw, person_name
from tools.synthetic.reviews import reviews
from tools.synthetic.vocabulary import SENTENCES, Text
from tools.synthetic.works import FINGERPRINT, HTML, INVENTED, TEXT, Works

_PERCENT = {"id": "persen", "en": "percent"}
_COMPLAINTS = {"id": "keluhan", "en": "complaints"}
_KINDS = (TEXT,) * 8 + (HTML,) * 2 + (FINGERPRINT,)
_YEARS, _STEPS = range(2021, 2026), (1.9, 1.7, 1.6, 1.2, 1)
_MAPPED = 0.3
"""The share of short briefs with charts that show a map of their arguments, on a third page."""
_SILENT = 0.9
"""The share of long briefs that want no notes on what their recommendations leave out."""
REPORT = "laporan"


@dataclass(frozen=True, slots=True)
class Shares:
    """How many of the briefs are so, from 0 to 1.

    `long` ones have a board or a study, and safeguards, on some four pages; others have two.
    `archived` ones quote an interview that is archived, `pictured` ones show charts, and
    `reviewed` ones are final, with a lock of all their translations.
    """

    long: float = 0.2
    archived: float = 0.9
    pictured: float = 0.5
    reviewed: float = 0.4


@dataclass(frozen=True, slots=True)
class Made:
    """A brief's slug, and its files by their paths in its folder: YAML as values, others bytes."""

    slug: str
    sections: dict[str, Any]
    archives: dict[str, bytes]
    lock: str | None
    long: bool


def make_brief(
    number: int,
    choose: Random,
    library: Works,
    experts: Sequence[str],
    towns: Sequence[str],
    shares: Shares,
) -> Made:
    """Return a brief that refers to the library's experts and towns."""
    long, archived = choose.random() < shares.long, choose.random() < shares.archived
    pictured, reviewed = choose.random() < shares.pictured, choose.random() < shares.reviewed
    town = choose.choice(towns)
    yearbook, expert = f"statistik-{town.lower()}", choose.choice(experts)
    context = draw(choose, town, report=REPORT, yearbook=yearbook)
    works = Works()
    add_report(works, context, choose)
    followed = long or (pictured and choose.random() < 0.5)
    add_facts(works, context, followed=followed)
    said = add_interview(works, context, choose) if archived else []
    spoken, people = f"{expert}-{choose.randint(1, 2)}", f"penduduk-{town.lower()}"
    arguments = make_arguments(context, choose, [*said, spoken], people, long=long)
    brief = {
        **opening(context, choose, long=long),
        "status": "final" if reviewed else choose.choice(("draft", "review")),
    }
    brief["key_figures"] = ["puas"] if not long else ["puas", "keluhan-2025"]
    if pictured and not long and choose.random() < _MAPPED:
        brief["figures"] = ["key_figures", "charts", "argument_map"]
    sections = {
        **brief,
        "people": works.people,
        "sources": works.sources,
        "facts": works.facts,
        "quotes": works.quotes,
        "charts": make_charts(context, works) if pictured or long else {},
        "arguments": arguments,
        "recommendations": make_recommendations(context, choose, arguments, long=long),
    }
    if long and choose.random() < _SILENT:
        sections["checks"] = {"ignore": ["BG128"]}
    sections = {name: value for name, value in sections.items() if value}
    shared = {expert, f"wawancara-{expert}", spoken, people, yearbook}
    lock = reviews(sections, library, shared) if reviewed else None
    slug = f"{context.topic.slug}-{town.lower()}-{number:05}"
    return Made(slug, sections, works.archives, lock, long)


def opening(context: Context, choose: Random, *, long: bool) -> dict[str, Any]:
    """Return what stands before a brief's arguments."""
    agency = context.topic.agency
    problems = [SENTENCES["problems"][0], SENTENCES["problems"][2]]
    more = [*SENTENCES["problems"][1:2], *SENTENCES["problems"][3:]]
    problems += choose.sample(more, len(more) if long else 2)
    messages = choose.sample(SENTENCES["key_messages"], choose.randint(3, 4))
    return {
        "briefgen": 1,
        "languages": ["id", "en"],
        "date": BRIEF_DATE,
        "title": context.fill(choose.choice(SENTENCES["titles"])),
        "subtitle": context.fill(choose.choice(SENTENCES["subtitles"])),
        "publisher": {"id": "Proyek briefgen", "en": "The briefgen project"},
        "question": context.fill(choose.choice(SENTENCES["questions"])),
        "reader": {"id": f"Kepala {agency['id']} Kota {context.town}",
                   "en": f"The head of {context.town}’s {agency['en']}"},
        "decision": context.fill(choose.choice(SENTENCES["decisions"])),
        "summary": context.joined(SENTENCES["summaries"], breaks=(3,)),
        "key_messages": [context.fill(one) for one in messages],
        "problem": context.joined(problems, breaks=(3, 6)),
        "methods": context.joined(SENTENCES["methods"]),
        "disclosures": context.fill(SENTENCES["disclosures"][0]),
    }  # fmt: skip


def add_report(works: Works, context: Context, choose: Random) -> None:
    """Add the agency's report, archived as a text."""
    agency = context.topic.agency
    title = f"Laporan Uji Coba {agency['id']} 2025"
    works.sources[REPORT] = {
        "type": "report",
        "title": title,
        "title_translation": {"en": f"Report of the {agency['en']} on Its Trial 2025"},
        "language": "id",
        "author": [f"{agency['id']} Kota {context.town}"],
        "issued": f"2026-{choose.randint(1, 9):02}",
        "archive": f"sources/{REPORT}.txt",
        "remark": INVENTED,
    }
    paragraphs = [context.reported(one) for one in SENTENCES["reported"]]
    works.archives[f"sources/{REPORT}.txt"] = as_text(title, paragraphs)


def add_facts(works: Works, context: Context, *, followed: bool) -> None:
    """Add the figures that the report gives; `followed` through the years, too."""
    figures, unit = context.figures, context.topic.unit

    def fact(value: int, unit: Text, said: Text) -> dict[str, Any]:
        where = {"source": REPORT, "locator": 4, "locator_label": "paragraph"}
        return {"value": value, "unit": unit, "statement": context.fill(said), **where}

    satisfied = fact(figures["percent"], _PERCENT, SENTENCES["satisfied"])
    works.facts["puas"] = satisfied | {"as_of": 2025}
    works.facts["sebelum"] = fact(figures["before"], unit, SENTENCES["before"])
    works.facts["sesudah"] = fact(figures["after"], unit, SENTENCES["after"])
    for year, step in zip(_YEARS, _STEPS, strict=True) if followed else ():
        complaints = round(figures["complaints"] * step)
        received = fact(complaints, _COMPLAINTS, SENTENCES["received"])
        works.facts[f"keluhan-{year}"] = received | {"as_of": year}


def add_interview(works: Works, context: Context, choose: Random) -> list[str]:
    """Add an interview with somebody who does the work; return the ids of its quotes."""
    id_ = choose.choice(("narasumber", "petugas", "warga"))
    staff = context.topic.staff
    works.people[id_] = {
        "name": person_name(choose),
        "role": {"id": f"wakil {staff['id']}", "en": f"representative of {staff['en']}"},
    }
    said = [context.fill(one) for one in choose.sample(SENTENCES["quotes"], 2)]
    asked = [context.reported(one) for one in SENTENCES["asked"]]
    return works.add_interview(choose, id_, said, asked, choose.choice(_KINDS))


def make_arguments(
    context: Context, choose: Random, spoken: Sequence[str], people: str, *, long: bool
) -> dict[str, Any]:
    """Return arguments for, against and of caution, resting on quotes and the town's people."""
    arguments: dict[str, Any] = {}

    def add(id_: str, stance: str, said: dict[str, Text], rests_on: list[str], **more: Any) -> None:
        arguments[id_] = {
            "stance": stance,
            "claim": context.fill(said["claim"]),
            "reasoning": context.fill(said["reasoning"]),
            "evidence": rests_on,
            "certainty": choose.choice(("high", "moderate", "low")),
            **more,
        }

    add("berhasil", "for", SENTENCES["for"][0], ["sebelum", "sesudah", spoken[0]])
    add("puas-pengguna", "for", SENTENCES["for"][1], ["puas", people, *spoken[1:]])
    if long:
        add("hemat", "for", SENTENCES["for"][2], [REPORT])
        add("mampu", "for", SENTENCES["for"][3], [REPORT])
    add("beban", "against", SENTENCES["against"][0], [REPORT], answered_by=["berhasil"])
    if long:
        add("terlihat", "against", SENTENCES["against"][1], ["keluhan-2025"], answered_by=["hemat"])
    add("perawatan", "caution", SENTENCES["cautions"][0], [REPORT])
    if long or choose.random() < 0.3:
        add("merata", "caution", SENTENCES["cautions"][1], [REPORT])
    return arguments


def make_charts(context: Context, works: Works) -> dict[str, Any]:
    """Return one chart or two of what was measured."""
    works.facts["sebelum"]["label"] = {"id": "sebelum", "en": "before"}
    works.facts["sesudah"]["label"] = {"id": "sesudah", "en": "after"}
    charts: dict[str, Any] = {
        "perubahan": {
            "kind": "bar",
            "title": context.fill(SENTENCES["charts"][0]),
            "facts": ["sebelum", "sesudah"],
            "beside": "berhasil",
        },
        "keluhan": {
            "kind": "line",
            "title": context.fill(SENTENCES["charts"][1]),
            "facts": [f"keluhan-{year}" for year in _YEARS],
        },
    }
    if "keluhan-2025" not in works.facts:
        del charts["keluhan"]
    return charts


def make_recommendations(
    context: Context, choose: Random, arguments: dict[str, Any], *, long: bool
) -> dict[str, Any]:
    """Return the trial, what meets the cautions, and in long briefs one of another kind, too."""
    cautions = [id_ for id_, one in arguments.items() if one["stance"] == "caution"]
    made = {"uji-coba": recommend.action(context, choose, 0, ["berhasil", "beban"])}
    if not long:
        number = choose.randint(1, 3)
        made["langkah-kedua"] = recommend.action(
            context, choose, number, ["puas-pengguna", *cautions]
        )
        return made
    if choose.random() < 0.6:
        made["dewan"] = recommend.board(context, choose, ["puas-pengguna", *cautions[1:]])
    else:
        made["studi"] = recommend.study(context, choose, ["hemat", "terlihat"], REPORT)
    made["ambang"] = recommend.safeguards(context, choose, cautions)
    return made
