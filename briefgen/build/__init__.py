"""What is stale, how it is rendered, and how it reaches the disk."""
