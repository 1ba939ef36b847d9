"""A brief in one language: locale, labels, numbers, and the view that templates get."""
