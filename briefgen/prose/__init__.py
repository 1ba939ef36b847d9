"""Prose as a tree: read from Markdown, independent of what it is printed as."""
