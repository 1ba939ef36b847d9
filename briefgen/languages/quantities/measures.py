"""Know what is measured in what: which units are alike, and how they convert."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

Unit = frozenset[str]
"""What a word may stand for: ``dollars`` are any country's, ``pounds`` are money or mass."""

NO_UNIT: Unit = frozenset()

DOLLARS: Unit = frozenset(("USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD"))

_FACTORS: Mapping[str, Mapping[str, str]] = {
    "share": {"%": "1", "‰": "0.1"},
    "points": {"pp": "1", "bp": "0.01"},
    "length": {"km": "1000", "m": "1", "cm": "0.01", "mm": "0.001", "mi": "1609.344"}
    | {"ft": "0.3048", "in": "0.0254", "yd": "0.9144", "nmi": "1852"},
    "area": {"m2": "1", "km2": "1000000", "ha": "10000", "cm2": "0.0001", "acre": "4046.856"}
    | {"sqft": "0.092903", "sqmi": "2589988"},
    "volume": {"l": "1", "ml": "0.001", "m3": "1000", "cm3": "0.001", "bbl": "158.987"}
    | {"gal": "3.785"},
    "mass": {"kg": "1", "g": "0.001", "mg": "0.000001", "t": "1000", "quintal": "100"}
    | {"lb": "0.453592", "oz": "0.0283495"},
    "power": {"w": "1", "kw": "1e3", "mw": "1e6", "gw": "1e9", "tw": "1e12", "hp": "745.7"},
    "peak power": {"wp": "1", "kwp": "1e3", "mwp": "1e6", "gwp": "1e9"},
    "apparent power": {"va": "1", "kva": "1e3", "mva": "1e6", "gva": "1e9"},
    "energy": {"wh": "1", "kwh": "1e3", "mwh": "1e6", "gwh": "1e9", "twh": "1e12"},
    "heat": {"j": "1", "kj": "1e3", "mj": "1e6", "gj": "1e9", "tj": "1e12", "pj": "1e15"}
    | {"cal": "4.184", "kcal": "4184", "btu": "1055", "mmbtu": "1.055e9"},
    "oil": {"toe": "1", "mtoe": "1e6", "boe": "0.136", "mboe": "136000"},
    "voltage": {"v": "1", "kv": "1e3", "mv": "1e6"},
    "frequency": {"hz": "1", "khz": "1e3", "mhz": "1e6", "ghz": "1e9"},
    "data": {"kb": "1e3", "mb": "1e6", "gb": "1e9", "tb": "1e12", "pb": "1e15"},
    "data rate": {"kbps": "1e3", "mbps": "1e6", "gbps": "1e9"},
    "concentration": {"ppm": "1", "ppb": "0.001"},
    "temperature": {"c": "1", "f": "1"},
    "angle": {"deg": "1"},
    "times": {"x": "1"},
    "era": {"era": "1"},
    "time": {"s": "1", "min": "60", "h": "3600", "day": "86400", "week": "604800"},
    "calendar": {"month": "1", "year": "12", "decade": "120", "century": "1200"},
}
_DIMENSIONS = {unit: (name, Decimal(factor)) for name, units in _FACTORS.items()
               for unit, factor in units.items()}  # fmt: skip

_SOFT = frozenset(("times", "time", "calendar", "angle"))
_ROUNDED = frozenset((
    "mi", "ft", "in", "yd", "nmi", "acre", "sqft", "sqmi", "bbl", "gal", "lb", "oz", "f", "hp",
    "cal", "kcal", "btu", "mmbtu", "boe", "mboe",
))  # fmt: skip
_TOLERANCE = Decimal("0.05")


def dimension(unit: str) -> str:
    """Return what a unit measures; a currency measures itself."""
    return _DIMENSIONS[unit][0] if unit in _DIMENSIONS else unit


def may_be_left_out(unit: Unit) -> bool:
    """Whether the other language may do without the unit: ``24 tahun``, ``aged 24``."""
    return all(dimension(one) in _SOFT for one in unit)


def is_money(unit: Unit) -> bool:
    """Whether a unit may be a currency."""
    return any(one not in _DIMENSIONS for one in unit)


def agree(one: Unit, other: Unit) -> bool:
    """Whether the same value in both units may be the same quantity."""
    if not one or not other:
        return may_be_left_out(one or other)
    return not one.isdisjoint(other)


def in_base(value: Decimal, unit: str) -> tuple[str, Decimal]:
    """Return a value in the base unit of its dimension: 1.5 GW are 1,500,000,000 W."""
    name, factor = _DIMENSIONS.get(unit, (unit, Decimal(1)))
    if unit == "f":
        value = (value - 32) * 5 / 9
    return name, (value * factor).normalize()


def is_rounded(unit: Unit) -> bool:
    """Whether figures in a unit come from others by rounding, as miles do from kilometres."""
    return not _ROUNDED.isdisjoint(unit)


def convert_alike(value: Decimal, unit: Unit, other_value: Decimal, other_unit: Unit) -> bool:
    """Whether two figures are the same but for units and rounding, as 100 km and 62 miles are."""
    if unit == other_unit or not (is_rounded(unit) or is_rounded(other_unit)):
        return False
    for one in unit:
        for other in other_unit:
            name, mine = in_base(value, one)
            other_name, theirs = in_base(other_value, other)
            if name != other_name:
                continue
            rounding = _rounding(value, one) + _rounding(other_value, other)
            if abs(mine - theirs) <= max(rounding, _TOLERANCE * max(abs(mine), abs(theirs))):
                return True
    return False


def _rounding(value: Decimal, unit: str) -> Decimal:
    """Return half of a figure's last place, in the base unit: 0.5 mile for 7 miles."""
    exponent = value.as_tuple().exponent
    half = Decimal("0.5").scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)
    return half * _DIMENSIONS.get(unit, (unit, Decimal(1)))[1]
