"""Hold a brief in one language, resolved and numbered: all that a template sees.

Whatever is here is ready to print. Strings are plain text; prose comes as trees whose references
are resolved to notes and cross-references.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.languages.labels import Labels
from briefgen.model.figures import FigureKind
from briefgen.prose.nodes import Block, CrossReference, Inline


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of prose. `language` is set where it differs from the view's own."""

    inlines: tuple[Inline, ...]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks of prose. `language` is set where it differs from the view's own."""

    blocks: tuple[Block, ...]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A labelled piece of a list of terms."""

    label: str
    content: Phrase | Passage


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; figures stand to the right."""

    label: str
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows are as long as its columns are many, the first cell heads the row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Phrase, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn: each kind of picture is a subclass, named in `render.figures.draw`."""

    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A numbered picture. Who does not see it gets its title, its description and its table.

    `table` is nothing where the page prints the same data as a table of its own anyway, close by.
    """

    kind: FigureKind
    id: str
    """Names its file, and is its own on the page: ``risk-matrix-pengamanan``."""
    anchor: str
    label: str
    """What the text calls it: ``Gambar 1``."""
    title: str
    """What it shows, as one line: its caption."""
    description: str
    """All that it tells, as plain sentences."""
    drawing: Drawing
    table: Table | None = None
    wide: bool = False
    """Whether it asks for the whole width of the page, and not for the main column's alone."""
    note: Phrase | None = None
    """What stands under it: how to read it, and where its figures come from."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A fact that is set large. The number in its `figure` is stressed: ``sekitar **55 juta**``."""

    figure: Phrase
    words: Phrase
    """What it says, who gives it, for when, and the note that says where."""
    whole: Phrase
    """Both, one after the other."""


@dataclass(frozen=True, slots=True)
class OtherEdition:
    """Another rendition of the same brief: in another language, or in several side by side."""

    languages: tuple[str, ...]
    name: Phrase
    """Each language's name in that language."""
    stem: str
    """The file name without its ending."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words verbatim, in the language that they are in. They are not prose."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote: its words in the view's language where there are any, and the original.

    It has an anchor where it is shown first. Of columns side by side, one carries the original.
    """

    anchor: str
    original: Spoken | None
    original_label: str
    """The original's language, where it is not the view's; else nothing."""
    translation: Spoken | None
    translation_label: str
    attribution: Phrase
    """Who says it, in what context, and the note that says where."""


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """An argument. `origin` says whose it is.

    `facts` has the figures that it rests on, in the order of its evidence; `basis` has the sources,
    how sure all of it makes us, and what answers the argument.
    """

    anchor: str
    label: str
    claim: Phrase
    origin: Phrase
    own: bool
    reasoning: Passage | None
    facts: tuple[Entry, ...]
    basis: tuple[Entry, ...]
    quotes: tuple[QuoteView, ...]
    charts: tuple[FigureView, ...] = ()


@dataclass(frozen=True, slots=True)
class ArgumentGroup:
    """The arguments of one stance."""

    stance: str
    heading: str
    arguments: tuple[ArgumentView, ...]

    @property
    def charts(self) -> tuple[FigureView, ...]:
        """The charts of its arguments, in print order."""
        return tuple(chart for one in self.arguments for chart in one.charts)


@dataclass(frozen=True, slots=True)
class BoardView:
    """What an advisory board has beyond the rest."""

    seats: Table
    seats_note: str
    figure: FigureView | None
    terms: tuple[Entry, ...]

    @property
    def figures(self) -> tuple[FigureView | None, ...]:
        """Its pictures, in print order."""
        return (self.figure,)


@dataclass(frozen=True, slots=True)
class StudyView:
    """What a benchmarking study has beyond the rest."""

    questions: tuple[Phrase, ...]
    deliverables: tuple[Phrase, ...]
    comparators: Table
    assessments: Table | None
    comparison: FigureView | None
    phases: Table | None
    timeline: FigureView | None
    outlook: tuple[Entry, ...]

    @property
    def figures(self) -> tuple[FigureView | None, ...]:
        """Its pictures, in print order."""
        return (self.comparison, self.timeline)


@dataclass(frozen=True, slots=True)
class SafeguardsView:
    """What safeguards have beyond the rest: who watches what, and what is done then."""

    risks: Table
    responses: Table
    scale: str
    figure: FigureView | None

    @property
    def figures(self) -> tuple[FigureView | None, ...]:
        """Its pictures, in print order."""
        return (self.figure,)


Details = BoardView | StudyView | SafeguardsView


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """A recommendation. `kind` names the partial that prints `details`.

    `origin` says of what kind it is, and whose proposal. `assignment` says who is to do it, until
    when and how urgently; `terms` has what else all recommendations have, and the lines of its kind
    that belong beside them.
    """

    number: int
    anchor: str
    label: str
    kind: str
    action: Phrase
    origin: Phrase
    rationale: Passage | None
    because: tuple[CrossReference, ...]
    assignment: tuple[Entry, ...]
    terms: tuple[Entry, ...]
    details: Details | None
    charts: tuple[FigureView, ...] = ()

    @property
    def figures(self) -> tuple[FigureView | None, ...]:
        """Its pictures, in print order."""
        return (*(self.details.figures if self.details else ()), *self.charts)


@dataclass(frozen=True, slots=True)
class NoteView:
    """A numbered note. `back` is the anchor of the mark that calls it first."""

    number: int
    anchor: str
    back: str
    content: Phrase


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as the list of sources prints it; side by side, columns share the `reference`.

    `direction` is that of the work's own language.
    """

    anchor: str
    direction: str
    reference: Phrase
    remark: Phrase | None


@dataclass(frozen=True, slots=True)
class BriefView:
    """A brief in one language: a page of its own, or a column of one."""

    slug: str
    language: str
    language_name: str
    """The language's name in itself."""
    direction: str
    editions: tuple[OtherEdition, ...]
    labels: Labels
    comma: str
    quotation_marks: tuple[str, str]
    title: Phrase
    title_text: str
    subtitle: Phrase | None
    description: str
    """The question as plain text, for metadata."""
    authors: tuple[str, ...]
    date_iso: str
    status: str
    imprint: tuple[Entry, ...]
    """For whom, by whom, when, how far."""
    question: Phrase
    decision: Passage
    key_messages: tuple[Phrase, ...]
    key_figures: tuple[KeyFigure, ...]
    at_a_glance: Table
    summary: Passage
    problem: Passage | None
    charts: tuple[FigureView, ...]
    argument_map: FigureView | None
    argument_groups: tuple[ArgumentGroup, ...]
    recommendations: tuple[RecommendationView, ...]
    methods: Passage | None
    disclosures: Passage | None
    notes: tuple[NoteView, ...]
    sources: tuple[SourceView, ...]

    @property
    def figures(self) -> tuple[FigureView, ...]:
        """All pictures, in print order."""
        return tuple(
            figure
            for figure in (
                *self.charts,
                self.argument_map,
                *(chart for group in self.argument_groups for chart in group.charts),
                *(figure for one in self.recommendations for figure in one.figures),
            )
            if figure
        )


@dataclass(frozen=True, slots=True)
class PageView:
    """A rendition: a brief in one language, or in several side by side, a column each."""

    slug: str
    stem: str
    """The file name without its ending."""
    columns: tuple[BriefView, ...]
    title: str
    """The title in all of the languages, as plain text."""
    description: str
    """The question likewise."""
    editions: tuple[OtherEdition, ...]
    """The brief's other renditions, named in the first column's language."""
    linked_data: Mapping[str, object]
    """The brief as a schema.org `Report`, ready to be written as JSON-LD."""
