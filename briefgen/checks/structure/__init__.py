"""Rules about the parts of a brief, and about how they hold together (BG1xx)."""
