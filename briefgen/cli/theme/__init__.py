"""Commands about themes."""
