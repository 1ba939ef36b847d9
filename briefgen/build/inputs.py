"""Name all that a brief's rendition is made from, whatever else it looks up on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.build.digests import digest
from briefgen.build.inspection import Inspection, Look, Workspace
from briefgen.build.rendition import Rendition
from briefgen.build.versions import versions
from briefgen.languages.columns import Columns
from briefgen.model.brief import FORMAT_VERSION, Brief
from briefgen.model.recommendations.safeguards import Safeguards
from briefgen.render.attachments import Attachment
from briefgen.render.theme import theme_of
from briefgen.source.entities import entities
from briefgen.source.manuscript import Manuscript
from briefgen.source.settings import Settings


def always_used(
    workspace: Workspace,
    inspection: Inspection,
    manuscript: Manuscript,
    look: Look,
    published: Sequence[Columns],
    rendition: Rendition,
    attached: Sequence[Attachment] = (),
) -> Mapping[str, str]:
    """Return the digest or version of each input that is known before a rendition is made, by name.

    Renditions announce each other, so which of them are published is one. A theme's tokens are as
    they are rendered with: without a logo or a face whose file is missing.

    What the user keeps of the sources outside the project is none: it says whether a brief may be
    built, and nothing of it is printed. Of what was reviewed, it is which texts are marked as
    outdated; where that travels along, in `attached`, it is all.
    """
    settings = workspace.project.settings
    files = inspection.files
    used = used_library_files(manuscript)
    library = [file for file in files.library if file.file in used]
    own = (*((files.main,) if files.main else ()), *files.siblings)
    return {
        "brief": rendition.slug,
        "languages": "+".join(rendition.columns),
        "format": rendition.format,
        **({"resolution": str(settings.png_resolution)} if rendition.format == "png" else {}),
        "format version": str(FORMAT_VERSION),
        **_settings_used(settings, manuscript.brief),
        "editions": " ".join("+".join(columns) for columns in published),
        "outdated translations": digest(_behind(inspection, rendition.columns).encode()),
        **{file.file: digest(file.data) for file in (*own, *library)},
        **{file.name: digest(file.data) for file in inspection.archives.beside.values()},
        "theme": look.theme.name,
        "theme's tokens": digest(theme_of(look.theme).tokens.model_dump_json().encode()),
        **{f"attached {one.name}": digest(one.data) for one in attached},
        **{f"version of {name}": one for name, one in versions(rendition.format).items()},
    }


def _settings_used(settings: Settings, brief: Brief) -> Mapping[str, str]:
    """Return what the project sets and a brief shows: nothing of sources where it has none."""
    found = {}
    if brief.sources and brief.citations is None:
        found["setting citations"] = str(settings.citations)
    if any(isinstance(one, Safeguards) for one in brief.recommendations.values()):
        found["setting risk_matrix"] = repr(settings.risk_matrix)
    return found


def used_library_files(manuscript: Manuscript) -> frozenset[str]:
    """Return the library's files that hold what a brief uses."""
    return frozenset(
        entity.place.file
        for entity in entities(manuscript.root)
        if entity.identifier in manuscript.library
    )


def _behind(inspection: Inspection, columns: Columns) -> str:
    """Tell the texts in these languages whose translations were left behind."""
    behind = inspection.translations.behind if inspection.translations else ()
    return "\n".join(sorted(repr(one) for one in behind if one[1] in columns))
