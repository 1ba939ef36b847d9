"""There are as many workers as processors, of which a container may have few."""

from pathlib import Path

import pytest

from briefgen.build.workers.counting import processors


@pytest.mark.parametrize(
    ("share", "expected"),
    [("max 100000\n", 8), ("250000 100000\n", 3), ("1000 100000\n", 1), ("1600000 100000\n", 8)],
)
def test_a_share_of_the_machine(
    share: str, expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: range(8), raising=False)
    file = tmp_path / "cpu.max"
    assert processors(file) == 8
    file.write_text(share, "ascii")
    assert processors(file) == expected
