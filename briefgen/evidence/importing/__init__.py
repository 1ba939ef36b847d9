"""Read what reference managers export, and say what a brief can take of it."""

from briefgen.evidence.importing.plan import Plan, plan
from briefgen.evidence.importing.read import read

__all__ = ["Plan", "plan", "read"]
