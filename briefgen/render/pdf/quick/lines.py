"""Lay out lines of text with what other lines of the same fonts were laid out with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from weasyprint.text import line_break
from weasyprint.text.constants import PANGO_DIRECTION
from weasyprint.text.ffi import ffi, gobject, pango, unicode_to_char_p
from weasyprint.text.fonts import font_features, get_font_description

_FONT = (
    "font_style",
    "font_stretch",
    "font_weight",
    "font_size",
    "font_variant_caps",
    "font_variation_settings",
)
"""What a font's description is made of, beside its families."""

_FEATURES = (
    "font_kerning",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
)
"""What a font's features are made of, in the order in which `font_features` takes them."""

_STRUT = (
    "font_style",
    "font_stretch",
    "font_weight",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
    "font_variation_settings",
    "font_language_override",
    "lang",
)
"""What the measures of a font depend on, beside its families."""


@dataclass(slots=True)
class _Kept:
    """What lines share that have the same fonts to choose from."""

    contexts: dict[Any, Any] = field(default_factory=dict)
    descriptions: dict[Any, Any] = field(default_factory=dict)
    features: dict[Any, bytes] = field(default_factory=dict)


_KEPT = "kept_for_lines"

_setup = line_break.Layout.setup


def _set_up(self: Any, style: Any) -> None:
    """Begin a line, as `Layout.setup` does.

    That makes a context of Pango's and a font's description for each line, and a list of the
    font's features that is never freed.
    """
    language = style["lang"]
    if (
        not language
        or style["font_language_override"] != "normal"
        or style["text_decoration_line"] != "none"
    ):
        _setup(self, style)
        return
    self.style = style
    self.first_line_direction = 0
    self.ascent = self.underline_position = self.strikethrough_position = None
    kept = vars(style.font_config).get(_KEPT) or _keep(style.font_config)
    key: Any = (style["direction"], language)
    context, self.language = kept.contexts.get(key) or _context(kept, style, key)
    key = (*style["font_family"], *map(style.__getitem__, _FONT))
    description = kept.descriptions.get(key)
    if description is None:
        description = kept.descriptions[key] = get_font_description(style)
    self.layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(self.layout, 0)
    pango.pango_layout_set_font_description(self.layout, description)
    key = (*map(style.__getitem__, _FEATURES),)
    features = kept.features.get(key)
    if features is None:
        named = font_features(*key)
        features = ",".join(f"{name} {value}" for name, value in named.items()).encode()
        kept.features[key] = features
    if features:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
        pango.pango_attr_list_insert(attributes, pango.pango_attr_font_features_new(features))
        pango.pango_layout_set_attributes(self.layout, attributes)


def _keep(fonts: Any) -> _Kept:
    """Begin to keep what lines share; a configuration of fonts has it, and takes it along."""
    kept = vars(fonts)[_KEPT] = _Kept()
    return kept


def _context(kept: _Kept, style: Any, key: Any) -> tuple[Any, Any]:
    context = ffi.gc(
        pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref
    )
    pango.pango_context_set_round_glyph_positions(context, 0)
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    name, _ = unicode_to_char_p(style["lang"])
    language = pango.pango_language_from_string(name)
    pango.pango_context_set_language(context, language)
    kept.contexts[key] = context, language
    return context, language


def _key(style: Any, include_size: bool = False) -> Any:  # noqa: FBT001, FBT002 - as it is called
    """Return what the measures of a font are kept by: the values themselves, not written out."""
    key = (*style["font_family"], *map(style.__getitem__, _STRUT))
    return (*key, style["font_size"], style["line_height"]) if include_size else key


def share_between_lines() -> None:
    """Have WeasyPrint share what it lays lines out with, from now on."""
    line_break.Layout.setup = _set_up
    line_break._font_style_cache_key = _key  # noqa: SLF001 - no public name leads there
