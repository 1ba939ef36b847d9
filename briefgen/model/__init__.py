"""What a valid brief is."""
