"""What is written in either format is read back, by us and by translators' own tools."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from translate.storage import factory

from briefgen.findings import Place
from briefgen.languages.exchange import Catalog, Delivered, Entry
from briefgen.languages.exchange.formats import WRITERS, read_delivery
from briefgen.languages.translation import State
from briefgen.source.errors import UsageError

CHARACTERS = st.characters(  # all that YAML, and so a brief, may hold
    codec="utf-8",
    exclude_categories=["Cc", "Cn", "Cs", "Zl", "Zp"],
    include_characters="\t\n\r",
    exclude_characters="\ufeff",
)
TEXTS = st.text(CHARACTERS, min_size=1).filter(
    lambda text: text == text.strip(" \t\r\n") and "\r\n" not in text
)
ENTRIES = st.builds(
    Entry,
    key=st.from_regex(r"[a-z]{1,9}(\.[a-z0-9-]{1,9}){0,3}", fullmatch=True),
    origin=st.sampled_from(["id", "nl"]),
    source=TEXTS,
    target=TEXTS | st.just(""),
    previous=TEXTS | st.none(),
    state=st.sampled_from(State),
    notes=st.lists(st.just("A note: with <marks> & “marks”."), max_size=2).map(tuple),
    place=st.just(Place("briefs/jalan/brief.yaml", 3)),
)
CATALOGS = st.builds(
    Catalog,
    slug=st.just("jalan"),
    file=st.just("briefs/jalan/brief.yaml"),
    origin=st.just("id"),
    language=st.just("en"),
    entries=st.lists(ENTRIES, unique_by=lambda entry: entry.key, min_size=1).map(tuple),
)
FORMATS = pytest.mark.parametrize("name", WRITERS)


def by_key(units: tuple[Delivered, ...]) -> Mapping[str, tuple[object, ...]]:
    return {one.key: (one.source, one.target, one.done, one.digest) for one in units}


@FORMATS
@given(catalog=CATALOGS)
def test_what_is_written_is_read_back(name: str, catalog: Catalog) -> None:
    _, write = WRITERS[name]
    delivery = read_delivery("jalan", write(catalog))
    assert (delivery.slug, delivery.language, delivery.mishaps) == ("jalan", "en", ())
    assert by_key(delivery.units) == {
        entry.key: (
            entry.source,
            entry.target,
            not entry.target or entry.state not in (State.STALE, State.BOTH_CHANGED),
            entry.digest,
        )
        for entry in catalog.entries
    }


@FORMATS
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(
    name: str, various: Catalog, data: st.DataObject
) -> None:
    file = WRITERS[name][1](various)
    start = data.draw(st.integers(0, len(file)))
    end = data.draw(st.integers(start, min(len(file), start + 200)))
    pieces = st.sampled_from(
        [b"", b'"', b"\n", b"msgstr[x]", b"#, ", b"#| ", b"<g>", b"\xff", b"&a;"]
    )
    damaged = file[:start] + data.draw(pieces) + file[end:]
    with suppress(UsageError):
        delivery = read_delivery("jalan", damaged)
        assert len(delivery.units) <= len(various.entries) + 1


@FORMATS
def test_translate_toolkit_keeps_every_unit(name: str, various: Catalog, tmp_path: Path) -> None:
    ending, write = WRITERS[name]
    path = tmp_path / f"jalan.{ending}"
    path.write_bytes(write(various))
    before = read_delivery("jalan", path.read_bytes())

    store = factory.getobject(str(path))
    store.savefile(str(path))

    assert read_delivery("jalan", path.read_bytes()).units == before.units


@FORMATS
def test_translate_toolkit_knows_what_is_to_be_done(
    name: str, various: Catalog, tmp_path: Path
) -> None:
    ending, write = WRITERS[name]
    path = tmp_path / f"jalan.{ending}"
    path.write_bytes(write(various))
    units = [unit for unit in factory.getobject(str(path)).units if not unit.isheader()]

    assert {unit.source for unit in units if not unit.target} == {
        'Perlukah [@kajian, hlm. 3] "dibagi"?',
        "Goed zo",
    }
    (stale,) = (unit for unit in units if unit.source == "Setujui rencana ini.")
    assert stale.isfuzzy()
    assert "Edited since the translation was made" in stale.getnotes(origin="developer")
    assert stale.getlocations() == ["briefs/jalan/brief.yaml:7"]
    (reviewed,) = (unit for unit in units if unit.source == "Jalan bersama")
    assert reviewed.istranslated()
    assert not reviewed.isfuzzy()


@FORMATS
def test_a_translator_works_in_translate_toolkit(
    name: str, various: Catalog, tmp_path: Path
) -> None:
    ending, write = WRITERS[name]
    path = tmp_path / f"jalan.{ending}"
    path.write_bytes(write(various))
    store = factory.getobject(str(path))
    for unit in store.units:
        if not unit.isheader() and unit.source == "Setujui rencana ini.":
            unit.target = "Approve this plan."
            unit.markfuzzy(False)
    store.savefile(str(path))

    (unit,) = (
        unit for unit in read_delivery("jalan", path.read_bytes()).units if unit.key == "decision"
    )
    assert (unit.target, unit.done) == ("Approve this plan.", True)
