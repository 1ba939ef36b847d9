"""Read plain scalars as YAML 1.2's core schema does, so that `no` stays a word."""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.source.tree import Value

MAX_DIGITS = 1000
"""Longer numbers, and larger exponents, count as infinite: no brief prints them, and reading them
exactly could take minutes."""

_WORDS: dict[str, Value] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_SPECIAL = re.compile(r"([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
# Core schema, but for a leading zero: `010` is a code or a serial number, and 10 would lose it.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_OCTAL_OR_HEX = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE]([-+]?[0-9]+))?")


def resolve(text: str) -> Value:
    """Return what a plain scalar means: nothing, a truth value, a number, or its own text.

    Floats become decimals of the text as written, so that `1.50` keeps its last digit; so do
    `.inf` and `.nan`, which the model refuses. (YAML 1.2.2, section 10.3.2.)
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "0123456789+-.":
        return text
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) <= MAX_DIGITS else _infinite(text)
    if _OCTAL_OR_HEX.fullmatch(text):
        return int(text, 0) if len(text) <= MAX_DIGITS else _infinite(text)
    if match := _FLOAT.fullmatch(text):
        return _decimal(text, match[1] or "0")
    if match := _SPECIAL.fullmatch(text):
        return Decimal("NaN") if match[1] is None else _infinite(text)
    return text


def _decimal(text: str, exponent: str) -> Decimal:
    if len(text) > MAX_DIGITS or abs(int(exponent)) > MAX_DIGITS:
        return _infinite(text)
    return Decimal(text)


def _infinite(text: str) -> Decimal:
    return Decimal("-Infinity" if text.startswith("-") else "Infinity")
