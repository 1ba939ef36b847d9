"""Make the recommendations of a synthetic brief, each of its kind."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from tools.synthetic.context import BRIEF_DATE, Context
from tools.synthetic.vocabulary import PROPOSALS, Text

_RATINGS = ((5, 4, 2), (3, 3, 4), (1, 2, 3))


def action(context: Context, choose: Random, number: int, because: list[str]) -> dict[str, Any]:
    """Return an ordinary recommendation: the first is the trial, and has a number to reach."""
    argument = because[0]
    target: dict[str, Any] = {"statement": context.fill(PROPOSALS["targets"][0])}
    if number == 0:
        target["value"] = context.figures["after"]
        target["unit"] = context.fill(context.topic.unit)
    target["verification"] = context.fill(choose.choice(PROPOSALS["verifications"]))
    return {
        "kind": "action",
        "action": context.fill(PROPOSALS["actions"][number]),
        "rationale": context.fill(PROPOSALS["rationales"][number % 2], argument=argument),
        "because": because,
        "owner": _agency(context),
        "due": _due(choose),
        "target": target,
        "cost": context.fill(choose.choice(PROPOSALS["costs"])),
        "barriers": context.fill(choose.choice(PROPOSALS["barriers"])),
        "monitoring": context.fill(choose.choice(PROPOSALS["monitoring"])),
        "priority": choose.choice(("high", "medium", "low")),
    }


def board(context: Context, choose: Random, because: list[str]) -> dict[str, Any]:
    """Return a recommendation to set up a board of users."""
    words = _filled(context, PROPOSALS["board"], because[0])
    return {
        "kind": "advisory_board",
        **_common(context, choose, words, because),
        "mandate": words["mandate"],
        "reports_to": words["reports_to"],
        "term_months": 24,
        "meetings_per_year": choose.randint(3, 6),
        "review_date": date(2029, 6, 30),
        "seats": [
            {
                "role": context.fill(one["role"]),
                "constituency": context.fill(one["constituency"]),
                "count": one["count"],
            }
            for one in PROPOSALS["seats"]
        ],
        "balance": 0.4,
        "conflict_of_interest": {name: words[name] for name in ("declare", "verify", "recuse")},
    }


def study(context: Context, choose: Random, because: list[str], source: str) -> dict[str, Any]:
    """Return a recommendation to compare three towns."""
    words = _filled(context, PROPOSALS["study"], because[0])
    comparators = {one["name"].lower(): one for one in PROPOSALS["comparators"]}
    start, phases = date(2027, 2, 1), []
    for one in PROPOSALS["phases"]:
        phases.append({**one, "start": start})
        start += timedelta(weeks=one["weeks"])
    return {
        "kind": "benchmarking_study",
        **_common(context, choose, words, because),
        "owner": words["owner"],
        "objective": words["objective"],
        "comparators": comparators,
        "criteria": PROPOSALS["criteria"],
        "assessments": [
            {"comparator": one, "criterion": criterion, "rating": rating, "evidence": [source]}
            for one, ratings in zip(comparators, _RATINGS, strict=True)
            for criterion, rating in zip(PROPOSALS["criteria"], ratings, strict=True)
        ],
        "deliverables": [words["deliverable"]],
        "phases": phases,
    }


def safeguards(context: Context, choose: Random, because: list[str]) -> dict[str, Any]:
    """Return a recommendation to watch two or three risks."""
    words = _filled(context, PROPOSALS["safeguards"], because[0])
    risks = {}
    for name in choose.sample(sorted(PROPOSALS["risks"]), choose.randint(2, 3)):
        texts = {key: context.fill(one) for key, one in PROPOSALS["risks"][name].items()}
        likelihood, impact = choose.randint(2, 5), choose.randint(3, 5)
        risks[name] = {
            **{key: texts[key] for key in ("risk", "cause", "consequence")},
            "likelihood": likelihood,
            "impact": impact,
            "arises_from": because[:1],
            "indicator": texts["indicator"],
            "threshold": {
                "value": choose.randint(2, 8) * 5,
                "unit": {"id": "persen", "en": "percent"},
                "direction": "above",
            },
            "response": texts["response"],
            "control": texts["control"],
            "residual": {"likelihood": likelihood - 1, "impact": impact - 1},
            "owner": _agency(context),
            "review_months": choose.choice((3, 6, 12)),
        }
    return {
        "kind": "safeguards",
        **_common(context, choose, words, because),
        "objective": words["objective"],
        "risks": risks,
    }


def _filled(context: Context, texts: Mapping[str, Text], argument: str) -> dict[str, Text]:
    return {name: context.fill(one, argument=argument) for name, one in texts.items()}


def _common(
    context: Context, choose: Random, words: Mapping[str, Text], because: list[str]
) -> dict[str, Any]:
    return {
        "action": words["action"],
        "rationale": words["rationale"],
        "because": because,
        "owner": _agency(context),
        "due": _due(choose),
        "target": {"statement": words["target"], "verification": words["verification"]},
        "cost": words["cost"],
        "barriers": context.fill(choose.choice(PROPOSALS["barriers"])),
        "monitoring": context.fill(choose.choice(PROPOSALS["monitoring"])),
        "priority": choose.choice(("high", "medium")),
    }


def _agency(context: Context) -> Text:
    agency = context.topic.agency
    return {"id": agency["id"], "en": f"The {agency['en']}"}


def _due(choose: Random) -> date:
    return BRIEF_DATE + timedelta(days=choose.randint(150, 400))
