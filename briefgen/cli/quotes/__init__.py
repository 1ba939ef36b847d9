"""The commands about quotes: pin a source, verify what is quoted from it."""
