"""Read YAML into a brief that knows where each of its values stands."""
