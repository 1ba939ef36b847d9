"""Say what an element of the page is in the structure of a PDF (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

from xml.etree.ElementTree import Element

INLINE = frozenset(
    """
    a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q s samp small span strong sub
    sup svg time u var wbr
    """.split()  # noqa: SIM905 - a list of names is read more easily without its marks
)
"""Elements that are parts of a line; all others stand by themselves."""

ROLES = {
    "section": "Sect",
    "p": "P",
    "blockquote": "BlockQuote",
    "h1": "H1",
    "h2": "H2",
    "h3": "H3",
    "h4": "H4",
    "h5": "H5",
    "h6": "H6",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "details": "Div",
    "summary": "P",
    "figure": "Div",
    "figcaption": "P",
    "a": "Link",
    "q": "Quote",
    "code": "Code",
    "svg": "Figure",
    "img": "Figure",
}
"""What has no role here, a `div` say, is not in the structure: only what it holds is."""

GROUPING = frozenset({"Document", "Sect", "Div", "BlockQuote", "LBody", "TOCI"})
"""Roles that hold blocks; a line that stands in one of them by itself becomes a paragraph."""

NOTE_ROLES = frozenset({"doc-footnote", "doc-endnote"})


def tag_of(element: Element) -> str:
    """Return the element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def is_inline(element: Element) -> bool:
    """Whether the element is part of a line."""
    return tag_of(element) in INLINE


def role_of(element: Element, within: Element | None) -> str:
    """Return the role of an element that stands in another, or nothing where it has none."""
    tag = tag_of(element)
    if element.get("role") in NOTE_ROLES:
        return "Note"
    if tag == "a" and not element.get("href"):
        return ""
    if tag == "figcaption" and within is not None and holds_picture(within):
        return "Caption"
    return ROLES.get(tag, "")


def holds_picture(figure: Element) -> bool:
    """Whether a figure is one in the sense of PDF: a picture, not the words of a quote."""
    return any(tag_of(each) in {"svg", "img"} for each in figure.iter())
