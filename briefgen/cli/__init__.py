"""The commands: what people type, and what it answers."""

from briefgen.cli.app import main

__all__ = ["main"]
