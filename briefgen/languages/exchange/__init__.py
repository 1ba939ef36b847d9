"""Translations on their way to translators and back: PO, XLIFF, and what to make of them."""

from briefgen.languages.exchange.catalog import Catalog, Entry, catalog
from briefgen.languages.exchange.delivery import Delivered, Delivery, Mishap

__all__ = ["Catalog", "Delivered", "Delivery", "Entry", "Mishap", "catalog"]
