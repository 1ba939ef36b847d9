"""Plain arguments of a build are understood without typer, and as typer understands them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.cli import application, build
from briefgen.cli.asked import Asked
from briefgen.cli.quick import asked_for

PLAIN = {
    "": Asked(),
    "jalan briefs/taman": Asked(("jalan", "briefs/taman")),
    "--to md,html jalan --to pdf": Asked(("jalan",), to=("md,html", "pdf")),
    "--language=id,en --layout parallel": Asked(language=("id,en",), layout=("parallel",)),
    "--theme kota --out hasil": Asked(theme="kota", out=Path("hasil")),
    "-j 2 -q --strict --force": Asked(jobs=2, quiet=True, strict=True, force=True),
    "--shard 2/5 --scheduler=tcp://dask:8786": Asked(shard="2/5", scheduler="tcp://dask:8786"),
    "-j4": Asked(jobs=4),
    "--jobs=0 --sources ../arsip": Asked(jobs=0, sources=Path("../arsip")),
}
NOT_PLAIN = [
    "--help",
    "-h",
    "--hurry",
    "-j two",
    "-j -1",
    "-j=2",
    "-j2x",
    "-j²",
    "-qj 2",
    "--jobs",
    "--to=",
    "--to= md",
    "--to --strict",
    "--theme kota --theme desa",
    "--quiet=yes",
    "-- jalan",
    "-",
    "\udcff",
]


@pytest.mark.parametrize(("arguments", "asked"), PLAIN.items(), ids=PLAIN)
def test_plain_arguments(arguments: str, asked: Asked) -> None:
    assert asked_for(arguments.split()) == asked


@pytest.mark.parametrize("arguments", NOT_PLAIN)
def test_other_arguments_are_left_to_typer(arguments: str) -> None:
    assert asked_for(arguments.split()) is None


WORDS = st.sampled_from(
    sorted(
        {word for line in (*PLAIN, *NOT_PLAIN) for word in line.split()} | {"", "007", "jalan é"}
    )
)


@given(st.lists(WORDS, max_size=6))
def test_typer_understands_the_same(arguments: list[str]) -> None:
    asked = asked_for(arguments)
    if asked is not None:
        assert by_typer(arguments) == asked


def by_typer(arguments: list[str]) -> Asked | None:
    found: list[Asked] = []

    def run(asked: Asked) -> int:
        found.append(asked)
        return 0

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(build, "run", run)
        application.run(["build", *arguments])
    return found[0] if found else None
