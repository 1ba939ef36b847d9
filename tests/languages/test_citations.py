"""Write names as the list of sources and the notes do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.languages.view import BriefView

View = Callable[..., BriefView]
Say = Callable[..., str]

NAMES = [
    ("{family: Sari}", "Sari.", "Sari"),
    ("{given: Sukarno}", "Sukarno.", "Sukarno"),
    ("Dinas Perhubungan", "Dinas Perhubungan.", "Dinas Perhubungan"),
    ("{literal: Badan, family: B, given: C}", "Badan.", "Badan"),
    ("{family: Ito, given: Ken Ai}", "Ito, K. A.", "Ito"),
    ("{family: Lamour, given: Jean-Baptiste}", "Lamour, J.-B.", "Lamour"),
    ("{family: King, given: Martin, suffix: Jr.}", "King, M., Jr.", "King"),
    ("{family: Beek, given: Jan, non-dropping-particle: van}", "van Beek, J.", "van Beek"),
    ("{family: Humboldt, given: A, dropping-particle: von}", "Humboldt, A. von.", "Humboldt"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "listed", "noted"), NAMES)
def test_names(view: View, say: Say, name: str, listed: str, noted: str) -> None:
    found = view(f"""\
sources: {{x: {{type: book, title: T, author: [{name}], issued: 2020}}}}
summary: {{en: "A [@x]"}}
""")
    assert say(found.sources[0].reference) == f"{listed} (2020). *T*."
    assert say(found.notes[0].content) == f"{noted}, 2020<#source-x>."
