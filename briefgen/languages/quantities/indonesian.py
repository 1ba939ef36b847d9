"""Know how Indonesian writes quantities."""

from __future__ import annotations

from briefgen.languages.quantities.measures import DOLLARS, Unit
from briefgen.languages.quantities.unit_names import prefixed
from briefgen.languages.quantities.vocabulary import Vocabulary

_ONE_TO_NINE = "satu dua tiga empat lima enam tujuh delapan sembilan"
_DIGITS = {word: number for number, word in enumerate(_ONE_TO_NINE.split(), start=1)}
_SCALES = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
_TIMES = ("puluh", "ratus", *_SCALES)
# Classifiers and units that join `se-` into one word for one of their kind.
_COUNTED = (
    "buah orang ekor batang butir lembar helai biji pucuk bidang bilah kali hari minggu pekan "
    "bulan tahun jam menit detik malam abad dekade dasawarsa meter kilometer kilogram liter "
    "hektare hektar ton potong porsi gelas botol karung unit kelompok macam paket rumpun utas "
    "kuntum keping kamar lapis satunya rangkaian deret jenis tingkat desa kota tempat bagian"
)


def _compounds() -> dict[str, tuple[str, ...]]:
    """Return words that are several: ``seratus``, ``kedua``, and ``duapuluh`` as it is misspelt."""
    found: dict[str, tuple[str, ...]] = {f"se{times}": ("satu", times) for times in _TIMES}
    found |= {"sebelas": ("sebelas",), "sekali": ("satu",)}
    found |= {digit + times: (digit, times) for digit in _DIGITS for times in (*_TIMES, "belas")}
    found |= {f"seper{digit}": ("satu", f"per{digit}") for digit in _DIGITS if digit != "satu"}
    found |= {f"ke{word}": ("ke", *parts) for word, parts in list(found.items())}
    found |= {f"ke{digit}": ("ke", digit) for digit in _DIGITS if digit != "satu"}
    found |= {f"ke{digit}nya": ("ke", digit) for digit in _DIGITS if digit != "satu"}
    found |= {f"ber{digit}": (digit,) for digit in _DIGITS if digit != "satu"}
    return found | {"pertama": ("ke", "satu"), "kesatu": ("ke", "satu")}


def _unit(*codes: str) -> Unit:
    return frozenset(codes)


_MONEY = {
    "rupiah": _unit("IDR"),
    "perak": _unit("IDR"),
    "dolar": DOLLARS,
    "dollar": DOLLARS,
    **{
        f"{dollar} {country}": _unit(code)
        for dollar in ("dolar", "dollar")
        for country, code in {
            "as": "USD", "a.s.": "USD", "amerika": "USD", "amerika serikat": "USD", "us": "USD",
            "singapura": "SGD", "australia": "AUD", "kanada": "CAD", "hong kong": "HKD",
            "hongkong": "HKD", "selandia baru": "NZD", "taiwan": "TWD",
        }.items()
    },
    "ringgit": _unit("MYR"),
    "ringgit malaysia": _unit("MYR"),
    "euro": _unit("EUR"),
    "pound": _unit("GBP", "lb"),
    "pon": _unit("lb", "GBP"),
    "poundsterling": _unit("GBP"),
    "pound sterling": _unit("GBP"),
    "pounsterling": _unit("GBP"),
    "yen": _unit("JPY"),
    "yuan": _unit("CNY"),
    "renminbi": _unit("CNY"),
    "rupee": _unit("INR", "PKR", "LKR", "NPR"),
    "rupe": _unit("INR", "PKR", "LKR", "NPR"),
    "baht": _unit("THB"),
    "peso": _unit("PHP", "MXN", "ARS"),
    "riyal": _unit("SAR", "QAR"),
    "franc swiss": _unit("CHF"),
    "franc swis": _unit("CHF"),
    "won": _unit("KRW"),
}  # fmt: skip

_SHARES = {
    **{name: _unit("%") for name in ("persen", "prosen", "dari satu persen")},
    **{
        name: _unit("pp")
        for name in ("poin persentase", "poin persen", "persen poin", "persentase poin",
                     "titik persentase", "poin prosentase", "% poin", "poin %")
    },
    "basis poin": _unit("bp"),
    "poin basis": _unit("bp"),
    "permil": _unit("‰"),
    "per mil": _unit("‰"),
}  # fmt: skip

_PLAIN = {
    **{f"kilometer{suffix}": _unit("km") for suffix in ("", "an")},
    **{f"meter{suffix}": _unit("m") for suffix in ("", "an")},
    "centimeter": _unit("cm"),
    "sentimeter": _unit("cm"),
    "senti": _unit("cm"),
    "milimeter": _unit("mm"),
    "mil": _unit("mi"),
    "mil laut": _unit("nmi"),
    "kaki": _unit("ft"),
    "inci": _unit("in"),
    "inchi": _unit("in"),
    "inch": _unit("in"),
    "kilometer persegi": _unit("km2"),
    "meter persegi": _unit("m2"),
    "m persegi": _unit("m2"),
    "meter kubik": _unit("m3"),
    "kubik": _unit("m3"),
    "sentimeter kubik": _unit("cm3"),
    "hektare": _unit("ha"),
    "hektar": _unit("ha"),
    "ekar": _unit("acre"),
    "liter": _unit("l"),
    "mililiter": _unit("ml"),
    "barel": _unit("bbl"),
    "barrel": _unit("bbl"),
    "galon": _unit("gal"),
    "barel setara minyak": _unit("boe"),
    "setara barel minyak": _unit("boe"),
    "ton setara minyak": _unit("toe"),
    "kilogram": _unit("kg"),
    "kilo": _unit("kg", "km"),
    "gram": _unit("g"),
    "miligram": _unit("mg"),
    "ton": _unit("t"),
    "ton metrik": _unit("t"),
    "kuintal": _unit("quintal"),
    "kwintal": _unit("quintal"),
    "ons": _unit("oz"),
    "kalori": _unit("cal", "kcal"),
    "detik": _unit("s"),
    "menit": _unit("min"),
    "jam": _unit("h"),
    "hari": _unit("day"),
    "malam": _unit("day"),
    "pekan": _unit("week"),
    "minggu": _unit("week"),
    "bulan": _unit("month"),
    "bln": _unit("month"),
    "tahun": _unit("year"),
    "tahunan": _unit("year"),
    "thn": _unit("year"),
    "dekade": _unit("decade"),
    "dasawarsa": _unit("decade"),
    "abad": _unit("century"),
    "kali": _unit("x"),
    "kali lipat": _unit("x"),
    "derajat": _unit("c", "f", "deg"),
    "derajat celsius": _unit("c"),
    "derajat celcius": _unit("c"),
    "derajat c": _unit("c"),
    "derajat fahrenheit": _unit("f"),
    "tenaga kuda": _unit("hp"),
}

VOCABULARY = Vocabulary(
    language="id",
    cardinals=_DIGITS | {"nol": 0, "kosong": 0, "nihil": 0, "sebelas": 11, "suatu": 1},
    teens=frozenset(("belas",)),
    multipliers={"puluh": 10, "ratus": 100, "lusin": 12, "kodi": 20},
    compounds=_compounds() | {"selusin": ("satu", "lusin"), "sekodi": ("satu", "kodi")},
    joiners=frozenset(),
    partitives=frozenset(("dari",)),
    points=frozenset(("koma",)),
    parts={f"per{digit}": number for digit, number in _DIGITS.items() if number > 1}
    | {"persepuluh": 10, "perseratus": 100},
    part_prefixes=frozenset(("per",)),
    fractions={"setengah": "0.5", "separuh": "0.5", "separo": "0.5", "paruh": "0.5",
               "seperempat": "0.25", "sepersepuluh": "0.1"},
    ordinals={},
    multiples={"ganda": "2", "sepasang": "2", "pasangan": "2", "kembar": "2", "tunggal": "1",
               "semata": "1", "tanpa": "0", "tidak": "0", "tengah hari": "12"},
    measured={"dekade": (1, "decade"), "dasawarsa": (1, "decade"), "abad": (1, "century")}
    | {f"se{word}": (1, unit) for word, (unit, *others) in _PLAIN.items()
       if " " not in word and not others},
    ones=frozenset(("lain", "lainnya", "tiap", "setiap", "per", "masing", "hanya", "salah"))
    | frozenset(f"se{word}" for word in _COUNTED.split()),
    spans={"belasan": (10, 19), "puluhan": (10, 99), "ratusan": (100, 999), "ribuan": (1000, 9999),
           "jutaan": (10**6, 10**7 - 1), "miliaran": (10**9, 10**10 - 1), "lusinan": (12, 99),
           "milyaran": (10**9, 10**10 - 1), "triliunan": (10**12, 10**13 - 1)},
    few=frozenset(("beberapa", "sejumlah")),
    scales=_SCALES
    | {f"{word}an": power for word, power in _SCALES.items()}
    | {"rb": 3, "jt": 6, "mlr": 9, "mliar": 9, "miliard": 9},
    scale_letters={"k": 3, "m": 9, "t": 12},
    units=prefixed("watt", "w") | prefixed("watt-hour", "wh") | prefixed("watt-jam", "wh")
    | prefixed("watt-peak", "wp") | prefixed("joule", "j") | prefixed("volt", "v")
    | prefixed("hertz", "hz") | prefixed("byte", "b") | prefixed("volt-ampere", "va") | _SHARES
    | _MONEY | _PLAIN,
    ambiguous_units={"real": _unit("BRL"), "dong": _unit("VND"), "rand": _unit("ZAR")},
    approximations=frozenset(("lebih", "an", "sekian")),
    months={"pebruari": 2, "nopember": 11, "nop": 11, "sept": 9, "agt": 8, "ags": 8, "agst": 8},
    day_prefixes=frozenset(("tanggal", "tgl")),
    day_fillers=frozenset(("bulan",)),
    month_fillers=frozenset(("tahun",)),
    clock_prefixes=frozenset(("pukul", "jam", "pkl")),
    clock_offsets={"setengah": -30},
    dayparts={"pagi": 0, "siang": 9, "sore": 12, "petang": 12, "malam": 17, "dini hari": 0,
              "subuh": 0, "pagi hari": 0, "siang hari": 9, "sore hari": 12, "malam hari": 17},
    decade_suffixes=frozenset(("an",)),
    ordinal_prefixes=frozenset(("ke",)),
    ranges=frozenset(("sampai", "sampai dengan", "hingga", "sampai ke", "hingga ke", "ke",
                      "menjadi", "sd", "s.d.", "s.d", "s/d", "x", "kali", "banding", "lawan")),
    conjunctions=frozenset(("dan", "atau", "serta", "maupun")),
    minuses=frozenset(("minus", "negatif")),
    falls=frozenset((
        "turun", "menurun", "penurunan", "menyusut", "susut", "anjlok", "merosot", "berkurang",
        "kontraksi", "terkontraksi", "berkontraksi", "mengurangi", "pengurangan", "rugi",
        "kerugian", "defisit", "melemah", "jatuh", "minus", "negatif", "deflasi", "terpangkas",
        "bawah", "kurang", "rendah",
    )),
    labels=frozenset((
        "tabel", "gambar", "grafik", "kotak", "bab", "bagian", "pasal", "lampiran", "butir", "ayat",
        "tujuan", "target", "indikator", "versi", "industri", "masyarakat", "nomor", "no",
        "halaman", "hlm", "hal", "poin", "angka", "langkah", "modul", "tahap", "rekomendasi",
        "subbab", "huruf", "peta", "diagram", "bagan", "tpb", "sdg", "sdgs",
    )),
)  # fmt: skip
