"""Make a rule's documentation from its docstrings: what, why, bad, good, source."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from briefgen.checks.registry import documented_modules
from briefgen.findings import Rule
from briefgen.reports.report import RuleHelp
from briefgen.source.errors import UsageError
from briefgen.source.suggest import did_you_mean

SECTIONS = ("Why", "Bad", "Good", "Source")
"""What a docstring tells beside what the rule does; code stands indented on lines of its own."""

GROUPS = {
    "BG0": "Files, YAML and fields",
    "BG1": "Structure and references",
    "BG2": "Languages",
    "BG3": "Quotes and sources",
    "BG4": "Length and style",
    "BG5": "The page",
}
"""The headings of docs/rules.md, by the beginnings of codes."""

_SECTION = re.compile(rf"^({'|'.join(SECTIONS)}):", re.MULTILINE)
_INTRODUCTION = """\
# Rules

Made from the rules' own docstrings; `briefgen explain CODE` prints one of them. Do not edit.

`ignore`, `select` and `severity`, in `briefgen.yaml` or under a brief's `checks`, take a code or
the beginning of one: `BG4` stands for all of BG4xx. A mandatory rule cannot be ignored or weighed
anew: without it there is nothing to render. Numbers are set under `checks.thresholds`. A single
finding that is as it should be is waived, with a reason, under a brief's `checks.waivers`: see
[Waivers](languages.md#waivers).

BG5xx speak of laid out pages: `build` tells them after it has written, and `check --pages` without
writing. See [What is found on the pages](pages.md).

That the first page holds a recommendation, and that long quotes stand as blocks, needs no rule:
the theme sees to both.
"""


@dataclass(frozen=True, slots=True)
class RuleText:
    """What is written about a rule. Examples are YAML where they are code, else Markdown."""

    rule: Rule
    summary: str
    what: str
    sections: Mapping[str, str]

    @property
    def heading(self) -> str:
        """The rule's code and name."""
        return f"{self.rule.code} {self.rule.name}"

    @property
    def severity(self) -> str:
        """The rule's severity, and whether it is mandatory."""
        return f"{self.rule.severity}{', mandatory' if self.rule.mandatory else ''}"


@cache
def rule_texts() -> tuple[RuleText, ...]:
    """Return what is written about all rules, in the order of their codes."""
    return tuple(
        _read(
            module.RULE,
            module.__doc__ or "",
            getattr(module, "check", None) or getattr(module, "find", None),
        )
        for module in documented_modules()
    )


@cache
def rules_by_code() -> Mapping[str, RuleHelp]:
    """Return all rules by code, with their documentation in Markdown."""
    return MappingProxyType(
        {text.rule.code: RuleHelp(text.rule, _markdown(text, "#")) for text in rule_texts()}
    )


def explain(code_or_name: str) -> str:
    """Return one rule's documentation in Markdown. Raises `UsageError` where there is no such."""
    wanted = code_or_name.strip().casefold()
    for code, help_ in rules_by_code().items():
        if wanted in (code.casefold(), help_.rule.name):
            return help_.help
    known = (word for text in rule_texts() for word in (text.rule.code, text.rule.name))
    raise UsageError(
        f"there is no rule `{code_or_name}`",
        did_you_mean(code_or_name, known, "docs/rules.md lists the rules"),
    )


def rules_page() -> str:
    """Return docs/rules.md: a table of all rules, then each of them."""
    parts = [_INTRODUCTION]
    for beginning, title in GROUPS.items():
        texts = [text for text in rule_texts() if text.rule.code.startswith(beginning)]
        parts += [f"## {title}", _table(texts)]
        parts += [_markdown(text, "###") for text in texts]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _read(rule: Rule, module_docstring: str, function: object) -> RuleText:
    """Take docstrings apart; `summary` is what follows the code and name in the module's first."""
    first_line = module_docstring.partition("\n")[0]
    summary = first_line.removeprefix(f"{rule.code} {rule.name}:").strip()
    what, *rest = _SECTION.split(inspect.getdoc(function) or "")
    sections = {name: _text(body) for name, body in zip(rest[::2], rest[1::2], strict=True)}
    return RuleText(rule, summary, _in_markdown(what.strip()), sections)


def _text(body: str) -> str:
    """Return a section as Markdown: what stands indented under its name is YAML."""
    if body.startswith("\n"):
        return f"```yaml\n{inspect.cleandoc(body)}\n```"
    return _in_markdown(" ".join(body.split()))


def _in_markdown(text: str) -> str:
    """Turn a docstring's ``literals`` into Markdown's."""
    return re.sub(r"``([^`]+)``", r"`\1`", text)


def _table(texts: list[RuleText]) -> str:
    rows = [
        f"| [{text.rule.code}](#{text.rule.code.lower()}-{text.rule.name}) "
        f"| `{text.rule.name}` | {text.severity} | {text.summary} |"
        for text in texts
    ]
    return "\n".join(["| code | name | severity | speaks of |", "|---|---|---|---|", *rows])


def _markdown(text: RuleText, level: str) -> str:
    """Write one rule, under a heading of the given level."""
    parts = [f"{level} {text.heading}", f"*{text.severity.capitalize()}*: {text.summary}"]
    parts.append(text.what)
    for name, body in text.sections.items():
        separator = "\n\n" if body.startswith("```") else " "
        parts.append(f"**{name}:**{separator}{body}")
    return "\n\n".join(parts) + "\n"
