"""Rules about a project's own themes."""
