"""Find a PDF's objects by the references to them, as pydyf keeps both."""

from __future__ import annotations

import pydyf


def resolved(pdf: pydyf.PDF, reference: bytes) -> pydyf.Object:
    """Return the object that a reference such as `b"12 0 R"` is of."""
    return pdf.objects[int(reference.split()[0])]
