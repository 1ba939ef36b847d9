"""XLIFF 1.2 as OASIS has it: what is written, and what is read of what comes back."""

from pathlib import Path

import pytest
from lxml import etree

from briefgen.languages.exchange import Catalog
from briefgen.languages.exchange.xliff import NAMESPACE, read_xliff, write_xliff
from briefgen.source.errors import UsageError

SCHEMAS = Path(__file__).parents[3] / ".tools/xliff"

STALE = """
      <trans-unit id="decision" approved="no" xml:space="preserve">
        <source>Setujui rencana ini.</source>
        <target state="needs-translation">Approve the plan.</target>
        <context-group purpose="location">
          <context context-type="sourcefile">briefs/jalan/brief.yaml</context>
          <context context-type="linenumber">7</context>
        </context-group>
        <context-group purpose="information">
          <context context-type="x-briefgen-target">DIGEST</context>
        </context-group>
        <note from="developer">Paragraphs, with an empty line between them; lists, links and \
*emphasis* in Markdown.</note>
        <note from="developer">Edited since the translation was made: Setujui rencana [-itu.-] \
{+ini.+}</note>
        <alt-trans alttranstype="previous-version" xml:space="preserve">
          <source>Setujui rencana itu.</source>
          <target>Approve the plan.</target>
        </alt-trans>
      </trans-unit>
"""
PARAGRAPHS = """\
        <source>Satu [dua](https://contoh.id/a).

Tiga &amp; &lt;empat&gt;.</source>
        <target state="translated">One [two](https://contoh.id/a).

Three &amp; &lt;four&gt;.</target>
"""
FILES = """\
<?xml version='1.0' encoding='UTF-8'?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="briefs/jalan/brief.yaml" source-language="id" target-language="en" \
datatype="plaintext">
    <body>
      <trans-unit id="title" approved="yes" xml:space="preserve">
        <source>Jalan bersama</source>
        <target state="translated">Shared streets</target>
"""
OTHER_ORIGIN = """\
  <file original="briefs/jalan/brief.yaml" source-language="nl" target-language="en" \
datatype="plaintext">
    <body>
      <trans-unit id="quotes.hebat.text" approved="no" xml:space="preserve">
        <source>Goed zo</source>
        <context-group purpose="location">
"""


def test_what_is_written(various: Catalog) -> None:
    text = write_xliff(various).decode()
    decision = next(entry for entry in various.entries if entry.key == "decision")
    assert text.replace(
        'xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"', ""
    ).startswith(FILES.replace('version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"', ""))
    for part in (STALE.replace("DIGEST", decision.digest), PARAGRAPHS, OTHER_ORIGIN):
        assert part in text
    assert text.count("<file ") == 2
    assert text.count('approved="yes"') == 1
    assert write_xliff(various) == write_xliff(various)


class Schemas(etree.Resolver):
    def resolve(self, system_url, public_id, context):
        return self.resolve_filename(str(SCHEMAS / Path(system_url).name), context)


@pytest.mark.skipif(
    not (SCHEMAS / "xml.xsd").is_file(), reason="the schema is not here; `tools/checkers` gets it"
)
def test_it_is_valid(various: Catalog) -> None:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Schemas())
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "xliff-core-1.2-strict.xsd", parser))
    document = etree.fromstring(write_xliff(various))
    schema.assertValid(document)
    next(document.iter(f"{{{NAMESPACE}}}trans-unit")).set("approved", "maybe")
    assert not schema.validate(document)


def wrapped(units: str, attributes: str = 'original="briefs/jalan/brief.yaml"') -> str:
    return (
        f'<xliff xmlns="{NAMESPACE}" version="1.2"><file {attributes} target-language="en">\n'
        f"<body>{units}</body></file></xliff>"
    )


UNIT = '<trans-unit id="title"><source>Jalan</source>{}</trans-unit>'


def read(target: str) -> list[tuple[str, str, str, bool, str | None, int]]:
    units = read_xliff("jalan.xlf", wrapped(UNIT.format(target)).encode()).units
    return [(one.key, one.source, one.target, one.done, one.digest, one.line) for one in units]


@pytest.mark.parametrize(
    ("state", "done"),
    [
        ("", True),
        ('state="translated"', True),
        ('state="final"', True),
        ('state="signed-off"', True),
        ('state="needs-review-translation"', True),
        ('state="x-mine"', True),
        ('state="needs-translation"', False),
        ('state="new"', False),
    ],
)
def test_what_is_done(state: str, done: bool) -> None:
    assert read(f"<target {state}>Streets</target>") == [
        ("title", "Jalan", "Streets", done, None, 2)
    ]


def test_what_tools_put_into_a_text() -> None:
    assert read("") == [("title", "Jalan", "", True, None, 2)]
    (unit,) = read('<target>Str<!-- x --><g id="1">ee</g><mrk mtype="seg">ts</mrk>!</target>')
    assert unit[2] == "Streets!"


def test_whose_it_is() -> None:
    delivery = read_xliff("jalan.xlf", wrapped("").encode())
    assert (delivery.slug, delivery.language) == ("jalan", "en")
    for original, slug in (("briefs\\jalan\\brief.yaml", "jalan"), ("brief.yaml", "")):
        text = wrapped("", f'original="{original}"')
        assert read_xliff("jalan.xlf", text.encode()).slug == slug


def test_other_encodings() -> None:
    text = f'<?xml version="1.0" encoding="UTF-16"?>{wrapped(UNIT.format("<target>é</target>"))}'
    (unit,) = read_xliff("jalan.xlf", text.encode("utf-16")).units
    assert unit.target == "é"


def test_a_unit_without_an_id() -> None:
    text = wrapped("\n<trans-unit><source>Jalan</source><target>Streets</target></trans-unit>")
    delivery = read_xliff("jalan.xlf", text.encode())
    assert [(one.line, one.message) for one in delivery.mishaps] == [(3, "a unit has no `id`")]
    assert [(one.key, one.source) for one in delivery.units] == [("", "Jalan")]


ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<xliff>\n<file>", "jalan.xlf:2 cannot be read as XML"),
        ("<xliff/>", "jalan.xlf is not XLIFF 1.2"),
        ('<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', "jalan.xlf is not XLIFF 1.2"),
        (ENTITY + wrapped(UNIT.format("<target>&a;</target>")), "jalan.xlf has a DOCTYPE"),
        (
            wrapped("</body></file><file target-language='ar'><body>"),
            "in several languages: en, ar",
        ),
    ],
)
def test_what_cannot_be_read(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_xliff("jalan.xlf", text.encode())
