"""Documents -> parsed sentences. The only importer of spaCy.

Example:
    >>> from claimdiff.model import Document
    >>> [s.text for s in split(Document(id="a", text="Gen. Ali left. He was hurt."))]
    ['Gen. Ali left.', 'He was hurt.']
"""

from claimdiff.language.english import looks_english
from claimdiff.language.parser import SpacyParser
from claimdiff.language.split import split

__all__ = ["SpacyParser", "looks_english", "split"]
