"""The commands about translations: how they stand, what was reviewed, and back from translators."""
