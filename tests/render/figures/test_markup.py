"""Show that elements are written as the standard library writes them, whatever a brief says."""

from __future__ import annotations

import re
import sys
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.figures.markup import element, text

FORBIDDEN = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
TEXTS = (
    st.text(st.sampled_from("ab <>&'\"\t\r\n\0\x0b\x7f\x85\xad\ud800\ufffe\uffff\U0001f600"))
    | st.text()
)


def test_attributes_are_quoted_by_what_they_have_in_them() -> None:
    assert element("a", title="plain") == '<a title="plain"/>'
    assert element("a", title='a "word"') == "<a title='a \"word\"'/>"
    assert element("a", title='"it\'s"') == '<a title="&quot;it\'s&quot;"/>'
    assert element("a", title="<a\tb\n&>") == '<a title="&lt;a&#9;b&#10;&amp;&gt;"/>'


@given(content=TEXTS)
def test_it_is_what_the_standard_library_writes(content: str) -> None:
    allowed = re.sub(FORBIDDEN, "", content)
    assert text(content) == escape(allowed)
    quoted = quoteattr(allowed).replace("\t", "&#9;")
    assert element("a", title=content) == f"<a title={quoted}/>"
    assert ET.fromstring(element("a", title=content)).get("title") == allowed


def test_no_character_is_let_through_that_xml_cannot_have() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    allowed = "".join(one for one in every if not re.match(FORBIDDEN, one))
    assert "".join(text(one) for one in every if one not in "&<>") == re.sub("[&<>]", "", allowed)
