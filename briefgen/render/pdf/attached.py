"""Put files into a PDF, as what it was made from."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from datetime import UTC, datetime, time
from io import BytesIO

import pydyf
import weasyprint

from briefgen.render.attachments import Attachment

SOURCE = "Source"
"""How the files stand to the PDF (ISO 19005-3, Annex E): it was made from them."""


def attached(attachments: Sequence[Attachment]) -> list[weasyprint.Attachment]:
    """Return attachments as WeasyPrint writes them, in the order that a name tree must have."""
    return [_attached(one) for one in sorted(attachments, key=lambda one: one.name.encode())]


def _attached(one: Attachment) -> weasyprint.Attachment:
    moment = datetime.combine(one.date, time(), UTC)
    made = weasyprint.Attachment(
        file_obj=BytesIO(),
        name=one.name,
        description=one.description,
        created=moment,
        modified=moment,
        relationship=SOURCE,
    )
    # The media type would be guessed, from lists that differ between machines.
    made.source = nullcontext((BytesIO(one.data), None, None, one.media_type))
    return made


def associate_once(pdf: pydyf.PDF) -> None:
    """Name each attachment once among the document's associated files; WeasyPrint does so twice."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
