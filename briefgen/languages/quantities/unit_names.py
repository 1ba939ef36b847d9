"""List the units, currencies and time zones that are written alike in all languages."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.languages.quantities.measures import DOLLARS, Unit

_PREFIXES = {"": "", "kilo": "k", "mega": "m", "giga": "g", "tera": "t"}


def prefixed(name: str, symbol: str) -> dict[str, Unit]:
    """Return the names of a unit and its thousandfolds, in the singular and the plural.

    ``prefixed("watt", "w")`` has ``kilowatt``, ``megawatts``; a hyphen in the name may be a space.
    """
    plurals = (name, f"{name}s", name.replace("-", "s-"))
    return {
        f"{prefix}{form}": frozenset((letter + symbol,))
        for prefix, letter in _PREFIXES.items()
        for form in (form.replace("-", " ") for form in plurals)
    }


def _each(*symbols: str) -> dict[str, Unit]:
    return {symbol: frozenset((symbol,)) for symbol in symbols}


SYMBOLS: Mapping[str, Unit] = {
    "%": frozenset(("%",)),
    "‰": frozenset(("‰",)),
    **_each("km", "m", "cm", "mm", "km2", "m2", "cm2", "m3", "ha", "ft", "kg", "g", "mg", "lb"),
    **_each("kw", "mw", "gw", "tw", "kwh", "mwh", "gwh", "twh", "wp", "kwp", "mwp", "gwp"),
    **_each("w", "wh", "va", "kva", "mva", "kv", "kj", "mj", "gj", "tj", "pj", "btu", "mmbtu"),
    **_each("toe", "mtoe", "boe"),
    **_each("mboe", "bbl", "hz", "khz", "mhz", "ghz", "kb", "mb", "gb", "tb", "mbps", "gbps"),
    **_each("ppm", "ppb", "kcal", "ml", "oz"),
    "km²": frozenset(("km2",)),
    "m²": frozenset(("m2",)),
    "cm²": frozenset(("cm2",)),
    "m³": frozenset(("m3",)),
    "cc": frozenset(("cm3",)),
    "lbs": frozenset(("lb",)),
    "kgs": frozenset(("kg",)),
    "mwe": frozenset(("mw",)),
    "tco2": frozenset(("t",)),
    "tco2e": frozenset(("t",)),
    "° c": frozenset(("c",)),
    "° f": frozenset(("f",)),
    "º c": frozenset(("c",)),
    "°": frozenset(("c", "f", "deg")),
    "kmh": frozenset(("km",)),
    "bps": frozenset(("bp",)),
    "$": DOLLARS,
    "€": frozenset(("EUR",)),
    "£": frozenset(("GBP",)),
    "¥": frozenset(("JPY", "CNY")),
}
"""What may stand after a figure."""

CURRENCIES: Mapping[str, Unit] = {
    "rp": frozenset(("IDR",)),
    "$": DOLLARS,
    "us$": frozenset(("USD",)),
    "u.s.$": frozenset(("USD",)),
    "$us": frozenset(("USD",)),
    "us dollar": frozenset(("USD",)),
    "s$": frozenset(("SGD",)),
    "sg$": frozenset(("SGD",)),
    "a$": frozenset(("AUD",)),
    "au$": frozenset(("AUD",)),
    "aus$": frozenset(("AUD",)),
    "c$": frozenset(("CAD",)),
    "ca$": frozenset(("CAD",)),
    "hk$": frozenset(("HKD",)),
    "nz$": frozenset(("NZD",)),
    "nt$": frozenset(("TWD",)),
    "rm": frozenset(("MYR",)),
    "€": frozenset(("EUR",)),
    "£": frozenset(("GBP",)),
    "¥": frozenset(("JPY", "CNY")),
    "rmb": frozenset(("CNY",)),
    "₹": frozenset(("INR",)),
    "rs": frozenset(("INR", "PKR", "LKR", "NPR")),
    "฿": frozenset(("THB",)),
    "₫": frozenset(("VND",)),
    "₱": frozenset(("PHP",)),
    "₩": frozenset(("KRW",)),
}
"""What may stand before a figure, beside the codes of ISO 4217."""

_CODES = (
    "AED AUD BDT BND BRL CAD CHF CLP CNY CZK DKK EGP EUR GBP HKD HUF IDR INR JPY KES KRW LAK LKR "
    "MMK MXN MYR NGN NOK NPR NZD PHP PKR PLN QAR RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR"
)
CODES = frozenset(_CODES.split())
"""The currencies that are looked for."""

ZONES: Mapping[str, int] = {
    "wib": 7, "wita": 8, "wit": 9, "gmt": 0, "utc": 0, "bst": 1, "cet": 1, "cest": 2, "edt": -4,
    "sgt": 8, "jst": 9, "ist": 5, "pst": -8, "pdt": -7, "aest": 10,
}  # fmt: skip
"""Time zones, in hours from UTC. What is half an hour off is rounded: only a difference is asked
for, and a translation rarely reckons from one zone into another."""
