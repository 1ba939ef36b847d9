"""BG302 unchecked-quote: a quote that nothing in the project proves."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.checks.placeholders import is_placeholder
from briefgen.checks.subject import Subject
from briefgen.evidence.verify import State
from briefgen.findings import Finding, Rule, Severity
from briefgen.model.brief import Status

RULE = Rule("BG302", "unchecked-quote", Severity.WARNING)


def check(subject: Subject) -> Iterator[Finding]:
    """Find quotes that cannot be held against their source; an error in a brief that is final.

    In a project that was taken out of a PDF (`briefgen extract`) it is a warning all the same: they
    were proved where the PDF was made.

    A source's `archive:` names its text, or a fingerprint where the text may not be passed on. The
    quotes of a source without one are told of together.

    Why: words that were typed from memory, or changed by an editor, look like all others.
    Bad:
        sources:
          kajian: {title: Kajian jalan}
        quotes:
          rina-1: {source: kajian}
    Good:
        # sources/kajian.txt: Rina berkata, "Jalan ini milik semua."
        sources:
          kajian: {title: Kajian jalan, archive: sources/kajian.txt}
        quotes:
          rina-1: {source: kajian}
    Source: this project's judgement; a reader must be able to trust a quote, and an editor to
    prove it.
    """
    proved = subject.examination is not None and subject.examination.files.extracted
    final = subject.brief.status is Status.FINAL and not proved
    severity = Severity.ERROR if final else Severity.WARNING
    without: dict[str, list[str]] = {}
    for id_, verification in subject.verifications.items():
        quote = subject.brief.quotes[id_]
        source = quote.source
        if verification.state is not State.UNCHECKED:
            continue
        # Missing words, missing sources and unreadable archives have rules of their own.
        if not source or is_placeholder(quote.text):
            continue
        if source not in subject.archives.by_source:
            without.setdefault(source, []).append(id_)
        elif source not in subject.archives.faults:
            yield RULE.at(
                subject.key_place("quotes", id_),
                f"nothing proves the quote `{id_}`: {verification.reason}",
                hint=f"`briefgen quotes pin --source {source} --file FILE` pins its words",
                severity=severity,
            )
    for source, (first, *others) in without.items():
        more = f", nor {len(others)} more from `{source}`" if others else ""
        yield RULE.at(
            subject.key_place("quotes", first),
            f"nothing proves the quote `{first}`{more}: `{source}` has no `archive`",
            hint="add the file with its text, or pin its words: "
            f"`briefgen quotes pin --source {source} --file FILE`",
            severity=severity,
            related=tuple(subject.key_place("quotes", other) for other in others),
        )
