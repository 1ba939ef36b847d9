"""WeasyPrint's busiest functions, rewritten to do the same with less.

Each is as of WeasyPrint 70 and gives what the original gives; `docs/weasyprint.md` has what it
saves.
"""

from briefgen.render.pdf.quick.quicken import quicken

__all__ = ["quicken"]
