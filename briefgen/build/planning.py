"""Say which renditions a brief is to have, and what each of them is made from."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from briefgen.build.enclosing import attachments
from briefgen.build.inputs import always_used
from briefgen.build.inspection import Inspection, Look, Workspace
from briefgen.build.job import Job
from briefgen.build.rendition import Rendition
from briefgen.build.request import Request
from briefgen.build.watching import Surroundings
from briefgen.languages.columns import Columns, renditions
from briefgen.languages.lags import Lags, lags
from briefgen.render.attachments import Attachment
from briefgen.render.theme import Theme, theme_of
from briefgen.source.manuscript import Manuscript


@dataclass(frozen=True)
class Group:
    """A brief in some languages, in all formats that are wanted: they share a view.

    `always` has what each rendition is made from, as far as that is known beforehand; the rest it
    looks up `around` it.
    """

    slug: str
    columns: Columns
    renditions: tuple[Rendition, ...]
    always: Mapping[Rendition, Mapping[str, str]]
    around: Surroundings
    manuscript: Manuscript
    published: tuple[Columns, ...]
    behind: Lags
    look: Look
    attached: tuple[Attachment, ...]

    def only(self, renditions: Collection[Rendition]) -> Group:
        """Return the group with some of its renditions."""
        return replace(self, renditions=tuple(renditions))


class Planner:
    """Plans what is wanted of briefs. `published` has the columns of each one's renditions."""

    def __init__(self, workspace: Workspace, request: Request) -> None:
        self.published: dict[str, tuple[Columns, ...]] = {}
        self._workspace = workspace
        self._settings = workspace.project.settings
        self._request = request
        self._looks: dict[str, tuple[Theme, Surroundings]] = {}

    def groups(self, inspection: Inspection) -> tuple[Group, ...]:
        """Return what is wanted of a brief: nothing where it holds an error.

        Raises UsageError where it cannot be built as the project asks.
        """
        manuscript = inspection.sound
        if manuscript is None:
            return ()
        request, workspace = self._request, self._workspace
        languages = manuscript.brief.languages
        published = renditions(languages, {*self._settings.layouts, *request.layouts})
        self.published[inspection.slug] = published
        look = workspace.look_of(manuscript.brief)
        attached: tuple[Attachment, ...] = ()
        if "pdf" in request.formats and self._settings.embed_sources:
            attached = attachments(workspace, inspection, manuscript, published, look)
        group = Group(
            inspection.slug,
            (),
            (),
            {},
            self._look(look)[1],
            manuscript,
            published,
            lags(inspection.translations) if inspection.translations else {},
            look,
            attached,
        )
        found = []
        for columns in renditions(languages, request.layouts, request.languages):
            wanted = tuple(Rendition(group.slug, columns, output) for output in request.formats)
            always = {
                one: always_used(
                    workspace,
                    inspection,
                    manuscript,
                    look,
                    published,
                    one,
                    attached if one.format == "pdf" else (),
                )
                for one in wanted
            }
            found.append(replace(group, columns=columns, renditions=wanted, always=always))
        return tuple(found)

    def job(self, group: Group) -> Job:
        """Return what a group is rendered from."""
        return Job(
            group.manuscript,
            group.columns,
            tuple(rendition.format for rendition in group.renditions),
            group.published,
            group.behind,
            group.look.packs.packs,
            self._settings.risk_matrix,
            self._settings.citations,
            self._look(group.look)[0],
            self._settings.png_resolution,
            group.attached,
        )

    def _look(self, look: Look) -> tuple[Theme, Surroundings]:
        """Return a look as it is rendered with; each theme is prepared once."""
        name = look.theme.name
        if name not in self._looks:
            self._looks[name] = theme_of(look.theme), Surroundings(look)
        return self._looks[name]
