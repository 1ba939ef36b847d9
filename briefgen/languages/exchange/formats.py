"""List the formats in which translations are exchanged, and know a file by what is in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefgen.languages.exchange.catalog import Catalog
from briefgen.languages.exchange.delivery import Delivery
from briefgen.languages.exchange.po import read_po, write_po
from briefgen.languages.exchange.xliff import read_xliff, write_xliff

WRITERS: Mapping[str, tuple[str, Callable[[Catalog], bytes]]] = {
    "po": ("po", write_po),
    "xliff": ("xlf", write_xliff),
}
"""Each format's usual ending, and what writes it."""

_XML = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\x00<")


def read_delivery(name: str, data: bytes) -> Delivery:
    """Read what a translator gave back. Raises UsageError where it cannot be read at all."""
    return read_xliff(name, data) if data.lstrip().startswith(_XML) else read_po(name, data)
