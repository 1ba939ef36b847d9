"""Put a brief's pictures into one language: what they show, in words and as a table."""
