"""Findings as text for people, and as the formats that editors and CI servers read."""
