"""List the rules about files, YAML, fields and ids; a new one is added here."""

from __future__ import annotations

from types import ModuleType

from briefgen.source.rules import (
    alias_bomb,
    control_character,
    dangling_reference,
    duplicate_id,
    duplicate_key,
    empty_file,
    file_too_large,
    invalid_value,
    merge_key,
    missing_field,
    nesting_too_deep,
    several_documents,
    stray_file,
    tab_indentation,
    unknown_key,
    unknown_version,
    unreadable_file,
    unsupported_tag,
    wrong_encoding,
    wrong_top_level,
    wrong_type,
    yaml_syntax,
)

MODULES: tuple[ModuleType, ...] = (
    unreadable_file,
    wrong_encoding,
    control_character,
    yaml_syntax,
    tab_indentation,
    duplicate_key,
    file_too_large,
    nesting_too_deep,
    alias_bomb,
    empty_file,
    wrong_top_level,
    unknown_version,
    unknown_key,
    missing_field,
    wrong_type,
    invalid_value,
    stray_file,
    several_documents,
    unsupported_tag,
    merge_key,
    dangling_reference,
    duplicate_id,
)
"""The modules of these rules in the order of their codes; each has `RULE` and `find`."""
