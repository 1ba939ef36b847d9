"""Rules about what the pages of a brief show, once they were laid out."""
