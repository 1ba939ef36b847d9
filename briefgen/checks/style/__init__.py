"""Rules about length and style (BG4xx)."""
