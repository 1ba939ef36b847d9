"""Bilingual policy briefs from structured YAML."""
