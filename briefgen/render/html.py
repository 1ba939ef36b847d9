"""Render a view as one self-contained HTML page, for the screen and for print."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from briefgen.languages.view import BriefView, FigureView, PageView, Passage, Phrase, Spoken
from briefgen.model.theme import Tokens
from briefgen.prose.nodes import CrossReference, Link, NoteMark
from briefgen.render import alignment, html_text, margin
from briefgen.render.abreast import abreast
from briefgen.render.figures.draw import draw
from briefgen.render.media import MEDIA_TYPES, SCHEME
from briefgen.render.styles import shared_styles, token_styles, without_blank_lines
from briefgen.render.templates import environment, fill_template, unprintable
from briefgen.render.theme import Theme
from briefgen.source.themes import STYLE

PAGE = "html/page.html.j2"
COLUMN = "html/brief.html.j2"
END = "html/end.html.j2"
SCREEN_STYLES = ("styles/screen.css",)
"""Styles that a PDF has no use for: WeasyPrint would complain of what it does not know in them."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture at the head of the first page: its address, and what it says."""

    address: str
    tokens: Tokens

    def text_in(self, language: str) -> str:
        """Return what it says in a language; nothing where it only decorates."""
        return self.tokens.logo_text_in(language)


_OVERLONG = re.compile(r"[^\W\d_]{60}")
"""A word so long that trying it at each of its syllables takes WeasyPrint seconds; no language has
such words, and a page with one is not divided into syllables at all."""


def render_html(page: PageView, theme: Theme, sibling: str = "html") -> str:
    """Return the brief as one HTML document that loads nothing.

    `sibling` is the ending of the other renditions that it links to: of a page that becomes a PDF,
    they are PDFs too.
    """
    templates, first = _environment(theme), page.columns[0]
    values = {
        "page": page,
        "sibling": sibling,
        "tokens": Markup(token_styles(theme.tokens)),
        "styles": Markup(shared_styles(theme.text)),
        "screen_styles": _styles(theme, () if sibling == "pdf" else SCREEN_STYLES),
        "theme_styles": _styles(theme, (STYLE,)),
        "logo": _logo(theme, sibling),
    }
    columns = [_column(templates, column, values) for column in page.columns]
    content = Markup(alignment.aligned(columns, _row_of(page.columns), _listed))
    values["content"], values["divided"] = content, not _OVERLONG.search(content.striptags())
    text = fill_template(templates, PAGE, **values, brief=first, labels=first.labels)
    return without_blank_lines(text).strip() + "\n"


def _column(templates: Environment, brief: BriefView, values: Mapping[str, object]) -> str:
    """Print a brief in one language; what calls a note that no template has placed, ends it."""
    named = {**values, "brief": brief, "labels": brief.labels}
    text = fill_template(templates, COLUMN, **named)
    return text + fill_template(templates, END, **named, notes=margin.left_over(brief, text))


def _styles(theme: Theme, names: tuple[str, ...]) -> Markup:
    return Markup("\n".join(theme.text(name).strip() for name in names))


def _logo(theme: Theme, sibling: str) -> Logo | None:
    """Return the theme's logo: within the page, but for a PDF, whose renderer fetches it."""
    name = theme.tokens.logo
    if name is None:
        return None
    if sibling == "pdf":
        return Logo(f"{SCHEME}{name}", theme.tokens)
    media_type = MEDIA_TYPES[name.rpartition(".")[2]]
    data = b64encode(theme.files[name]).decode("ascii")
    return Logo(f"data:{media_type};base64,{data}", theme.tokens)


@lru_cache(maxsize=8)
def _environment(theme: Theme) -> Environment:
    found = environment(theme, finalize=_finalize)
    found.filters.update(abreast=abreast, blocks=margin.blocks, json=_json, margins=_margins)
    found.filters.update(picture=_picture(theme.tokens))
    found.globals.update(frame=_frame, once=_once, unit=_unit)
    found.globals.update(notes_in=margin.notes_in, notes_again_in=margin.notes_again_in)
    return found


def _unit(kind: str = "", *, caller: Callable[[], str]) -> Markup:
    """Mark what stands beside its counterparts. `wide`: there is no room, it stands above them."""
    return Markup(alignment.unit(caller(), kind))


def _frame(kind: str = "", *, caller: Callable[[], str]) -> Markup:
    """Mark what such units stand in. A list, `dl terms` say, is one list in each column."""
    return Markup(alignment.frame(caller(), kind))


def _once(*, caller: Callable[[], str]) -> Markup:
    """Mark what all columns share, and the first one prints."""
    return Markup(alignment.once(caller()))


def _listed(kind: str, content: str) -> str:
    """Put the elements of a list around its items."""
    if not kind:
        return content
    element, _, name = kind.partition(" ")
    return Markup('<{0} class="{1}">\n{2}\n</{0}>\n').format(element, name, Markup(content.strip()))


def _row_of(columns: Sequence[BriefView]) -> alignment.Lay:
    """Return what lays the versions of a unit beside each other."""

    def row(kind: str, versions: Sequence[str]) -> str:
        sides = (
            Markup('<div class="side" lang="{}" dir="{}">{}</div>').format(
                column.language, column.direction, Markup(version.strip())
            )
            for column, version in zip(columns, versions, strict=True)
        )
        name = f"row {kind}".rstrip()
        return Markup('<div class="{}">\n{}\n</div>').format(name, Markup("\n").join(sides))

    return row


@pass_context
def _finalize(context: Context, value: object) -> object:
    """Turn whatever a template prints into HTML; plain strings are escaped by Jinja."""
    brief = context.get("brief")  # a theme's macros may be imported without their context
    base = brief.direction if brief else "ltr"
    match value:
        case str() | int():
            return value
        case Phrase(inlines, language):
            return html_text.phrase(inlines, base, language)
        case Passage(blocks, language):
            marked = (alignment.unit(one) for one in html_text.blocks(blocks, base, language))
            return Markup(alignment.frame("\n".join(marked)))
        case Spoken(_, language):
            return html_text.spoken(_lines(value), base, language)
        case NoteMark() | CrossReference() | Link():
            return html_text.inline((value,), base)
    raise unprintable(value)


def _lines(spoken: Spoken) -> Markup:
    """Write words verbatim; the ends of their lines are kept."""
    return Markup("<br>").join(escape(line) for line in spoken.text.splitlines())


def _picture(tokens: Tokens) -> Callable[[Context, FigureView], Markup]:
    """Return what prints a picture by a theme's tokens.

    On the screen it is a part of the page, whose words can be read and searched. A PDF gets it as
    an image that holds it: WeasyPrint draws the same, tags it as a figure with all of its
    description (of an inline one, its title alone), and does not style each of its parts.
    """

    @pass_context
    def picture(context: Context, figure: FigureView) -> Markup:
        svg = draw(figure, tokens)
        if context["sibling"] != "pdf":
            return Markup(svg)
        data = b64encode(svg.encode()).decode()
        return Markup('<img alt="{}" src="data:image/svg+xml;base64,{}">').format(
            figure.description, data
        )

    return picture


def _json(data: Mapping[str, object]) -> Markup:
    """Write data as JSON for a script element, which neither `</script>` nor `<!--` can end."""
    text = json.dumps(data, ensure_ascii=False)
    return Markup(re.sub("[<>&\u2028\u2029]", lambda match: f"\\u{ord(match.group()):04x}", text))


def _margins(columns: Sequence[BriefView]) -> Markup:
    """Write what stands at the foot of a page: what it is, and its number, in each language.

    The first column's stands where its lines begin, the second's beside it.
    """
    ends = ("left", "right") if columns[0].direction == "ltr" else ("right", "left")
    kinds = [column.labels.front.policy_brief for column in columns]
    numbers = [_counters(column.labels.body.page) for column in columns]
    if len(columns) == 1:
        feet = [_css_string(kinds[0]), numbers[0]]
    else:
        feet = [
            Markup(" ").join((_css_string(f"{kind} · "), number))
            for kind, number in zip(kinds, numbers, strict=True)
        ]
    boxes = [
        Markup("@bottom-{} {{ content: {} }}").format(end, foot)
        for end, foot in zip(ends, feet, strict=True)
    ]
    boxes += [
        Markup("@{}-{} {{ direction: rtl }}").format(edge, end)
        for end, column in zip(ends, (columns[0], columns[-1]), strict=True)
        if column.direction == "rtl"
        for edge in ("top", "bottom")
    ]
    return Markup("@page {{ {} }}").format(Markup(" ").join(boxes))


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
