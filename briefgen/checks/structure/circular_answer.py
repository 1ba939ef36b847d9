"""BG127 circular-answer: an objection that, in the end, answers itself."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity

RULE = Rule("BG127", "circular-answer", Severity.ERROR)


def check(subject: Subject) -> Iterator[Finding]:
    """Find arguments that answer each other in a circle, by way of `answered_by`.

    Why: each waits for the other, and the objection stands.
    Bad:
        arguments:
          mahal: {stance: against, answered_by: [hemat]}
          hemat: {stance: for, answered_by: [mahal]}
    Good:
        arguments:
          mahal: {stance: against, answered_by: [hemat]}
          hemat: {stance: for}
    Source: this project's judgement.
    """
    told: set[str] = set()
    for id_ in subject.brief.arguments:
        circle = _circle(subject, id_)
        if circle and told.isdisjoint(circle):
            told.update(circle)
            chain = ", which is answered by ".join(f"`{member}`" for member in (*circle[1:], id_))
            yield RULE.at(
                subject.key_place("arguments", id_, "answered_by"),
                f"`{id_}` answers itself"
                if len(circle) == 1
                else f"`{id_}` is answered by {chain}",
                hint="let the last answer stand on evidence of its own",
                related=tuple(
                    subject.key_place("arguments", member, "answered_by") for member in circle[1:]
                ),
            )


def _circle(subject: Subject, start: str) -> list[str]:
    """Return the shortest circle of answers from an argument back to it, or nothing."""
    arguments = subject.brief.arguments
    paths, seen = deque([[start]]), {start}
    while paths:
        path = paths.popleft()
        answers = arguments[path[-1]].answered_by if path[-1] in arguments else ()
        for answer in answers:
            if answer == start:
                return path
            if answer not in seen:
                seen.add(answer)
                paths.append([*path, answer])
    return []
