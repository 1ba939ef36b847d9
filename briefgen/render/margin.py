"""Find what stands in the margin: each note beside the passage that calls it first."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import pass_context
from jinja2.runtime import Context

from briefgen.languages.notes import marks_in
from briefgen.languages.view import BriefView, NoteView, PageView, Passage


def blocks(passage: Passage | None) -> tuple[Passage, ...]:
    """Return a passage's paragraphs and lists, each as a passage of its own."""
    if passage is None:
        return ()
    return tuple(Passage((block,), passage.language) for block in passage.blocks)


@pass_context
def notes_in(context: Context, *parts: object) -> tuple[NoteView, ...]:
    """Return the notes that these parts of the view call first; they stand beside them.

    Languages side by side leave no margin: none stands there, and all come at the end.
    """
    return _called(context, parts, first=True)


@pass_context
def notes_again_in(context: Context, *parts: object) -> tuple[NoteView, ...]:
    """Return the notes that these parts call, and that stand where others called them before."""
    return _called(context, parts, first=False)


def _called(context: Context, parts: Iterable[object], *, first: bool) -> tuple[NoteView, ...]:
    page: PageView = context["page"]
    brief: BriefView = context["brief"]
    if len(page.columns) > 1:
        return ()
    numbers = {mark.number for mark in marks_in(tuple(parts)) if mark.first is first}
    return tuple(note for note in brief.notes if note.number in numbers)


def left_over(brief: BriefView, printed: str) -> tuple[NoteView, ...]:
    """Return the notes that are not yet in what is printed of a brief."""
    return tuple(note for note in brief.notes if f'id="{note.anchor}"' not in printed)
