"""Rules about what a valid brief says, and the registry that runs them."""
