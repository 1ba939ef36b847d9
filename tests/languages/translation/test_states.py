"""A unit's state is right after every way in which people edit, and no review is given away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.languages.translation import Translations

Make = Callable[..., Translations]


def states(found: Translations) -> dict[str, str]:
    """The states of what was reviewed, or is about messages, arguments and boards."""
    told = ("key_messages", "arguments", "recommendations.dewan.seats", "summary")
    return {
        one.unit.key: one.state.value for one in found.standings if one.unit.key.startswith(told)
    }


SUMMARY = {"summary": ("Biaya naik.", "Costs rose.")}


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("{id: Biaya naik., en: Costs rose.}", "ok"),
        ("{id: Biaya turun., en: Costs rose.}", "stale"),
        ("{id: Biaya naik., en: Costs fell.}", "target-edited"),
        ("{id: Biaya turun., en: Costs fell.}", "both-changed"),
        ("{id: Biaya naik.}", "missing"),
        ("Biaya naik.", "missing"),
        ('{id: Biaya naik., en: "  "}', "missing"),
    ],
)
def test_state_of_a_text(now: str, state: str, translations: Make) -> None:
    assert states(translations(f"summary: {now}", SUMMARY))["summary"] == state


def test_without_a_review_it_is_unreviewed(translations: Make) -> None:
    found = translations("", {})
    assert {one.state.value for one in found.standings} == {"unreviewed"}


def messages(*pairs: tuple[str, str]) -> str:
    return "key_messages:\n" + "".join(f"  - {{id: {one}., en: {two}.}}\n" for one, two in pairs)


FIRST = ("Jalan bersama lebih aman", "Shared streets are safer")
SECOND = ("Biayanya kecil sekali", "It costs very little")
BETTER = "Jalan bersama jauh lebih aman"
THIRD = ("Warga sudah setuju", "Residents agree already")
REVIEWED = {
    f"key_messages.{number}": (f"{one}.", f"{two}.")
    for number, (one, two) in enumerate((FIRST, SECOND))
}


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ([SECOND, FIRST], ["ok", "ok"]),
        ([THIRD, FIRST, SECOND], ["unreviewed", "ok", "ok"]),
        ([FIRST, THIRD, SECOND], ["ok", "unreviewed", "ok"]),
        ([SECOND], ["ok"]),
        ([SECOND, THIRD], ["ok", "unreviewed"]),
        ([FIRST, FIRST], ["ok", "unreviewed"]),
        (
            [THIRD, (BETTER, FIRST[1]), SECOND],
            ["unreviewed", "stale", "ok"],
        ),
        ([THIRD, (FIRST[0], "Safer streets"), SECOND], ["unreviewed", "target-edited", "ok"]),
        ([SECOND, (BETTER, FIRST[1])], ["ok", "stale"]),
        ([THIRD, SECOND], ["unreviewed", "ok"]),
        ([(BETTER, "Much safer"), SECOND], ["both-changed", "ok"]),
    ],
)
def test_state_of_a_list_s_items(
    now: list[tuple[str, str]], expected: list[str], translations: Make
) -> None:
    found = states(translations(messages(*now), REVIEWED))
    assert [state for key, state in found.items() if key.startswith("key_messages")] == expected


CLAIM = ("Jalan ini aman.", "This street is safe.")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("{selamat: {stance: for, claim: {id: Jalan ini aman., en: This street is safe.}}}", "ok"),
        (
            "{selamat: {stance: for, claim: {id: Jalan itu aman., en: This street is safe.}}}",
            "stale",
        ),
        (
            "{selamat: {stance: for, claim: {id: Jalan ini aman., en: This road is safe.}}}",
            "target-edited",
        ),
        (
            "{selamat: {stance: for, claim: {id: Jalan itu aman., en: This road is safe.}}}",
            "unreviewed",
        ),
    ],
)
def test_a_renamed_argument_keeps_its_review(
    arguments: str, expected: str, translations: Make
) -> None:
    found = translations(
        f"arguments: {arguments}\nrecommendations: {{}}", {"arguments.aman.claim": CLAIM}
    )
    assert states(found)["arguments.selamat.claim"] == expected


def test_a_short_text_elsewhere_lends_no_review_unless_both_versions_are_the_same(
    translations: Make,
) -> None:
    found = translations(
        """
        arguments:
          aman: {stance: for, claim: {id: Ya., en: "Yes."}, reasoning: {id: Tentu., en: "Yes."}}
        """,
        {"summary": ("Benar.", "Yes."), "title": ("Tentu.", "Of course.")},
    )
    assert states(found) == {
        "summary": "both-changed",
        "arguments.aman.claim": "unreviewed",
        "arguments.aman.reasoning": "unreviewed",
    }


def test_reviews_are_of_one_pair_of_languages(translations: Make) -> None:
    changes = "languages: [id, en, ms]\nsummary: {id: Biaya naik., en: Same., ms: Same.}"
    found = translations(changes, {"summary": ("Biaya naik.", "Same.")})
    summary = [one for one in found.standings if one.unit.key == "summary"]
    assert [one.state.value for one in summary] == ["ok", "unreviewed"]


def test_of_two_reviews_of_a_unit_the_one_that_holds_counts(
    translations: Make, reviews: Callable[..., list[str]]
) -> None:
    lines = [
        *reviews({"summary": ("Biaya naik.", "Costs rose.")}, "Sari", "2026-11-20"),
        *reviews({"summary": ("Biaya turun.", "Costs fell.")}, "Rina", "2026-11-22"),
        *reviews({"summary": ("Biaya tetap.", "Costs stayed.")}, "Budi", "2026-11-21"),
    ]
    lock = "\n".join(["{", *lines, '"version": 1', "}"])

    def summary(now: str) -> tuple[str, str | None]:
        found = translations(f"summary: {now}", {}, lock)
        (one,) = (one for one in found.standings if one.unit.key == "summary")
        assert one.review
        return one.state.value, one.review.by

    assert summary("{id: Biaya naik., en: Costs rose.}") == ("ok", "Sari")
    assert summary("{id: Biaya lenyap., en: Costs vanished.}") == ("both-changed", "Rina")


def test_what_changed_in_the_source_is_told(translations: Make) -> None:
    found = translations("summary: {id: Biaya tidak naik., en: Costs rose.}", SUMMARY)
    (summary,) = (one for one in found.standings if one.unit.key == "summary")
    assert [(part.old, part.new) for part in summary.changes] == [
        ("Biaya", "Biaya"),
        ("", "tidak"),
        ("naik.", "naik."),
    ]
    assert found.behind == {(("summary",), "en")}
