"""BG407 unsafe-link: a link that prints as brackets and an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.checks.subject import Subject
from briefgen.findings import Finding, Rule, Severity
from briefgen.prose.parser import SAFE_LINK

RULE = Rule("BG407", "unsafe-link", Severity.WARNING)

_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_LINK = re.compile(
    r"(?<!\\)\[(?:[^\[\]\\]|\\.)+\]\(\s*(?:<(?P<bracketed>[^<>\n]*)>|(?P<bare>[^\s()<>]+))"
    r"|(?<!\\)<(?P<auto>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>"
)
"""A link, or an address in angle brackets, as CommonMark writes them."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find links whose target is none of `http:`, `https:` and `mailto:`.

    They are printed as they are written: a path leads nowhere once the brief is handed on, and
    other schemes run programs.

    Why: the reader sees the markup, and has no link.
    Bad:
        summary: {id: "Lihat [kajian](kajian.pdf).", en: "See [the study](kajian.pdf)."}
    Good:
        summary:
          id: "Lihat [kajian](https://example.org/kajian)."
          en: "See [the study](https://example.org/kajian)."
    Source: WCAG 2.2, success criterion 2.4.4; this project's judgement.
    """
    for text in subject.texts():
        for language, version in text.text.versions.items():
            for target in _unsafe_targets(version):
                yield RULE.at(
                    text.place_of(language),
                    f"the link to `{target}` prints as it is written",
                    hint="link to an http, https or mailto address, or name a source as `[@id]`",
                )


def _unsafe_targets(version: str) -> Iterator[str]:
    if "](" not in version and "<" not in version:
        return
    for link in _LINK.finditer(_CODE.sub("", version)):
        target = link["bracketed"] or link["bare"] or link["auto"] or ""
        if not SAFE_LINK.fullmatch(target):
            yield target
