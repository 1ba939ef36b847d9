"""Digest all that a rendition is made from, so that a change of any of it is seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.build.digests import digest, digest_of_all
from briefgen.build.inspection import Inspection, Look, Workspace
from briefgen.build.versions import versions
from briefgen.languages.columns import Columns
from briefgen.model.brief import FORMAT_VERSION
from briefgen.render.attachments import Attachment


def inputs(
    workspace: Workspace,
    inspection: Inspection,
    look: Look,
    published: Sequence[Columns],
    output: str,
    attached: Sequence[Attachment] = (),
) -> Mapping[str, str]:
    """Return the digest or version of each input of a brief's renditions in one format, by name.

    Renditions announce each other, so which of them are published is one.

    What the user keeps of the sources outside the project is none: it says whether a brief may be
    built, and nothing of it is printed. Of what was reviewed, it is which texts are marked as
    outdated; where that travels along, in `attached`, it is all.
    """
    theme, labels = look.theme, look.labels
    archives = inspection.archives.beside.values()
    translations = inspection.translations
    behind = sorted(map(repr, translations.behind)) if translations else ()
    pictures = {"resolution": str(workspace.project.settings.png_resolution)}
    return {
        **(pictures if output == "png" else {}),
        "format version": str(FORMAT_VERSION),
        "citations": workspace.project.settings.citations,
        "risk matrix": repr(workspace.project.settings.risk_matrix),
        "renditions": " ".join("+".join(columns) for columns in published),
        "outdated translations": digest("\n".join(behind).encode()),
        **{f"brief {file.file}": digest(file.data) for file in inspection.files.all()},
        **{f"archive {file.name}": digest(file.data) for file in archives},
        **{f"labels {file.file}": digest(file.data) for file in (*labels.theme, *labels.own)},
        **{f"theme {name}": digest(data) for name, data in theme.files.items() if _shapes(name)},
        "theme tokens": digest(theme.tokens.model_dump_json().encode()),
        **{f"attached {one.name}": digest(one.data) for one in attached},
        **{f"version of {name}": version for name, version in versions(output).items()},
    }


def inputs_digest(
    workspace: Workspace,
    inspection: Inspection,
    look: Look,
    published: Sequence[Columns],
    output: str,
    attached: Sequence[Attachment] = (),
) -> str:
    """Return one digest of all inputs."""
    return digest_of_all(inputs(workspace, inspection, look, published, output, attached))


def _shapes(name: str) -> bool:
    """Whether a theme's file shapes renditions: the scaffold does not."""
    return not name.startswith("scaffold/")
