"""Change YAML files by place, leaving every byte of what is not changed as it is."""

from briefgen.source.edits.add import Entries, add_entities
from briefgen.source.edits.change import Edited, Version
from briefgen.source.edits.versions import set_versions

__all__ = ["Edited", "Entries", "Version", "add_entities", "set_versions"]
