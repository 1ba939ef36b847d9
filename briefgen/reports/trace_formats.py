"""List the formats of traces that are a document; text is drawn as a terminal can."""

from __future__ import annotations

from briefgen.reports.trace_json import trace_json
from briefgen.reports.trace_markdown import trace_markdown

TRACE_DOCUMENTS = {"json": trace_json, "markdown": trace_markdown}
TRACE_FORMATS = ("text", *TRACE_DOCUMENTS)
"""All formats, in the order in which they are offered."""
