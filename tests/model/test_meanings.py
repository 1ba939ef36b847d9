"""What fields mean, read from the docstrings below them."""

from briefgen.model.base import Model
from briefgen.model.meanings import meaning


class Road(Model):
    """A road."""

    name: str
    """What it is
    called."""
    lanes: int
    """How many cars pass abreast."""
    paved: bool


class Footpath(Road):
    """A road without cars."""

    lanes: int
    shade: str
    """What grows beside it."""


def test_a_meaning_is_the_docstring_in_one_line():
    assert meaning(Road, "name") == "What it is called."
    assert meaning(Road, "lanes") == "How many cars pass abreast."


def test_without_a_docstring_nothing_is_known():
    assert meaning(Road, "paved") == ""
    assert meaning(Road, "colour") == ""


def test_an_inherited_field_means_what_it_meant():
    assert meaning(Footpath, "name") == "What it is called."
    assert meaning(Footpath, "shade") == "What grows beside it."


def test_a_field_that_is_declared_anew_has_a_meaning_of_its_own():
    assert meaning(Footpath, "lanes") == ""
