"""What can be wrong with a brief's files before it is a brief: one rule a module."""
