"""Say in words what a pattern of the model asks for, and mend what nearly fits."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from briefgen.model.base import KEBAB_CASE, LANGUAGE_TAG
from briefgen.model.brief import AUTHORITY
from briefgen.model.checking import DOTTED_PATH, RULE_CODE, WHOLE_RULE_CODE
from briefgen.model.sources import WEB_ADDRESS
from briefgen.model.theme import COLOUR, FAMILY, FONT_FILE, PICTURE_FILE


class Wanted(NamedTuple):
    """What a pattern asks for."""

    name: str
    example: str


_WANTED = {
    KEBAB_CASE: Wanted("an id", "lower-case letters a to z and digits, joined by hyphens: rina-1"),
    LANGUAGE_TAG: Wanted("a language tag", "a tag such as id, en or pt-BR"),
    AUTHORITY: Wanted("a language of the brief", "a tag such as id or en, or `equal`"),
    WEB_ADDRESS: Wanted("a web address", "an address that begins with https:// or http://"),
    WHOLE_RULE_CODE: Wanted("the code of one rule", "a code such as BG204"),
    DOTTED_PATH: Wanted("a path", "a path as findings print it, such as arguments.aman.claim"),
    RULE_CODE: Wanted("a rule's code", "a code such as BG204, or its beginning, such as BG4"),
    COLOUR: Wanted("a colour", "six hexadecimal digits after #, in quotes"),
    FAMILY: Wanted("the name of a font", "a name such as Source Serif Pro, without quotes in it"),
    FONT_FILE: Wanted("a font's file", "a .ttf or .otf file of the theme: fonts/Amiri.ttf"),
    PICTURE_FILE: Wanted("a picture's file", "an .svg, .png, .jpg or .gif file of the theme"),
}


def described(pattern: str) -> Wanted:
    """Return what a pattern asks for; the pattern itself where nobody has put it in words."""
    return _WANTED.get(pattern, Wanted("of the right form", f"a value of the form {pattern}"))


def corrected(pattern: str, text: str) -> str | None:
    """Return `text` in the form that `pattern` asks for, where a small change makes it so."""
    if pattern == KEBAB_CASE:
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        candidate = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    elif pattern in (LANGUAGE_TAG, AUTHORITY):
        language, *rest = re.split(r"[-_]", text.strip())
        candidate = "-".join([language.lower(), *(_subtag(part) for part in rest)])
    elif pattern == WEB_ADDRESS:
        candidate = f"https://{text}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", text) else ""
    elif pattern == DOTTED_PATH:
        candidate = ".".join(re.findall(r"[^\s.\[\]]+", text))
    elif pattern == COLOUR:
        digits = text.strip().removeprefix("#")
        candidate = "#" + ("".join(2 * digit for digit in digits) if len(digits) == 3 else digits)
    elif pattern in (FAMILY, FONT_FILE, PICTURE_FILE):
        candidate = ""
    else:
        candidate = text.strip().upper()
    return candidate if re.search(pattern, candidate) else None


def _subtag(part: str) -> str:
    return part.title() if len(part) == 4 else part.upper()
