"""Write sources by the rules of APA 7, in the language of an edition."""

from briefgen.languages.apa.bibliography import Bibliography, bibliography
from briefgen.languages.apa.writer import Writer

__all__ = ["Bibliography", "Writer", "bibliography"]
