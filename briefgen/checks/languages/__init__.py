"""Rules about a brief's languages (BG2xx)."""
