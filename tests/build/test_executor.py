"""A task that fails fails alone, whatever it dies of and wherever it is carried out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefgen.build.executor import Executor, Here
from briefgen.build.task import Failure, Outcome, Product, Task
from briefgen.build.workers.pool import Workers
from briefgen.render.sheet import sheet_of
from briefgen.render.theme import Theme

PAGE = "<html lang=en><title>a</title><body><p>{}</p>"
ELSEWHERE = PAGE.format('<img src="file:///etc/passwd" alt="">')

EXECUTORS = pytest.mark.parametrize("executor", [Here(), Workers(2)], ids=["here", "workers"])


def task(about: str, theme: Theme, html: str = "") -> Task:
    """A task to lay out one page; without any other, with its own name on it."""
    return Task(about, about, ("pdf",), sheet_of(html or PAGE.format(about), theme), 144)


def outcomes(executor: Executor, tasks: Sequence[Task]) -> dict[str, Outcome]:
    with executor:
        futures = {one.about: executor.submit(one) for one in tasks}
        return {about: future.result() for about, future in futures.items()}


@EXECUTORS
def test_others_go_on(executor: Executor, theme: Theme) -> None:
    tasks = [task("a", theme), task("wrong", theme, ELSEWHERE), task("b", theme)]
    found = outcomes(executor, tasks)
    failure = found.pop("wrong")
    assert isinstance(failure, Failure)
    assert "nothing but its theme's files" in failure.message
    assert failure.hint
    assert not failure.details
    for name, product in found.items():
        assert isinstance(product, Product)
        assert product.files["pdf"][f"{name}.pdf"].startswith(b"%PDF")


def test_workers_make_the_same_of_a_task(theme: Theme) -> None:
    tasks = [task("a", theme)]
    assert outcomes(Workers(1), tasks) == outcomes(Here(), tasks)
