"""YAML to a tree with places, and the tree to a model."""
