"""Render a view as one self-contained HTML page, for the screen and for print."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache

from jinja2 import Environment
from markupsafe import Markup, escape

from briefgen.languages.view import BriefView, Passage, Phrase, Spoken
from briefgen.prose.nodes import CrossReference, Link, NoteMark
from briefgen.render import html_text
from briefgen.render.theme import Theme, environment, fill_template, unprintable

TEMPLATE = "html/brief.html.j2"
STYLES = ("styles/base.css", "styles/print.css")
SCREEN_STYLES = ("styles/screen.css",)
"""Styles that a PDF has no use for: WeasyPrint would complain of what it does not know in them."""


def render_html(view: BriefView, theme: Theme) -> str:
    """Return the brief as one HTML document that loads nothing."""
    values = {
        "brief": view,
        "labels": view.labels,
        "styles": _styles(theme, STYLES),
        "screen_styles": _styles(theme, SCREEN_STYLES),
    }
    text = fill_template(_environment(theme), TEMPLATE, **values)
    return re.sub(r"\n\s*\n+", "\n", text).strip() + "\n"


def _styles(theme: Theme, names: tuple[str, ...]) -> Markup:
    return Markup("\n".join(theme.text(name).strip() for name in names))


@lru_cache(maxsize=8)
def _environment(theme: Theme) -> Environment:
    found = environment(theme, finalize=_finalize)
    found.filters.update(counters=_counters, css=_css_string, json=_json, lines=_lines)
    return found


def _finalize(value: object) -> object:
    """Turn whatever a template prints into HTML; plain strings are escaped by Jinja."""
    match value:
        case str() | int():
            return value
        case Phrase(inlines, language):
            return html_text.in_language(html_text.inline(inlines), language)
        case Passage(blocks, language):
            return html_text.in_language(html_text.blocks(blocks), language, "div")
        case Spoken(_, language):
            return html_text.in_language(_lines(value), language)
        case NoteMark() | CrossReference() | Link():
            return html_text.inline((value,))
    raise unprintable(value)


def _lines(spoken: Spoken) -> Markup:
    """Write words verbatim; the ends of their lines are kept."""
    return Markup("<br>").join(escape(line) for line in spoken.text.splitlines())


def _json(data: Mapping[str, object]) -> Markup:
    """Write data as JSON for a script element, which neither `</script>` nor `<!--` can end."""
    text = json.dumps(data, ensure_ascii=False)
    return Markup(re.sub("[<>&\u2028\u2029]", lambda match: f"\\u{ord(match.group()):04x}", text))


def _css_string(text: str) -> Markup:
    """Write text as a string of CSS that cannot end the string or the style element."""
    return Markup('"{}"').format(Markup(re.sub(r"[^\w .,;:()-]", _css_escape, text)))


def _css_escape(match: re.Match[str]) -> str:
    return f"\\{ord(match.group()):x} "


def _counters(template: str) -> Markup:
    """Write a label with page numbers as the content of a margin box."""
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    parts = re.split(r"(\{pages?\})", template)
    return Markup(" ".join(counters.get(part) or _css_string(part) for part in parts if part))
