"""The quantities of a text, and what differs between those of its two versions."""

from briefgen.languages.quantities.compare import compare
from briefgen.languages.quantities.differences import Difference, DifferenceKind
from briefgen.languages.quantities.quantity import ClockTime, Day, Figure, Quantity, Reading
from briefgen.languages.quantities.reader import read

__all__ = [
    "ClockTime",
    "Day",
    "Difference",
    "DifferenceKind",
    "Figure",
    "Quantity",
    "Reading",
    "compare",
    "read",
]
