"""Every rule is documented, by examples that behave as they say; docs/rules.md follows suit."""

import ast
import os
import re
from pathlib import Path

import pytest

from briefgen.checks import documentation, registry
from briefgen.source.errors import UsageError

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/rules.md"
OWN = {module.RULE.code: module for module in registry.MODULES}
PAGES = {module.RULE.code: module for module in registry.PAGE_MODULES}
TEXTS = {text.rule.code: text for text in documentation.rule_texts()}


def example(code: str, section: str) -> str:
    match = re.fullmatch(r"```yaml\n(.*)\n```", TEXTS[code].sections[section], re.DOTALL)
    assert match, f"{section} of {code} is no block of YAML"
    return match[1] + "\n"


@pytest.mark.parametrize("code", OWN)
def test_bad_examples_make_the_rule_speak(code, door):
    assert list(OWN[code].check(door.subject(example(code, "Bad"))))


@pytest.mark.parametrize("code", OWN)
def test_good_examples_leave_the_rule_silent(code, door):
    assert not list(OWN[code].check(door.subject(example(code, "Good"))))


@pytest.mark.parametrize("code", TEXTS)
def test_every_rule_says_what_why_bad_and_good(code):
    text = TEXTS[code]
    assert text.what
    assert {"Why", "Bad", "Good"} <= set(text.sections)
    assert all(text.sections.values())
    if code in {**OWN, **PAGES}:
        assert list(text.sections) == ["Why", "Bad", "Good", "Source"]


@pytest.mark.parametrize("module", registry.documented_modules(), ids=lambda one: one.RULE.code)
def test_modules_open_with_code_name_and_fault_and_are_named_after_it(module):
    rule = module.RULE
    assert re.fullmatch(rf"{rule.code} {rule.name}: .+\.", module.__doc__.splitlines()[0])
    assert Path(module.__file__).stem == rule.name.replace("-", "_")


def test_codes_and_names_are_unique_and_in_order():
    rules = registry.rules()
    assert [rule.code for rule in rules] == sorted({rule.code for rule in rules})
    assert len({rule.name for rule in rules}) == len(rules)
    codes = [module.RULE.code for module in registry.MODULES]
    assert codes == sorted(codes)


def test_every_file_that_makes_a_rule_is_registered():
    made = {
        path.stem
        for path in (ROOT / "briefgen").glob("*/**/*.py")
        if any(
            isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "RULE"
            for node in ast.parse(path.read_text("utf-8")).body
        )
    }
    registered = {Path(module.__file__).stem for module in registry.documented_modules()}
    assert made == registered


@pytest.mark.parametrize("word", ["BG203", "bg203", "untranslated-text", " BG203 "])
def test_explain_takes_code_or_name(word):
    text = documentation.explain(word)
    assert text.startswith("# BG203 untranslated-text\n")
    assert "*Warning*: a text that some readers of the brief cannot read." in text
    assert "summary: {id: Biaya naik., en: Costs rose.}" in text
    assert [text.index(f"**{part}:**") for part in ("Why", "Bad", "Good", "Source")] == sorted(
        text.index(f"**{part}:**") for part in ("Why", "Bad", "Good", "Source")
    )


def test_explain_says_that_a_rule_is_mandatory():
    assert "*Error, mandatory*" in documentation.explain("BG201")


@pytest.mark.parametrize(
    ("word", "hint"),
    [("untranslated-txt", "did you mean `untranslated-text`?"), ("%", "docs/rules.md")],
)
def test_explain_of_an_unknown_rule_helps(word, hint):
    with pytest.raises(UsageError) as caught:
        documentation.explain(word)
    assert hint in caught.value.hint


def test_rules_page_is_the_one_that_is_committed():
    page = documentation.rules_page()
    if os.environ.get("BRIEFGEN_REFRESH"):
        PAGE.write_text(page, "utf-8")
    assert PAGE.read_text("utf-8") == page, "BRIEFGEN_REFRESH=1 pytest writes it anew"


def test_rules_page_has_every_rule_once_in_the_table_and_once_in_full():
    page = documentation.rules_page()
    for rule in registry.rules():
        anchor = f"#{rule.code.lower()}-{rule.name}"
        assert page.count(f"| [{rule.code}]({anchor}) | `{rule.name}` |") == 1
        assert page.count(f"\n### {rule.code} {rule.name}\n") == 1
