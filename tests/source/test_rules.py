"""The rules about files, YAML, fields and ids: in order, and documented on themselves."""

from __future__ import annotations

import inspect
import re

import pytest

from briefgen.findings import Severity
from briefgen.source.loader import MANDATORY
from briefgen.source.rules.registry import MODULES

pytestmark = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.name)


def test_the_module_says_its_code_and_name(module):
    rule = module.RULE
    assert module.__doc__.startswith(f"{rule.code} {rule.name}: ")
    assert module.__name__.rpartition(".")[2] == rule.name.replace("-", "_")


def test_find_says_what_why_and_how(module):
    text = inspect.getdoc(module.find)
    what, *rest = text.split("\n\n")
    assert what.endswith(".")
    assert "\n" not in what
    (body,) = rest
    labels = re.findall(r"^(\w+): ", body, re.MULTILINE)
    assert labels in (["Why", "Bad", "Good"], ["Why", "Bad", "Good", "Source"])


def test_findings_of_a_rule_keep_a_brief_from_being_built(module):
    assert module.RULE.severity is Severity.ERROR
    assert module.RULE.mandatory == (module.RULE.code in MANDATORY)
    assert module.RULE.mandatory == (module.RULE.name != "stray-file")


def test_codes_ascend(module):
    codes = [one.RULE.code for one in MODULES]
    assert codes == sorted(set(codes))
    assert len({one.RULE.name for one in MODULES}) == len(codes)
    assert re.fullmatch(r"BG[01]\d\d", module.RULE.code)
