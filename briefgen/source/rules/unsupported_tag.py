"""BG019 unsupported-tag: a value that begins with an exclamation mark."""

from __future__ import annotations

from briefgen.findings import Finding, Place, Rule, Severity

RULE = Rule("BG019", "unsupported-tag", Severity.ERROR, mandatory=True)


def find(place: Place, tag: str) -> Finding:
    """Tell of YAML tags such as ``!!str`` or ``!include``: a brief needs none of them.

    Why: a tag changes what a value is, or runs code in some programs; here it does neither.
    Bad: ``title: !Important news``, ``text: !include quote.txt``
    Good: ``title: "!Important news"``, and the quote written out.
    """
    shown = tag.replace("tag:yaml.org,2002:", "!!")[:40]
    return RULE.at(
        place,
        f"`{shown}` is a YAML tag, which a brief cannot have",
        hint="put a text that begins with `!` in quotes; otherwise delete the tag",
    )
