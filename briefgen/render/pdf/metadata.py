"""Complete a PDF's XMP, so that it claims PDF/UA-1 beside PDF/A-3a."""

from __future__ import annotations

import pydyf

from briefgen.render.pdf.objects import resolved

PDF_UA = b"""\
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""The claim (ISO 14289-1, 5), and the schema that PDF/A wants of each property that it does not
know itself (ISO 19005-3, 6.6.2.3)."""

_END = b"</rdf:RDF>"


def claim_pdf_ua(pdf: pydyf.PDF) -> None:
    """Add the claim to the one `rdf:RDF` that the PDF has; readers ignore a second one.

    The stream is not compressed, so that tools that know no PDF find it (ISO 32000-1, 14.3.2).
    """
    metadata = resolved(pdf, pdf.catalog["Metadata"])
    (packet,) = metadata.stream
    before, end, after = packet.rpartition(_END)
    metadata.stream = [before + PDF_UA + end + after]
    metadata.compress = False
