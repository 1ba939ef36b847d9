"""What a translator gave back is taken in, left alone or refused, and the states are right then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from briefgen.build.inspection import open_workspace
from briefgen.build.intake import Intake, take_in
from briefgen.build.reviews import translations_of
from briefgen.build.write import write_all
from briefgen.languages.exchange import Delivery, catalog
from briefgen.languages.exchange.formats import WRITERS, read_delivery
from briefgen.languages.exchange.outcomes import Wishes
from briefgen.languages.translation.lock import lock_text, review_of
from briefgen.source.errors import UsageError

HEAD = """\
briefgen: 1
languages: [id, en]
date: 2026-11-23
title: {id: Jalan bersama, en: Shared streets}
question: {id: Perlukah jalan dibagi?, en: Should streets be shared?}
reader: {id: Wali kota, en: The mayor}
summary: {id: Ringkas., en: In short.}
arguments:
  aman: {stance: for, claim: {id: Lebih aman., en: Safer.}}
recommendations:
  uji:
    kind: action
    action: {id: Uji satu jalan., en: Try one street.}
    because: [aman]
    owner: {id: Dinas Perhubungan, en: The transport agency}
    due: 2027-03-31
"""
DAY = "2026-11-24"


@dataclass
class Desk:
    """A project with one brief, which goes to a translator and comes back."""

    root: Path

    def brief(self, text: str = "", **siblings: str) -> None:
        folder = self.root / "briefs/jalan"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "brief.yaml").write_text(HEAD + dedent(text), "utf-8")
        for name, data in siblings.items():
            (folder / f"{name}.yaml").write_text(dedent(data), "utf-8")

    def library(self, **sections: str) -> None:
        folder = self.root / "briefs/library"
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in sections.items():
            (folder / f"{name}.yaml").write_text(dedent(data), "utf-8")

    def reviewed(self, texts: Mapping[str, tuple[str, str]]) -> None:
        reviews = {
            f"{key} id>en": review_of(*pair, by="Sari", at="2026-11-01")
            for key, pair in texts.items()
        }
        (self.root / "briefs/jalan/translations.lock.json").write_text(lock_text(reviews), "utf-8")

    def sent(self, output: str = "po", language: str = "en") -> str:
        made = catalog(translations_of(open_workspace(self.root).project, "jalan"), language)
        return WRITERS[output][1](made).decode()

    def delivered(self, text: str) -> Delivery:
        return read_delivery("jalan.en", text.encode())

    def taken_in(self, text: str, wishes: Wishes | None = None, *, force: bool = False) -> Intake:
        workspace = open_workspace(self.root)
        intake = take_in(
            workspace,
            "jalan",
            self.delivered(text),
            wishes or Wishes(),
            language="en",
            at=DAY,
            force=force,
        )
        write_all({self.root / name: data for name, data in intake.changed.items()})
        return intake

    def state(self, key: str) -> str:
        found = translations_of(open_workspace(self.root).project, "jalan").standings
        return next(one.state.value for one in found if one.unit.key == key)

    def yaml(self, name: str = "jalan/brief") -> str:
        return (self.root / f"briefs/{name}.yaml").read_text("utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.brief("decision: {id: Setujui., en: Approve.}\n")
    return desk


def fates(intake: Intake) -> dict[str, str]:
    """What became of the units of which something is to be said."""
    return {
        one.delivered.key: one.fate.value
        for one in intake.outcomes
        if one.fate.value != "unchanged"
    }


# What becomes of a translation depends on the texts as they were reviewed, as they were sent to the
# translator, and as they are when the file comes back: source and target each. `-` is none.
TABLE = """
reviewed | sent    | now     | came back  | fate         | target | state
         | S1 -    | S1 -    | T1         | taken        | T1     | unreviewed
         | S1 T0   | S1 T0   | T1         | taken        | T1     | unreviewed
         | S1 T0   | S1 T0   | T0         | unchanged    | T0     | unreviewed
S1 T0    | S1 T0   | S1 T0   | T0         | unchanged    | T0     | ok
S1 T0    | S1 T0   | S1 T0   | T1         | taken        | T1     | target-edited
S1 T0    | S1 T9   | S1 T9   | T1         | taken        | T1     | target-edited
S1 T0    | S1 T9   | S1 T9   | T0         | taken        | T0     | ok
S0 T0    | S1 T0   | S1 T0   | fuzzy T0   | unchanged    | T0     | stale
S0 T0    | S1 T0   | S1 T0   | T0         | unchanged    | T0     | stale
S0 T0    | S1 T0   | S1 T0   | T1         | taken        | T1     | unreviewed
S0 T0    | S1 T0   | S1 T0   | fuzzy T1   | unfinished   | T0     | stale
S0 T0    | S1 T9   | S1 T9   | T1         | taken        | T1     | unreviewed
S0 T0    | S1 T9   | S1 T9   | fuzzy T9   | unchanged    | T9     | both-changed
S1 T0    | S1 T0   | S1 T0   | -          | untranslated | T0     | ok
         | S1 -    | S2 -    | T1         | taken        | T1     | stale
         | S1 T0   | S2 T0   | T1         | taken        | T1     | stale
S1 T0    | S1 T0   | S2 T0   | T1         | taken        | T1     | stale
S1 T0    | S1 T0   | S2 T0   | T0         | unchanged    | T0     | stale
S2 T0    | S1 T0   | S2 T0   | T1         | taken        | T1     | stale
         | S1 T0   | S1 T9   | T1         | conflict     | T9     | unreviewed
         | S1 -    | S1 T9   | T1         | conflict     | T9     | unreviewed
S1 T9    | S1 T0   | S1 T9   | T1         | conflict     | T9     | ok
S1 T0    | S1 T0   | S2 T9   | T1         | conflict     | T9     | both-changed
         | S1 -    | S1 T1   | T1         | unchanged    | T1     | unreviewed
S1 T9    | S1 T0   | S1 T9   | T0         | unchanged    | T9     | ok
         | S1 T0   | S1 -    | T1         | taken        | T1     | unreviewed
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()[1:]]


@pytest.mark.parametrize("output", ["po", "xliff"])
@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_what_becomes_of_a_translation(row: list[str], output: str, desk: Desk) -> None:
    reviewed, sent, now, came_back, fate, target, state = row
    if reviewed:
        desk.reviewed({"decision": texts(reviewed)})
    desk.brief(decision(sent))
    file = translated(desk.sent(output), texts(sent)[1], came_back)
    desk.brief(decision(now))
    intake = desk.taken_in(file)
    assert fates(intake).get("decision", "unchanged") == fate
    assert desk.yaml().endswith(decision(f"{now.split()[0]} {target}"))
    assert desk.state("decision") == state


def texts(cell: str) -> tuple[str, str]:
    source, target = cell.split()
    return f"Kalimat {source}.", "" if target == "-" else f"Sentence {target}."


def decision(cell: str) -> str:
    source, target = texts(cell)
    return (
        f"decision: {{id: {source}, en: {target}}}\n" if target else f"decision: {{id: {source}}}\n"
    )


def translated(file: str, before: str, came_back: str) -> str:
    """The file with the decision's translation as the translator leaves it."""
    word = came_back.removeprefix("fuzzy ")
    target = f"Sentence {word}." if word != "-" else ""
    fuzzy = word != came_back
    if file.startswith("<"):
        head, _, tail = file.partition('<trans-unit id="decision"')
        unit, end, tail = tail.partition("</trans-unit>")
        source, _, rest = unit.partition("</source>")
        rest = rest.partition("</target>")[2] if before else rest
        state = "needs-translation" if fuzzy else "translated"
        written = f'</source>\n<target state="{state}">{target}</target>'
        return f'{head}<trans-unit id="decision"{source}{written}{rest}{end}{tail}'
    head, mark, tail = file.partition('msgctxt "decision"')
    head = head.replace("#, fuzzy\n", "")
    assert f'msgstr "{before}"' in tail
    flag = "#, fuzzy\n" if fuzzy else ""
    return head + flag + mark + tail.replace(f'msgstr "{before}"', f'msgstr "{target}"', 1)


def test_unfinished_work_is_taken_by_wish(desk: Desk) -> None:
    file = translated(desk.sent(), "Approve.", "fuzzy T1")
    assert fates(desk.taken_in(file)) == {"decision": "unfinished"}
    assert fates(desk.taken_in(file, Wishes(unfinished=True))) == {"decision": "taken"}
    assert desk.yaml().endswith("decision: {id: Setujui., en: Sentence T1.}\n")


def test_an_edit_is_overwritten_by_wish(desk: Desk) -> None:
    file = translated(desk.sent(), "Approve.", "T1")
    desk.brief("decision: {id: Setujui., en: Do approve.}\n")
    intake = desk.taken_in(file)
    assert (fates(intake), intake.changed, intake.complete) == ({"decision": "conflict"}, {}, False)
    assert fates(desk.taken_in(file, Wishes(overwrite=True))) == {"decision": "taken"}
    assert desk.yaml().endswith("decision: {id: Setujui., en: Sentence T1.}\n")


def test_a_file_that_has_lost_its_marks_overwrites_nothing(desk: Desk) -> None:
    file = translated(desk.sent(), "Approve.", "T1").replace("#. briefgen: tgt=", "#. ")
    intake = desk.taken_in(file)
    assert fates(intake) == {"decision": "conflict"}
    assert "does not say which one it knew" in next(
        one.why for one in intake.outcomes if one.fate.lost
    )


def test_what_came_from_a_translator_falls_behind_before_anybody_reviewed_it(desk: Desk) -> None:
    desk.taken_in(translated(desk.sent(), "Approve.", "T1"))
    assert desk.state("decision") == "unreviewed"
    desk.brief("decision: {id: Setujui sekarang., en: Sentence T1.}\n")
    assert desk.state("decision") == "stale"
    desk.brief("decision: {id: Setujui., en: Sentence T1.}\n")
    assert desk.state("decision") == "unreviewed"


def test_layout_alone_is_a_change_if_the_translator_made_it(desk: Desk) -> None:
    file = desk.sent().replace('"Should streets be shared?"', '"Should streets\\n\\nbe shared?"')
    assert fates(desk.taken_in(file)) == {"question": "taken"}
    assert 'en: "Should streets\\n\\nbe shared?"' in desk.yaml()


def test_a_translation_that_breaks_a_reference_is_refused(desk: Desk) -> None:
    file = desk.sent().replace("Safer.", "Safer [@nobody].").replace('"In short."', '"Short."')
    intake = desk.taken_in(file)
    assert fates(intake) == {"summary": "taken", "arguments.aman.claim": "refused"}
    (refused,) = (one for one in intake.outcomes if one.fate.lost)
    assert refused.why.startswith("BG101: nothing has the id `nobody`")
    assert "Short." in desk.yaml()
    assert "Safer." in desk.yaml()

    intake = desk.taken_in(file, force=True)
    assert fates(intake) == {"arguments.aman.claim": "taken"}
    assert [finding.code for finding in intake.findings] == ["BG101"]
    assert "Safer [@nobody]." in desk.yaml()


@pytest.mark.parametrize(
    ("code", "broken"),
    [
        ("BG213", "Costs rise by 4 percent, to IDR 2.3 billion."),
        ("BG214", "Costs rise by 3 percent, to IDR 2.3 million."),
        ("BG215", "Costs rise by 3 percent, to US$2.3 billion."),
    ],
)
def test_a_translation_that_breaks_a_number_is_refused(desk: Desk, code: str, broken: str) -> None:
    right = "Costs rise by 3 percent, to IDR 2.3 billion."
    desk.brief(f"decision: {{id: 'Biaya naik 3 persen, menjadi Rp2,3 miliar.', en: '{right}'}}\n")
    file = desk.sent().replace(right, broken)
    intake = desk.taken_in(file)
    assert fates(intake) == {"decision": "refused"}
    (refused,) = (one for one in intake.outcomes if one.fate.lost)
    assert refused.why.startswith(f"{code}: ")
    assert right in desk.yaml()

    intake = desk.taken_in(file, force=True)
    assert fates(intake) == {"decision": "taken"}
    assert [finding.code for finding in intake.findings] == [code]
    assert broken in desk.yaml()


def test_a_translation_with_separators_of_the_source_or_a_figure_less_is_told_of(
    desk: Desk,
) -> None:
    desk.brief("decision: {id: 'Tanam 1.500 pohon di 17 kota.', en: Plant.}\n")
    intake = desk.taken_in(desk.sent().replace("Plant.", "Plant 1.500 trees."))
    assert fates(intake) == {"decision": "taken"}
    assert [finding.code for finding in intake.findings] == ["BG216", "BG217"]


def test_a_number_that_is_waived_is_taken(desk: Desk) -> None:
    desk.brief(
        """\
        decision: {id: Bayar Rp 15 juta., en: Pay.}
        checks:
          waivers:
            - {rule: BG213, at: decision.en, reason: English readers reckon in dollars.}
        """
    )
    intake = desk.taken_in(desk.sent().replace("Pay.", "Pay US$950."))
    assert fates(intake) == {"decision": "taken"}
    assert intake.findings == ()


def test_a_translation_that_loses_a_reference_is_told_of(desk: Desk) -> None:
    desk.brief("decision: {id: 'Setujui [@aman].', en: 'Approve [@aman].'}\n")
    intake = desk.taken_in(desk.sent().replace("Approve [@aman].", "Approve."))
    assert fates(intake) == {"decision": "taken"}
    (finding,) = (one for one in intake.findings if one.code == "BG204")
    assert (finding.place.file, finding.place.line) == ("briefs/jalan/brief.yaml", 17)


def test_what_rules_said_before_is_not_said_again(desk: Desk) -> None:
    desk.brief("decision: {id: 'Setujui [@aman].', en: Approve.}\n")
    intake = desk.taken_in(desk.sent().replace('"Safer."', '"Much safer."'))
    assert (fates(intake), intake.findings) == ({"arguments.aman.claim": "taken"}, ())


def test_invisible_characters_are_refused(desk: Desk) -> None:
    intake = desk.taken_in(desk.sent().replace('"Safer."', '"Sa\\ffer."'))
    (refused,) = (one for one in intake.outcomes if one.fate.lost)
    assert refused.why == "it holds a character that cannot be seen (U+000C)"


SIBLINGS = {
    "people": "rina:  # hers\n  name: Rina Sari\n  role:\n    id: Kepala\n",
    "quotes": """\
        # Verbatim
        bagus:
          speaker: rina
          language: id
          text: >-
            Bagus sekali
            kata Rina.
        lagi: {speaker: rina, language: id, text: "Lagi!", translation: {en: {text: A, by: ours}}}
        """,
    "subtitle": "Satu dua\n",
}


def test_texts_are_edited_where_they_stand(desk: Desk) -> None:
    desk.brief("decision: {id: Setujui., en: Approve.}\n", **SIBLINGS)
    desk.library(facts="biaya: {value: 3, unit: {id: meter}}\n")
    desk.brief("decision: {id: 'Setujui [@biaya].', en: 'Approve [@biaya].'}\n")
    before = desk.yaml()
    file = desk.sent()
    for source, target in (
        ("Kepala", "Head"),
        ("Bagus sekali kata Rina.", "Very good, says Rina."),
        ("Satu dua", "One two"),
        ("meter", "metres"),
    ):
        file = file.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    file = file.replace('msgstr "A"', 'msgstr "Again!"')
    intake = desk.taken_in(file)
    assert set(fates(intake).values()) == {"taken"}
    assert desk.yaml() == before
    assert desk.yaml("jalan/people") == SIBLINGS["people"] + "    en: Head\n"
    assert desk.yaml("jalan/quotes") == dedent(SIBLINGS["quotes"]).replace(
        "  kata Rina.\n",
        "  kata Rina.\n  translation:\n    en:\n      text: >-\n        Very good, says Rina.\n"
        "      by: ours\n",
    ).replace("{text: A,", "{text: Again!,")
    assert desk.yaml("jalan/subtitle") == "{id: Satu dua, en: One two}\n"
    assert desk.yaml("library/facts") == "biaya: {value: 3, unit: {id: meter, en: metres}}\n"
    own, shared = (
        (desk.root / f"briefs/{folder}/translations.lock.json").read_text("utf-8")
        for folder in ("jalan", "library")
    )
    assert "facts.biaya.unit" in shared
    assert "facts.biaya.unit" not in own


def test_what_stands_behind_an_anchor_is_refused_and_the_rest_is_taken(desk: Desk) -> None:
    desk.brief("decision: &a {id: Setujui.}\nproblem: *a\nmethods: {id: Kami baca.}\n")
    file = desk.sent().replace('msgid "Setujui."\nmsgstr ""', 'msgid "Setujui."\nmsgstr "Approve."')
    file = file.replace('msgid "Kami baca."\nmsgstr ""', 'msgid "Kami baca."\nmsgstr "We read."')
    intake = desk.taken_in(file)
    assert fates(intake) == {"decision": "refused", "problem": "refused", "methods": "taken"}
    assert desk.yaml().endswith(
        "decision: &a {id: Setujui.}\nproblem: *a\nmethods: {id: Kami baca., en: We read.}\n"
    )


def test_an_official_translation_is_nobody_elses_to_change(desk: Desk) -> None:
    quote = "{language: id, text: Lagi!, translation: {en: {text: Again, by: official}}}"
    desk.brief(f"decision: {{id: Setujui., en: Approve.}}\nquotes: {{lagi: {quote}}}\n")
    intake = desk.taken_in(desk.sent().replace('"Again"', '"Once more"'))
    assert fates(intake) == {"quotes.lagi.text": "conflict"}
    (conflict,) = (one for one in intake.outcomes if one.fate.lost)
    assert conflict.why == "the brief has it from a translation that is official"


def unit(key: str, source: str, target: str) -> str:
    return f'msgctxt "{key}"\nmsgid "{source}"\nmsgstr "{target}"\n\n'


def test_units_that_the_brief_does_not_have(desk: Desk) -> None:
    intake = desk.taken_in(unit("lama", "Dua", "Two") + unit("kosong", "Dua", ""))
    assert fates(intake) == {"lama": "unknown", "kosong": "untranslated"}


def test_a_unit_that_stands_twice(desk: Desk) -> None:
    desk.brief("decision: {id: Setujui.}\n")
    one, other = (unit("decision", "Setujui.", target) for target in ("Approve.", "Agree."))
    assert fates(desk.taken_in(one + other)) == {"decision": "twice"}
    assert fates(desk.taken_in(one + one)) == {"decision": "taken"}


def test_a_unit_whose_key_is_lost_is_known_by_its_source(desk: Desk) -> None:
    desk.brief("decision: {id: Setujui.}\nproblem: {id: Sama.}\nmethods: {id: Sama.}\n")
    lost = unit("x", "Setujui.", "Approve.") + unit("y", "Sama.", "Same.")
    lost = lost.replace('msgctxt "x"\n', "").replace('msgctxt "y"\n', "")
    file = desk.sent().partition("\n\n")[0] + "\n\n" + lost
    intake = desk.taken_in(file)
    assert [(one.fate.value, one.why) for one in intake.outcomes] == [
        ("taken", ""),
        ("unknown", "its key is lost, and its source tells it from no other"),
    ]
    assert desk.yaml().endswith(
        "decision: {id: Setujui., en: Approve.}\nproblem: {id: Sama.}\nmethods: {id: Sama.}\n"
    )


BROKEN: Mapping[str, Callable[[Desk], object]] = {
    "the brief `jalan` has no language `ar`": lambda desk: take_in(
        open_workspace(desk.root), "jalan", desk.delivered(""), Wishes(), language="ar", at=DAY
    ),
    "the brief `jalan` has mistakes in it": lambda desk: (
        desk.brief("decision: {id: 3}\n"),
        desk.taken_in(""),
    ),
    r"translations.lock.json, line 1: this is not JSON": lambda desk: (
        (desk.root / "briefs/jalan/translations.lock.json").write_text("?", "utf-8"),
        desk.taken_in(""),
    ),
}


@pytest.mark.parametrize("message", BROKEN)
def test_where_nothing_can_be_taken_in(message: str, desk: Desk) -> None:
    with pytest.raises(UsageError, match=message):
        BROKEN[message](desk)
