"""Rules about quotes, and about the sources that prove them (BG3xx)."""
