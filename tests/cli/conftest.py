"""A project to type commands in."""

import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of `project/`, which is the working folder."""
    folder = shutil.copytree(HERE / "project", tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder
