"""Know how English writes quantities."""

from __future__ import annotations

from briefgen.languages.quantities.measures import DOLLARS, Unit
from briefgen.languages.quantities.unit_names import prefixed
from briefgen.languages.quantities.vocabulary import Vocabulary

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_PARTS = "third fourth fifth sixth seventh eighth ninth tenth"

_ONES = {word: number for number, word in enumerate(_UNITS.split())}
_DECADES = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
_DECADE_WORDS = {f"{word.removesuffix('y')}ies": number for word, number in _DECADES.items()}
_ORDINAL = {word: number for number, word in enumerate(_ORDINALS.split(), start=1)} | {
    word: 10 * number for number, word in enumerate(_ORDINAL_TENS.split(), start=2)
}
_DIVISORS = {word: number for number, word in enumerate(_PARTS.split(), start=3)}


def _unit(*codes: str) -> Unit:
    return frozenset(codes)


def _counted(names: dict[str, Unit]) -> dict[str, Unit]:
    """Return the names, and their plurals."""
    return names | {f"{name}s": unit for name, unit in names.items()}


_PERCENT = {
    name: _unit("%")
    for name in ("percent", "percents", "per cent", "pct", "pc", "of a percent", "of a per cent",
                 "of one percent", "of one per cent")
}  # fmt: skip
_POINTS = {
    f"{before}{name}{plural}": _unit("pp")
    for before in ("", "of a ", "of one ")
    for name in ("percentage point", "percentage-point", "percent point", "per cent point",
                 "% point", "pp", "ppt", "%pt")
    for plural in ("", "s")
}  # fmt: skip
_MONEY = _counted(
    {
        "dollar": DOLLARS,
        "us dollar": _unit("USD"),
        "u.s. dollar": _unit("USD"),
        "american dollar": _unit("USD"),
        "singapore dollar": _unit("SGD"),
        "singaporean dollar": _unit("SGD"),
        "australian dollar": _unit("AUD"),
        "canadian dollar": _unit("CAD"),
        "hong kong dollar": _unit("HKD"),
        "new zealand dollar": _unit("NZD"),
        "rupiah": _unit("IDR"),
        "indonesian rupiah": _unit("IDR"),
        "ringgit": _unit("MYR"),
        "malaysian ringgit": _unit("MYR"),
        "euro": _unit("EUR"),
        "pound": _unit("GBP", "lb"),
        "pound sterling": _unit("GBP"),
        "pounds sterling": _unit("GBP"),
        "yen": _unit("JPY"),
        "japanese yen": _unit("JPY"),
        "yuan": _unit("CNY"),
        "renminbi": _unit("CNY"),
        "rupee": _unit("INR", "PKR", "LKR", "NPR"),
        "indian rupee": _unit("INR"),
        "baht": _unit("THB"),
        "peso": _unit("PHP", "MXN", "ARS"),
        "riyal": _unit("SAR", "QAR"),
        "swiss franc": _unit("CHF"),
        "korean won": _unit("KRW"),
        "dong": _unit("VND"),
    }
)
_PLAIN = _counted(
    {
        "kilometre": _unit("km"),
        "kilometer": _unit("km"),
        "metre": _unit("m"),
        "meter": _unit("m"),
        "centimetre": _unit("cm"),
        "centimeter": _unit("cm"),
        "millimetre": _unit("mm"),
        "millimeter": _unit("mm"),
        "mile": _unit("mi"),
        "yard": _unit("yd"),
        "nautical mile": _unit("nmi"),
        "square kilometre": _unit("km2"),
        "square kilometer": _unit("km2"),
        "sq kilometre": _unit("km2"),
        "square metre": _unit("m2"),
        "square meter": _unit("m2"),
        "sq metre": _unit("m2"),
        "sq meter": _unit("m2"),
        "sq. meter": _unit("m2"),
        "square mile": _unit("sqmi"),
        "cubic metre": _unit("m3"),
        "cubic meter": _unit("m3"),
        "cubic centimetre": _unit("cm3"),
        "cubic centimeter": _unit("cm3"),
        "hectare": _unit("ha"),
        "acre": _unit("acre"),
        "litre": _unit("l"),
        "liter": _unit("l"),
        "barrel": _unit("bbl"),
        "gallon": _unit("gal"),
        "barrel of oil equivalent": _unit("boe"),
        "barrels of oil equivalent": _unit("boe"),
        "ton of oil equivalent": _unit("toe"),
        "tons of oil equivalent": _unit("toe"),
        "tonnes of oil equivalent": _unit("toe"),
        "kilogram": _unit("kg"),
        "kilogramme": _unit("kg"),
        "kilo": _unit("kg", "km"),
        "gram": _unit("g"),
        "gramme": _unit("g"),
        "ton": _unit("t"),
        "tonne": _unit("t"),
        "metric ton": _unit("t"),
        "metric tonne": _unit("t"),
        "quintal": _unit("quintal"),
        "ounce": _unit("oz"),
        "calorie": _unit("cal", "kcal"),
        "second": _unit("s"),
        "sec": _unit("s"),
        "minute": _unit("min"),
        "min": _unit("min"),
        "hour": _unit("h"),
        "hr": _unit("h"),
        "day": _unit("day"),
        "night": _unit("day"),
        "week": _unit("week"),
        "month": _unit("month"),
        "year": _unit("year"),
        "yr": _unit("year"),
        "decade": _unit("decade"),
        "time": _unit("x"),
        "degree": _unit("c", "f", "deg"),
        "basis point": _unit("bp"),
        "bp": _unit("bp"),
        "horsepower": _unit("hp"),
    }
)
_IRREGULAR = {
    **{
        f"{name} {power}": _unit(f"{symbol}{digit}")
        for name, symbol in {
            "meter": "m",
            "meters": "m",
            "metre": "m",
            "metres": "m",
            "kilometer": "km",
            "kilometers": "km",
            "kilometre": "km",
            "kilometres": "km",
            "centimeters": "cm",
        }.items()
        for power, digit in {"square": 2, "squared": 2, "cubic": 3, "cubed": 3}.items()
    },
    "foot": _unit("ft"),
    "feet": _unit("ft"),
    "inch": _unit("in"),
    "inches": _unit("in"),
    "square foot": _unit("sqft"),
    "square feet": _unit("sqft"),
    "sq ft": _unit("sqft"),
    "sq km": _unit("km2"),
    "sq m": _unit("m2"),
    "sqm": _unit("m2"),
    "sq miles": _unit("sqmi"),
    "cu m": _unit("m3"),
    "century": _unit("century"),
    "centuries": _unit("century"),
    "degrees celsius": _unit("c"),
    "degrees centigrade": _unit("c"),
    "degree celsius": _unit("c"),
    "degrees fahrenheit": _unit("f"),
    "km an hour": _unit("km"),
    "kph": _unit("km"),
    "mph": _unit("mi"),
    "parts per million": _unit("ppm"),
    "per mil": _unit("‰"),
    "per mille": _unit("‰"),
}

VOCABULARY = Vocabulary(
    language="en",
    cardinals=_ONES | _DECADES | _DECADE_WORDS | {"nil": 0, "nought": 0, "oh": 0, "both": 2},
    multipliers={"hundred": 100, "hundredth": 100, "dozen": 12},
    articles=frozenset(("a", "an")),
    joiners=frozenset(("and",)),
    partitives=frozenset(("of",)),
    points=frozenset(("point",)),
    parts={"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
    | _DIVISORS
    | {f"{word}s": number for word, number in _DIVISORS.items()},
    fractions={"half": "0.5"},
    ordinals=_ORDINAL,
    multiples={
        "once": "1", "single": "1", "twice": "2", "double": "2", "doubles": "2", "doubled": "2",
        "doubling": "2", "twofold": "2", "couple": "2", "pair": "2", "twin": "2", "twins": "2",
        "thrice": "3", "triple": "3", "triples": "3", "tripled": "3", "tripling": "3",
        "treble": "3", "trebled": "3", "threefold": "3", "trio": "3", "quadruple": "4",
        "quadrupled": "4", "fourfold": "4", "fivefold": "5", "sixfold": "6", "tenfold": "10",
        "hundredfold": "100", "halve": "0.5", "halved": "0.5", "halving": "0.5", "majority": "0.5",
        "none": "0", "no": "0", "noon": "12", "midnight": "0", "midday": "12",
    },
    measured={"fortnight": (2, "week"), "fortnightly": (2, "week"), "decade": (1, "decade"),
              "century": (1, "century"), "centenary": (100, "year"), "bicentenary": (200, "year"),
              "hourly": (1, "h"), "daily": (1, "day"), "weekly": (1, "week"),
              "monthly": (1, "month"), "annual": (1, "year"), "annually": (1, "year"),
              "yearly": (1, "year")},
    ones=frozenset(("another", "other", "sole", "lone", "only", "each", "every", "per")),
    spans={"dozens": (12, 99), "tens": (10, 99), "scores": (20, 99), "hundreds": (100, 999),
           "thousands": (1000, 9999), "millions": (10**6, 10**7 - 1),
           "billions": (10**9, 10**10 - 1), "trillions": (10**12, 10**13 - 1)},
    few=frozenset(("several", "few", "some", "couple")),
    pairs_of_digits=True,
    decades=frozenset((*_DECADE_WORDS, "thousands")),
    scales={
        "thousand": 3, "thousands": 3, "thousandth": 3, "million": 6, "millions": 6, "millionth": 6,
        "mln": 6, "mn": 6, "billion": 9, "billions": 9, "billionth": 9, "bn": 9, "bln": 9,
        "trillion": 12, "trillions": 12, "tn": 12, "trn": 12,
        "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7,
    },
    scale_letters={"k": 3, "m": 6, "b": 9, "t": 12},
    units=prefixed("watt", "w") | prefixed("watt-hour", "wh") | prefixed("watt-peak", "wp")
    | prefixed("joule", "j") | prefixed("volt", "v") | prefixed("hertz", "hz")
    | prefixed("byte", "b") | prefixed("volt-ampere", "va") | _PERCENT | _POINTS | _MONEY | _PLAIN
    | _IRREGULAR,
    ambiguous_units={"won": _unit("KRW"), "real": _unit("BRL"), "rand": _unit("ZAR")},
    approximations=frozenset(("plus", "odd")),
    months={"sept": 9},
    months_with_capital=frozenset(("may", "march", "mar")),
    day_fillers=frozenset(("of",)),
    month_fillers=frozenset(("the", "of")),
    clock_suffixes=frozenset(("o'clock", "o’clock")),
    clock_offsets={"half past": 30, "quarter past": 15, "a quarter past": 15, "quarter to": -15,
                   "a quarter to": -15},
    dayparts={
        "am": 0, "a.m": 0, "a.m.": 0, "pm": 12, "p.m": 12, "p.m.": 12, "in the morning": 0,
        "in the afternoon": 12, "in the evening": 12, "at night": 17, "noon": 12,
    },
    decade_suffixes=frozenset(("s",)),
    ordinal_suffixes=frozenset(("st", "nd", "rd", "th")),
    ranges=frozenset(("to", "up to", "and up to", "until", "till", "through",
                      "versus", "vs", "vs.", "x", "by")),
    conjunctions=frozenset(("and", "or", "nor")),
    minuses=frozenset(("minus", "negative")),
    falls=frozenset((
        "fell", "fall", "falls", "falling", "fallen", "declined", "decline", "declines",
        "declining", "decreased", "decrease", "decreases", "dropped", "drop", "drops", "down",
        "shrank", "shrink", "shrinks", "shrunk", "contracted", "contract", "contracts",
        "contraction", "lost", "loss", "losses", "lower", "reduced", "reduction", "deficit",
        "below", "negative", "minus", "slump", "slumped", "plunged", "deflation", "less",
    )),
    labels=frozenset((
        "table", "figure", "chart", "box", "chapter", "section", "article", "annex", "appendix",
        "part", "paragraph", "clause", "point", "goal", "target", "indicator", "version",
        "industry", "society", "web", "number", "no", "page", "pages", "pp", "p", "box", "step",
        "objective", "module", "item", "level", "phase", "recommendation", "revolution", "map",
        "sdg",
    )),
)  # fmt: skip
